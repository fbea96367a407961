// {fmt} 9, as far as the rows ask.
#pragma once

#include "fmt/core.h"

namespace fmt {

template <typename Value>
std::string to_string(const Value& value);
template <typename Range>
struct join_view {};
template <typename Range>
join_view<Range> join(Range&& range, string_view separator);
template <typename Char, size_t Size = 500>
class basic_memory_buffer {
 public:
  const Char* data() const;
  size_t size() const;
  void push_back(const Char& value);
};
using memory_buffer = basic_memory_buffer<char>;

}  // namespace fmt
