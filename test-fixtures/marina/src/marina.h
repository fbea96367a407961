// A marina: berths for everybody to see, bookings of who has signed in, and its harbour masters.
//
// The server knows no framework: Boost.Beast reads and writes messages, route.cpp tells them apart.
#pragma once

#include <boost/beast/http.hpp>
#include <chrono>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace marina {

namespace http = boost::beast::http;
using json = nlohmann::json;
using Request = http::request<http::string_body>;
using Response = http::response<http::string_body>;

// One statement with what is bound to it.
class Statement {
 public:
  Statement(sqlite3* db, const std::string& sql);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  Statement& bind(int index, const std::string& value);
  Statement& bind(int index, int64_t value);
  bool step();  // whether there is a row
  std::string text(int column) const;
  int64_t number(int column) const;

 private:
  sqlite3_stmt* statement_ = nullptr;
};

// So many requests a minute for every key.
class Limiter {
 public:
  explicit Limiter(int per_minute) : per_minute_(per_minute) {}
  bool allow(const std::string& key);

 private:
  struct Window {
    std::chrono::steady_clock::time_point begin;
    int used = 0;
  };
  int per_minute_;
  std::unordered_map<std::string, Window> windows_;
};

struct Principal {
  std::string id;
  bool is_master = false;  // of the harbour
};

struct App {
  sqlite3* db = nullptr;
  Limiter reads{60}, writes{30}, sign_ins{5};
  std::string audit_file = "audit.log";
  std::string forecast_host, forecast_port;
};

// What a handler is called with: the request, what its target says, and who is at the other end.
struct Call {
  const Request& req;
  std::string path;
  std::string query;
  std::string peer;
};

// http.cpp
Response reply(const Call& call, http::status status, const json& body);
Response refuse(const Call& call, http::status status, const std::string& reason);
Response too_many(const Call& call);
// A parameter of the query, decoded.
std::optional<std::string> parameter(const Call& call, const std::string& name);
// The body, an object that has no members but these.
std::optional<json> read_object(const Call& call, const std::set<std::string>& members);
std::optional<std::string> text_member(const json& object, const std::string& name, size_t longest);
std::optional<int64_t> number_member(const json& object, const std::string& name, int64_t lowest,
                                     int64_t highest);
// Letters, digits, '-' and '_' alone.
bool is_word(const std::string& text);
std::string request_id(const Call& call);

// auth.cpp
std::optional<Principal> authenticate(App& app, const Call& call);
std::optional<std::string> sign_in(App& app, const std::string& name, const std::string& password);
std::string random_hex(size_t bytes);
std::string sha256_hex(const std::string& text);

// audit.cpp
void audit(App& app, const std::string& who, const std::string& what, const std::string& request_id,
           const json& before, const json& after);
void alert(App& app, const std::string& who, const std::string& what);

// forecast.cpp
Response show_tides(App& app, const Call& call);
Response show_weather(App& app, const Call& call);

// berths.cpp
Response health(App& app, const Call& call);
Response list_berths(App& app, const Call& call);
Response search_berths(App& app, const Call& call);
Response show_berth(App& app, const Call& call, const std::string& name);
Response show_chart(App& app, const Call& call, const std::string& name);
Response show_plan(App& app, const Call& call, const std::string& name);
Response go(App& app, const Call& call);
Response partner(App& app, const Call& call);

// bookings.cpp
Response list_bookings(App& app, const Call& call);
Response book(App& app, const Call& call);
Response show_booking(App& app, const Call& call, const std::string& id);
Response change_booking(App& app, const Call& call, const std::string& id);
Response cancel_booking(App& app, const Call& call, const std::string& id);
Response show_receipt(App& app, const Call& call, const std::string& id);

// people.cpp
Response login(App& app, const Call& call);
Response reset_password(App& app, const Call& call);
Response merge_me(App& app, const Call& call);
Response set_me(App& app, const Call& call);
Response show_logbook(App& app, const Call& call, const std::string& boat);
Response show_crew(App& app, const Call& call);

// masters.cpp
Response add_berth(App& app, const Call& call);
Response close_berths(App& app, const Call& call);
Response show_stats(App& app, const Call& call);

// route.cpp
Response answer(App& app, const Request& req, const std::string& peer);
Response answer_internal(App& app, const Request& req, const std::string& peer);

}  // namespace marina
