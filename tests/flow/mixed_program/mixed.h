// A program of five files: what is read in one of them is checked, kept and used in others.
#pragma once
#include "../support.h"

#ifdef __cplusplus
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct Query {
  std::string table;
  std::string where;
  int limit = 10;
};
class Store {
 public:
  explicit Store(std::string name) : name_(std::move(name)) {}
  void put(const std::string& key, const std::string& value);
  std::string get(const std::string& key) const;
  const std::string& name() const { return name_; }
  void each(const std::function<void(const std::string&, const std::string&)>& f) const;

 private:
  std::string name_;
  std::map<std::string, std::string> values_;
};
class Shape {
 public:
  virtual ~Shape() = default;
  virtual std::string text() const = 0;
  virtual void draw(const std::string& where) const = 0;
};
std::unique_ptr<Shape> make_circle(const std::string& label);
std::unique_ptr<Shape> make_square(const std::string& label);

struct Observer {
  virtual ~Observer() = default;
  virtual void seen(const std::string& text) { last = text; }
  std::string last = "nothing";
};
class Subject {
 public:
  void add(Observer* o) { observers_.push_back(o); }
  void notify(const std::string& text);

 private:
  std::vector<Observer*> observers_;
};

namespace input {
std::string read_name();
std::string read_fixed();
Query read_query();
void read_into(std::string& out);
bool try_read(std::string* out);
std::optional<std::string> maybe_read();
std::vector<std::string> read_all();
std::string read_checked();
}  // namespace input

namespace output {
void show(const std::string& text);
void show_fixed(const std::string& text);
void show_query(const Query& q);
void show_all(const std::vector<std::string>& all);
void show_length(const std::string& text);
void show_checked(const std::string& text);
void show_pair(const std::string& a, const std::string& b);
void show_later(std::function<std::string()> make);
void show_pointer(const std::string* text);
template <class T>
void show_any(const T& value) {
  sink(value.text());  // flow
}
}  // namespace output

bool good_name(const std::string& name);
std::string quoted(const std::string& text);
std::string escaped(const std::string& text);
std::string pick(const std::string& a, const std::string& b, int which);
extern std::string shared_name;
extern std::string shared_fixed;
extern const bool kVerbose;

extern "C" {
#endif
struct entry {
  char name[64];
  char* note;
  struct entry* next;
};
typedef void (*visitor)(const struct entry* r, void* user);
struct entry* record_new(const char* name, const char* note);
void record_visit(const struct entry* first, visitor visit, void* user);
void record_set_note(struct entry* r, char* note);
void record_copy(struct entry* to, const struct entry* from);
char* record_join(const struct entry* r);
void c_show(const char* text);
void c_show_fixed(const char* text);
char* c_read(void);
int c_read_into(char* buffer, int size);
const char* c_same(const char* text);
const char* c_other(const char* text);
int c_allowed(const char* text);
extern char c_buffer[128];
extern const char* c_banner;
extern int c_debug;
void bad_sink_a(const char* data);
void good_sink_a(const char* data);
void bad_sink_b(char** data);
char* bad_source_a(char* data);
char* good_source_a(char* data);
#ifdef __cplusplus
}
#endif
