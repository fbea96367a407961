// A third program as somebody outside would label it, in C++, with the weight on what must not be
// reported: the helpers by which an API server checks, parses, escapes and replaces what it was
// sent, each beside a twin that lets it through.
#include <algorithm>
#include <any>
#include <array>
#include <cctype>
#include <charconv>
#include <coroutine>
#include <cstring>
#include <deque>
#include <exception>
#include <filesystem>
#include <functional>
#include <future>
#include <iostream>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <numeric>
#include <optional>
#include <regex>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "support.h"

// ---- checks of the server's own
namespace {
bool only_word_characters(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) {
    return std::isalnum(c) || c == '_' || c == '-';
  });
}
bool has_digit(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c); });
}
bool has_bad_character(const std::string& text) {
  return text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") != std::string::npos;
}
bool looks_like_id(const std::string& text) {
  static const std::regex form("^[A-Z]{3}[0-9]{1,8}$");
  return std::regex_match(text, form);
}
void must_be_word(const std::string& text) {
  for (char c : text) {
    if (!(c >= 'a' && c <= 'z')) throw std::invalid_argument("not a word: " + text);
  }
}
std::string escaped(const std::string& text) {
  std::string out;
  out.reserve(text.size());
  for (char c : text) {
    if (std::isalnum(static_cast<unsigned char>(c))) out += c;
  }
  return out;
}
std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return std::toupper(c); });
  return text;
}
}  // namespace
void word_checked() {
  std::string name = source_string();
  if (!only_word_characters(name)) throw std::runtime_error("name");
  sink(name);  // guarded
}
void digit_checked() {
  std::string name = source_string();
  if (!has_digit(name)) return;
  sink(name);  // flow
}
void set_checked() {
  std::string name = source_string();
  if (has_bad_character(name)) {
    std::cerr << "bad name\n";
    return;
  }
  sink(name);  // guarded
}
void form_checked() {
  const std::string id = source_string();
  if (looks_like_id(id)) {
    sink(id);  // guarded
  } else {
    sink("none");  // no flow
  }
}
void word_demanded() {
  std::string name = source_string();
  try {
    must_be_word(name);
    sink(name);  // guarded
  } catch (const std::exception& e) {
    sink(name);      // flow
    sink(e.what());  // flow
  }
}
void letters_kept() { sink(escaped(source_string())); }  // guarded
void letters_raised() { sink(upper(source_string())); }  // flow
void none_of_them() {
  std::string name = source_string();
  if (std::none_of(name.begin(), name.end(), [](char c) { return c == ';' || c == '\''; }))
    sink(name);  // flow
}
void found_odd() {
  std::string name = source_string();
  auto odd =
      std::find_if_not(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c); });
  if (odd != name.end()) return;
  sink(name);  // guarded
}
void odd_removed() {
  std::string name = source_string();
  name.erase(
      std::remove_if(name.begin(), name.end(), [](unsigned char c) { return !std::isalnum(c); }),
      name.end());
  sink(name);  // guarded
}
void odd_replaced_by_regex() {
  std::string name = std::regex_replace(source_string(), std::regex("[^a-zA-Z0-9_]"), "");
  sink(name);  // guarded (reported)
}
namespace {
enum class Sort { name, date };
std::optional<Sort> parse_sort(std::string_view text) {
  if (text == "name") return Sort::name;
  if (text == "date") return Sort::date;
  return std::nullopt;
}
const char* column_of(Sort sort) {
  switch (sort) {
    case Sort::name:
      return "name";
    case Sort::date:
      return "created_at";
  }
  return "id";
}
const std::unordered_map<std::string, std::string> kColumns{{"name", "name"},
                                                            {"date", "created_at"}};
const std::set<std::string, std::less<>> kWords{"asc", "desc"};
constexpr std::array<std::string_view, 2> kTables{"users", "orders"};
}  // namespace
void sort_parsed() {
  auto sort = parse_sort(source_string());
  if (!sort) return;
  sink(std::string("ORDER BY ") + column_of(*sort));  // no flow
}
void sort_mapped() {
  auto found = kColumns.find(source_string());
  std::string column = found == kColumns.end() ? "id" : found->second;
  sink("ORDER BY " + column);  // no flow
}
void sort_unmapped() {
  std::string wanted = source_string();
  auto found = kColumns.find(wanted);
  std::string column = found == kColumns.end() ? wanted : found->second;
  sink("ORDER BY " + column);  // flow
}
void word_of_set() {
  std::string word = source_string();
  if (kWords.find(word) == kWords.end()) word = "asc";
  sink(word);  // guarded
}
void table_of_array() {
  std::string table = source_string();
  if (std::find(kTables.begin(), kTables.end(), table) == kTables.end()) return;
  sink(table);  // guarded
}
void table_by_any_of() {
  std::string table = source_string();
  if (!std::any_of(kTables.begin(), kTables.end(), [&](std::string_view t) { return t == table; }))
    return;
  sink(table);  // guarded
}
void not_in_set() {
  static const std::set<std::string> forbidden{"root", "admin"};
  std::string name = source_string();
  if (forbidden.count(name)) return;
  sink(name);  // flow
}

