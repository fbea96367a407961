// Interface of Abseil's generators, written for tvaara.
//
// Not compared with the real library: its functions are defined there.
#pragma once

namespace absl {
class BitGen {
 public:
  using result_type = unsigned long;
  BitGen();
  unsigned long operator()();
  static constexpr unsigned long min() { return 0; }
  static constexpr unsigned long max() { return ~0UL; }
};
class InsecureBitGen {
 public:
  using result_type = unsigned long;
  InsecureBitGen();
  unsigned long operator()();
  static constexpr unsigned long min() { return 0; }
  static constexpr unsigned long max() { return ~0UL; }
};
template <class N, class G>
N Uniform(G&&, N, N) {
  return {};
}
}  // namespace absl
