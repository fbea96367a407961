// std::string, views and streams.
#include <charconv>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <regex>

#include "support.h"

void added() {
  sink("a" + source_string());        // flow
  sink(source_string() + "a");        // flow
  sink(source_string() + 'a');        // flow
  sink(std::string("a") + source());  // flow
}
void appended() {
  std::string s = "a";
  s += source_string();
  sink(s);  // flow
  std::string t = "a";
  t.append(source_string());
  sink(t);  // flow
  std::string u;
  u += source();
  sink(u);  // flow
  std::string v;
  v.append(source_string(), 1, 3);
  sink(v);  // flow
}
void pushed_back() {
  std::string in = source_string(), s;
  for (char c : in) s.push_back(c);
  sink(s);  // flow
  std::string t;
  for (char c : in) t += c;
  sink(t);  // flow
}
void constructed() {
  std::string s(source());
  sink(s);  // flow
  std::string t(source(), 5);
  sink(t);  // flow
  std::string in = source_string();
  std::string u(in.begin(), in.end());
  sink(u);  // flow
  std::string v(in, 2, 3);
  sink(v);  // flow
  std::string w{source()};
  sink(w);  // flow
}
void as_c_string() {
  std::string s = source_string();
  sink(s.c_str());  // flow
  sink(s.data());   // flow
}
void parts() {
  std::string s = source_string();
  sink(s.substr(1));       // flow
  sink(s.substr(0, 3));    // flow
  sink_int(s[0]);          // flow
  sink_int(s.at(1));       // flow
  sink_int(s.front());     // flow
  sink_int((int)s.size());  // no flow
  sink_int((int)s.find("a"));  // no flow
  sink_int(s.empty());     // no flow
}
void inserted() {
  std::string s = "abc";
  s.insert(1, source_string());
  sink(s);  // flow
}
void replaced() {
  std::string s = "abc";
  s.replace(0, 1, source_string());
  sink(s);  // flow
}
void assigned() {
  std::string s = source_string();
  s.assign("fixed");
  sink(s);  // no flow
  s.assign(source_string());
  sink(s);  // flow
  s = "fixed";
  sink(s);  // no flow
  s = source();
  sink(s);  // flow
  s.clear();
  sink(s);  // no flow
}
void copied_out() {
  char buffer[32];
  source_string().copy(buffer, 31);
  sink(buffer);  // flow
}
void swapped_strings() {
  std::string a = source_string(), b = "fixed";
  a.swap(b);
  sink(b);  // flow
  sink(a);  // no flow
}
void erased() {
  std::string s = source_string();
  s.erase(0, 2);
  s.pop_back();
  s.resize(5);
  sink(s);  // flow
}
void character_written() {
  std::string s = "abc";
  s[1] = source()[0];
  sink(s);  // flow
}
void buffer_of_string() {
  std::string s(64, '\0');
  fill(&s[0], 64);
  sink(s);  // flow
  std::string t(64, '\0');
  fill(t.data(), 64);
  sink(t);  // flow
}
void views() {
  std::string s = source_string();
  std::string_view v = s;
  sink(std::string(v));            // flow
  sink(std::string(v.substr(1)));  // flow
  v.remove_prefix(1);
  sink(v.data());  // flow
  std::string_view w(source());
  sink(std::string(w));  // flow
  std::string_view x = "fixed";
  sink(std::string(x));  // no flow
}
static std::string upper(std::string_view v) {
  std::string out;
  for (char c : v) out += (char)toupper(c);
  return out;
}
void uppercase() { sink(upper(source_string())); }  // flow
void to_text() { sink(std::to_string(source_int())); }  // flow
void to_number() { sink_int(std::stoi(source_string())); }  // flow
void from_characters() {
  std::string s = source_string();
  int n = 0;
  std::from_chars(s.data(), s.data() + s.size(), n);
  sink_int(n);  // flow
}
void string_stream() {
  std::stringstream s;
  s << "a" << source_string() << 1;
  sink(s.str());  // flow
}
void output_stream() {
  std::ostringstream s;
  s << source_int();
  sink(s.str());  // flow
  std::ostringstream t;
  t << "fixed" << 1;
  sink(t.str());  // no flow
}
void stream_with_manipulators() {
  std::ostringstream s;
  s << std::setw(5) << std::hex << source_int() << std::endl;
  sink(s.str());  // flow
}
void stream_reset() {
  std::ostringstream s;
  s << source_string();
  s.str("");
  s << "fixed";
  sink(s.str());  // no flow
}
void input_stream() {
  std::istringstream s(source_string());
  std::string word, other;
  int number;
  s >> word >> number;
  sink(word);        // flow
  sink_int(number);  // flow
  sink(other);       // no flow
}
void lines_of() {
  std::istringstream s(source_string());
  std::string line;
  while (std::getline(s, line)) sink(line);  // flow
  std::stringstream t(source_string());
  while (std::getline(t, line, ',')) sink(line);  // flow
}
void stream_written() {
  std::ostringstream s;
  std::string in = source_string();
  s.write(in.data(), 3);
  s.put('a');
  sink(s.str());  // flow
}
void stream_read() {
  std::istringstream s(source_string());
  char buffer[32];
  s.read(buffer, 31);
  sink(buffer);  // flow
  char line[32];
  s.getline(line, 32);
  sink(line);  // flow
  char c;
  s.get(c);
  sink_int(c);  // flow
}
void stream_copied() {
  std::istringstream s(source_string());
  std::ostringstream t;
  t << s.rdbuf();
  sink(t.str());  // flow
}
void stream_iterators() {
  std::istringstream s(source_string());
  std::string all((std::istreambuf_iterator<char>(s)), std::istreambuf_iterator<char>());
  sink(all);  // flow
}
static std::ostream& write_to(std::ostream& o, const std::string& v) { return o << v; }
void stream_parameter() {
  std::ostringstream s;
  write_to(s, source_string());
  sink(s.str());  // flow
}
struct Point {
  std::string name;
};
static std::ostream& operator<<(std::ostream& o, const Point& p) { return o << "<" << p.name << ">"; }
void own_inserter() {
  std::ostringstream s;
  s << Point{source_string()};
  sink(s.str());  // flow
}
static std::istream& operator>>(std::istream& i, Point& p) { return i >> p.name; }
void own_extractor() {
  std::istringstream s(source_string());
  Point p;
  s >> p;
  sink(p.name);  // flow
}
void standard_input() {
  std::string a;
  std::cin >> a;
  sink(a);  // flow
  std::string line;
  std::getline(std::cin, line);
  sink(line);  // flow
  char buffer[16];
  std::cin.getline(buffer, 16);
  sink(buffer);  // flow
  int n;
  std::cin >> n;
  sink_int(n);  // flow
}
void from_file() {
  std::ifstream f("data.txt");
  std::string line;
  std::getline(f, line);
  sink(line);  // flow
  std::string word;
  f >> word;
  sink(word);  // flow
}
void whole_file() {
  std::ifstream f("data.txt");
  std::stringstream s;
  s << f.rdbuf();
  sink(s.str());  // flow
}
void from_environment() {
  std::string home = std::getenv("HOME");
  sink(home);  // flow
}
void literals() {
  using namespace std::string_literals;
  std::string s = "a"s + "b"s;
  sink(s);  // no flow
}
void compared() {
  std::string s = source_string();
  int order = s.compare("a");
  sink_int(order);  // no flow
  bool same = s == "a";
  sink_int(same);  // no flow
}
void regex_replaced() {
  sink(std::regex_replace(source_string(), std::regex("a"), "b"));  // flow
}
void regex_captured() {
  std::string s = source_string();
  std::smatch m;
  if (std::regex_search(s, m, std::regex("(a+)"))) {
    sink(m[1].str());  // flow
    sink(m[1]);        // flow
    sink(m.str(1));    // flow
  }
}
void wide() {
  std::string s = source_string();
  std::wstring w(s.begin(), s.end());
  std::string t(w.begin(), w.end());
  sink(t);  // flow
}
void conditional_append(bool more) {
  std::string s = "a";
  if (more) s += source_string();
  sink(s);  // flow
}
void loop_append() {
  std::string s;
  for (int i = 0; i < 3; ++i) {
    sink(s);  // flow
    s += source_string();
  }
}