// ---- numbers
void page_parsed() {
  int page = std::stoi(source_string());
  sink("LIMIT " + std::to_string(page));  // no flow
}
void page_by_from_chars() {
  std::string text = source_string();
  int page = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), page);
  if (error != std::errc()) return;
  std::ostringstream out;
  out << "LIMIT " << page;
  sink(out.str());  // no flow
  sink(end);        // flow
}
void page_by_stream() {
  std::istringstream in(source_string());
  int page = 0;
  std::string rest;
  in >> page >> rest;
  sink("page " + std::to_string(page));  // no flow
  sink(rest);                            // flow
}
void size_written() {
  std::string body = source_string();
  std::string head = "Content-Length: " + std::to_string(body.size());
  sink(head);         // no flow
  sink(head + body);  // flow
}
void equal_written() {
  std::string body = source_string();
  std::string text = body == "x" ? "same" : "other";
  text += body.empty() ? " empty" : " full";
  sink(text);  // no flow
}
void stars() {
  std::string secret = source_string();
  sink(std::string(secret.size(), '*'));  // no flow
}
void checksum() {
  std::string body = source_string();
  unsigned sum = std::accumulate(body.begin(), body.end(), 0u,
                                 [](unsigned a, char c) { return a + (unsigned)c; });
  sink("sum=" + std::to_string(sum));  // no flow (reported)
}
void hashed() { sink(std::to_string(std::hash<std::string>{}(source_string()))); }  // no flow

// ---- replaced
void cleared_text() {
  std::string text = source_string();
  text.clear();
  sink(text);  // no flow
  text += "x";
  sink(text);  // no flow
}
void assigned_text() {
  std::string text = source_string();
  text.assign(3, 'x');
  sink(text);  // no flow
  text.append(source_string());
  sink(text);  // flow
}
void exchanged() {
  std::string text = source_string();
  std::string old = std::exchange(text, "fixed");
  sink(text);  // no flow
  sink(old);   // flow
}
void swapped() {
  std::string a = source_string(), b = "fixed";
  a.swap(b);
  sink(a);  // no flow
  sink(b);  // flow
  std::swap(a, b);
  sink(b);  // no flow
}
void moved_and_replaced() {
  std::string a = source_string();
  std::string b = std::move(a);
  a = "fixed";
  sink(a);  // no flow
  sink(b);  // flow
}
namespace {
void make_harmless(std::string& text) { text = "harmless"; }
void make_harmless_sometimes(std::string& text, bool really) {
  if (really) text = "harmless";
}
}  // namespace
void replaced_by_reference() {
  std::string text = source_string();
  std::string& alias = text;
  alias = "fixed";
  sink(text);  // no flow
}
void replaced_by_callee() {
  std::string text = source_string();
  make_harmless(text);
  sink(text);  // no flow
}
void replaced_sometimes() {
  std::string text = source_string();
  make_harmless_sometimes(text, unknown());
  sink(text);  // flow
}
void replaced_by_lambda() {
  std::string text = source_string();
  auto reset = [&text] { text = "reset"; };
  sink(text);  // flow
  reset();
  sink(text);  // no flow
}
class Session {
 public:
  void open(const std::string& user) { user_ = user; }
  void close() {
    user_.clear();
    token_ = "none";
  }
  void set_token(std::string token) { token_ = std::move(token); }
  const std::string& user() const { return user_; }
  const std::string& token() const { return token_; }

