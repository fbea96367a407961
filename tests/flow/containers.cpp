// Containers, iterators, algorithms, pairs, tuples, structured bindings.
#include <algorithm>
#include <array>
#include <deque>
#include <forward_list>
#include <iterator>
#include <list>
#include <map>
#include <numeric>
#include <queue>
#include <set>
#include <span>
#include <stack>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "support.h"

void vector_pushed() {
  std::vector<std::string> v;
  v.push_back(source_string());
  sink(v[0]);  // flow
  sink(v.at(0));  // flow
  sink(v.front());  // flow
  sink(v.back());  // flow
}
void vector_emplaced() {
  std::vector<std::string> v;
  v.emplace_back(source());
  sink(v.back());  // flow
}
void vector_other() {
  std::vector<std::string> v, w;
  v.push_back(source_string());
  w.push_back("fixed");
  sink(w[0]);  // no flow
}
void vector_iterated() {
  std::vector<std::string> v;
  v.push_back(source_string());
  for (const auto& s : v) sink(s);  // flow
  for (auto i = v.begin(); i != v.end(); ++i) sink(*i);  // flow
  for (size_t i = 0; i < v.size(); ++i) sink(v[i]);  // flow
}
void vector_initialised() {
  std::vector<std::string> v = {"fixed", source_string()};
  sink(v[1]);  // flow
}
void vector_assigned_element() {
  std::vector<std::string> v(3);
  v[1] = source_string();
  sink(v[1]);  // flow
}
void vector_copied() {
  std::vector<std::string> v;
  v.push_back(source_string());
  std::vector<std::string> w = v;
  std::vector<std::string> x(w.begin(), w.end());
  sink(w[0]);  // flow
  sink(x[0]);  // flow
}
void vector_cleared() {
  std::vector<std::string> v;
  v.push_back(source_string());
  v.clear();
  v.push_back("fixed");
  sink(v[0]);  // no flow
}
void vector_inserted() {
  std::vector<std::string> v, w;
  v.push_back(source_string());
  w.insert(w.end(), v.begin(), v.end());
  sink(w[0]);  // flow
}
void vector_filled() {
  std::vector<std::string> v(4, source_string());
  sink(v[2]);  // flow
}
void vector_data() {
  std::vector<char> v(64);
  fill(v.data(), 64);
  sink(v.data());  // flow
  sink(&v[0]);     // flow
}
void vector_size() {
  std::vector<std::string> v;
  v.push_back(source_string());
  sink_int((int)v.size());  // no flow
}
void vector_of_vectors() {
  std::vector<std::vector<std::string>> v(2);
  v[0].push_back(source_string());
  sink(v[0][0]);  // flow
}
void vector_of_structs() {
  struct Row {
    std::string name, note;
  };
  std::vector<Row> v;
  v.push_back({source_string(), "fixed"});
  sink(v[0].name);  // flow
  sink(v[0].note);  // no flow
}
void vector_moved() {
  std::vector<std::string> v{source_string()};
  std::vector<std::string> w = std::move(v);
  sink(w[0]);  // flow
}
void vector_swapped() {
  std::vector<std::string> v{source_string()}, w{"fixed"};
  v.swap(w);
  sink(w[0]);  // flow
}
void vector_resized() {
  std::vector<std::string> v;
  v.resize(3, source_string());
  sink(v[0]);  // flow
}
void vector_passed(std::vector<std::string>& v) { v.push_back(source_string()); }
void vector_by_reference() {
  std::vector<std::string> v;
  vector_passed(v);
  sink(v[0]);  // flow
}
static std::vector<std::string> made() { return {source_string()}; }
void vector_returned() {
  sink(made()[0]);  // flow
  for (const std::string& s : made()) sink(s);  // flow
}
void list_pushed() {
  std::list<std::string> l;
  l.push_front(source_string());
  sink(l.front());  // flow
  for (auto& s : l) sink(s);  // flow
}
void forward_list_pushed() {
  std::forward_list<std::string> l;
  l.push_front(source_string());
  sink(l.front());  // flow
}
void list_spliced() {
  std::list<std::string> l{source_string()}, m;
  m.splice(m.begin(), l);
  sink(m.front());  // flow
}
void deque_pushed() {
  std::deque<std::string> d;
  d.push_front(source_string());
  sink(d.front());  // flow
  sink(d[0]);       // flow
}
void queue_pushed() {
  std::queue<std::string> q;
  q.push(source_string());
  sink(q.front());  // flow
  std::string a = q.front();
  q.pop();
  sink(a);  // flow
}
void stack_pushed() {
  std::stack<std::string> s;
  s.push(source_string());
  sink(s.top());  // flow
}
void priority_queue_pushed() {
  std::priority_queue<std::string> q;
  q.emplace(source_string());
  sink(q.top());  // flow
}
void set_inserted() {
  std::set<std::string> s;
  s.insert(source_string());
  sink(*s.begin());  // flow
  for (const auto& a : s) sink(a);  // flow
}
void unordered_set_inserted() {
  std::unordered_set<std::string> s{source_string()};
  for (const auto& a : s) sink(a);  // flow
}
void map_value() {
  std::map<std::string, std::string> m;
  m["a"] = source_string();
  sink(m["a"]);     // flow
  sink(m.at("a"));  // flow
}
void map_other_key() {
  std::map<std::string, std::string> m;
  m["a"] = source_string();
  m["b"] = "fixed";
  sink(m["b"]);  // no flow
}
void map_unknown_key(const std::string& k) {
  std::map<std::string, std::string> m;
  m[k] = source_string();
  sink(m["a"]);  // flow
}
void map_read_unknown_key(const std::string& k) {
  std::map<std::string, std::string> m;
  m["a"] = source_string();
  sink(m[k]);  // flow
}
void map_overwritten() {
  std::map<std::string, std::string> m;
  m["a"] = source_string();
  m["a"] = "fixed";
  sink(m["a"]);  // no flow
}
void map_key() {
  std::map<std::string, int> m;
  m[source_string()] = 1;
  for (const auto& [k, v] : m) {
    sink(k);      // flow
    sink_int(v);  // no flow
  }
}
void map_inserted() {
  std::map<std::string, std::string> m;
  m.insert({"a", source_string()});
  sink(m["a"]);  // flow
  m.emplace("b", "fixed");
}
void map_emplaced() {
  std::map<std::string, std::string> m;
  m.emplace("a", source_string());
  sink(m.at("a"));  // flow
}
void map_inserted_pair() {
  std::map<std::string, std::string> m;
  m.insert(std::make_pair("a", source_string()));
  sink(m.begin()->second);  // flow
}
void map_found() {
  std::map<std::string, std::string> m;
  m["a"] = source_string();
  auto i = m.find("a");
  if (i != m.end()) sink(i->second);  // flow
}
void map_iterated() {
  std::map<std::string, std::string> m;
  m["a"] = source_string();
  for (const auto& [k, v] : m) sink(v);  // flow
  for (const auto& e : m) sink(e.second);  // flow
  for (auto i = m.begin(); i != m.end(); ++i) sink(i->second);  // flow
}
void map_try_emplaced() {
  std::map<int, std::string> m;
  m.try_emplace(1, source_string());
  sink(m[1]);  // flow
}
void map_assigned() {
  std::map<std::string, std::string> m;
  m.insert_or_assign("a", source_string());
  sink(m["a"]);  // flow
}
void map_initialised() {
  std::map<std::string, std::string> m = {{"a", source_string()}, {"b", "fixed"}};
  sink(m["a"]);  // flow
}
void map_key_does_not_taint_value() {
  std::map<std::string, std::string> m = {{"a", "one"}, {"b", "two"}};
  sink(m[source_string()]);  // no flow
}
void map_extracted() {
  std::map<std::string, std::string> m{{"a", source_string()}};
  auto n = m.extract("a");
  sink(n.mapped());  // flow
}
void map_of_vectors() {
  std::map<std::string, std::vector<std::string>> m;
  m["a"].push_back(source_string());
  sink(m["a"][0]);  // flow
}
void map_of_structs() {
  struct Row {
    std::string name, note;
  };
  std::unordered_map<int, Row> m;
  m[1].name = source_string();
  sink(m[1].name);  // flow
  sink(m[1].note);  // no flow
}
void unordered_map_value() {
  std::unordered_map<std::string, std::string> m;
  m["a"] = source_string();
  sink(m["a"]);  // flow
}
void multimap_range() {
  std::multimap<std::string, std::string> m;
  m.insert({"a", source_string()});
  auto [first, last] = m.equal_range("a");
  for (; first != last; ++first) sink(first->second);  // flow
}
void array_value() {
  std::array<std::string, 3> a;
  a[1] = source_string();
  sink(a[1]);  // flow
  sink(a[0]);  // no flow
}
void array_got() {
  std::array<std::string, 2> a{"fixed", source_string()};
  sink(std::get<1>(a));  // flow
}
void array_filled() {
  std::array<std::string, 2> a;
  a.fill(source_string());
  sink(a[0]);  // flow
}
void pair_members() {
  std::pair<std::string, std::string> p(source_string(), "fixed");
  sink(p.first);   // flow
  sink(p.second);  // no flow
}
void pair_made() {
  auto p = std::make_pair(source_string(), std::string("fixed"));
  sink(p.first);   // flow
  sink(p.second);  // no flow
}
void pair_bound() {
  std::pair<std::string, std::string> p{source_string(), "fixed"};
  auto [a, b] = p;
  sink(a);  // flow
  sink(b);  // no flow
}
void tuple_got() {
  std::tuple<std::string, int, std::string> t(source_string(), 1, "fixed");
  sink(std::get<0>(t));  // flow
  sink(std::get<2>(t));  // no flow
}
void tuple_made() {
  auto t = std::make_tuple(std::string("fixed"), source_string());
  sink(std::get<1>(t));  // flow
  sink(std::get<0>(t));  // no flow
}
void tuple_bound() {
  auto [a, b] = std::make_tuple(source_string(), std::string("fixed"));
  sink(a);  // flow
  sink(b);  // no flow
}
void tuple_tied() {
  std::string a, b;
  std::tie(a, b) = std::make_pair(source_string(), std::string("fixed"));
  sink(a);  // flow
}
void struct_bound() {
  struct {
    std::string a, b;
  } s{source_string(), "fixed"};
  auto& [x, y] = s;
  sink(x);  // flow
  sink(y);  // no flow
}
void bound_reference_writes() {
  std::pair<std::string, std::string> p{"one", "two"};
  auto& [a, b] = p;
  a = source_string();
  sink(p.first);   // flow
  sink(p.second);  // no flow
}
void array_bound() {
  std::string a[2] = {source_string(), "fixed"};
  auto& [x, y] = a;
  sink(x);  // flow
  sink(y);  // no flow
}
void copied_algorithm() {
  std::vector<std::string> v{source_string()}, w(1);
  std::copy(v.begin(), v.end(), w.begin());
  sink(w[0]);  // flow
}
void copied_inserter() {
  std::vector<std::string> v{source_string()}, w;
  std::copy(v.begin(), v.end(), std::back_inserter(w));
  sink(w[0]);  // flow
}
void transformed() {
  std::vector<std::string> v{source_string()}, w;
  std::transform(v.begin(), v.end(), std::back_inserter(w), [](const std::string& s) { return s + "!"; });
  sink(w[0]);  // flow
}
void transformed_clean() {
  std::vector<std::string> v{source_string()}, w;
  std::transform(v.begin(), v.end(), std::back_inserter(w), [](const std::string&) { return std::string("x"); });
  sink(w[0]);  // no flow
}
void for_each_element() {
  std::vector<std::string> v{source_string()};
  std::for_each(v.begin(), v.end(), [](const std::string& s) { sink(s); });  // flow
}
void found_algorithm() {
  std::vector<std::string> v{source_string()};
  auto i = std::find_if(v.begin(), v.end(), [](const std::string& s) { return s.size() > 2; });
  if (i != v.end()) sink(*i);  // flow
}
void accumulated() {
  std::vector<std::string> v{source_string()};
  sink(std::accumulate(v.begin(), v.end(), std::string()));  // flow
  sink(std::accumulate(v.begin(), v.end(), std::string(),  // flow
                       [](std::string a, const std::string& b) { return a + b; }));
}
void sorted() {
  std::vector<std::string> v{source_string(), "fixed"};
  std::sort(v.begin(), v.end());
  sink(v[0]);  // flow
}
void reversed() {
  std::string s = source_string();
  std::reverse(s.begin(), s.end());
  sink(s);  // flow
}
void filled_algorithm() {
  std::vector<std::string> v(3);
  std::fill(v.begin(), v.end(), source_string());
  sink(v[1]);  // flow
}
void maximum() {
  sink(std::max(source_string(), std::string("fixed")));  // flow
}
void minimum_number() { sink_int(std::min(source_int(), 100)); }  // flow
void iterator_moved() {
  std::vector<std::string> v{source_string()};
  auto i = v.begin();
  std::advance(i, 0);
  sink(*std::next(i, 0));  // flow
}
void iterator_written() {
  std::vector<std::string> v(2);
  auto i = v.begin();
  *i = source_string();
  sink(v[0]);  // flow
}
void span_of() {
  std::vector<std::string> v{source_string()};
  std::span<std::string> s(v);
  sink(s[0]);  // flow
}
void range_written() {
  std::vector<std::string> v(2);
  for (auto& s : v) s = source_string();
  sink(v[1]);  // flow
}
void erased_and_pushed() {
  std::vector<std::string> v{"fixed"};
  v.erase(v.begin());
  v.push_back("other");
  sink(v[0]);  // no flow
}
void container_in_class() {
  struct Cache {
    std::map<std::string, std::string> entries;
    void put(const std::string& k, const std::string& v) { entries[k] = v; }
    std::string get(const std::string& k) { return entries[k]; }
  } cache;
  cache.put("a", source_string());
  sink(cache.get("a"));  // flow
}
void pointers_in_container() {
  std::string a = "fixed";
  std::vector<std::string*> v;
  v.push_back(&a);
  *v[0] = source_string();
  sink(a);  // flow
}
