// valijson 1.0, as far as the rows ask: a value of the other library, whatever it is.
#pragma once

namespace valijson {
namespace adapters {
class NlohmannJsonAdapter {
 public:
  NlohmannJsonAdapter();
  template <typename Value>
  NlohmannJsonAdapter(const Value& value);
};
}  // namespace adapters
}  // namespace valijson
