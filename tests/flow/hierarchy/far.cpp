#include <string.h>

#include "shared.h"

namespace around {

char* far_data;
char* far_fixed;

void Runs::act(const char* data) const { sink(data); }  // flow
void Ignores::act(const char*) const {}
void RunsFixed::act(const char* data) const { sink(data); }  // no flow
Closes::Closes(const char* data) : data_(data) {}
Closes::~Closes() { sink(data_.c_str()); }  // flow
Closes2::Closes2(const char* data) : data_(data) {}
Closes2::~Closes2() { sink(data_.c_str()); }  // no flow

void by_vector(std::vector<char*> v) {
  char* data = v[2];
  sink(data);  // flow
}
void by_list(std::list<char*> l) {
  char* data = l.back();
  sink(data);  // flow
}
void by_map(std::map<int, char*> m) {
  char* data = m[2];
  sink(data);  // flow
}
void by_vector_fixed(std::vector<char*> v) {
  sink(v[2]);  // no flow
}
void by_struct(Holder h) {
  sink(h.data);   // flow
  sink(h.other);  // no flow
}
void by_struct_pointer(const Holder* h) { sink(h->data); }  // flow
void by_array(char* data[]) { sink(data[2]); }              // flow
void by_pointer_to_pointer(char** data) { sink(*data); }    // flow
void by_void(void* data) {
  char** p = (char**)data;
  sink(*p);  // flow
}
void by_reference(char*& data) { sink(data); }  // flow
void fill_by_reference(char*& data) { data = source(); }
void fill_by_pointer(char* data) { fill(data, 10); }
char* from_far(char* data) {
  strcat(data, source());
  return data;
}
char* from_far_fixed(char* data) {
  strcat(data, "fixed");
  return data;
}
void chain_b(char* data) { chain_c(data); }
void chain_d(char* data) { sink(data); }  // flow
void by_string(std::string text) { sink(text); }  // flow
void by_string_fixed(std::string text) { sink(text); }  // no flow
void by_wide(wchar_t* text) { sink_wide(text); }  // flow
void by_global() {
  sink(far_data);   // flow
  sink(far_fixed);  // no flow
}
void by_shared(std::shared_ptr<std::string> p) { sink(*p); }  // flow

}  // namespace around
