// A fourth program as somebody outside would label it, in C++: the ordinary mix of what an API server does
// with what it was sent, about as much that flows as does not.
#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <list>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <ranges>
#include <regex>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "support.h"

using namespace std::string_literals;
using namespace std::string_view_literals;

// ---- strings and views
void built_strings() {
  std::string id = source_string();
  std::string query = "SELECT * FROM users WHERE id = '" + id + "'";
  sink(query);  // flow
  query = "SELECT 1";
  sink(query);  // no flow
  query.append(" WHERE id=").append(id);
  sink(query.c_str());  // flow
  std::string upper = id;
  for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  sink(upper);  // flow
  sink(std::string(id.size(), 'x'));  // no flow
  std::string_view view = id;
  view.remove_prefix(1);
  sink(std::string(view));  // flow
  view = "fixed"sv;
  sink(std::string(view));  // no flow
  sink(id.substr(0, id.find('/')));  // flow
  sink(std::to_string(id.length()));  // no flow
  id.clear();
  sink(id);  // no flow
}
void replaced_strings() {
  std::string text = "a-b";
  text.replace(0, 1, source_string());
  sink(text);  // flow
  std::string other = source_string();
  other = "x"s + "y"s;
  sink(other);  // no flow
  std::string third = source_string();
  third.assign("fixed");
  sink(third);  // no flow
  std::string a = source_string(), b = "b";
  std::swap(a, b);
  sink(a);  // no flow
  sink(b);  // flow
  std::string moved = std::move(b);
  sink(moved);  // flow
}
void streamed() {
  std::ostringstream out;
  out << "id=" << 42 << ' ' << "x";
  sink(out.str());  // no flow
  out << source_string();
  sink(out.str());  // flow
  std::istringstream in(source_string());
  std::string word;
  in >> word;
  sink(word);  // flow
  std::string line;
  while (std::getline(in, line)) sink(line);  // flow
  int number = 0;
  in >> number;
  sink("n=" + std::to_string(number));  // no flow
  std::istringstream fixed("a b c");
  fixed >> word;
  sink(word);  // no flow
}
void formatted_text() {
  std::string name = source_string();
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, "%s!", name.c_str());
  sink(buffer);  // flow
}
void numbers() {
  std::string text = source_string();
  int n = std::stoi(text);
  sink("LIMIT " + std::to_string(n));  // no flow
  int m = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), m);
  if (error != std::errc()) return;
  sink("OFFSET " + std::to_string(m));  // no flow
  sink(text);                           // flow
}

// ---- input and output of the process
void from_environment() {
  const char* home = std::getenv("HOME");
  std::string command = "ls ";
  if (home) command += home;
  std::system(command.c_str());  // flow
  std::system("ls /");           // no flow
}
void from_standard_input() {
  std::string name;
  std::getline(std::cin, name);
  std::ifstream file("data/" + name);  // flow
  std::ifstream fixed("data/index");   // no flow
  int count = 0;
  std::cin >> count;
  std::string command = "head -n " + std::to_string(count);
  std::system(command.c_str());  // no flow
}
void from_file() {
  std::ifstream in("jobs.txt");
  std::string job;
  while (in >> job) {
    std::filesystem::remove(job);  // flow
  }
}
void paths() {
  namespace fs = std::filesystem;
  fs::path base = "/srv/data";
  fs::path full = base / source_string();
  sink(full.string());             // flow
  sink(base.string());             // no flow
  sink((base / "fixed").string());  // no flow
  fs::remove(full);                // flow
}

