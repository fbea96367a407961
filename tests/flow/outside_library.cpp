// The standard library as strangers use it: containers, iterators, algorithms, views, vocabulary types.
#include <algorithm>
#include <any>
#include <array>
#include <charconv>
#include <deque>
#include <filesystem>
#include <functional>
#include <iterator>
#include <list>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <queue>
#include <regex>
#include <set>
#include <span>
#include <sstream>
#include <stack>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "support.h"

using std::string;

void vectors() {
  std::vector<string> v;
  v.push_back("a");
  sink(v[0]);  // no flow
  v.push_back(source());
  sink(v.back());  // flow
  v.clear();
  sink(v.empty() ? string() : v.front());  // no flow
}

void constant_elements() {
  std::array<string, 3> a{"x", "y", "z"};
  a[1] = source();
  sink(a[1]);              // flow
  sink(a[0]);              // no flow
  sink(std::get<2>(a));    // no flow
  sink(a.at(1));           // flow
}

void vector_elements() {
  std::vector<string> v(3);
  v[0] = source();
  v.at(1) = "fixed";
  sink(v[0]);  // flow
  sink(v[1]);  // no flow
}

void initialiser_list() {
  std::vector<string> v{"a", source(), "c"};
  for (const auto& s : v) sink(s);  // flow
  std::vector<string> w{"a", "b"};
  for (const auto& s : w) sink(s);  // no flow
}

void emplaced() {
  std::vector<std::pair<string, int>> v;
  v.emplace_back(source(), 3);
  sink(v[0].first);       // flow
  sink_int(v[0].second);  // no flow
}

void inserted_range() {
  std::vector<string> a{source()}, b;
  b.insert(b.end(), a.begin(), a.end());
  sink(b[0]);  // flow
}

void iterators() {
  std::vector<string> v{source()};
  for (auto it = v.begin(); it != v.end(); ++it) sink(*it);  // flow
  auto last = std::prev(v.end());
  sink(last->substr(1));  // flow
  std::list<string> l{"a"};
  *l.begin() = source();
  sink(l.front());  // flow
}

void maps() {
  std::map<string, string> m;
  m["a"] = source();
  m["b"] = "fixed";
  sink(m["a"]);     // flow
  sink(m["b"]);     // no flow
  sink(m.at("a"));  // flow
}

void found_in_map() {
  std::unordered_map<string, string> m{{"k", source()}};
  auto it = m.find("k");
  if (it != m.end()) {
    sink(it->second);  // flow
    sink(it->first);   // no flow
  }
  m.erase("k");
}

void map_keys() {
  std::map<string, int> m;
  m[source()] = 1;
  for (const auto& [key, value] : m) {
    sink(key);        // flow
    sink_int(value);  // no flow
  }
}

void map_insertions() {
  std::map<int, string> m;
  m.insert({1, source()});
  m.insert(std::make_pair(2, "b"));
  m.emplace(3, "c");
  for (auto& entry : m) sink(entry.second);  // flow
  std::map<int, string> n;
  n.try_emplace(1, source());
  n.insert_or_assign(1, "fixed");
  sink(n.begin()->second.empty() ? "x" : "y");  // no flow
}

void sets_and_queues() {
  std::set<string> s;
  s.insert(source());
  sink(*s.begin());  // flow
  std::queue<string> q;
  q.push(source());
  sink(q.front());  // flow
  std::stack<string> t;
  t.push("a");
  sink(t.top());  // no flow
  t.push(source());
  string top = t.top();
  sink(top);  // flow
  std::priority_queue<string> p;
  p.emplace(source());
  sink(p.top());  // flow
  std::deque<string> d;
  d.push_front(source());
  sink(d[0]);  // flow
}

void nested_containers() {
  std::map<string, std::vector<string>> m;
  m["x"].push_back(source());
  for (auto& [k, list] : m)
    for (auto& s : list) sink(s);  // flow
  sink(m["y"].front());            // no flow
}

void swapped() {
  string a = source(), b = "b";
  std::swap(a, b);
  sink(b);  // flow
  sink(a);  // no flow
  std::vector<string> v{source()}, w;
  v.swap(w);
  sink(w[0]);                               // flow
  for (const auto& s : v) sink(s);          // no flow
}

void moved() {
  string a = source();
  string b = std::move(a);
  sink(b);  // flow
  a = "again";
  sink(a);  // no flow
  string c = std::exchange(b, "new");
  sink(c);  // flow
  sink(b);  // no flow
}

