#include "parts.h"

#include "../support.h"

namespace {
std::string secret() { return source(); }
std::function<void(const std::string&)> handler;
struct Real : far::Reader {
  std::string next() override { return source(); }
};
struct Fake : far::Reader {
  std::string next() override { return "fake"; }
};
}  // namespace

static std::string helper(const std::string&) { return "fixed"; }

namespace far {
std::string last;
std::string read() { return source(); }
std::string fixed() { return "fixed"; }
void show(const std::string& text, const std::string& other) {
  sink(text);   // flow
  sink(other);  // no flow
}
std::string helped(const std::string& text) { return helper(text); }
void Store::put(const std::string& key, std::string value) { values_[key] = std::move(value); }
const std::string& Store::get(const std::string& key) const { return values_.at(key); }
std::unique_ptr<Reader> make_reader(bool real) {
  if (real) return std::make_unique<Real>();
  return std::make_unique<Fake>();
}
void show_last() {
  sink(last);  // flow
}
void fill_in(std::string& a, std::string& b) {
  a = source();
  b = "fixed";
}
void with_line(const std::function<void(const std::string&)>& f) {
  std::string line = source();
  f(line);
}
void two(const std::string& text);
void one(const std::string& text) { two(text + "!"); }
bool ok(const std::string& text) { return is_valid_string(text) && text.size() < 10; }
std::string made_clean(const std::string& text) { return clean_string(text); }
std::string made_unclean(const std::string& text) {
  if (text.size() > 3) return clean_string(text);
  return text;
}
void on_event(std::function<void(const std::string&)> f) { handler = std::move(f); }
void event() { handler(source()); }
std::string hidden() { return secret(); }
bool enabled() { return false; }
}  // namespace far