// ---- containers
void in_vector() {
  std::vector<std::string> v{"a", "b"};
  sink(v[0]);  // no flow
  v.push_back(source_string());
  for (const auto& s : v) sink(s);  // flow
  std::string joined;
  for (size_t i = 0; i < v.size(); ++i) joined += v[i] + ",";
  sink(joined);  // flow
  v.clear();
  v.push_back("c");
  sink(v.back());  // no flow
  std::vector<int> lengths;
  lengths.push_back(3);
  sink_int(lengths[0]);  // no flow
}
void in_map() {
  std::map<std::string, std::string> headers;
  headers["host"] = source_string();
  headers["accept"] = "text/html";
  sink(headers["host"]);    // flow
  sink(headers["accept"]);  // no flow
  if (auto it = headers.find("host"); it != headers.end()) sink(it->second);  // flow
  for (const auto& [name, value] : headers) {
    sink(value);  // flow
  }
  std::unordered_map<std::string, int> counts;
  counts[source_string()]++;
  sink_int(counts.at("x"));  // no flow
  headers.erase("host");
  headers["host"] = "localhost";
  sink(headers.at("host"));  // no flow
}
void in_others() {
  std::set<std::string> names{"x"};
  names.insert(source_string());
  sink(*names.begin());  // flow
  std::deque<std::string> queue;
  queue.push_front(source_string());
  sink(queue.front());  // flow
  std::array<std::string, 2> pair{"a", source_string()};
  sink(pair[0]);  // no flow
  sink(pair[1]);  // flow
  auto p = std::make_pair("key"s, source_string());
  sink(p.first);   // no flow
  sink(p.second);  // flow
  std::tuple<int, std::string> t{1, source_string()};
  auto& [number, text] = t;
  sink_int(number);  // no flow
  sink(text);        // flow
  std::map<std::string, std::vector<std::string>> nested;
  nested["a"].push_back(source_string());
  sink(nested["a"].front());  // flow
}
void optionals() {
  std::optional<std::string> o;
  if (unknown()) o = source_string();
  if (o) sink(*o);            // flow
  sink(o.value_or("fixed"));  // flow
  o.reset();
  sink(o.value_or("fixed"));  // no flow
  std::variant<int, std::string> v = source_string();
  if (auto* s = std::get_if<std::string>(&v)) sink(*s);  // flow
  v = 3;
  if (auto* i = std::get_if<int>(&v)) sink_int(*i);  // no flow
}

// ---- objects
struct Request {
  std::string method = "GET";
  std::string path;
  std::map<std::string, std::string> query;
};
static Request receive() {
  Request r;
  r.path = source_string();
  r.query["q"] = source_string();
  return r;
}
void by_request() {
  Request r = receive();
  sink(r.method);      // no flow
  sink(r.path);        // flow
  sink(r.query["q"]);  // flow
  Request copy = r;
  r.path = "/";
  sink(copy.path);  // flow
  sink(r.path);     // no flow
}
class Account {
 public:
  explicit Account(std::string owner) : owner_(std::move(owner)) {}
  const std::string& owner() const { return owner_; }
  void rename(const std::string& owner) { owner_ = owner; }
  Account& with_note(std::string note) {
    note_ = std::move(note);
    return *this;
  }
  std::string note() const { return note_; }

 private:
  std::string owner_;
  std::string note_ = "none";
};
void by_account() {
  Account a(source_string()), b("fixed");
  sink(a.owner());  // flow
  sink(b.owner());  // no flow
  sink(a.note());   // no flow
  a.rename("other");
  sink(a.owner());  // no flow
  b.with_note(source_string()).rename("x");
  sink(b.note());   // flow
  sink(b.owner());  // no flow
}
void by_smart_pointers() {
  auto a = std::make_unique<Account>(source_string());
  auto b = std::make_shared<Account>("fixed");
  sink(a->owner());  // flow
  sink(b->owner());  // no flow
  std::shared_ptr<Account> c = b;
  c->rename(source_string());
  sink(b->owner());  // flow
  std::vector<std::unique_ptr<Account>> all;
  all.push_back(std::move(a));
  for (auto& one : all) sink(one->owner());  // flow
}
class Handler {
 public:
  virtual ~Handler() = default;
  virtual std::string handle(const std::string& body) = 0;
};
class Echo : public Handler {
 public:
  std::string handle(const std::string& body) override { return "echo " + body; }
};
class Ping : public Handler {
 public:
  std::string handle(const std::string&) override { return "pong"; }
};
void by_handlers() {
  Echo echo;
  Ping ping;
  Handler* h = &echo;
  sink(h->handle(source_string()));  // flow
  h = &ping;
  sink(h->handle(source_string()));  // no flow
  std::map<std::string, std::unique_ptr<Handler>> handlers;
  handlers["echo"] = std::make_unique<Echo>();
  handlers["ping"] = std::make_unique<Ping>();
  sink(handlers[source_string()]->handle(source_string()));  // flow
}
class Logger {
 public:
  explicit Logger(std::ostream& out) : out_(out) {}
  void log(const std::string& line) { out_ << line << '\n'; }

