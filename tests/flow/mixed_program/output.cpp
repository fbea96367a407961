// Where things are shown.
#include "mixed.h"

namespace output {
void show(const std::string& text) { sink(text); }        // flow
void show_fixed(const std::string& text) { sink(text); }  // no flow
void show_query(const Query& q) {
  sink(q.table);      // no flow
  sink(q.where);      // flow
  sink_int(q.limit);  // no flow
  sink("SELECT * FROM " + q.table + " WHERE " + q.where);  // flow
}
void show_all(const std::vector<std::string>& all) {
  for (const std::string& one : all) {
    sink(one);  // flow
  }
}
void show_length(const std::string& text) {
  sink(std::to_string(text.size()));  // no flow
}
void show_checked(const std::string& text) {
  sink(text);  // guarded
}
void show_pair(const std::string& a, const std::string& b) {
  sink(a);  // flow
  sink(b);  // no flow
}
void show_later(std::function<std::string()> make) {
  sink(make());  // flow
}
void show_pointer(const std::string* text) {
  if (text) sink(*text);  // flow
}
}  // namespace output