void algorithms() {
  std::vector<string> v{source()}, out;
  std::transform(v.begin(), v.end(), std::back_inserter(out), [](const string& s) { return s + "!"; });
  sink(out[0]);  // flow
  std::vector<string> fixed;
  std::transform(v.begin(), v.end(), std::back_inserter(fixed), [](const string&) { return string("x"); });
  sink(fixed[0]);  // no flow
  std::vector<string> copy;
  std::copy_if(v.begin(), v.end(), std::back_inserter(copy), [](auto& s) { return !s.empty(); });
  sink(copy.front());  // flow
  string all = std::accumulate(v.begin(), v.end(), string());
  sink(all);  // flow
  std::for_each(v.begin(), v.end(), [](const string& s) {
    sink(s);  // flow
  });
  auto it = std::find_if(v.begin(), v.end(), [](const string& s) { return s == "a"; });
  if (it != v.end()) sink_int(1);  // no flow
  std::fill(v.begin(), v.end(), "safe");
  sink(v[0]);  // no flow (reported)
}

void more_algorithms() {
  string text = source();
  string upper;
  std::transform(text.begin(), text.end(), std::back_inserter(upper), ::toupper);
  sink(upper);  // flow
  string same(text.size(), ' ');
  std::copy(text.begin(), text.end(), same.begin());
  sink(same);  // flow
  std::sort(text.begin(), text.end());
  sink(text);  // flow
  text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
  sink(text);  // flow
  sink(std::max(string("a"), text));  // flow
  std::vector<int> n{source_int(), 2};
  sink_int(*std::max_element(n.begin(), n.end()));  // flow
  std::vector<int> made(3);
  std::iota(made.begin(), made.end(), 0);
  sink_int(made[1]);  // no flow
  std::generate(made.begin(), made.end(), [] { return source_int(); });
  sink_int(made[1]);  // flow
}

void optionals() {
  std::optional<string> o;
  sink(o.value_or("none"));  // no flow
  o = source();
  if (o) sink(*o);           // flow
  sink(o.value_or("none"));  // flow
  o.reset();
  sink(o.value_or("none"));  // no flow
}

static std::optional<string> maybe(bool yes) {
  if (!yes) return std::nullopt;
  return source();
}
void returned_optional() {
  if (auto o = maybe(unknown())) sink(o->c_str());  // flow
}

void variants() {
  std::variant<int, string> v = source_string();
  if (auto* s = std::get_if<string>(&v)) sink(*s);  // flow
  std::visit(
      [](auto& x) {
        if constexpr (std::is_same_v<std::decay_t<decltype(x)>, string>) sink(x);  // flow
      },
      v);
  v = 3;
  sink_int(std::get<int>(v));  // no flow
}

void anything() {
  std::any a = source_string();
  sink(std::any_cast<string>(a));  // flow
  a = string("fixed");
  sink(std::any_cast<string>(a));  // no flow
}

void tuples() {
  std::tuple<string, string, int> t{source(), "b", 3};
  sink(std::get<0>(t));  // flow
  sink(std::get<1>(t));  // no flow
  auto [a, b, c] = t;
  sink(a);      // flow
  sink(b);      // no flow
  sink_int(c);  // no flow
  string x, y;
  std::tie(x, y) = std::make_pair(string("x"), source_string());
  sink(y);  // flow
  sink(x);  // no flow
}

void pairs() {
  auto p = std::make_pair(source_string(), string("b"));
  sink(p.first);   // flow
  sink(p.second);  // no flow
}

void smart_pointers() {
  auto u = std::make_unique<string>(source());
  sink(*u);  // flow
  *u = "safe";
  sink(*u);  // no flow
  auto s = std::make_shared<string>("x");
  auto t = s;
  *t = source();
  sink(*s);  // flow
  std::weak_ptr<string> w = s;
  if (auto locked = w.lock()) sink(*locked);  // flow
  u.reset(new string(source()));
  sink(u->c_str());  // flow
  std::unique_ptr<char[]> bytes(new char[10]);
  fill(bytes.get(), 10);
  sink(bytes.get());  // flow
}

void views() {
  string text = source();
  std::string_view v = text;
  sink(string(v));               // flow
  sink(string(v.substr(0, 2)));  // flow
  v.remove_prefix(1);
  sink(v.data());  // flow
  v = "fixed";
  sink(string(v));  // no flow
  std::span<const char> s(text);
  sink(string(s.begin(), s.end()));  // flow
}

