// What the users of a library hand to it.
//
// A parameter is *open* if nobody in the program calls its function, or a caller hands on what an
// open parameter of his own holds: then its value is whatever a user brings. What every caller
// writes down itself is not open. Texts are followed within a function as far as they stay texts;
// a call that makes something else of them ends the way.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "rules/bodies.h"

namespace tvaara::rules {

class HandedIn {
 public:
  explicit HandedIn(const api::Program& program);

  // The operand holds text of an open parameter, and nobody on the way looked whether a line ends
  // in it.
  bool open(const Body& body, const facts::Operand& operand);
  // The function, or one that it hands the text to, looks for line ends in it or takes them out.
  bool line_ends_refused(const Body& body, const facts::Operand& operand);

 private:
  using Parameters = std::set<facts::Index>;
  struct Caller {
    Body body;
    const facts::Call* call;
  };

  Parameters parameters(const Body& body, const facts::Operand& operand);
  const std::map<facts::Index, Parameters>& locals(const Body& body);
  bool open_parameter(const Body& body, facts::Index parameter, uint32_t depth);
  bool looks_for_line_ends(const std::string& function);

  std::map<std::string, std::vector<Caller>> callers_;
  std::map<std::string, Body> bodies_;
  std::map<const facts::Function*, std::map<facts::Index, Parameters>> locals_;
  std::map<std::pair<const facts::Function*, facts::Index>, bool> open_;
  std::map<std::string, bool> looks_;
};

}  // namespace tvaara::rules
