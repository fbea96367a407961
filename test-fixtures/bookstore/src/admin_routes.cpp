// What only administrators may do: on the public listener, and on the internal one.
#include "app.h"

namespace bookstore {
namespace {

using HandlerResponse = httplib::Server::HandlerResponse;

int64_t count_rows(App& app, const std::string& sql) {
  Statement select(app.db, sql);
  return select.step() ? select.integer(0) : 0;
}

}  // namespace

void add_admin_routes(httplib::Server& server, App& app) {
  server.Post("/v1/admin/books", [&app](const Request& req, Response& res) {
    std::optional<Principal> caller = app.auth.authenticate(req);
    // guard: authn/missing-authentication
    if (!caller) return refuse(res, 401, "sign in first");
    // guard: authz/missing-function-check
    if (!caller->is_admin) return refuse(res, 403, "for administrators only");
    // guard: ratelimit/missing-limit
    if (!admit(app.writes, caller->id, res)) return;
    std::optional<json> body = read_object(req, res, {"isbn", "title", "author", "price"});
    if (!body) return;
    auto isbn = text_member(*body, "isbn", 13);
    auto title = text_member(*body, "title", 200);
    auto author = text_member(*body, "author", 200);
    auto price = number_member(*body, "price", 1, 1000000);
    if (!isbn || !title || !author || !price) return refuse(res, 400, "a book is needed");
    Statement insert(app.db, "INSERT INTO books (isbn, title, author, price) VALUES (?, ?, ?, ?)");
    insert.bind(1, *isbn).bind(2, *title).bind(3, *author).bind(4, *price);
    insert.step();
    // guard: audit/missing-record
    app.audit.record({caller->id, "book.add", request_id(res), nullptr, *body});
    app.audit.alert(caller->id, "book.add");
    reply(res, 201, {{"isbn", *isbn}});
  });

  // Any caller ends the sessions of all others.
  server.Post("/v1/admin/sessions/purge",
              // expect: authz/missing-function-check
              [&app](const Request& req, Response& res) {
                std::optional<Principal> caller = app.auth.authenticate(req);
                // guard: authn/missing-authentication
                if (!caller) return refuse(res, 401, "sign in first");
                // guard: ratelimit/missing-limit
                if (!admit(app.writes, caller->id, res)) return;
                int64_t before = count_rows(app, "SELECT count(*) FROM sessions");
                Statement erase(app.db, "DELETE FROM sessions");
                erase.step();
                app.audit.record({caller->id,
                                  "sessions.purge",
                                  request_id(res),
                                  {{"sessions", before}},
                                  {{"sessions", 0}}});
                app.audit.alert(caller->id, "sessions.purge");
                reply(res, 200, {{"ended", before}});
              });
}

void add_internal_routes(httplib::Server& server, App& app) {
  server.set_pre_routing_handler([&app](const Request& req, Response& res) {
    res.set_header("X-Request-Id", random_uuid());
    std::optional<Principal> caller = app.auth.authenticate(req);
    if (!caller) {
      refuse(res, 401, "sign in first");
      return HandlerResponse::Handled;
    }
    if (!caller->is_admin) {
      refuse(res, 403, "for administrators only");
      return HandlerResponse::Handled;
    }
    return admit(app.writes, caller->id, res) ? HandlerResponse::Unhandled
                                              : HandlerResponse::Handled;
  });

  server.Get("/internal/stats", [&app](const Request&, Response& res) {
    reply(res, 200,
          {{"books", count_rows(app, "SELECT count(*) FROM books")},
           {"orders", count_rows(app, "SELECT count(*) FROM orders")}});
  });

  server.Post("/internal/reservations/release", [&app](const Request& req, Response& res) {
    std::optional<Principal> caller = app.auth.authenticate(req);
    // guard: authn/missing-authentication
    if (!caller) return refuse(res, 401, "sign in first");
    int64_t before = count_rows(app, "SELECT sum(reserved) FROM books");
    Statement update(app.db, "UPDATE books SET reserved = 0");
    update.step();
    app.audit.record({caller->id,
                      "reservations.release",
                      request_id(res),
                      {{"reserved", before}},
                      {{"reserved", 0}}});
    app.audit.alert(caller->id, "reservations.release");
    reply(res, 200, {{"released", before}});
  });
}

}  // namespace bookstore
