#include "spec/schema.h"

#include <algorithm>
#include <array>
#include <deque>

#include "base/limits.h"
#include "spec/shape_table.h"

namespace tvaara::spec {
namespace {

// Keywords that say nothing about which values are valid.
constexpr std::array<std::string_view, 18> kAnnotations{"title",          "description",
                                                        "summary",        "example",
                                                        "examples",       "default",
                                                        "$comment",       "$id",
                                                        "$anchor",        "$schema",
                                                        "$dynamicAnchor", "$defs",
                                                        "externalDocs",   "xml",
                                                        "deprecated",     "definitions",
                                                        "$vocabulary",    "$recursiveAnchor"};

// Keywords that only lead to branches; the constraints are theirs.
constexpr std::array<std::string_view, 7> kBranching{"oneOf", "anyOf", "if",           "then",
                                                     "else",  "allOf", "discriminator"};

constexpr std::array<std::string_view, 6> kNumeric{"maxLength", "minLength",     "maxItems",
                                                   "minItems",  "maxProperties", "minProperties"};
constexpr std::array<std::string_view, 2> kMaps{"properties", "patternProperties"};
constexpr std::array<std::string_view, 4> kLists{"allOf", "oneOf", "anyOf", "enum"};
constexpr std::array<std::string_view, 2> kTexts{"pattern", "format"};

template <size_t N>
bool any_of(const std::array<std::string_view, N>& names, std::string_view key) {
  return std::find(names.begin(), names.end(), key) != names.end();
}

bool is_annotation(std::string_view key) {
  return key.starts_with("x-") || any_of(kAnnotations, key);
}

bool is_reference(Node node) {
  return node.is_mapping() && (node["$ref"].is_string() || node["$dynamicRef"].is_string());
}

bool only_annotations_beside(Node node, std::string_view keyword, std::string_view other = "") {
  for (Node entry : node) {
    if (entry.key() != keyword && entry.key() != other && !is_annotation(entry.key())) return false;
  }
  return true;
}

// What 3.1 brought says nothing before.
bool constrains(Node part, bool modern) {
  for (Node entry : part) {
    std::string_view key = entry.key();
    if (!modern && since_31(key)) continue;
    if (key != "$ref" && key != "$dynamicRef" && key != "nullable" && !is_annotation(key) &&
        !any_of(kBranching, key)) {
      return true;
    }
  }
  return false;
}

bool contains(const std::vector<Node>& nodes, Node node) {
  return std::find(nodes.begin(), nodes.end(), node) != nodes.end();
}

void append_bytes(std::string& key, const std::vector<Node>& nodes) {
  for (Node node : nodes) {
    const Document* document = node.document();
    uint32_t id = node.id();
    key.append(reinterpret_cast<const char*>(&document), sizeof document);
    key.append(reinterpret_cast<const char*>(&id), sizeof id);
  }
  key += '|';
}

void add_type(std::vector<std::string_view>& types, std::string_view type) {
  if (!type.empty() && std::find(types.begin(), types.end(), type) == types.end()) {
    types.push_back(type);
  }
}

// What one part says about the type; empty: nothing.
std::vector<std::string_view> types_of_part(Node part, bool modern) {
  std::vector<std::string_view> types;
  if (Node type = part["type"]; type.is_string()) {
    add_type(types, type.text());
  } else if (type.is_sequence()) {
    for (Node name : type) add_type(types, name.text());
  }
  if (!types.empty()) return types;
  for (Node value : part["enum"]) add_type(types, to_string(value.kind()));
  if (Node value = part["const"]; value && modern) add_type(types, to_string(value.kind()));
  return types;
}

// An integer is a number, too.
std::vector<std::string_view> common(const std::vector<std::string_view>& a,
                                     const std::vector<std::string_view>& b) {
  auto has = [](const std::vector<std::string_view>& types, std::string_view type) {
    return std::find(types.begin(), types.end(), type) != types.end();
  };
  std::vector<std::string_view> out;
  for (std::string_view type : a) {
    if (has(b, type) || (type == "integer" && has(b, "number"))) add_type(out, type);
  }
  for (std::string_view type : b) {
    if (type == "integer" && has(a, "number")) add_type(out, type);
  }
  return out;
}

std::vector<std::string_view> types_of(const std::vector<Node>& parts, bool modern) {
  std::vector<std::string_view> types;
  for (Node part : parts) {
    std::vector<std::string_view> said = types_of_part(part, modern);
    if (said.empty()) continue;
    std::vector<std::string_view> both = types.empty() ? said : common(types, said);
    if (!both.empty()) types = both;  // a contradiction: the first part counts
  }
  if (types.size() > 1) types.erase(std::remove(types.begin(), types.end(), "null"), types.end());
  return types;
}

bool said(const Schema& schema, std::string_view flag) {
  return std::any_of(schema.parts.begin(), schema.parts.end(),
                     [&](Node part) { return part[flag].is_true(); });
}

}  // namespace

// What a branch inherits: the parts of its holders, and the lists whose branch was chosen on the
// way (so that a circle through `oneOf` does not unfold without end).
struct SchemaGraph::Context {
  std::vector<Node> parts;
  std::vector<Node> lists;
};

SchemaGraph::SchemaGraph(const Contract& contract)
    : contract_(contract),
      modern_(contract.siblings_count()),
      no_context_(std::make_shared<const Context>()) {
  for (const auto& document : contract.documents) {
    Node root = document->root();
    for (Node holder : {root["definitions"], contract.resolve(root["components"])["schemas"]}) {
      for (Node schema : holder.as_mapping()) note_bases(schema);
    }
    if (modern_) note_dynamic_anchors(root);
  }
}

// A schema extends those that its allOf names. One with a discriminator stands for them, whether it
// names them or not.
void SchemaGraph::note_bases(Node schema) {
  std::vector<Node> bases{schema};
  for (size_t i = 0; i < bases.size() && i < limits::kMaxSchemaParts; ++i) {
    Node list = bases[i]["allOf"];
    if (!list.is_sequence()) continue;
    for (Node member : list) {
      Node base = contract_.resolve(member);
      if (!base.is_mapping() || contains(bases, base)) continue;
      bases.push_back(base);
      if (base["discriminator"]) children_[base].push_back(schema);
    }
  }
}

void SchemaGraph::note_dynamic_anchors(Node node) {
  for (Node child : node) {
    if (child.key() == "$dynamicAnchor" && child.is_string()) ++dynamic_anchors_[child.text()];
    if (!child.is_scalar()) note_dynamic_anchors(child);
  }
}

// Which of several anchors of a name a `$dynamicRef` means depends on the way that leads to it.
bool SchemaGraph::depends_on_the_way(Node schema) const {
  if (dynamic_anchors_.empty()) return false;
  std::string_view text = schema["$dynamicRef"].text();
  size_t mark = text.find('#');
  if (mark == std::string_view::npos) return false;
  auto anchors = dynamic_anchors_.find(text.substr(mark + 1));
  return anchors != dynamic_anchors_.end() && anchors->second > 1;
}

// The subschemas of `oneOf`, `anyOf`, `dependentSchemas` and `discriminator`; `then` and `else` are
// one themselves.
std::vector<Node> SchemaGraph::members_of(Node list) const {
  if (list.key() == "then" || list.key() == "else") return {list};
  std::vector<Node> members, named;
  if (list.key() != "discriminator") {
    for (Node member : list) members.push_back(member);
    return members;
  }
  for (Node entry : list["mapping"].as_mapping()) {
    members.push_back(entry);
    named.push_back(contract_.target(entry));
  }
  auto children = children_.find(list.parent());
  if (children == children_.end()) return members;
  for (Node child : children->second) {
    if (!contains(named, child)) members.push_back(child);
  }
  return members;
}

SchemaGraph::~SchemaGraph() = default;

bool SchemaGraph::full() const { return schemas_.size() >= limits::kMaxSchemas; }

Node Schema::keyword(std::string_view name) const {
  for (Node part : parts) {
    Node found = part[name];
    if (found && (modern || !since_31(name))) return found;
  }
  return {};
}

std::optional<double> Schema::least(std::string_view name) const {
  std::optional<double> least;
  for (Node part : parts) {
    std::optional<double> value = part[name].number();
    if (value && (!least || *value < *least)) least = value;
  }
  return least;
}

std::optional<double> Schema::greatest(std::string_view name) const {
  std::optional<double> greatest;
  for (Node part : parts) {
    std::optional<double> value = part[name].number();
    if (value && (!greatest || *value > *greatest)) greatest = value;
  }
  return greatest;
}

bool Schema::allows(std::string_view type) const {
  return std::find(types.begin(), types.end(), type) != types.end();
}

bool Schema::object_like() const {
  if (typed()) return allows("object");
  for (const char* name : {"properties", "additionalProperties", "patternProperties",
                           "unevaluatedProperties", "propertyNames", "required", "minProperties",
                           "maxProperties", "dependentSchemas", "dependentRequired"}) {
    if (keyword(name)) return true;
  }
  return false;
}

// Steps over references and wrappers that add nothing, so that uses of one component share one
// schema. What stands beside a $ref counts since 3.1 only.
Node SchemaGraph::end_of_aliases(Node schema) const {
  for (uint32_t step = 0; step < limits::kMaxRefDepth; ++step) {
    Node next;
    if (depends_on_the_way(schema)) return schema;
    if (is_reference(schema)) {
      bool plain =
          !contract_.siblings_count() || only_annotations_beside(schema, "$ref", "$dynamicRef");
      if (plain) next = contract_.target(schema);
    } else if (Node list = schema["allOf"]; list.is_sequence() && list.size() == 1) {
      if (only_annotations_beside(schema, "allOf") && is_reference(list.at(0))) next = list.at(0);
    }
    if (!next) return schema;
    schema = next;
  }
  return schema;
}

SchemaId SchemaGraph::of(Node schema) { return schema ? make({schema}, no_context_) : kNoSchema; }

SchemaId SchemaGraph::make(std::vector<Node> nodes, std::shared_ptr<const Context> context) {
  for (Node& node : nodes) node = end_of_aliases(node);
  std::string key;
  append_bytes(key, nodes);
  append_bytes(key, context->parts);
  append_bytes(key, context->lists);
  auto [known, fresh] = by_key_.try_emplace(std::move(key), static_cast<SchemaId>(schemas_.size()));
  if (!fresh) return known->second;
  auto schema = std::make_unique<Schema>();
  schema->node = nodes.front();
  schema->modern = modern_;
  if (schemas_.size() < limits::kMaxSchemas) {
    for (Node node : nodes) collect(*schema, node, 0);
    schema->own = schema->parts.size();
    for (Node part : context->parts) {
      if (!contains(schema->parts, part)) schema->parts.push_back(part);
    }
  } else {
    schema->incomplete = true;
  }
  schema->types = types_of(schema->parts, modern_);
  schema->read_only_said = said(*schema, "readOnly");
  schema->write_only_said = said(*schema, "writeOnly");
  schema->branched = !choices(*schema, *context).empty();
  schema->always = !schema->never && !schema->incomplete && !schema->branched &&
                   std::none_of(schema->parts.begin(), schema->parts.end(),
                                [&](Node part) { return constrains(part, modern_); });
  schemas_.push_back(std::move(schema));
  contexts_.push_back(std::move(context));
  expanded_.push_back(false);
  openness_.emplace_back();
  return static_cast<SchemaId>(schemas_.size() - 1);
}

void SchemaGraph::collect(Schema& schema, Node node, uint32_t depth) {
  bool too_much =
      depth > limits::kMaxSchemaWalkDepth || schema.parts.size() >= limits::kMaxSchemaParts;
  if (too_much) {
    schema.incomplete = true;
    return;
  }
  for (uint32_t step = 0; is_reference(node); ++step) {
    schema.incomplete |= depends_on_the_way(node);
    if (contract_.siblings_count() && !add_part(schema, node, depth)) return;
    node = step < limits::kMaxRefDepth ? contract_.target(node) : Node();
  }
  if (node.kind() == NodeKind::boolean) {
    if (node.is_false()) schema.never = true;
  } else if (node.is_mapping()) {
    add_part(schema, node, depth);
  } else {
    schema.incomplete = true;
  }
}

// A name that is no type may be meant to be any.
bool SchemaGraph::readable_type(Node type) const {
  auto known = [](Node name) {
    auto rows = values_of(Object::schema, "type");
    return std::any_of(rows.begin(), rows.end(),
                       [&](const Value& row) { return row.text == name.text(); });
  };
  if (type.is_string()) return known(type);
  bool list = type.is_sequence() && (modern_ || contract_.major == 2);
  if (!list) return false;
  for (Node name : type) {
    if (!known(name)) return false;
  }
  return true;
}

// A keyword of the wrong type says something that nobody can tell.
bool SchemaGraph::malformed(Node part) const {
  if (part.document()->damaged(part)) return true;
  for (Node entry : part) {
    std::string_view key = entry.key();
    bool wrong = entry.kind() != NodeKind::null && ((any_of(kNumeric, key) && !entry.is_number()) ||
                                                    (any_of(kMaps, key) && !entry.is_mapping()) ||
                                                    (any_of(kLists, key) && !entry.is_sequence()) ||
                                                    (any_of(kTexts, key) && !entry.is_scalar()) ||
                                                    (key == "type" && !readable_type(entry)));
    if (wrong) return true;
  }
  return false;
}

// The node itself and what its allOf leads to. False: it is there already.
bool SchemaGraph::add_part(Schema& schema, Node node, uint32_t depth) {
  if (contains(schema.parts, node)) return false;
  if (!is_reference(node) || constrains(node, modern_)) schema.parts.push_back(node);
  schema.incomplete |= malformed(node);
  for (Node member : node["allOf"]) collect(schema, member, depth + 1);
  return true;
}

// The lists and single subschemas that become branches of this schema.
std::vector<Node> SchemaGraph::choices(const Schema& schema, const Context& context) const {
  std::vector<Node> out;
  for (size_t i = 0; i < schema.own; ++i) {
    Node part = schema.parts[i];
    for (const char* name : {"oneOf", "anyOf"}) {
      Node list = part[name];
      if (list.is_sequence() && list.size() != 0 && !decided(schema, context, list)) {
        out.push_back(list);
      }
    }
    // A discriminator without a list of its own stands for the schemas that extend this one.
    Node discriminator = part["discriminator"];
    bool alone = discriminator && !part["oneOf"] && !part["anyOf"];
    if (alone && !members_of(discriminator).empty() && !decided(schema, context, discriminator)) {
      out.push_back(discriminator);
    }
    if (!contract_.siblings_count()) continue;  // the rest came with 3.1
    for (const char* name : {"then", "else", "dependentSchemas"}) {
      Node found = part[name];
      if (found && !decided(schema, context, found)) out.push_back(found);
    }
  }
  return out;
}

// A branch was chosen already: by a holder, or since one of the members is a part of this schema
// (a child that names its base in allOf, which lists its children in oneOf).
bool SchemaGraph::decided(const Schema& schema, const Context& context, Node list) const {
  if (contains(context.lists, list)) return true;
  if (!list.is_sequence() && list.key() != "discriminator") return false;
  for (Node member : members_of(list)) {
    Node named = member.is_string() ? contract_.target(member) : member;
    if (named && contains(schema.parts, end_of_aliases(named))) return true;
  }
  return false;
}

const std::vector<SchemaEdge>& SchemaGraph::edges(SchemaId id) {
  if (!expanded_[id]) {
    expanded_[id] = true;
    add_edges(id);
  }
  return schemas_[id]->edges;
}

SchemaId SchemaGraph::member(Node written) { return make({written}, no_context_); }

void SchemaGraph::add_edges(SchemaId id) {
  add_properties(id);
  auto known = [&](Node part, std::string_view name) {
    Node found = part[name];
    return found && (modern_ || !since_31(name)) ? found : Node();
  };
  auto add = [&](SchemaEdge::Kind kind, Node written, std::string_view name = "") {
    SchemaId to = member(written);
    schemas_[id]->edges.push_back({kind, to, name, written});
  };
  for (Node part : std::vector<Node>(schemas_[id]->parts)) {
    for (Node entry : known(part, "patternProperties").as_mapping()) {
      add(SchemaEdge::Kind::pattern_property, entry, entry.key());
    }
    for (const char* name : {"items", "prefixItems", "additionalItems", "unevaluatedItems"}) {
      Node items = known(part, name);
      if (items.is_mapping()) add(SchemaEdge::Kind::items, items);
      if (!items.is_sequence()) continue;
      for (Node item : items) add(SchemaEdge::Kind::items, item);
    }
    for (const char* name : {"additionalProperties", "unevaluatedProperties"}) {
      if (Node more = known(part, name); more.is_mapping()) add(SchemaEdge::Kind::additional, more);
    }
  }
  add_branches(id);
}

// A property that several parts describe has to satisfy all of them.
void SchemaGraph::add_properties(SchemaId id) {
  std::vector<std::string_view> order;
  std::unordered_map<std::string_view, std::vector<Node>> by_name;
  for (Node part : schemas_[id]->parts) {
    for (Node entry : part["properties"].as_mapping()) {
      auto& nodes = by_name[entry.key()];
      if (nodes.empty()) order.push_back(entry.key());
      if (!contains(nodes, entry)) nodes.push_back(entry);
    }
  }
  for (std::string_view name : order) {
    const std::vector<Node>& nodes = by_name[name];
    SchemaId to = make(nodes, no_context_);
    schemas_[id]->edges.push_back({SchemaEdge::Kind::property, to, name, nodes.front()});
  }
}

void SchemaGraph::add_branches(SchemaId id) {
  const Schema& schema = *schemas_[id];
  std::vector<Node> lists = choices(schema, *contexts_[id]);
  if (lists.empty()) return;
  std::shared_ptr<const Context> context = no_context_;
  // A holder that constrains nothing passes nothing on, so its branches are shared by all holders.
  if (std::any_of(schema.parts.begin(), schema.parts.end(),
                  [&](Node part) { return constrains(part, modern_); })) {
    auto own = std::make_shared<Context>(*contexts_[id]);
    own->parts = schema.parts;
    own->lists.insert(own->lists.end(), lists.begin(), lists.end());
    context = own;
  }
  for (Node list : lists) {
    for (Node node : members_of(list)) {
      Node named = node.is_string() ? contract_.target(node) : node;
      if (!named) continue;  // it leads nowhere, which is said
      SchemaId to = make({named}, context);
      schemas_[id]->edges.push_back({SchemaEdge::Kind::branch, to, "", node});
    }
  }
}

bool is_left_out(const SchemaEdge& edge, const Schema& to, Direction direction) {
  if (edge.kind == SchemaEdge::Kind::items || edge.kind == SchemaEdge::Kind::branch) return false;
  return direction == Direction::request ? to.read_only() : to.write_only();
}

std::string path_over(const std::string& path, const SchemaEdge& edge) {
  std::string dot = path.empty() ? "" : ".";
  switch (edge.kind) {
    case SchemaEdge::Kind::property:
      return path + dot + std::string(edge.name);
    case SchemaEdge::Kind::pattern_property:
    case SchemaEdge::Kind::additional:
      return path + dot + "*";
    case SchemaEdge::Kind::items:
      return path + "[]";
    case SchemaEdge::Kind::branch:
      return path;
  }
  return path;
}

bool SchemaGraph::walk(Node root, Direction direction,
                       const std::function<void(const SchemaVisit&)>& visit) {
  struct Step {
    SchemaId id;
    Node written;
    std::string path;
    std::string_view name;
  };
  if (!root) return true;
  std::deque<Step> queue{{of(root), root, "", ""}};
  std::vector<bool> seen;  // by schema
  auto first_time = [&](SchemaId id) {
    if (seen.size() <= id) seen.resize(schemas_.size());
    bool first = !seen[id];
    seen[id] = true;
    return first;
  };
  first_time(queue.front().id);
  size_t visits = 0;
  for (; !queue.empty(); queue.pop_front()) {
    if (++visits > limits::kMaxSchemaWalkNodes) return false;
    const Step step = std::move(queue.front());
    const std::vector<SchemaEdge>& out = edges(step.id);
    visit({*schemas_[step.id], step.id, step.written, step.path, step.name});
    for (const SchemaEdge& edge : out) {
      if (is_left_out(edge, *schemas_[edge.to], direction) || !first_time(edge.to)) continue;
      bool branch = edge.kind == SchemaEdge::Kind::branch;
      queue.push_back(
          {edge.to, edge.written, path_over(step.path, edge), branch ? step.name : edge.name});
    }
  }
  return true;
}

SchemaGraph::Openness SchemaGraph::openness(SchemaId id) {
  return id == kNoSchema ? Openness::unknown : openness(id, 0);
}

SchemaGraph::Openness SchemaGraph::openness(SchemaId id, uint32_t depth) {
  if (openness_[id]) return *openness_[id];
  if (depth > limits::kMaxSchemaWalkDepth) return Openness::unknown;
  openness_[id] = Openness::unknown;  // while it is asked: a circle
  Openness own = own_openness(*schemas_[id]);
  if (own == Openness::open || own == Openness::unknown) {
    Openness branches = branch_openness(id, depth);
    bool closes = branches == Openness::closed || branches == Openness::typed_map;
    if (closes || own == Openness::open) own = branches;
  }
  openness_[id] = own;
  return own;
}

namespace {

// A list says which names there may be, or which values.
bool names_listed(const Schema& schema) {
  Node names = schema.keyword("propertyNames");
  if (names.is_mapping() && (names["enum"].is_sequence() || names["const"])) return true;
  return schema.keyword("enum").is_sequence() || schema.keyword("const");
}

}  // namespace

SchemaGraph::Openness SchemaGraph::own_openness(const Schema& schema) const {
  if (schema.never) return Openness::closed;
  bool typed_map = false;
  for (Node part : schema.parts) {
    for (const char* name : {"additionalProperties", "unevaluatedProperties"}) {
      if (name[0] == 'u' && !modern_) continue;
      Node more = part[name];
      if (more.is_false()) return Openness::closed;
      if (more.is_mapping() && !only_annotations_beside(more, "")) typed_map = true;
    }
  }
  if (names_listed(schema)) return Openness::closed;
  if (schema.incomplete) return Openness::unknown;
  if (schema.typed() && !schema.allows("object")) return Openness::closed;
  return typed_map ? Openness::typed_map : Openness::open;
}

// A value has to satisfy a member of every list, so the tightest list counts, and in a list the
// loosest member.
SchemaGraph::Openness SchemaGraph::branch_openness(SchemaId id, uint32_t depth) {
  std::vector<std::pair<Node, std::vector<SchemaId>>> lists;
  for (const SchemaEdge& edge : edges(id)) {
    Node list = edge.written.parent();
    bool choice = edge.kind == SchemaEdge::Kind::branch && list.is_sequence();
    if (!choice) continue;
    if (lists.empty() || lists.back().first != list) lists.push_back({list, {}});
    lists.back().second.push_back(edge.to);
  }
  Openness tightest = Openness::open;
  for (const auto& [list, members] : lists) {
    std::array<bool, 4> seen{};
    for (SchemaId to : members) seen[static_cast<size_t>(openness(to, depth + 1))] = true;
    Openness loosest = Openness::closed;
    for (Openness level : {Openness::typed_map, Openness::unknown, Openness::open}) {
      if (seen[static_cast<size_t>(level)]) loosest = level;
    }
    if (loosest == Openness::closed) return loosest;
    if (loosest == Openness::typed_map || tightest == Openness::open) tightest = loosest;
  }
  return tightest;
}

}  // namespace tvaara::spec
