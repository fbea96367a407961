// What a record that names its principal still leaves open: which object it was, and what was set.
// The query of rule.yaml asks for the principal. Time and what else the audit function adds itself
// are not seen here, and before, after and request id are named only beside a graver lack.
#include <map>
#include <set>
#include <string>
#include <vector>

#include "api/data_class.h"
#include "api/model.h"
#include "base/text.h"
#include "rules/context.h"
#include "rules/evidence.h"

namespace tvaara::rules::native {
namespace {

constexpr const char* kAudited = "audited";
const std::vector<std::string> kRequestIds{"*requestid*", "*correlationid*", "*traceid*",
                                           "traceparent"};

struct Record {
  bool who = false, object = false, before = false, body = false, request_id = false;
  bool unseen = false;
};

void read(const flow::Value& value, Record& record) {
  for (const flow::Atom& atom : flow::all_atoms(value)) {
    record.unseen |= atom.kind == flow::Atom::Kind::opaque;
    if (atom.kind != flow::Atom::Kind::label) continue;
    bool id = name_matches(kRequestIds, atom.name);
    bool request = starts_with(atom.label, "request.");
    record.who |= atom.label == "principal";
    record.before |= atom.label == "database";
    record.request_id |= id;
    record.object |= (request && !id && atom.label != "request.header") || record.before;
    record.body |= atom.label == "request.body";
  }
}

void read(const flow::Effect& effect, Record& record) {
  for (const auto& [role, value] : effect.roles) {
    if (value) read(value, record);
  }
}

// The caller names the object in the path.
bool names_object(const api::Endpoint& endpoint) {
  return endpoint.row.path.find('{') != std::string::npos;
}

// A column is set to something from the body.
bool sets_from_body(const api::Endpoint& endpoint) {
  for (const api::Access& access : endpoint.accesses) {
    if (!access.is_mutation()) continue;
    for (const api::BoundColumn& bound : access.bound) {
      if (bound.op.empty() && bound.value && bound.value->has_label("request.body")) return true;
    }
  }
  return false;
}

std::vector<std::string> missing(const api::Endpoint& endpoint, const Record& record) {
  std::vector<std::string> out;
  if (names_object(endpoint) && !record.object) out.push_back("what (the object)");
  if (sets_from_body(endpoint) && !record.body) out.push_back("after");
  if (out.empty()) return out;
  if (endpoint.row.method != "POST" && !record.before) out.push_back("before");
  if (!record.request_id) out.push_back("request id");
  return out;
}

bool is_record(const api::Model& model, const flow::Effect& effect) {
  if (!effect.row || effect.row->section != models::Section::events) return false;
  if (effect.on_failing_path) return false;
  return effect.row->kind == kAudited || (effect.row->kind == api::kStatementEvent &&
                                          model.names_statement(kAudited, effect.roles));
}

}  // namespace

void audit_incomplete_record(const Context& context, Reporter& report) {
  std::map<Location, findings::Finding> found;
  std::map<Location, std::vector<const api::Endpoint*>> endpoints;
  for (const auto& endpoint : context.model.endpoints) {
    if (!endpoint->handler_solved || !api::is_mutation(endpoint->row.method)) continue;
    if (endpoint->data_class.credential || endpoint->data_class.open) continue;
    // Several records of one operation (one of them an alert) complete each other.
    Record record;
    const flow::Effect* first = nullptr;
    for (const flow::Effect& effect : endpoint->result.effects) {
      if (!is_record(context.model, effect)) continue;
      if (!first) first = &effect;
      read(effect, record);
    }
    if (!first || !record.who || record.unseen) continue;
    std::vector<std::string> lacks = missing(*endpoint, record);
    if (lacks.empty()) continue;
    findings::Finding& finding = found[first->where];
    finding.where = first->where;
    finding.message =
        "The audit record of " + endpoint->row.key() + " says who, and not: " + join(lacks, ", ");
    finding.endpoints.push_back(endpoint->row.key());
    finding.sink_key = first->callee;
    finding.function = first->function;
    endpoints[first->where].push_back(endpoint.get());
  }
  for (auto& [where, finding] : found) {
    report.add(std::move(finding), strictest_class(endpoints[where]));
  }
}

}  // namespace tvaara::rules::native
