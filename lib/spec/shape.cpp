// The shape of a contract: which field holds a text, a flag, a list, a mapping of what.
//
// Readers take what they understand and step over the rest; this pass says what they stepped over,
// with its place, so that `security: none` or `maxLength: "10"` is never silently the same as
// nothing. A table describes the objects of all versions; it asks for no field to be there. A null
// counts as absent, and a number may stand for a text (`version: 1.0`), since both are common and
// harmless.
#include <algorithm>
#include <array>
#include <deque>
#include <span>
#include <unordered_set>

#include "spec/operations.h"

namespace tvaara::spec {
namespace {

enum class Object : uint8_t {
  none,
  contract,
  info,
  server,
  variable,
  paths,
  item,
  operation,
  parameter,
  body,
  media,
  response,
  header,
  components,
  scheme,
  flows,
  flow,
  requirement,
  tag,
  callback,
  schema
};

constexpr std::array<std::string_view, 21> kNouns{"",
                                                  "contract",
                                                  "info object",
                                                  "server",
                                                  "server variable",
                                                  "paths object",
                                                  "path item",
                                                  "operation",
                                                  "parameter",
                                                  "request body",
                                                  "media type",
                                                  "response",
                                                  "header",
                                                  "components object",
                                                  "security scheme",
                                                  "flows object",
                                                  "flow",
                                                  "security requirement",
                                                  "tag",
                                                  "callback",
                                                  "schema"};

enum class Shape : uint8_t { text, flag, number, list, texts, object, objects, map, type, limit };

struct Field {
  Object holder;
  std::string_view name;
  Shape shape;
  Object held = Object::none;  // of `object`, `objects` (a list) and `map`
};

using O = Object;
using S = Shape;

constexpr Field kFields[] = {
    {O::contract, "info", S::object, O::info},
    {O::contract, "servers", S::objects, O::server},
    {O::contract, "paths", S::object, O::paths},
    {O::contract, "webhooks", S::map, O::item},
    {O::contract, "components", S::object, O::components},
    {O::contract, "security", S::objects, O::requirement},
    {O::contract, "tags", S::objects, O::tag},
    {O::contract, "host", S::text},
    {O::contract, "basePath", S::text},
    {O::contract, "schemes", S::texts},
    {O::contract, "consumes", S::texts},
    {O::contract, "produces", S::texts},
    {O::contract, "definitions", S::map, O::schema},
    {O::contract, "parameters", S::map, O::parameter},
    {O::contract, "responses", S::map, O::response},
    {O::contract, "securityDefinitions", S::map, O::scheme},
    {O::info, "title", S::text},
    {O::info, "version", S::text},
    {O::server, "url", S::text},
    {O::server, "variables", S::map, O::variable},
    {O::variable, "default", S::text},
    {O::variable, "enum", S::texts},
    {O::item, "parameters", S::objects, O::parameter},
    {O::item, "servers", S::objects, O::server},
    {O::item, "additionalOperations", S::map, O::operation},
    {O::operation, "operationId", S::text},
    {O::operation, "tags", S::texts},
    {O::operation, "deprecated", S::flag},
    {O::operation, "parameters", S::objects, O::parameter},
    {O::operation, "requestBody", S::object, O::body},
    {O::operation, "responses", S::map, O::response},
    {O::operation, "callbacks", S::map, O::callback},
    {O::operation, "security", S::objects, O::requirement},
    {O::operation, "servers", S::objects, O::server},
    {O::operation, "schemes", S::texts},
    {O::operation, "consumes", S::texts},
    {O::operation, "produces", S::texts},
    {O::parameter, "name", S::text},
    {O::parameter, "in", S::text},
    {O::parameter, "required", S::flag},
    {O::parameter, "schema", S::object, O::schema},
    {O::parameter, "content", S::map, O::media},
    {O::body, "required", S::flag},
    {O::body, "content", S::map, O::media},
    {O::media, "schema", S::object, O::schema},
    {O::media, "itemSchema", S::object, O::schema},
    {O::response, "headers", S::map, O::header},
    {O::response, "content", S::map, O::media},
    {O::response, "schema", S::object, O::schema},
    {O::header, "schema", S::object, O::schema},
    {O::header, "content", S::map, O::media},
    {O::components, "schemas", S::map, O::schema},
    {O::components, "responses", S::map, O::response},
    {O::components, "parameters", S::map, O::parameter},
    {O::components, "requestBodies", S::map, O::body},
    {O::components, "headers", S::map, O::header},
    {O::components, "securitySchemes", S::map, O::scheme},
    {O::components, "callbacks", S::map, O::callback},
    {O::components, "pathItems", S::map, O::item},
    {O::components, "mediaTypes", S::map, O::media},
    {O::scheme, "type", S::text},
    {O::scheme, "scheme", S::text},
    {O::scheme, "name", S::text},
    {O::scheme, "in", S::text},
    {O::scheme, "flow", S::text},
    {O::scheme, "flows", S::map, O::flow},
    {O::scheme, "authorizationUrl", S::text},
    {O::scheme, "tokenUrl", S::text},
    {O::scheme, "openIdConnectUrl", S::text},
    {O::flow, "authorizationUrl", S::text},
    {O::flow, "tokenUrl", S::text},
    {O::flow, "refreshUrl", S::text},
    {O::tag, "name", S::text},
    {O::schema, "type", S::type},
    {O::schema, "format", S::text},
    {O::schema, "pattern", S::text},
    {O::schema, "enum", S::list},
    {O::schema, "nullable", S::flag},
    {O::schema, "readOnly", S::flag},
    {O::schema, "writeOnly", S::flag},
    {O::schema, "uniqueItems", S::flag},
    {O::schema, "maxLength", S::number},
    {O::schema, "minLength", S::number},
    {O::schema, "maxItems", S::number},
    {O::schema, "minItems", S::number},
    {O::schema, "maxProperties", S::number},
    {O::schema, "minProperties", S::number},
    {O::schema, "maximum", S::number},
    {O::schema, "minimum", S::number},
    {O::schema, "multipleOf", S::number},
    {O::schema, "exclusiveMaximum", S::limit},
    {O::schema, "exclusiveMinimum", S::limit},
    {O::schema, "required", S::texts},
    {O::schema, "properties", S::map, O::schema},
    {O::schema, "patternProperties", S::map, O::schema},
    {O::schema, "additionalProperties", S::object, O::schema},
    {O::schema, "unevaluatedProperties", S::object, O::schema},
    {O::schema, "allOf", S::objects, O::schema},
    {O::schema, "oneOf", S::objects, O::schema},
    {O::schema, "anyOf", S::objects, O::schema},
    {O::schema, "prefixItems", S::objects, O::schema},
    {O::schema, "not", S::object, O::schema},
};

bool is_method(std::string_view key) {
  for (const char* method :
       {"get", "put", "post", "delete", "options", "head", "patch", "trace", "query"}) {
    if (key == method) return true;
  }
  return false;
}

// The table is sorted by holder.
std::span<const Field> fields_of(Object object) {
  auto [first, last] =
      std::equal_range(std::begin(kFields), std::end(kFields), Field{object, "", Shape::text},
                       [](const Field& a, const Field& b) { return a.holder < b.holder; });
  return {first, last};
}

class ShapeChecker {
 public:
  explicit ShapeChecker(Contract& contract) : contract_(contract) {}