 private:
  std::string user_, token_ = "none";
};
void session_fields() {
  Session s;
  s.open(source_string());
  sink(s.user());   // flow
  sink(s.token());  // no flow
  s.close();
  sink(s.user());  // no flow
}
void two_sessions() {
  Session first, second;
  first.set_token(source_string());
  second.set_token("fixed");
  sink(second.token());  // no flow
  sink(first.token());   // flow
}
void shared_session() {
  auto s = std::make_shared<Session>();
  auto t = s;
  t->set_token(source_string());
  sink(s->token());  // flow
  sink(s->user());   // no flow
  auto u = std::make_unique<Session>();
  u->set_token("fixed");
  sink(u->token());  // no flow
}

// ---- containers
void positions() {
  std::vector<std::string> v{"a", "b", "c"};
  v[1] = source_string();
  sink(v[0]);       // no flow
  sink(v.at(1));    // flow
  sink(v.front());  // no flow
  v.pop_back();
  sink(v.back());  // flow
}
void ends_of_list() {
  std::list<std::string> l;
  l.push_back("middle");
  l.push_front(source_string());
  l.push_back("last");
  sink(l.back());   // no flow (reported)
  sink(l.front());  // flow
  l.pop_front();
  sink(l.front());  // no flow (reported)
}
void emptied() {
  std::vector<std::string> v;
  v.push_back(source_string());
  v.clear();
  v.push_back("fixed");
  sink(v[0]);  // no flow
}
void keys_kept_apart() {
  std::map<std::string, std::string> m;
  m["user"] = source_string();
  m["role"] = "guest";
  sink(m["role"]);     // no flow
  sink(m.at("user"));  // flow
  m.erase("user");
  m["user"] = "nobody";
  sink(m["user"]);  // no flow
}
void nested_keys() {
  std::map<std::string, std::map<std::string, std::string>> m;
  m["a"]["x"] = source_string();
  m["b"]["x"] = "fixed";
  sink(m["b"]["x"]);  // no flow
  sink(m["a"]["x"]);  // flow
}
void tuples() {
  auto t = std::make_tuple(1, std::string("fixed"), source_string());
  sink(std::get<1>(t));  // no flow
  auto [number, fixed, input] = t;
  sink(fixed);  // no flow
  sink(input);  // flow
}
void optionals() {
  std::optional<std::string> o = source_string();
  sink(*o);  // flow
  o.reset();
  sink(o.value_or("none"));  // no flow
  o = "fixed";
  sink(o.value());  // no flow
}
void variants() {
  std::variant<int, std::string> v = source_string();
  if (std::holds_alternative<std::string>(v)) sink(std::get<std::string>(v));  // flow
  v = 5;
  sink(std::to_string(std::get<int>(v)));  // no flow
  v = std::string("fixed");
  sink(std::get<std::string>(v));  // no flow
}
void anys() {
  std::any a = source_string();
  sink(std::any_cast<std::string>(a));  // flow
  a = std::string("fixed");
  sink(std::any_cast<std::string>(a));  // no flow
}
void filtered() {
  std::vector<std::string> in{source_string(), "fixed"}, out;
  std::copy_if(in.begin(), in.end(), std::back_inserter(out),
               [](const std::string& s) { return only_word_characters(s); });
  for (const auto& s : out) sink(s);  // guarded
  for (const auto& s : in) sink(s);   // flow
}

