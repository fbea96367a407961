#include "rules/contract_faults.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "rules/contract_words.h"

namespace tvaara::rules {
namespace {

int strictness(const std::string& data_class) {
  static const char* kOrder[] = {"", "public-read", "user-read", "user-write", "admin"};
  for (int i = 0; i < 5; ++i) {
    if (data_class == kOrder[i]) return i;
  }
  return 0;
}

constexpr size_t kMaxReachedPlaces = 10;  // operations told as places; all are listed

// A POST that only looks something up is as grave as a read.
std::string class_for_level(const OperationView& operation) {
  const std::string& name = operation.data_class.name;
  bool looks_up = name == "user-write" && operation->method == "POST" && searches(operation->path);
  return looks_up ? "user-read" : name;
}

// An operation that the place does not lie in is told as a place of its own.
void tell_reached(findings::Finding& finding, const OperationView& operation) {
  bool inside = finding.where.file == operation->location.file &&
                starts_with(finding.sink_key, operation->node.pointer());
  bool told = std::any_of(finding.related.begin(), finding.related.end(),
                          [&](const auto& note) { return note.message == operation.key; });
  if (inside || told || finding.related.size() == kMaxReachedPlaces) return;
  finding.related.push_back({operation->location, operation.key});
}

void count_reached(findings::Finding& finding) {
  std::set<std::string> reached(finding.endpoints.begin(), finding.endpoints.end());
  if (reached.size() < 2) return;
  finding.message += " (reaches " + std::to_string(reached.size()) + " operations)";
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
    tell_reached(fault.finding, *operation);
    std::string level_class = class_for_level(*operation);
    if (strictness(level_class) > strictness(fault.strictest)) fault.strictest = level_class;
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
    count_reached(fault.finding);
    if (level_) {
      report_.add_at(*level_, std::move(fault.finding));
    } else {
      report_.add(std::move(fault.finding), fault.strictest);
    }
  }
  faults_.clear();
  by_place_.clear();
}

}  // namespace tvaara::rules
