// Classes and functions whose bodies are spread over the units.
#pragma once
#include <list>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "../support.h"

namespace around {

class Action {
 public:
  virtual ~Action() = default;
  virtual void act(const char* data) const = 0;
};
class Runs : public Action {
 public:
  void act(const char* data) const override;
};
class Ignores : public Action {
 public:
  void act(const char* data) const override;
};
class RunsFixed : public Action {
 public:
  void act(const char* data) const override;
};
struct Holder {
  char* data;
  char* other;
};
class Closes {
 public:
  explicit Closes(const char* data);
  ~Closes();

 private:
  std::string data_;
};
class Closes2 {
 public:
  explicit Closes2(const char* data);
  ~Closes2();

 private:
  std::string data_;
};

void by_vector(std::vector<char*> v);
void by_list(std::list<char*> l);
void by_map(std::map<int, char*> m);
void by_vector_fixed(std::vector<char*> v);
void by_struct(Holder h);
void by_struct_pointer(const Holder* h);
void by_array(char* data[]);
void by_pointer_to_pointer(char** data);
void by_void(void* data);
void by_reference(char*& data);
void fill_by_reference(char*& data);
void fill_by_pointer(char* data);
char* from_far(char* data);
char* from_far_fixed(char* data);
void chain_b(char* data);
void chain_c(char* data);
void chain_d(char* data);
void by_string(std::string text);
void by_string_fixed(std::string text);
void by_wide(wchar_t* text);
void by_global();
void by_shared(std::shared_ptr<std::string> p);
extern char* far_data;
extern char* far_fixed;

}  // namespace around
