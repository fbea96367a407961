// Sanitisers, checks and allow-lists: behind them the value is harmless.
#include <algorithm>
#include <array>
#include <cctype>
#include <cstring>
#include <map>
#include <regex>
#include <set>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "support.h"

void checked() {
  std::string a = source_string();
  if (is_valid_string(a)) sink(a);  // guarded
  else sink(a);                     // flow
}
void checked_not() {
  std::string a = source_string();
  if (!is_valid_string(a)) return;
  sink(a);  // guarded
}
void checked_other() {
  std::string a = source_string(), b = source_string();
  if (!is_valid_string(b)) return;
  sink(a);  // flow
}
void checked_ignored() {
  std::string a = source_string();
  is_valid_string(a);
  sink(a);  // flow
}
void checked_throws() {
  std::string a = source_string();
  if (!is_valid_string(a)) throw std::invalid_argument("bad");
  sink(a);  // guarded
}
void checked_and() {
  std::string a = source_string();
  if (unknown() && is_valid_string(a)) sink(a);  // guarded
}
void checked_or() {
  std::string a = source_string();
  if (unknown() || is_valid_string(a)) sink(a);  // flow
}
void checked_or_return() {
  std::string a = source_string();
  if (unknown() || !is_valid_string(a)) return;
  sink(a);  // guarded
}
void checked_in_variable() {
  std::string a = source_string();
  bool ok = is_valid_string(a);
  if (ok) sink(a);   // guarded
  if (!ok) sink(a);  // flow
}
void checked_on_one_path() {
  std::string a = source_string();
  if (unknown()) {
    if (!is_valid_string(a)) return;
  }
  sink(a);  // flow
}
void checked_then_changed() {
  std::string a = source_string();
  if (!is_valid_string(a)) return;
  a += source_string();
  sink(a);  // flow
}
void checked_compares() {
  const char* a = source();
  if (is_valid(a) == 0) return;
  sink(a);  // guarded
}
void checked_not_left() {
  const char* a = source();
  if (!is_valid(a)) unknown();
  sink(a);  // flow
}
void checked_replaced() {
  std::string a = source_string();
  if (!is_valid_string(a)) a = "fixed";
  sink(a);  // guarded
}
static bool wrapped(const std::string& a) { return is_valid_string(a); }
void checked_by_wrapper() {
  std::string a = source_string();
  if (!wrapped(a)) return;
  sink(a);  // guarded
}
static bool wrapped_wrong(const std::string& a) { return !is_valid_string(a); }
void checked_by_wrong_wrapper() {
  std::string a = source_string();
  if (!wrapped_wrong(a)) return;
  sink(a);  // flow
}
static void require(const std::string& a) {
  if (!is_valid_string(a)) throw std::invalid_argument("bad");
}
void checked_by_throwing_wrapper() {
  std::string a = source_string();
  require(a);
  sink(a);  // guarded
}
static bool always(const std::string&) { return true; }
void checked_by_nothing() {
  std::string a = source_string();
  if (!always(a)) return;
  sink(a);  // flow
}
void ternary() {
  std::string a = source_string();
  sink(is_valid_string(a) ? a : "fixed");  // guarded
}
void loop_until_valid() {
  std::string a = source_string();
  while (!is_valid_string(a)) a = source_string();
  sink(a);  // guarded
}
void cleaned_on_one_path() {
  std::string a = source_string();
  if (unknown()) a = clean_string(a);
  sink(a);  // flow
}
void cleaned_on_all() {
  std::string a = source_string();
  if (unknown()) a = clean_string(a);
  else a = "fixed";
  sink(a);  // no flow
}
void cleaned_and_more() { sink(clean_string(source_string()) + source_string()); }  // flow
static const std::set<std::string> allowed = {"one", "two"};
void allowed_by_count() {
  std::string a = source_string();
  if (allowed.count(a) == 0) return;
  sink(a);  // guarded
}
void allowed_by_count_true() {
  std::string a = source_string();
  if (allowed.count(a)) sink(a);      // guarded
  if (allowed.count(a) > 0) sink(a);  // guarded
  if (!allowed.count(a)) sink(a);     // flow
}
void allowed_by_contains() {
  std::string a = source_string();
  if (!allowed.contains(a)) return;
  sink(a);  // guarded
}
void allowed_by_find() {
  std::string a = source_string();
  if (allowed.find(a) == allowed.end()) return;
  sink(a);  // guarded
}
void allowed_by_find_unequal() {
  std::string a = source_string();
  if (allowed.find(a) != allowed.end()) sink(a);  // guarded
  else sink(a);                                   // flow
}
void allowed_by_iterator() {
  std::string a = source_string();
  auto i = allowed.find(a);
  if (i == allowed.end()) return;
  sink(a);   // guarded
  sink(*i);  // no flow
}
void allowed_by_algorithm() {
  static const std::vector<std::string> list = {"one", "two"};
  std::string a = source_string();
  if (std::find(list.begin(), list.end(), a) == list.end()) return;
  sink(a);  // guarded
}
void allowed_by_map() {
  static const std::map<std::string, std::string> columns = {{"n", "name"}, {"d", "date"}};
  auto i = columns.find(source_string());
  if (i != columns.end()) sink(i->second);  // no flow
}
void allowed_by_map_at() {
  static const std::unordered_map<std::string, std::string> columns = {{"n", "name"}};
  sink(columns.at(source_string()));  // no flow
}
void allowed_by_equality() {
  std::string a = source_string();
  if (a == "one") sink(a);  // guarded
  if (a != "one" && a != "two") return;
  sink(a);  // guarded
}
void allowed_by_either() {
  std::string a = source_string();
  if (a == "one" || a == "two") sink(a);  // guarded
}
void unequal_is_no_check() {
  std::string a = source_string();
  if (a != "one") sink(a);  // flow
}
void allowed_by_strcmp() {
  const char* a = source();
  if (strcmp(a, "one") == 0) sink(a);  // guarded
  if (!strcmp(a, "two")) sink(a);      // guarded
  if (strcmp(a, "two")) sink(a);       // flow
}
void compared_with_input() {
  std::string a = source_string();
  if (a == source_string()) sink(a);  // flow
}
void matched() {
  std::string a = source_string();
  if (!std::regex_match(a, std::regex("[a-z]+"))) return;
  sink(a);  // guarded
}
void only_searched() {
  std::string a = source_string();
  if (!std::regex_search(a, std::regex("[a-z]+"))) return;
  sink(a);  // flow
}
void chosen() {
  std::string a = source_string();
  const char* column = "id";
  if (a == "name") column = "name";
  else if (a == "date") column = "date";
  sink(column);  // no flow
}
static const char* column_of(const std::string& a) {
  if (a == "name") return "name";
  return "id";
}
void chosen_by_function() { sink(column_of(source_string())); }  // no flow
void chosen_by_switch() {
  const char* a = "none";
  switch (source_int()) {
    case 1: a = "one"; break;
    case 2: a = "two"; break;
  }
  sink(a);  // no flow
}
void switched_value() {
  int n = source_int();
  switch (n) {
    case 1:
    case 2: sink_int(n); break;  // guarded
    default: sink_int(n);        // flow
  }
}
void chosen_by_index() {
  static const char* names[] = {"one", "two"};
  int n = source_int();
  if (n < 0 || n > 1) return;
  sink(names[n]);  // no flow
}
void equal_number() {
  int n = source_int();
  if (n == 5) sink_int(n);  // guarded
  if (n != 5) return;
  sink_int(n);  // guarded
}
void map_get_or(const std::map<std::string, std::string>& m) {
  auto i = m.find(source_string());
  sink(i == m.end() ? std::string("none") : i->second);  // no flow
}
void all_of_check() {
  std::string a = source_string();
  if (!std::all_of(a.begin(), a.end(), [](char c) { return std::isalnum((unsigned char)c); })) return;
  sink(a);  // guarded
}
void loop_check() {
  std::string a = source_string();
  for (char c : a) {
    if (!std::isalnum((unsigned char)c)) return;
  }
  sink(a);  // guarded
}
static bool own_check(const std::string& a) {
  for (char c : a) {
    if (!std::isalnum((unsigned char)c)) return false;
  }
  return true;
}
void own_loop_check() {
  std::string a = source_string();
  if (!own_check(a)) return;
  sink(a);  // guarded
}
static bool in_list(const std::string& a) {
  static const char* const list[] = {"one", "two"};
  for (const char* l : list) {
    if (a == l) return true;
  }
  return false;
}
void own_list_check() {
  std::string a = source_string();
  if (!in_list(a)) return;
  sink(a);  // guarded
}
void find_first_not_of_check() {
  std::string a = source_string();
  if (a.find_first_not_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos) return;
  sink(a);  // guarded
}
void spans_check() {
  const char* a = source();
  if (strspn(a, "abcdef") != strlen(a)) return;
  sink(a);  // guarded
}