void streams() {
  std::ostringstream out;
  out << "a" << 1 << source() << '\n';
  sink(out.str());  // flow
  out.str("");
  sink(out.str());  // no flow
  std::istringstream in(source());
  string word;
  int number = 0;
  in >> word >> number;
  sink(word);        // flow
  sink_int(number);  // flow
  std::istringstream fixed("a b");
  fixed >> word;
  sink(word);  // no flow
  string field;
  std::stringstream both;
  both << source();
  while (std::getline(both, field, ',')) sink(field);  // flow
}

void string_members() {
  string s = source();
  sink(s.substr(1, 2));                // flow
  sink(string("a") + s + "b");         // flow
  sink(string("a").append(s));         // flow
  sink(string("abc").replace(0, 1, s)); // flow
  sink(string("abc").insert(1, s));    // flow
  sink(string().assign(s));            // flow
  sink(string(s.rbegin(), s.rend()));  // flow
  string t;
  for (char c : s) t += c;
  sink(t);  // flow
  char first = s.front();
  sink(string(1, first));  // flow
  s.assign("x");
  sink(s);  // no flow
  s = source();
  s.clear();
  sink(s);  // no flow
  string c = "abc";
  c[0] = source()[0];
  sink(c);  // flow
}

void numbers() {
  string s = source();
  sink_int(std::stoi(s));           // flow
  sink_int(atoi(s.c_str()));        // flow
  sink_int(static_cast<int>(strtol(s.c_str(), nullptr, 10)));  // flow
  sink(std::to_string(source_int()));  // flow
  int n = 0;
  std::from_chars(s.data(), s.data() + s.size(), n);
  sink_int(n);  // flow
  sink(std::to_string(42));  // no flow
}

void matched() {
  string s = source();
  std::smatch m;
  if (std::regex_search(s, m, std::regex("id=(.*)"))) {
    sink(m[1].str());  // flow
    sink(m.str(1));    // flow
  }
  sink(std::regex_replace(s, std::regex("a"), "b"));               // flow
  sink(std::regex_replace(string("fixed"), std::regex("a"), "b"));  // no flow
}

void paths() {
  std::filesystem::path p = "/srv";
  p /= source();
  sink(p.string());                              // flow
  sink(p.parent_path().string());                // flow
  sink((std::filesystem::path("/a") / "b").string());  // no flow
}

void functions() {
  std::function<string(string)> f = [](string s) { return s; };
  sink(f(source()));  // flow
  f = [](string) { return string("x"); };
  sink(f(source()));  // no flow
  string held = source();
  auto get = [held] { return held; };
  held = "safe";
  sink(get());  // flow
  sink(held);   // no flow
  auto by_reference = [&held] { return held; };
  sink(by_reference());  // no flow
  held = source();
  sink(by_reference());  // flow
  auto with = [text = source_string()]() mutable { return std::move(text); };
  sink(with());  // flow
}

static void take(const string& a, const string& b) {
  sink(a);  // no flow
  sink(b);  // flow
}
void bound() {
  auto f = std::bind(take, "fixed", std::placeholders::_1);
  f(source());
  std::invoke(take, "x", source());
}

void table_of_functions() {
  std::map<string, std::function<void(const string&)>> commands{
      {"show", [](const string& s) { sink(s); }},  // flow
      {"skip", [](const string&) { sink("x"); }},  // no flow
  };
  commands["show"](source());
  if (auto it = commands.find(source()); it != commands.end()) it->second("fixed");
}

void visitor_list(const std::vector<std::function<void(string&)>>& steps) {
  string s = "x";
  for (const auto& step : steps) step(s);
  sink(s);  // flow
}
void visited() {
  visitor_list({[](string& s) { s = source(); }});
}

void allow_list() {
  static const std::set<string> allowed{"a", "b"};
  string s = source();
  if (!allowed.count(s)) return;
  sink(s);  // guarded
}

void allow_list_find() {
  static const std::vector<string> allowed{"a", "b"};
  string s = source();
  if (std::find(allowed.begin(), allowed.end(), s) != allowed.end()) {
    sink(s);  // guarded
  }
  sink(s);  // flow
}

void allow_list_loop() {
  static const char* const allowed[] = {"a", "b"};
  string s = source();
  bool ok = false;
  for (const char* one : allowed)
    if (s == one) ok = true;
  if (!ok) return;
  sink(s);  // guarded
}

void looked_up_by_input() {
  static const std::map<string, string> names{{"a", "Anna"}, {"b", "Ben"}};
  auto it = names.find(source());
  if (it == names.end()) return;
  sink(it->second);  // no flow
}
