// Meets every row of the model; `models/boost-types` fails for one that nothing here matches.
#include <cstddef>
#include <string>

// As far as it is asked: no library of Boost need be there.
namespace boost {
template <class Char, class Traits>
class basic_string_view {
 public:
  basic_string_view(const Char* text);
  basic_string_view(const Char* text, std::size_t length);
  const Char* data() const;
  std::string to_string() const;
  basic_string_view substr(std::size_t from) const;
  bool empty() const;
  std::size_t size() const;
  std::size_t find(basic_string_view other) const;
  std::size_t find_first_not_of(basic_string_view characters) const;
  int compare(basic_string_view other) const;
  bool starts_with(basic_string_view other) const;
  const Char& operator[](std::size_t at) const;
};
using string_view = basic_string_view<char, std::char_traits<char>>;
bool operator==(string_view left, string_view right);
template <class T>
class optional {
 public:
  T& get();
  T value_or(T other) const;
  bool has_value() const;
  template <class... A>
  void emplace(A&&... arguments);
};
}  // namespace boost

int which(boost::string_view path, boost::optional<std::string> name) {
  if (path.empty() || !name.has_value()) name.emplace("none");
  if (path == "/a" || path.compare("/b") == 0) return 1;
  if (path.starts_with("/c/") || path.find("/d/") == 0) return 2;
  if (path.find_first_not_of("/e") == std::string::npos) return 3;
  boost::string_view rest(path.data(), path.size());
  std::string all = rest.substr(1).to_string() + name.get() + name.value_or("");
  return all.size() > 3 && path[1] == 'f';
}
