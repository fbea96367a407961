// Static types of places, as far as the facts know them: which records a field step may belong to.
#pragma once

#include <string>
#include <vector>

#include "flow/link.h"

namespace tvaara::flow {

// "std::unique_ptr<const ns::Foo<int>, …>" -> "ns::Foo"; "ns::Foo *" if it is a pointer; empty if
// there are no arguments.
std::string first_argument(const std::string& spelling);

struct StaticType {
  uint32_t unit = 0;
  facts::TypeId type = 0;  // 0: only `record` is known
  std::string record;
};

class Types {
 public:
  explicit Types(const Linked& linked) : linked_(linked) {}

  StaticType of_root(uint32_t unit, const facts::Function& function,
                     const facts::Place& place) const;
  StaticType of_place(uint32_t unit, const facts::Function& function,
                      const facts::Place& place) const;
  // Of `.name` (or a capture) of something of that type.
  StaticType of_field(const StaticType& of, const std::string& name) const;
  // The record meant, what a smart pointer to it points to, and all bases.
  std::vector<std::string> records(const StaticType& type) const;

 private:
  StaticType of_capture(uint32_t unit, const facts::Function& lambda,
                        const std::string& name) const;
  const Linked& linked_;
};

}  // namespace tvaara::flow
