// What contract rules ask of one schema.
#pragma once

#include <string_view>
#include <vector>

#include "rules/contract_index.h"
#include "spec/schema.h"

namespace tvaara::rules {

// Says neither type nor enumeration nor constant, and has no branches that could. A schema that
// could not be read in full is not accused.
bool untyped(const spec::Schema& schema);
// The schema and every branch a value of it can take, without leaving the value.
std::vector<spec::SchemaId> with_branches(spec::SchemaGraph& graph, spec::SchemaId id);
// Media types whose content is bytes, not structure: images, archives, application/octet-stream.
bool carries_bytes(std::string_view media_type);
// application/merge-patch+json and application/json-patch+json.
bool is_patch(std::string_view media_type);
// The schema holds raw bytes: format binary or byte, 2.0's `file`, or 3.1's content encoding.
bool is_binary(const spec::Schema& schema);

// Records the operations whose body could not be read in full: what it holds further is unknown.
void tell_unread_bodies(const ContractView& contract, Reporter& report);

}  // namespace tvaara::rules
