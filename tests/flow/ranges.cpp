// Algorithms of std::ranges, and those of std:: that are handed lambdas which say something of a text.
#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "support.h"

using std::string;
using std::vector;

void each_of_range() {
  vector<string> in{source_string()}, fixed{"a"};
  std::ranges::for_each(in, [](const string& s) { sink(s); });     // flow
  std::ranges::for_each(fixed, [](const string& s) { sink(s); });  // no flow
}
void copied_range() {
  vector<string> in{source_string()}, out, none;
  std::ranges::copy(in, std::back_inserter(out));
  sink(out[0]);  // flow
  std::ranges::copy(vector<string>{"a"}, std::back_inserter(none));
  sink(none[0]);  // no flow
}
void transformed_range() {
  vector<string> in{source_string()}, out, lengths;
  std::ranges::transform(in, std::back_inserter(out), [](const string& s) { return s + "!"; });
  sink(out[0]);  // flow
  std::ranges::transform(in, std::back_inserter(lengths), [](const string&) { return string("x"); });
  sink(lengths[0]);  // no flow
}
void sorted_range() {
  vector<string> in{source_string(), "b"};
  std::ranges::sort(in);
  sink(in[0]);  // flow
}
void every_character() {
  string in = source_string(), other = source_string();
  if (!std::ranges::all_of(in, [](unsigned char c) { return std::isalnum(c); })) return;
  sink(in);     // guarded
  sink(other);  // flow
}
void found_in_range() {
  static const std::array<std::string_view, 2> kinds{"a", "b"};
  string kind = source_string();
  if (std::ranges::find(kinds, kind) == kinds.end()) {
    sink(kind);  // flow
    return;
  }
  sink(kind);  // guarded
}
void one_of_allowed() {
  static const vector<string> allowed{"a", "b"};
  string text = source_string();
  if (std::any_of(allowed.begin(), allowed.end(), [&](const string& a) { return a == text; })) {
    sink(text);  // guarded
  } else {
    sink(text);  // flow
  }
}
void none_of_allowed() {
  static const std::array<string, 2> allowed{"a", "b"};
  string text = source_string();
  if (std::none_of(allowed.begin(), allowed.end(), [&text](const auto& a) { return text == a; })) return;
  sink(text);  // guarded
}
void found_in_allowed() {
  static const vector<string> allowed{"a", "b"};
  string text = source_string();
  auto at = std::find_if(allowed.begin(), allowed.end(), [&](const auto& a) { return a == text; });
  if (at == allowed.end()) return;
  sink(text);  // guarded
}
void one_of_strangers() {
  vector<string> allowed{source_string()};
  string text = source_string();
  if (std::any_of(allowed.begin(), allowed.end(), [&](const string& a) { return a == text; })) sink(text);  // flow
}
void one_that_differs() {
  static const vector<string> allowed{"a", "b"};
  string text = source_string();
  if (std::any_of(allowed.begin(), allowed.end(), [&](const string& a) { return a != text; })) sink(text);  // flow
}
void written_through_iterators() {
  string text = source_string();
  string same(text.size(), ' '), raised(text.size(), ' '), fixed(3, ' ');
  std::copy(text.begin(), text.end(), same.begin());
  sink(same);  // flow
  std::transform(text.begin(), text.end(), raised.begin(), ::toupper);
  sink(raised);  // flow
  sink(fixed);   // no flow
}
void filled_from_the_first() {
  string s(64, '\0'), t(64, '\0');
  vector<char> v(64);
  fill(&s[0], 64);
  fill(&v[0], 64);
  sink(s);      // flow
  sink(&v[0]);  // flow
  sink(t);      // no flow
}
template <class F>
static void with_source(F f) { f(source()); }
template <class F>
static void with_source_below(const F& f) { with_source(f); }
struct Listing {
  vector<string> all;
  template <class F>
  void each(F&& f) const {
    for (const string& one : all) f(one);
  }
};
void handed_to_templates() {
  with_source([](const char* a) { sink(a); });        // flow
  with_source_below([](const char* a) { sink(a); });  // flow (missed)
  with_source([](const char*) { sink("fixed"); });    // no flow
  Listing l{{source_string()}}, m{{"fixed"}};
  l.each([](const string& s) { sink(s); });  // flow
  m.each([](const string& s) { sink(s); });  // no flow
}
