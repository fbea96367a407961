// Values handed over files in every form, to bodies that stand elsewhere.
#include "shared.h"

namespace around {

void virtual_call() {
  Action* a = new Runs;
  a->act(source());
  delete a;
  Action* b = new Ignores;
  b->act(source());
  delete b;
  RunsFixed fixed;
  const Action& c = fixed;
  c.act("fixed");
}
void known_type() {
  RunsFixed own;
  own.act("fixed");
  Action* other = new Ignores;
  other->act(source());
  delete other;
}
void destructors() {
  Closes c(source());
  Closes2 d("fixed");
}
void destructor_of_heap() {
  Closes* c = new Closes(source());
  delete c;
}
void containers() {
  char* data = source();
  char fixed[] = "fixed";
  std::vector<char*> v;
  v.insert(v.end(), 1, data);
  v.insert(v.end(), 1, data);
  v.insert(v.end(), 1, data);
  by_vector(v);
  std::vector<char*> w(5, fixed);
  by_vector_fixed(w);
  std::list<char*> l;
  l.push_back(data);
  l.push_back(data);
  by_list(l);
  std::map<int, char*> m;
  m[0] = data;
  m[1] = data;
  m[2] = data;
  by_map(m);
}
void structs() {
  char fixed[] = "fixed";
  Holder h;
  h.data = source();
  h.other = fixed;
  by_struct(h);
  by_struct_pointer(&h);
}
void pointers() {
  char* data = source();
  char* array[5];
  array[2] = data;
  by_array(array);
  by_pointer_to_pointer(&data);
  by_void(&data);
  by_reference(data);
}
void filled() {
  char fixed[] = "fixed";
  char* data = fixed;
  sink(data);  // no flow
  fill_by_reference(data);
  sink(data);  // flow
  char buffer[20] = "";
  fill_by_pointer(buffer);
  sink(buffer);  // flow
}
void returned() {
  char buffer[100] = "", other[100] = "";
  char* data = from_far(buffer);
  sink(data);  // flow
  sink(from_far_fixed(other));  // no flow
}
void chained() { chain_b(source()); }
void strings() {
  by_string(source());
  by_string_fixed("fixed");
  by_wide(source_wide());
  by_shared(std::make_shared<std::string>(source()));
}
void globals() {
  char fixed[] = "fixed";
  far_data = source();
  far_fixed = fixed;
  by_global();
}
static void (*pointer)(char*) = chain_b;
void by_pointer() { pointer(source()); }

}  // namespace around

int main() {
  around::virtual_call();
  around::known_type();
  around::destructors();
  around::destructor_of_heap();
  around::containers();
  around::structs();
  around::pointers();
  around::filled();
  around::returned();
  around::chained();
  around::strings();
  around::globals();
  around::by_pointer();
}
