// Effective schemas: what a value must satisfy after $ref, allOf and the branch it stands in.
//
// Terms. A *schema* here is one position a value can take, seen as a list of *parts*: the schema
// object itself, the targets of its $ref, the members of its allOf, recursively. A keyword holds if
// any part has it. oneOf/anyOf/then/else members are *branches*: schemas of their own, whose parts
// include those of the schema that holds them, if that one constrains anything itself.
// Schemas are made once per position and shared by all operations that reach them (a graph, not a
// tree), so a walk costs the number of distinct schemas and circles are harmless.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "spec/contract.h"

namespace tvaara::spec {

using SchemaId = uint32_t;
inline constexpr SchemaId kNoSchema = kNone;

struct SchemaEdge {
  enum class Kind { property, pattern_property, items, additional, branch } kind = Kind::property;
  SchemaId to = kNoSchema;
  std::string_view name;  // of a property
  Node written;           // the subschema as written (a $ref stays one): the use
};

struct Schema {
  Node node;                // as written, after the $ref chain: where a finding stands
  std::vector<Node> parts;  // mappings only; empty for `true`, `false` and what is no schema
  size_t own = 0;           // the first of the parts; those behind are of holders of this branch
  std::vector<SchemaEdge> edges;  // filled by SchemaGraph::edges
  bool always = false;            // `true`, {} or nothing but annotations: anything
  bool never = false;             // `false`
  bool branched = false;          // has branches of its own
  bool modern = true;             // what 3.1 brought counts
  bool incomplete = false;        // a reference led nowhere or a limit was reached: do not accuse

  // First part that has the keyword; a missing node if none.
  Node keyword(std::string_view name) const;
  // Smallest / largest number any part gives for the keyword.
  std::optional<double> least(std::string_view name) const;
  std::optional<double> greatest(std::string_view name) const;
  // Types allowed ("string", …) without "null", unless null is all there is; empty: any. By `type`,
  // else by enum, const.
  std::vector<std::string_view> types;
  bool allows(std::string_view type) const;  // said explicitly
  bool typed() const { return !types.empty(); }
  bool object_like() const;  // type object, or untyped with properties and kin
  bool has_branches() const { return branched; }
  bool read_only() const { return read_only_said; }
  bool write_only() const { return write_only_said; }
  bool read_only_said = false, write_only_said = false;  // by any part
};

enum class Direction { request, response };

// True if a message of the direction does not hold what the edge leads to (readOnly in requests,
// writeOnly in responses).
bool is_left_out(const SchemaEdge& edge, const Schema& to, Direction direction);
// "user" over the edge `roles` is "user.roles".
std::string path_over(const std::string& path, const SchemaEdge& edge);

// One step of a walk: how the schema was reached.
struct SchemaVisit {
  const Schema& schema;  // with its edges
  SchemaId id;
  Node written;           // as written at its use
  std::string path;       // "user.roles[]"; "" for the body itself
  std::string_view name;  // property name, also for the branches of a property, or ""
};

class SchemaGraph {
 public:
  explicit SchemaGraph(const Contract& contract);
  ~SchemaGraph();

  SchemaId of(Node schema);  // kNoSchema for a missing node
  const Schema& get(SchemaId id) const { return *schemas_[id]; }
  // Edges are made when first asked.
  const std::vector<SchemaEdge>& edges(SchemaId id);
  // True if the limit on schemas was reached: further ones are incomplete.
  bool full() const;

  // Every schema reachable from `root` once, breadth first, in document order; properties that the
  // direction excludes (readOnly in requests, writeOnly in responses) are left out with all below.
  // Returns false if the budget ended the walk.
  bool walk(Node root, Direction direction, const std::function<void(const SchemaVisit&)>& visit);

  // Whether an object may hold properties that no part declares. What is no object is closed.
  enum class Openness { closed, open, typed_map, unknown };
  Openness openness(SchemaId id);

 private:
  struct Context;  // of a branch: parts and branch lists of its holders

  void note_bases(Node schema);
  void note_dynamic_anchors(Node node);
  bool depends_on_the_way(Node schema) const;
  bool readable_type(Node type) const;
  std::vector<Node> members_of(Node list) const;
  Node end_of_aliases(Node schema) const;
  SchemaId make(std::vector<Node> nodes, std::shared_ptr<const Context> context);
  void collect(Schema& schema, Node node, uint32_t depth);
  bool add_part(Schema& schema, Node node, uint32_t depth);
  bool malformed(Node part) const;
  std::vector<Node> choices(const Schema& schema, const Context& context) const;
  bool decided(const Schema& schema, const Context& context, Node list) const;
  void add_edges(SchemaId id);
  void add_properties(SchemaId id);
  void add_branches(SchemaId id);
  SchemaId member(Node written);
  Openness own_openness(const Schema& schema) const;
  Openness branch_openness(SchemaId id, uint32_t depth);
  Openness openness(SchemaId id, uint32_t depth);

  const Contract& contract_;
  const bool modern_;  // 3.1 and later
  std::unordered_map<Node, std::vector<Node>, NodeHash>
      children_;  // base -> schemas that extend it
  std::unordered_map<std::string_view, uint32_t> dynamic_anchors_;  // how many of each name
  std::vector<std::unique_ptr<Schema>> schemas_;
  std::vector<std::shared_ptr<const Context>> contexts_;  // by schema; never null
  std::vector<bool> expanded_;
  std::vector<std::optional<Openness>> openness_;  // by schema, as asked
  std::shared_ptr<const Context> no_context_;
  std::unordered_map<std::string, SchemaId> by_key_;  // nodes and context, as bytes
};

}  // namespace tvaara::spec
