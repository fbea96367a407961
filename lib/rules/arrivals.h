// Values that arrive somewhere that means something: sinks of models, and places of statements.
//
// A statement's text is read (lib/flow/sql.h), so a value that is bound to a column of it, or to
// its LIMIT, arrives at a place that has a name: "sql.set:COLUMN", "sql.where:COLUMN", "sql.limit".
#pragma once

#include <map>
#include <string>
#include <vector>

#include "api/model.h"

namespace tvaara::rules {

struct Arrival {
  std::string kind;  // "sql.text", "sql.set:role"
  const flow::Effect* effect = nullptr;
  const api::Endpoint* endpoint = nullptr;  // null: outside of handlers
  flow::Value value;
  Location where;      // of the expression that hands it over
  std::string target;  // column, or header name; may be empty
};

// Arrivals of all kinds that match the glob, grouped by place, sorted by it.
std::vector<std::vector<Arrival>> arrivals_at(const api::Model& model, const std::string& kind);

}  // namespace tvaara::rules