  void run() {
    queue_.push_back({contract_.root(), Object::contract});
    for (; !queue_.empty(); queue_.pop_front()) check(queue_.front().use, queue_.front().object);
  }

 private:
  struct Step {
    Node use;
    Object object;
  };

  void problem(Node node, std::string message) {
    Location where = node.where();
    contract_.problems.push_back({std::move(message), where.file, where.line, where.column});
  }

  // An object where it is used; what a reference names is checked as what it is used for.
  void check(Node use, Object object) {
    Node node = contract_.resolve(use);
    auto& seen = seen_[static_cast<size_t>(object)];
    if (!node || node.kind() == NodeKind::null || !seen.insert(node).second) return;
    if (object == Object::schema && node.kind() == NodeKind::boolean) return;
    if (!node.is_mapping()) {
      std::string noun(kNouns[static_cast<size_t>(object)]);
      return problem(use, "the " + noun + " must be a mapping");
    }
    entries_of(object, node);
    // A path item may hold keys of its own beside its $ref.
    if (use != node && object == Object::item) entries_of(object, use);
  }

  void entries_of(Object object, Node node) {
    for (Node entry : node) {
      if (!entry.key().starts_with("x-") && entry.kind() != NodeKind::null) entry_of(object, entry);
    }
  }

  void entry_of(Object object, Node entry) {
    switch (object) {
      case Object::paths:
      case Object::callback:
        if (entry.key() != "$ref") queue_.push_back({entry, Object::item});
        return;
      case Object::requirement:
        return field(entry, {object, entry.key(), Shape::texts});
      case Object::item:
        if (is_method(entry.key())) queue_.push_back({entry, Object::operation});
        break;
      case Object::schema:
        // One schema, or a list of them in 2.0 and 3.0.
        if (entry.key() == "items")
          return field(entry, {object, "items", items_shape(entry), object});
        break;
      case Object::parameter:
      case Object::header:
        // In 2.0 they are schemas themselves, but for `required`.
        if (contract_.major == 2 && entry.key() != "required" && entry.key() != "schema") {
          return known_field(Object::schema, entry);
        }
        break;
      default:
        break;
    }
    known_field(object, entry);
  }

