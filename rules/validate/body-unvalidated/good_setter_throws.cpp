// The setter checks, and refuses by an exception.
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include <stdexcept>
#include <string>

class Offer {
 public:
  void set_title(const std::string& title) {
    if (title.size() > 100) throw std::invalid_argument("title");
    title_ = title;
  }
  const std::string& title() const { return title_; }

 private:
  std::string title_;
};

void store(sqlite3* db, const Offer& offer) {
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v2(db, "INSERT INTO offers (title) VALUES (?)", -1, &statement, nullptr);
  sqlite3_bind_text(statement, 1, offer.title().c_str(), -1, SQLITE_TRANSIENT);
  sqlite3_step(statement);
  sqlite3_finalize(statement);
}

int main() {
  sqlite3* db = nullptr;
  sqlite3_open("offers.db", &db);
  httplib::Server server;
  server.Post("/offers", [db](const httplib::Request& req, httplib::Response& res) {
    auto body = nlohmann::json::parse(req.body);
    Offer offer;
    offer.set_title(body["title"].get<std::string>());
    store(db, offer);
    res.status = 201;
  });
  server.listen("0.0.0.0", 8080);
}
