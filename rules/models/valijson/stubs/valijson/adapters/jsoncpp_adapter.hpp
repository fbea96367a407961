// valijson 1.0, as far as the rows ask: a value of the other library, whatever it is.
#pragma once

namespace valijson {
namespace adapters {
class JsonCppAdapter {
 public:
  JsonCppAdapter();
  template <typename Value>
  JsonCppAdapter(const Value& value);
};
}  // namespace adapters
}  // namespace valijson
