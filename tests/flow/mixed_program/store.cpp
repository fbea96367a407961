// What is kept, and classes whose methods stand elsewhere.
#include "mixed.h"

#include <cctype>
#include <set>

void Store::put(const std::string& key, const std::string& value) { values_[key] = value; }
std::string Store::get(const std::string& key) const {
  auto it = values_.find(key);
  return it == values_.end() ? "" : it->second;
}
void Store::each(const std::function<void(const std::string&, const std::string&)>& f) const {
  for (const auto& [key, value] : values_) f(key, value);
}

namespace {
class Circle : public Shape {
 public:
  explicit Circle(const std::string& label) : label_(label) {}
  std::string text() const override { return "circle " + label_; }
  void draw(const std::string& where) const override { sink(where); }  // flow

 private:
  std::string label_;
};
class Square : public Shape {
 public:
  explicit Square(const std::string&) {}
  std::string text() const override { return "square"; }
  void draw(const std::string&) const override { sink("square"); }  // no flow
};
}  // namespace
std::unique_ptr<Shape> make_circle(const std::string& label) { return std::make_unique<Circle>(label); }
std::unique_ptr<Shape> make_square(const std::string& label) { return std::make_unique<Square>(label); }

void Subject::notify(const std::string& text) {
  for (Observer* o : observers_) o->seen(text);
}

bool good_name(const std::string& name) {
  static const std::set<std::string> names{"alice", "bob"};
  return names.count(name) > 0;
}
std::string quoted(const std::string& text) { return "\"" + text + "\""; }
std::string escaped(const std::string& text) {
  std::string out;
  for (char c : text) {
    if (std::isalnum(static_cast<unsigned char>(c))) out += c;
  }
  return out;
}
std::string pick(const std::string& a, const std::string& b, int which) { return which == 1 ? a : b; }