  static Shape items_shape(Node entry) {
    return entry.is_sequence() ? Shape::objects : Shape::object;
  }

  void known_field(Object object, Node entry) {
    for (const Field& known : fields_of(object)) {
      if (known.name == entry.key()) return field(entry, known);
    }
  }

  void must_be(Node entry, const char* what) {
    problem(entry, "`" + std::string(entry.key()) + "` must be " + what);
  }

  void field(Node entry, const Field& known) {
    // Lists and maps of components may be references, too.
    Node value = contract_.resolve(entry);
    if (!value || value.kind() == NodeKind::null) return;
    switch (known.shape) {
      case Shape::text:
        if (!value.is_scalar()) must_be(entry, "a text");
        return;
      case Shape::flag:
        if (value.kind() != NodeKind::boolean) must_be(entry, "true or false");
        return;
      case Shape::number:
        if (!value.is_number()) must_be(entry, "a number");
        return;
      case Shape::limit:
        if (!value.is_number() && value.kind() != NodeKind::boolean) must_be(entry, "a number");
        return;
      case Shape::type:
        if (!value.is_string() && !value.is_sequence()) must_be(entry, "the name of a type");
        return;
      case Shape::list:
        if (!value.is_sequence()) must_be(entry, "a list");
        return;
      case Shape::texts:
        if (!value.is_sequence()) return must_be(entry, "a list");
        for (Node item : value) {
          if (!item.is_scalar())
            problem(item, "an item of `" + std::string(entry.key()) + "` must be a text");
        }
        return;
      case Shape::object:
        queue_.push_back({entry, known.held});
        return;
      case Shape::objects:
        if (!value.is_sequence()) return must_be(entry, "a list");
        for (Node item : value) queue_.push_back({item, known.held});
        return;
      case Shape::map:
        if (!value.is_mapping()) return must_be(entry, "a mapping");
        for (Node item : value) {
          if (!item.key().starts_with("x-") || known.holder == Object::schema) {
            queue_.push_back({item, known.held});
          }
        }
        return;
    }
  }

  Contract& contract_;
  std::deque<Step> queue_;
  std::array<std::unordered_set<Node, NodeHash>, kNouns.size()> seen_;  // by what it is used as
};

}  // namespace

void check_shape(Contract& contract) { ShapeChecker(contract).run(); }

}  // namespace tvaara::spec
