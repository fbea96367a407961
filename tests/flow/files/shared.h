// What the units of this program share.
#pragma once
#include <string>

#include "../support.h"

extern const char* global_text;
extern const char* global_fixed;
extern std::string global_string;
struct Shared {
  std::string text, other;
};
extern Shared shared_object;
typedef const char* (*Maker)();
extern Maker makers[2];
extern Maker chosen_maker;

const char* make_text();
const char* make_fixed();
const char* hand_on(const char* a);
void use_text(const char* a);
void use_string(const std::string& a);
void use_fixed(const char* a);
void out_text(const char** a);
void out_string(std::string& a);
void run_with(void (*f)(const char*));
Shared make_shared_object();
std::string twice(const std::string& a);
void register_handler(void (*f)(const std::string&));
void fire_handlers();

inline std::string inline_hand_on(const std::string& a) { return a + "!"; }
template <class T>
T template_hand_on(const T& a) { return a; }

class Service {
 public:
  explicit Service(std::string name);
  void load();
  void use();
  virtual ~Service();
  virtual std::string get();
  const std::string& name() const { return name_; }

 private:
  std::string name_, loaded_, fixed_ = "fixed";
};
class Special : public Service {
 public:
  using Service::Service;
  std::string get() override;
};
Service* make_service();
std::string recursive_a(const std::string& a, int n);
std::string recursive_b(const std::string& a, int n);
