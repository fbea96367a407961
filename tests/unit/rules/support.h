// A model made by hand: one endpoint whose handler reaches what a test puts into it.
#pragma once

#include <yaml-cpp/yaml.h>

#include <memory>
#include <string>
#include <vector>

#include "api/model.h"
#include "rules/context.h"
#include "rules/endpoint_query.h"
#include "rules/flow_query.h"

namespace tvaara::rules::testing {

inline flow::Value value_of(flow::ValueData data) {
  return std::make_shared<const flow::ValueData>(std::move(data));
}

inline flow::Atom atom_of(const std::string& label, const std::string& name = "") {
  flow::Atom atom;
  atom.label = label;
  atom.name = name;
  atom.origin = {"a.cpp", 1, 1, 1, 2, false};
  return atom;
}

inline flow::Value labelled(const std::string& label, const std::string& name = "") {
  flow::ValueData data;
  data.atoms = {atom_of(label, name)};
  return value_of(std::move(data));
}

inline flow::Value literal(const std::string& text) {
  flow::ValueData data;
  data.constants = {{}};
  data.constants[0].kind = facts::ConstantKind::string;
  data.constant_texts = {text};
  return value_of(std::move(data));
}

inline flow::Events events_of(const std::string& kind, const flow::Value& tested = nullptr) {
  flow::EventInstance instance;
  instance.kind = kind;
  instance.where = {"a.cpp", 5, 1, 1, 2, false};
  if (tested) instance.roles["tested"] = tested;
  flow::Events events;
  events[kind].push_back(instance);
  return events;
}

class Program {
 public:
  Program(const std::string& method = "GET", const std::string& path = "/orders/{id}") {
    auto endpoint = std::make_unique<api::Endpoint>();
    endpoint->row.method = method;
    endpoint->row.path = path;
    endpoint->row.in_code = true;
    endpoint->row.handler = {"a.cpp", 3, 1, 3, 2, false};
    endpoint->handler_solved = true;
    endpoint->data_class.name = api::is_mutation(method) ? "user-write" : "user-read";
    model.endpoints.push_back(std::move(endpoint));
  }
  api::Endpoint& endpoint() { return *model.endpoints[0]; }

  // A sink of a library; the line tells places apart.
  flow::Effect& sink(const std::string& kind, const flow::Value& value, uint32_t line = 10) {
    auto row = std::make_unique<models::Row>();
    row->section = models::Section::sinks;
    row->kind = kind;
    row->attributes["work"] = "database";
    flow::Effect effect;
    effect.row = row.get();
    effect.callee = "lib::use";
    effect.where = {"a.cpp", line, 1, line, 9, false};
    effect.roles["value"] = value;
    rows_.push_back(std::move(row));
    endpoint().result.effects.reserve(16);  // accesses point to them
    endpoint().result.effects.push_back(std::move(effect));
    return endpoint().result.effects.back();
  }

  api::Access& statement(api::Access::Kind kind, const std::string& table, const flow::Effect& effect) {
    api::Access access;
    access.kind = kind;
    access.table = table;
    access.sql.verb = kind == api::Access::Kind::lookup ? "select" : "delete";
    access.sql.tables = {table};
    access.effect = &effect;
    access.where = effect.where;
    endpoint().accesses.push_back(access);
    return endpoint().accesses.back();
  }

  Status ask(const std::string& kind, const std::string& query) {
    rule.info.id = "pack/rule";
    rule.info.question = "authz";
    rule.info.answers = true;
    rule.message = "{origin} of {table} in {endpoint}";
    rule.query = std::make_shared<const YAML::Node>(YAML::Load(query));
    Reporter report(rule, results);
    Context context{contracts, model, "service", {}, {}};
    return kind == "flow" ? run_flow_query(rule, context, report, verdicts)
                          : run_endpoint_query(rule, context, report, verdicts);
  }

  // "yes", "no", "unknown", or "" if the rule says nothing.
  std::string verdict() {
    const std::vector<Verdict>& all = verdicts.of(endpoint(), "authz");
    return all.empty() ? "" : std::string(to_string(all.back().value));
  }

  std::vector<spec::Contract> contracts;
  api::Model model;
  Rule rule;
  findings::Results results;
  Verdicts verdicts;

 private:
  std::vector<std::unique_ptr<models::Row>> rows_;
};

}  // namespace tvaara::rules::testing
