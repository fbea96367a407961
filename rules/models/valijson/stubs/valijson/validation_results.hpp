// valijson 1.0, as far as the rows ask.
#pragma once

#include <string>
#include <vector>

namespace valijson {
class ValidationResults {
 public:
  struct Error {
    std::vector<std::string> context;
    std::string description;
  };
  bool popError(Error& error);
  size_t numErrors() const;
};
}  // namespace valijson
