#include "../support.h"
#include "parts.h"

namespace {
std::string secret() { return "public"; }
}  // namespace

namespace far {
std::string hidden2() { return secret(); }
void two(const std::string& text) {
  sink(text);  // flow
}
}  // namespace far
