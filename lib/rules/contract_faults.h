// Faults of contracts, joined by place.
//
// A fault in a shared component, seen from ten operations, is one finding at the component that
// lists the ten, names the first of them as related places and counts them in its message. Its
// level is that of the strictest class among them (or the one given); operations whose class the
// rule is not asked of are not listed, and a fault that reaches no other is no finding.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rules/contract_index.h"

namespace tvaara::rules {

using Words = std::vector<std::pair<std::string, std::string>>;  // placeholder -> text

// "`{name}` is open" with {"name", "x"} -> "`x` is open".
std::string filled(std::string text, const Words& words);

class ContractFaults {
 public:
  // `level`: of all these faults, where the rule grades by more than the class.
  explicit ContractFaults(Reporter& report, std::optional<findings::Level> level = {})
      : report_(report), level_(level) {}

  // `place`: the smallest node at fault; the finding stands at its key. The first call for a place
  // decides the texts.
  findings::Finding& add(spec::Node place, const Words& words = {});
  findings::Finding& add(spec::Node place, const OperationView& operation, const Words& words = {});
  findings::Finding& add(spec::Node place, const std::vector<const OperationView*>& operations,
                         const Words& words = {});
  // At the operation's method key, for what is not declared.
  findings::Finding& add_missing(const OperationView& operation, const Words& words = {});
  // Hands all findings to the reporter, in the order of their first fault.
  void report();

 private:
  struct Fault {
    findings::Finding finding;
    std::string strictest;  // class; "": none is known
    bool for_operations = false;
  };
  findings::Finding& at(Location where, std::string pointer, const Words& words,
                        const std::vector<const OperationView*>& operations);

  Reporter& report_;
  std::optional<findings::Level> level_;
  std::vector<Fault> faults_;
  std::map<Location, size_t> by_place_;
};

}  // namespace tvaara::rules
