#include "rules/contract_faults.h"

#include <algorithm>

#include "base/text.h"

namespace tvaara::rules {
namespace {

int strictness(const std::string& data_class) {
  static const char* kOrder[] = {"", "public-read", "user-read", "user-write", "admin"};
  for (int i = 0; i < 5; ++i) {
    if (data_class == kOrder[i]) return i;
  }
  return 0;
}

}  // namespace

std::string filled(std::string text, const Words& words) {
  for (const auto& [name, word] : words) text = replace_all(text, "{" + name + "}", word);
  return text;
}

findings::Finding& ContractFaults::at(Location where, std::string pointer, const Words& words,
                                      const std::vector<const OperationView*>& operations) {
  auto [known, fresh] = by_place_.try_emplace(where, faults_.size());
  if (fresh) {
    Fault& fault = faults_.emplace_back();
    fault.finding.where = std::move(where);
    fault.finding.message = filled(report_.rule().message, words);
    fault.finding.sink_key = std::move(pointer);
  }
  Fault& fault = faults_[known->second];
  for (const OperationView* operation : operations) {
    fault.for_operations = true;
    const std::string& data_class = operation->data_class.name;
    if (!report_.asked_of(data_class)) continue;
    fault.finding.endpoints.push_back(operation->key);
    if (strictness(data_class) > strictness(fault.strictest)) fault.strictest = data_class;
  }
  return fault.finding;
}

findings::Finding& ContractFaults::add(spec::Node place, const Words& words) {
  return at(place.where(), place.pointer(), words, {});
}

findings::Finding& ContractFaults::add(spec::Node place, const OperationView& operation,
                                       const Words& words) {
  return at(place.where(), place.pointer(), words, {&operation});
}

findings::Finding& ContractFaults::add(spec::Node place,
                                       const std::vector<const OperationView*>& operations,
                                       const Words& words) {
  return at(place.where(), place.pointer(), words, operations);
}

findings::Finding& ContractFaults::add_missing(const OperationView& operation, const Words& words) {
  return at(operation->location, operation->node.pointer(), words, {&operation});
}

void ContractFaults::report() {
  for (Fault& fault : faults_) {
    if (fault.for_operations && fault.finding.endpoints.empty()) continue;
    report_.add(std::move(fault.finding), fault.strictest);
  }
  faults_.clear();
  by_place_.clear();
}

}  // namespace tvaara::rules