// ---- character after character
static bool small_letter(char c) { return (c >= 'a' && c <= 'z') || c == '-'; }
static bool not_quoted(char c) { return c == '\'' || (c >= 'a' && c <= 'z'); }
void by_own_predicate() {
  std::string a = source_string(), b = source_string();
  if (!std::all_of(a.begin(), a.end(), small_letter)) return;
  sink(a);  // guarded
  if (!std::all_of(b.begin(), b.end(), not_quoted)) return;
  sink(b);  // flow
}
void printable_only() {
  std::string a = source_string();
  for (char c : a) {
    if (c < ' ' || c > '~') return;
  }
  sink(a);  // flow
}
void one_character_alone() {
  std::string a = source_string();
  for (char c : a) {
    if (std::isalnum((unsigned char)c)) sink(a);  // flow
  }
  sink(a);  // flow
}
void left_at_the_first_good_one() {
  std::string a = source_string();
  for (char c : a) {
    if (std::isalnum((unsigned char)c)) break;
  }
  sink(a);  // flow
}
void of_another_text() {
  std::string a = source_string(), b = source_string();
  for (char c : b) {
    if (!std::isalnum((unsigned char)c)) return;
  }
  sink(a);  // flow
  sink(b);  // guarded
}
void skips_some() {
  std::string a = source_string();
  for (char c : a) {
    if (unknown()) continue;
    if (!std::isalnum((unsigned char)c)) return;
  }
  sink(a);  // flow
}
void by_index() {
  std::string a = source_string();
  for (size_t i = 0; i < a.size(); ++i) {
    if (!std::isdigit((unsigned char)a[i])) throw std::invalid_argument("digits");
  }
  sink(a);  // guarded
}
void some_of_them() {
  std::string a = source_string();
  if (std::any_of(a.begin(), a.end(), small_letter)) sink(a);    // flow
  if (!std::none_of(a.begin(), a.end(), small_letter)) sink(a);  // flow
}
void bad_ones_searched() {
  std::string a = source_string(), b = source_string();
  auto odd = [](unsigned char c) { return !std::isalnum(c); };
  if (std::find_if(a.begin(), a.end(), odd) != a.end()) return;
  sink(a);  // guarded
  if (std::find_if(b.begin(), b.end(), odd) == b.end()) return;
  sink(b);  // flow
}
void another_text_before() {
  std::string a = source_string(), b = source_string();
  const char* p = a.c_str();
  if (unknown()) sink(p);  // flow
  p = b.c_str();
  for (; *p; ++p) {
    if (!std::isalnum((unsigned char)*p)) return;
  }
  sink(a);  // flow
}
void one_text_pointed_into() {
  std::string a = source_string();
  const char* p = a.c_str();
  for (; *p; ++p) {
    if (!std::isalnum((unsigned char)*p)) return;
  }
  sink(a);  // guarded
}
void pointed_nowhere_at_first() {
  std::string a = source_string();
  const char* p = nullptr;
  for (p = a.c_str(); *p; ++p) {
    if (!std::isalnum((unsigned char)*p)) return;
  }
  sink(a);  // guarded
}
void the_first_few() {
  std::string a = source_string();
  const size_t n = std::min(a.size(), size_t{4});
  for (size_t i = 0; i < n; ++i) {
    if (!std::isalnum((unsigned char)a[i])) return;
  }
  sink(a);  // flow
}
void up_to_a_mark() {
  std::string a = source_string();
  const size_t n = a.find('=');
  for (size_t i = 0; i < n; ++i) {
    if (!std::isalnum((unsigned char)a[i])) return;
  }
  sink(a);  // flow
}
void as_many_as_another_has() {
  std::string a = source_string(), b = source_string();
  for (size_t i = 0; i < b.size(); ++i) {
    if (!std::isalnum((unsigned char)a[i])) return;
  }
  sink(a);  // flow
}
void counted_before() {
  std::string a = source_string();
  const size_t n = a.size();
  for (size_t i = 0; i < n; ++i) {
    if (!std::isalnum((unsigned char)a[i])) return;
  }
  sink(a);  // guarded
}
void up_to_the_fourth() {
  std::string a = source_string();
  const char* p = a.c_str();
  const char* end = p + 4;
  for (const char* q = p; q < end; ++q) {
    if (!std::isalnum((unsigned char)*q)) return;
  }
  sink(a);  // flow
}
static bool plain(const char* text, size_t size) {
  for (size_t i = 0; i < size; ++i) {
    if (!std::isalnum((unsigned char)text[i])) return false;
  }
  return true;
}
void counted_by_caller() {
  const char* a = source();
  if (!plain(a, strlen(a))) return;
  sink(a);  // guarded
}
void paths_allowed() {
  std::string a = source_string(), b = source_string();
  for (char c : a) {
    if (!std::isalnum((unsigned char)c) && c != '.' && c != '/') return;
  }
  sink(a);  // flow
  for (char c : b) {
    if (!std::isalnum((unsigned char)c) && c != '.' && c != '-') return;
  }
  sink(b);  // guarded
}
void wildcards_allowed() {
  std::string a = source_string(), b = source_string();
  for (char c : a) {
    if (!std::isalnum((unsigned char)c) && c != '*') return;
  }
  sink(a);  // flow
  for (char c : b) {
    if (!std::isalnum((unsigned char)c) && c != ' ') return;
  }
  sink(b);  // flow
}
void replaced_by_a_special_one() {
  char a[64], b[64];
  fill(a, 64);
  fill(b, 64);
  for (char* p = a; *p; ++p) {
    if (!std::isalnum((unsigned char)*p)) *p = ';';
  }
  sink(a);  // flow
  for (char* p = b; *p; ++p) {
    if (!std::isalnum((unsigned char)*p)) *p = '_';
  }
  sink(b);  // guarded
}
void the_first_one_replaced() {
  char a[64];
  fill(a, 64);
  for (size_t i = 0; a[i]; ++i) {
    if (!std::isalnum((unsigned char)a[i])) a[0] = '_';
  }
  sink(a);  // flow
}
void the_first_one_alone() {
  std::string a = source_string();
  const char* b = source();
  for (size_t i = 0; i < a.size(); ++i) {
    if (!std::isalnum((unsigned char)a[0])) return;
  }
  sink(a);  // flow
  for (size_t i = 0; b[i]; ++i) {
    if (!std::isalnum((unsigned char)b[0])) return;
  }
  sink(b);  // flow
}
void a_number_of_it() {
  std::string a = source_string();
  int n = std::stoi(a);
  sink_int(n);                        // flow
  sink("n=" + std::to_string(n));     // no flow
  sink(a + "=" + std::to_string(n));  // flow
}
