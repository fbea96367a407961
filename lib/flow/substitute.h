// Replacing inputs of a summary by the values of a call.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "flow/value.h"

namespace tvaara::flow {

// Roots ("p0", "this", "g3") to values. A root that is not bound stays symbolic, unless
// `drop_unbound`: then its atoms vanish (an entry's inputs that nobody labelled).
class Substitution {
 public:
  std::map<std::string, Value> roots;
  std::shared_ptr<const std::map<std::string, Value>> globals;  // asked after `roots`; may be null
  bool drop_unbound = false;
  // What an unbound input is nevertheless, of those that would vanish; may be empty.
  std::function<std::optional<Atom>(const std::string& access_path)> presume;
  Location call;    // where the values are handed over; for traces
  std::string hop;  // "passed to F"; empty: no hop

  Value operator()(const Value& value) const;
  // The value of an access path; null if its root is not bound.
  Value lookup(const std::string& access_path) const;

 private:
  Value compute(const Value& value) const;
  std::string name_of(const std::string& access_path) const;
  std::optional<Atom> presumed(const Atom& input) const;
  mutable std::map<std::string, Value> paths_;
  mutable std::map<std::string, std::optional<Atom>> presumed_;
  mutable std::map<const ValueData*, std::pair<Value, Value>> done_;  // keeps the key alive
};

}  // namespace tvaara::flow