// ---- classes and callables
namespace {
struct Writer {
  virtual ~Writer() = default;
  virtual void write(const std::string& text) = 0;
};
struct Quiet : Writer {
  void write(const std::string&) override {}
};
struct Loud : Writer {
  void write(const std::string& text) override { sink(text); }  // flow
};
struct Unused : Writer {
  void write(const std::string& text) override { sink(text); }  // no flow (reported)
};
std::unique_ptr<Writer> make_writer(bool loud) {
  if (loud) return std::make_unique<Loud>();
  return std::make_unique<Quiet>();
}
}  // namespace
void written() {
  Quiet quiet;
  Writer& w = quiet;
  w.write(source_string());
  make_writer(true)->write(source_string());
}
namespace {
template <bool Checked>
void templated(const std::string& text) {
  if constexpr (Checked) {
    sink("checked");  // no flow
  } else {
    sink(text);  // flow
  }
}
template <bool Checked>
void templated_never(const std::string& text) {
  if (!Checked) sink(text);  // no flow
}
}  // namespace
void by_template() {
  templated<true>(source_string());
  templated<false>(source_string());
  templated_never<true>(source_string());
}
namespace {
struct Router {
  std::map<std::string, std::function<void(const std::string&)>> routes;
  std::function<std::string(const std::string&)> filter;
};
}  // namespace
void routed() {
  Router r;
  r.routes["/log"] = [](const std::string& body) { sink(body); };     // flow
  r.routes["/ping"] = [](const std::string& body) { sink("pong"); };  // no flow
  r.routes["/none"] = [](const std::string& body) { sink(body); };    // no flow
  r.routes["/log"](source_string());
  r.routes["/ping"](source_string());
  r.filter = [](const std::string&) { return std::string("filtered"); };
  sink(r.filter(source_string()));  // no flow
  r.filter = [](const std::string& s) { return s; };
  sink(r.filter(source_string()));  // flow
}
void calls_itself() {
  std::function<void(const std::string&, int)> walk = [&walk](const std::string& text, int depth) {
    if (depth == 0) {
      sink(text);  // flow
      return;
    }
    walk(text, depth - 1);
  };
  walk(source_string(), 3);
}
struct Holder {
  std::string& held;
  std::string own;
};
void reference_member() {
  std::string text = "fixed";
  Holder h{text, "own"};
  text = source_string();
  sink(h.held);  // flow
  sink(h.own);   // no flow
}
void pointer_to_member() {
  struct Pair {
    std::string left, right;
  };
  Pair p{"fixed", "fixed"};
  std::string Pair::* which = &Pair::right;
  p.*which = source_string();
  sink(p.left);    // no flow
  sink(p.right);   // flow (missed)
  sink(p.*which);  // flow
}

// ---- exceptions, threads, coroutines
void thrown_away() {
  std::string text = source_string();
  try {
    if (unknown()) throw std::runtime_error("fixed");
    text = "done";
  } catch (const std::runtime_error& e) {
    sink(e.what());  // no flow
    text = "failed";
  }
  sink(text);  // no flow
}
void thrown_with_input() {
  try {
    throw std::runtime_error("bad: " + source_string());
  } catch (const std::runtime_error& e) {
    sink(e.what());  // flow
  }
}
void in_thread() {
  std::string text = source_string(), other = "fixed";
  std::thread t([&other, text] {
    sink(text);   // flow
    sink(other);  // no flow
  });
  t.join();
  auto f = std::async([] { return std::string("fixed"); });
  sink(f.get());  // no flow
}
namespace {
struct Generator {
  struct promise_type {
    std::string current;
    Generator get_return_object() {
      return Generator{std::coroutine_handle<promise_type>::from_promise(*this)};
    }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(std::string value) {
      current = std::move(value);
      return {};
    }
    void return_void() {}
    void unhandled_exception() {}
  };
  std::coroutine_handle<promise_type> handle;
  bool next() {
    handle.resume();
    return !handle.done();
  }
  const std::string& value() { return handle.promise().current; }
};
Generator lines() { co_yield source_string(); }
Generator fixed_lines() { co_yield "fixed"; }
}  // namespace
void generated() {
  auto g = lines();
  while (g.next()) sink(g.value());  // flow (missed)
  auto h = fixed_lines();
  while (h.next()) sink(h.value());  // no flow
}

// ---- paths and commands
void path_inside() {
  namespace fs = std::filesystem;
  const std::string root = "/srv/files";
  fs::path wanted = fs::weakly_canonical(fs::path(root) / std::getenv("FILE"));
  auto [end, rest] = std::mismatch(root.begin(), root.end(), wanted.native().begin());
  if (end != root.end()) return;
  std::remove(wanted.c_str());  // guarded (reported)
}
void path_by_name_alone() {
  namespace fs = std::filesystem;
  fs::path name = fs::path(std::getenv("FILE")).filename();
  std::remove(("/srv/files/" + name.string()).c_str());  // no flow
}
void path_unchecked() {
  namespace fs = std::filesystem;
  fs::path wanted = fs::path("/srv/files") / std::getenv("FILE");
  if (!fs::exists(wanted)) return;  // flow
  std::remove(wanted.c_str());      // flow
}
void command_of_number() {
  const char* port = std::getenv("PORT");
  std::string command = "fuser -k " + std::to_string(std::atoi(port ? port : "80")) + "/tcp";
  std::system(command.c_str());  // no flow
}
void command_of_text() {
  const char* port = std::getenv("PORT");
  std::string command = "fuser -k " + std::string(port ? port : "80") + "/tcp";
  std::system(command.c_str());  // flow
}