 private:
  std::ostream& out_;
};
void by_logger() {
  std::ostringstream a, b;
  Logger one(a), two(b);
  one.log(source_string());
  two.log("fixed");
  sink(a.str());  // flow
  sink(b.str());  // no flow
}
template <class T>
class Cache {
 public:
  void put(const std::string& key, T value) { values_[key] = std::move(value); }
  std::optional<T> get(const std::string& key) const {
    auto it = values_.find(key);
    if (it == values_.end()) return std::nullopt;
    return it->second;
  }

 private:
  std::unordered_map<std::string, T> values_;
};
void by_cache() {
  Cache<std::string> c, d;
  c.put("a", source_string());
  d.put("a", "fixed");
  if (auto v = c.get("a")) sink(*v);  // flow
  if (auto v = d.get("a")) sink(*v);  // no flow
}

// ---- callables
void by_lambdas() {
  std::string data = source_string(), fixed = "fixed";
  auto show = [](const std::string& s) { sink(s); };  // flow
  show(data);
  auto make = [&](bool real) { return real ? data : fixed; };
  sink(make(unknown()));  // flow
  std::function<std::string(std::string)> f = [](std::string s) { return s + "!"; };
  sink(f(data));   // flow
  sink(f(fixed));  // no flow
  auto ignore = [](const std::string&) { return "ignored"s; };
  sink(ignore(data));  // no flow
  int calls = 0;
  auto count = [&calls](const std::string&) { ++calls; };
  count(data);
  sink_int(calls);  // no flow
}
class Events {
 public:
  using Listener = std::function<void(const std::string&)>;
  void on(const std::string& name, Listener l) { listeners_[name].push_back(std::move(l)); }
  void emit(const std::string& name, const std::string& data) {
    for (auto& l : listeners_[name]) l(data);
  }

 private:
  std::map<std::string, std::vector<Listener>> listeners_;
};
void by_events() {
  Events e;
  std::string seen = "none";
  e.on("open", [](const std::string& s) { sink(s); });  // flow
  e.on("open", [&seen](const std::string& s) { seen = s; });
  e.emit("open", source_string());
  sink(seen);  // flow
}
template <class F>
auto retried(int times, F f) {
  for (int i = 1; i < times; ++i) f();
  return f();
}
void by_template() {
  sink(retried(3, [] { return source_string(); }));  // flow
  sink(retried(3, [] { return "fixed"s; }));         // no flow
  retried(2, [s = source_string()] {
    sink(s);  // flow
    return 0;
  });
}

// ---- algorithms
void by_algorithms() {
  std::vector<std::string> in{source_string(), "b"}, out;
  std::copy(in.begin(), in.end(), std::back_inserter(out));
  sink(out[0]);  // flow
  std::vector<std::string> quoted;
  std::transform(in.begin(), in.end(), std::back_inserter(quoted),
                 [](const std::string& s) { return "'" + s + "'"; });
  sink(quoted.front());  // flow
  std::vector<size_t> sizes(in.size());
  std::transform(in.begin(), in.end(), sizes.begin(), [](const std::string& s) { return s.size(); });
  sink("size " + std::to_string(sizes[0]));  // no flow
  std::string all = std::accumulate(in.begin(), in.end(), std::string("all:"));
  sink(all);  // flow
  auto found = std::find_if(in.begin(), in.end(), [](const auto& s) { return !s.empty(); });
  if (found != in.end()) sink(*found);  // flow
  auto longs = in | std::views::filter([](const std::string& s) { return s.size() > 3; }) |
               std::views::transform([](const std::string& s) { return s + "."; });
  for (const std::string& s : longs) sink(s);  // flow
  std::vector<std::string> fixed{"z", "y"};
  std::sort(fixed.begin(), fixed.end());
  sink(fixed[0]);  // no flow
  std::ranges::for_each(in, [](const std::string& s) { sink(s); });  // flow
  bool any = std::any_of(in.begin(), in.end(), [](const std::string& s) { return s == "x"; });
  sink(any ? "any" : "none");  // no flow
}

