// Which messages of a contract can hold which schemas, for all messages at once.
//
// Idea: walking from every message costs messages × schemas, and on a contract whose objects all
// lead to each other that is nearly everything, every time. Here each schema is visited once; then
// schemas that lead to each other are joined into one (strongly connected components, Tarjan), and
// sets of messages flow along what is left, which has no circles. Equal sets are kept once: what is
// written inside a component has the messages of the component.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "spec/schema.h"

namespace tvaara::spec {

struct SchemaReach {
  struct Entry {
    SchemaId id = kNoSchema;
    Node written;           // as written at its use in the message that is nearest to it
    std::string path;       // "user.roles[]" in that message
    std::string_view name;  // property name, also for the branches of a property, or ""
    uint32_t root = 0;      // that message
    uint32_t set = 0;       // in `sets`
  };
  std::vector<Entry> entries;               // each schema once, breadth first from all messages
  std::vector<std::vector<uint32_t>> sets;  // messages, as numbers of `roots`, ascending
  std::vector<uint32_t> incomplete;         // messages that a limit cut
};

// Properties that the direction excludes are left out with all below. Missing nodes hold nothing.
SchemaReach reach_schemas(SchemaGraph& graph, const std::vector<Node>& roots, Direction direction);

}  // namespace tvaara::spec
