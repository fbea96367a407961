#pragma once
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

extern "C" {
#include "c_parts.h"
}

namespace far {
std::string read();
std::string fixed();
void show(const std::string& text, const std::string& other);
std::string helped(const std::string& text);

class Store {
 public:
  void put(const std::string& key, std::string value);
  const std::string& get(const std::string& key) const;

 private:
  std::map<std::string, std::string> values_;
};

class Reader {
 public:
  virtual ~Reader() = default;
  virtual std::string next() = 0;
};
std::unique_ptr<Reader> make_reader(bool real);

extern std::string last;
void show_last();
void fill_in(std::string& a, std::string& b);
void with_line(const std::function<void(const std::string&)>& f);
void one(const std::string& text);
bool ok(const std::string& text);
std::string made_clean(const std::string& text);
std::string made_unclean(const std::string& text);
void on_event(std::function<void(const std::string&)> f);

template <typename T>
class Pool {
 public:
  void add(T value) { all_.push_back(std::move(value)); }
  const T& any() const { return all_.front(); }

 private:
  std::vector<T> all_;
};

std::string hidden();
std::string hidden2();
inline std::string inlined(const std::string& text) { return "[" + text + "]"; }
inline const char* constant(const std::string&) { return "constant"; }
bool enabled();
}  // namespace far