// ---- control and exceptions
static std::string must_have(const std::string& text) {
  if (text.empty()) throw std::invalid_argument("empty");
  return text;
}
void by_exceptions() {
  try {
    sink(must_have(source_string()));  // flow
  } catch (const std::exception& e) {
    sink(e.what());  // no flow
  }
  std::string state = "start";
  try {
    state = must_have(source_string());
  } catch (...) {
    state = "failed";
  }
  sink(state);  // flow
  try {
    throw std::runtime_error("no user " + source_string());
  } catch (const std::runtime_error& e) {
    sink(e.what());  // flow
  }
}
constexpr bool kTrace = false;
void by_constants() {
  std::string data = source_string();
  if (kTrace) sink(data);            // no flow
  if constexpr (kTrace) sink(data);  // no flow
  if (!kTrace) sink(data);           // flow
  for (int i = 0; i < 1; ++i) data = "fixed";
  sink(data);  // no flow
  do {
    data = source_string();
  } while (false);
  sink(data);  // flow
}

// ---- checks
static const std::set<std::string> kRoles{"admin", "user"};
enum class Color { red, green };
static std::optional<Color> color_of(const std::string& s) {
  if (s == "red") return Color::red;
  if (s == "green") return Color::green;
  return std::nullopt;
}
static std::string name_of(Color c) { return c == Color::red ? "red" : "green"; }
static void require_role(const std::string& role) {
  if (!kRoles.contains(role)) throw std::invalid_argument("role");
}
static bool is_identifier(const std::string& s) {
  static const std::regex pattern("[A-Za-z_][A-Za-z0-9_]*");
  return std::regex_match(s, pattern);
}
void by_checks() {
  std::string role = source_string();
  if (kRoles.count(role) == 0) return;
  sink(role);  // guarded
  std::string other = source_string();
  require_role(other);
  sink(other);  // guarded
  std::string third = source_string();
  if (kRoles.find(third) != kRoles.end()) sink(third);  // guarded
  else sink(third);                                     // flow
  std::string name = source_string();
  if (!is_identifier(name)) throw std::invalid_argument("name");
  sink(name);  // guarded
  std::string text = source_string();
  if (std::regex_search(text, std::regex("[a-z]"))) sink(text);  // flow
  if (auto c = color_of(source_string())) sink(name_of(*c));     // no flow
}
void by_more_checks() {
  std::string sort = source_string();
  if (sort != "asc" && sort != "desc") sort = "asc";
  sink(sort);  // guarded
  std::string word = source_string();
  bool good = !word.empty() && std::all_of(word.begin(), word.end(), [](unsigned char c) {
    return std::isalnum(c) || c == '_';
  });
  if (!good) return;
  sink(word);  // guarded
  std::string file = source_string();
  if (file.find("..") == std::string::npos) sink(file);  // flow
  static const std::array<std::string_view, 2> kTypes{"png", "jpg"};
  std::string type = source_string();
  if (std::ranges::find(kTypes, type) == kTypes.end()) return;
  sink(type);  // guarded
  int page = source_int();
  page = std::clamp(page, 1, 50);
  sink_int(page);  // guarded
  std::string text = source_string();
  if (!is_valid_string(text)) text = "fallback";
  sink(text);                           // guarded
  sink(clean_string(source_string()));  // guarded
}
