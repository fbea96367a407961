// valijson 1.0, as far as the rows ask: a value of the other library, whatever it is.
#pragma once

namespace valijson {
namespace adapters {
class RapidJsonAdapter {
 public:
  RapidJsonAdapter();
  template <typename Value>
  RapidJsonAdapter(const Value& value);
};
}  // namespace adapters
}  // namespace valijson
