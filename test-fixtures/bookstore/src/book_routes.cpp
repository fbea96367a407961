// The catalogue, which everybody may read, and reviews.
#include <map>
#include <vector>

#include "app.h"
#include "recommend.h"

namespace bookstore {
namespace {

json book_of(const Statement& row) {
  return {{"isbn", row.text(0)},
          {"title", row.text(1)},
          {"author", row.text(2)},
          {"price", row.integer(3)}};
}

// Books whose title holds the words; by hand, as it was before there was a Statement.
json search_titles(sqlite3* db, const std::string& words) {
  json books = json::array();
  std::string sql = "SELECT isbn, title, author FROM books WHERE title LIKE '%" + words + "%'";
  sqlite3_stmt* statement = nullptr;
  // expect: validate/sql-injection
  int code = sqlite3_prepare_v2(db, sql.c_str(), -1, &statement, nullptr);
  if (code != SQLITE_OK) return books;
  while (sqlite3_step(statement) == SQLITE_ROW) {
    json book = json::array();
    for (int column = 0; column < 3; ++column) {
      const unsigned char* text = sqlite3_column_text(statement, column);
      book.push_back(text ? reinterpret_cast<const char*>(text) : "");
    }
    books.push_back(book);
  }
  sqlite3_finalize(statement);
  return books;
}

// Columns that books may be sorted by, as callers name them.
const std::map<std::string, std::string>& sort_columns() {
  static const std::map<std::string, std::string> columns{
      {"title", "title"}, {"author", "author, title"}, {"price", "price"}};
  return columns;
}

void list_books(App& app, const Request& req, Response& res) {
  // guard: ratelimit/missing-limit
  if (!admit(app.reads, req.remote_addr, res)) return;
  std::string sort = req.has_param("sort") ? req.get_param_value("sort") : "title";
  if (!sort_columns().contains(sort)) return refuse(res, 400, "sort by title, author or price");
  auto limit = parse_number(req.has_param("limit") ? req.get_param_value("limit") : "20", 1, 100);
  if (!limit) return refuse(res, 400, "limit is a number from 1 to 100");
  Statement select(app.db, "SELECT isbn, title, author, price FROM books ORDER BY " +
                               sort_columns().at(sort) + " LIMIT ?");
  select.bind(1, *limit);
  json books = json::array();
  while (select.step()) books.push_back(book_of(select));
  reply(res, 200, books);
}

void list_reviews(App& app, const Request& req, Response& res) {
  // guard: ratelimit/missing-limit
  if (!admit(app.reads, req.remote_addr, res)) return;
  std::string order = req.has_param("sort") ? req.get_param_value("sort") : "rating";
  Statement select(app.db,
                   "SELECT id, isbn, rating, body FROM reviews ORDER BY " + order + " LIMIT 100");
  json reviews = json::array();
  while (select.step()) {
    reviews.push_back({{"id", select.text(0)},
                       {"isbn", select.text(1)},
                       {"rating", select.integer(2)},
                       {"body", select.text(3)}});
  }
  reply(res, 200, reviews);
}

}  // namespace

void add_book_routes(httplib::Server& server, App& app) {
  server.Get("/v1/books", [&app](const Request& req, Response& res) { list_books(app, req, res); });

  server.Get("/v1/books/search", [&app](const Request& req, Response& res) {
    // guard: ratelimit/missing-limit
    if (!admit(app.reads, req.remote_addr, res)) return;
    reply(res, 200, search_titles(app.db.handle(), req.get_param_value("q")));
  });

  server.Get(R"(/v1/books/(\d{13}))",
             // expect: ratelimit/missing-limit
             [&app](const Request& req, Response& res) {
               Statement select(app.db,
                                "SELECT isbn, title, author, price FROM books WHERE isbn = ?");
               select.bind(1, req.matches[1].str());
               if (!select.step()) return refuse(res, 404, "no such book");
               reply(res, 200, book_of(select));
             });

  server.Get(R"(/v1/books/(\d{13})/availability)", [&app](const Request& req, Response& res) {
    // guard: ratelimit/missing-limit
    if (!admit(app.reads, req.remote_addr, res)) return;
    std::optional<int64_t> stock = app.supplier.stock(req.matches[1].str());
    if (!stock) return refuse(res, 502, "the supplier does not answer");
    reply(res, 200, {{"stock", *stock}});
  });

  server.Get(R"(/v1/books/(\d{13})/quote)", [&app](const Request& req, Response& res) {
    // guard: ratelimit/missing-limit
    if (!admit(app.reads, req.remote_addr, res)) return;
    std::optional<int64_t> price = app.supplier.price(req.matches[1].str());
    if (!price) return refuse(res, 502, "the supplier does not answer");
    reply(res, 200, {{"price", *price}});
  });

  server.Get("/v1/reviews",
             [&app](const Request& req, Response& res) { list_reviews(app, req, res); });

  // expect: audit/missing-record
  server.Post("/v1/reviews", [&app](const Request& req, Response& res) {
    std::optional<Principal> caller = app.auth.authenticate(req);
    // guard: authn/missing-authentication
    if (!caller) return refuse(res, 401, "sign in first");
    // guard: ratelimit/missing-limit
    if (!admit(app.writes, caller->id, res)) return;
    std::optional<json> body = read_object(req, res, {"isbn", "rating", "body"});
    if (!body) return;
    auto isbn = text_member(*body, "isbn", 13);
    auto rating = number_member(*body, "rating", 1, 5);
    auto text = text_member(*body, "body", 2000);
    if (!isbn || !rating || !text) return refuse(res, 400, "isbn, rating and body are needed");
    Statement insert(app.db,
                     "INSERT INTO reviews (id, isbn, user_id, rating, body) "
                     "VALUES (?, ?, ?, ?, ?)");
    insert.bind(1, random_uuid()).bind(2, *isbn).bind(3, caller->id);
    insert.bind(4, *rating).bind(5, *text);
    insert.step();
    reply(res, 201, {{"published", true}});
  });

  server.Get("/v1/recommendations", [&app](const Request& req, Response& res) {
    std::optional<Principal> caller = app.auth.authenticate(req);
    // guard: authn/missing-authentication
    if (!caller) return refuse(res, 401, "sign in first");
    // guard: ratelimit/missing-limit
    if (!admit(app.reads, caller->id, res)) return;
    reply(res, 200, recommend::pick(app.db.handle(), req.get_param_value("genre"), caller->id));
  });
}

}  // namespace bookstore
