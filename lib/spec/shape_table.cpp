#include "spec/shape_table.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/text.h"

namespace tvaara::spec {
namespace {

using O = Object;
using S = Shape;

constexpr std::array<std::string_view, kObjects> kNouns{"",
                                                        "contract",
                                                        "info object",
                                                        "contact",
                                                        "license",
                                                        "server",
                                                        "server variable",
                                                        "paths object",
                                                        "path item",
                                                        "operation",
                                                        "parameter",
                                                        "request body",
                                                        "media type",
                                                        "encoding",
                                                        "response",
                                                        "header",
                                                        "link",
                                                        "components object",
                                                        "security scheme",
                                                        "flows object",
                                                        "flow",
                                                        "security requirement",
                                                        "tag",
                                                        "external documentation",
                                                        "callback",
                                                        "discriminator",
                                                        "schema"};

// Sorted by holder.
constexpr Field kFields[] = {
    {O::contract, "openapi", S::text, O::none, kSince30},
    {O::contract, "swagger", S::text, O::none, k20},
    {O::contract, "$self", S::text, O::none, k32},
    {O::contract, "info", S::object, O::info},
    {O::contract, "jsonSchemaDialect", S::text, O::none, kSince31},
    {O::contract, "servers", S::objects, O::server, kSince30},
    {O::contract, "paths", S::object, O::paths},
    {O::contract, "webhooks", S::map, O::item, kSince31},
    {O::contract, "components", S::object, O::components, kSince30},
    {O::contract, "security", S::objects, O::requirement},
    {O::contract, "tags", S::objects, O::tag},
    {O::contract, "externalDocs", S::object, O::documentation},
    {O::contract, "host", S::text, O::none, k20},
    {O::contract, "basePath", S::text, O::none, k20},
    {O::contract, "schemes", S::texts, O::none, k20},
    {O::contract, "consumes", S::texts, O::none, k20},
    {O::contract, "produces", S::texts, O::none, k20},
    {O::contract, "definitions", S::map, O::schema, k20},
    {O::contract, "parameters", S::map, O::parameter, k20},
    {O::contract, "responses", S::map, O::response, k20},
    {O::contract, "securityDefinitions", S::map, O::scheme, k20},
    {O::info, "title", S::text},
    {O::info, "summary", S::text, O::none, kSince31},
    {O::info, "description", S::any},
    {O::info, "termsOfService", S::any},
    {O::info, "contact", S::object, O::contact},
    {O::info, "license", S::object, O::license},
    {O::info, "version", S::text},
    {O::license, "name", S::text},
    {O::license, "identifier", S::text, O::none, kSince31},
    {O::license, "url", S::text},
    {O::server, "url", S::text},
    {O::server, "name", S::text, O::none, k32},
    {O::server, "description", S::any},
    {O::server, "variables", S::map, O::variable},
    {O::variable, "default", S::text},
    {O::variable, "enum", S::texts},
    {O::variable, "description", S::any},
    {O::item, "$ref", S::text},
    {O::item, "summary", S::any, O::none, kSince30},
    {O::item, "description", S::any, O::none, kSince30},
    {O::item, "parameters", S::objects, O::parameter},
    {O::item, "servers", S::objects, O::server, kSince30},
    {O::item, "additionalOperations", S::map, O::operation, k32},
    {O::operation, "operationId", S::text},
    {O::operation, "summary", S::any},
    {O::operation, "description", S::any},
    {O::operation, "externalDocs", S::object, O::documentation},
    {O::operation, "tags", S::texts},
    {O::operation, "deprecated", S::flag},
    {O::operation, "parameters", S::objects, O::parameter},
    {O::operation, "requestBody", S::object, O::body, kSince30},
    {O::operation, "responses", S::map, O::response},
    {O::operation, "callbacks", S::map, O::callback, kSince30},
    {O::operation, "security", S::objects, O::requirement},
    {O::operation, "servers", S::objects, O::server, kSince30},
    {O::operation, "schemes", S::texts, O::none, k20},
    {O::operation, "consumes", S::texts, O::none, k20},
    {O::operation, "produces", S::texts, O::none, k20},
    {O::parameter, "name", S::text},
    {O::parameter, "in", S::text},
    {O::parameter, "description", S::any},
    {O::parameter, "required", S::flag},
    {O::parameter, "deprecated", S::flag, O::none, kSince30},
    {O::parameter, "allowEmptyValue", S::flag},
    {O::parameter, "style", S::text, O::none, kSince30},
    {O::parameter, "explode", S::flag, O::none, kSince30},
    {O::parameter, "allowReserved", S::flag, O::none, kSince30},
    {O::parameter, "example", S::any, O::none, kSince30},
    {O::parameter, "examples", S::any, O::none, kSince30},
    {O::parameter, "schema", S::object, O::schema},
    {O::parameter, "content", S::map, O::media, kSince30},
    {O::body, "description", S::any},
    {O::body, "required", S::flag},
    {O::body, "content", S::map, O::media},
    {O::media, "schema", S::object, O::schema},
    {O::media, "itemSchema", S::object, O::schema, k32},
    {O::media, "example", S::any},
    {O::media, "examples", S::any},
    {O::media, "encoding", S::map, O::encoding},
    {O::media, "prefixEncoding", S::objects, O::encoding, k32},
    {O::media, "itemEncoding", S::object, O::encoding, k32},
    {O::encoding, "headers", S::map, O::header},
    {O::response, "summary", S::any, O::none, k32},
    {O::response, "description", S::any},
    {O::response, "headers", S::map, O::header},
    {O::response, "content", S::map, O::media, kSince30},
    {O::response, "links", S::map, O::link, kSince30},
    {O::response, "schema", S::object, O::schema, k20},
    {O::response, "examples", S::any, O::none, k20},
    {O::header, "description", S::any},
    {O::header, "required", S::flag, O::none, kSince30},
    {O::header, "deprecated", S::flag, O::none, kSince30},
    {O::header, "style", S::text, O::none, kSince30},
    {O::header, "explode", S::flag, O::none, kSince30},
    {O::header, "example", S::any, O::none, kSince30},
    {O::header, "examples", S::any, O::none, kSince30},
    {O::header, "schema", S::object, O::schema, kSince30},
    {O::header, "content", S::map, O::media, kSince30},
    {O::link, "operationRef", S::text},
    {O::link, "operationId", S::text},
    {O::link, "server", S::object, O::server},
    {O::components, "schemas", S::map, O::schema},
    {O::components, "responses", S::map, O::response},
    {O::components, "parameters", S::map, O::parameter},
    {O::components, "examples", S::any},
    {O::components, "requestBodies", S::map, O::body},
    {O::components, "headers", S::map, O::header},
    {O::components, "securitySchemes", S::map, O::scheme},
    {O::components, "links", S::map, O::link},
    {O::components, "callbacks", S::map, O::callback},
    {O::components, "pathItems", S::map, O::item, kSince31},
    {O::components, "mediaTypes", S::map, O::media, k32},
    {O::scheme, "type", S::text},
    {O::scheme, "description", S::any},
    {O::scheme, "scheme", S::text, O::none, kSince30},
    {O::scheme, "bearerFormat", S::any, O::none, kSince30},
    {O::scheme, "name", S::text},
    {O::scheme, "in", S::text},
    {O::scheme, "flow", S::text, O::none, k20},
    {O::scheme, "scopes", S::any, O::none, k20},
    {O::scheme, "flows", S::object, O::flows, kSince30},
    {O::scheme, "authorizationUrl", S::text, O::none, k20},
    {O::scheme, "tokenUrl", S::text, O::none, k20},
    {O::scheme, "openIdConnectUrl", S::text, O::none, kSince30},
    {O::scheme, "oauth2MetadataUrl", S::text, O::none, k32},
    {O::scheme, "deprecated", S::flag, O::none, k32},
    {O::flows, "implicit", S::object, O::flow},
    {O::flows, "password", S::object, O::flow},
    {O::flows, "clientCredentials", S::object, O::flow},
    {O::flows, "authorizationCode", S::object, O::flow},
    {O::flows, "deviceAuthorization", S::object, O::flow, k32},
    {O::flow, "authorizationUrl", S::text},
    {O::flow, "deviceAuthorizationUrl", S::text, O::none, k32},
    {O::flow, "tokenUrl", S::text},
    {O::flow, "refreshUrl", S::text},
    {O::flow, "scopes", S::any},
    {O::tag, "name", S::text},
    {O::tag, "summary", S::text, O::none, k32},
    {O::tag, "description", S::any},
    {O::tag, "externalDocs", S::object, O::documentation},
    {O::tag, "parent", S::text, O::none, k32},
    {O::tag, "kind", S::text, O::none, k32},
    {O::documentation, "url", S::text},
    {O::discriminator, "propertyName", S::text},
    {O::discriminator, "mapping", S::any},
    {O::discriminator, "defaultMapping", S::text, O::none, k32},
    {O::schema, "title", S::any},
    {O::schema, "description", S::any},
    {O::schema, "default", S::any},
    {O::schema, "example", S::any},
    {O::schema, "examples", S::any},
    {O::schema, "deprecated", S::any},
    {O::schema, "definitions", S::any},
    {O::schema, "additionalItems", S::any},
    {O::schema, "type", S::type},
    {O::schema, "format", S::text},
    {O::schema, "pattern", S::text},
    {O::schema, "enum", S::list},
    {O::schema, "const", S::value, O::none, kSince31},
    {O::schema, "minContains", S::number, O::none, kSince31},
    {O::schema, "maxContains", S::number, O::none, kSince31},
    {O::schema, "dependentRequired", S::value, O::none, kSince31},
    {O::schema, "contentEncoding", S::text, O::none, kSince31},
    {O::schema, "contentMediaType", S::text, O::none, kSince31},
    {O::schema, "nullable", S::flag, O::none, k30},
    {O::schema, "readOnly", S::flag},
    {O::schema, "writeOnly", S::flag, O::none, kSince30},
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
    {O::schema, "collectionFormat", S::text, O::none, k20},
    {O::schema, "discriminator", S::object, O::discriminator},
    {O::schema, "externalDocs", S::object, O::documentation},
    {O::schema, "properties", S::map, O::schema},
    {O::schema, "patternProperties", S::map, O::schema, kSince31},
    {O::schema, "dependentSchemas", S::map, O::schema, kSince31},
    {O::schema, "$defs", S::map, O::schema, kSince31},
    {O::schema, "additionalProperties", S::object, O::schema},
    {O::schema, "unevaluatedProperties", S::object, O::schema, kSince31},
    {O::schema, "unevaluatedItems", S::object, O::schema, kSince31},
    {O::schema, "propertyNames", S::object, O::schema, kSince31},
    {O::schema, "contains", S::object, O::schema, kSince31},
    {O::schema, "if", S::object, O::schema, kSince31},
    {O::schema, "then", S::object, O::schema, kSince31},
    {O::schema, "else", S::object, O::schema, kSince31},
    {O::schema, "allOf", S::objects, O::schema},
    {O::schema, "oneOf", S::objects, O::schema, kSince30},
    {O::schema, "anyOf", S::objects, O::schema, kSince30},
    {O::schema, "prefixItems", S::objects, O::schema, kSince31},
    {O::schema, "not", S::object, O::schema, kSince30},
};

// Sorted by holder.
constexpr Need kNeeds[] = {
    {O::contract, "paths", k20, true, "definitions", "-"},
    {O::contract, "paths", k20, false, "definitions", "*"},
    {O::contract, "paths", k30, true, "components", "-"},
    {O::contract, "paths", k30, false, "components", "*"},
    {O::contract, "paths|webhooks|components", kSince31, true},
    {O::contract, "info"},
    {O::info, "title"},
    {O::info, "version"},
    {O::license, "name"},
    {O::server, "url", kEvery, true},
    {O::variable, "default"},
    {O::operation, "responses", kBefore31},
    {O::parameter, "name", kEvery, true},
    {O::parameter, "in", kEvery, true},
    {O::parameter, "required", kEvery, false, "in", "path", "true"},
    {O::parameter, "schema", k20, false, "in", "body"},
    {O::parameter, "type", k20, false, "in", "query|header|path|formData"},
    {O::parameter, "schema|content", kSince30},
    {O::body, "content", kEvery, true},
    {O::response, "description", kEvery & ~k32},
    {O::header, "type", k20},
    {O::header, "schema|content", kSince30},
    {O::link, "operationRef|operationId"},
    {O::scheme, "type", kEvery, true},
    {O::scheme, "name", kEvery, true, "type", "apiKey"},
    {O::scheme, "in", kEvery, true, "type", "apiKey"},
    {O::scheme, "scheme", kSince30, true, "type", "http"},
    {O::scheme, "openIdConnectUrl", kSince30, false, "type", "openIdConnect"},
    {O::scheme, "flows", kSince30, true, "type", "oauth2"},
    {O::scheme, "flow", k20, true, "type", "oauth2"},
    {O::scheme, "scopes", k20, true, "type", "oauth2"},
    {O::scheme, "authorizationUrl", k20, false, "flow", "implicit|accessCode"},
    {O::scheme, "tokenUrl", k20, false, "flow", "password|application|accessCode"},
    {O::flow, "authorizationUrl", kEvery, false, "@", "implicit|authorizationCode"},
    {O::flow, "tokenUrl", kEvery, false, "@",
     "password|clientCredentials|authorizationCode|deviceAuthorization"},
    {O::flow, "deviceAuthorizationUrl", k32, false, "@", "deviceAuthorization"},
    {O::flow, "scopes", kEvery, true},
    {O::tag, "name"},
    {O::documentation, "url"},
    {O::discriminator, "propertyName"},
    {O::schema, "items", kBefore31, false, "type", "array"},
};

// Sorted by holder; the rows of a field stand together.
constexpr Value kValues[] = {
    {O::contract, "schemes", "http", k20, true},
    {O::contract, "schemes", "https", k20, true},
    {O::contract, "schemes", "ws", k20, true},
    {O::contract, "schemes", "wss", k20, true},
    {O::operation, "schemes", "http", k20, true},
    {O::operation, "schemes", "https", k20, true},
    {O::operation, "schemes", "ws", k20, true},
    {O::operation, "schemes", "wss", k20, true},
    {O::parameter, "in", "query"},
    {O::parameter, "in", "header"},
    {O::parameter, "in", "path"},
    {O::parameter, "in", "cookie", kSince30},
    {O::parameter, "in", "querystring", k32},
    {O::parameter, "in", "body", k20},
    {O::parameter, "in", "formData", k20},
    {O::parameter, "style", "matrix"},
    {O::parameter, "style", "label"},
    {O::parameter, "style", "simple"},
    {O::parameter, "style", "form"},
    {O::parameter, "style", "spaceDelimited"},
    {O::parameter, "style", "pipeDelimited"},
    {O::parameter, "style", "deepObject"},
    {O::parameter, "style", "cookie", k32},
    {O::scheme, "type", "apiKey"},
    {O::scheme, "type", "basic", k20},
    {O::scheme, "type", "http", kSince30},
    {O::scheme, "type", "oauth2"},
    {O::scheme, "type", "openIdConnect", kSince30},
    {O::scheme, "type", "mutualTLS", kSince31},
    {O::scheme, "in", "query"},
    {O::scheme, "in", "header"},
    {O::scheme, "in", "cookie", kSince30},
    {O::scheme, "flow", "implicit", k20},
    {O::scheme, "flow", "password", k20},
    {O::scheme, "flow", "application", k20},
    {O::scheme, "flow", "accessCode", k20},
    {O::schema, "type", "string"},
    {O::schema, "type", "number"},
    {O::schema, "type", "integer"},
    {O::schema, "type", "boolean"},
    {O::schema, "type", "array"},
    {O::schema, "type", "object"},
    {O::schema, "type", "null", kSince31},
    {O::schema, "type", "file", k20},
};

template <typename Row, size_t N>
std::span<const Row> rows_of(const Row (&rows)[N], Object holder) {
  auto first = std::lower_bound(rows, rows + N, holder,
                                [](const Row& row, Object wanted) { return row.holder < wanted; });
  auto last = std::upper_bound(first, rows + N, holder,
                               [](Object wanted, const Row& row) { return wanted < row.holder; });
  return {first, last};
}

bool digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string_view noun_of(Object object) { return kNouns[static_cast<size_t>(object)]; }

const Field* field_of(Object holder, std::string_view name) {
  static const auto kByName = [] {
    std::array<std::unordered_map<std::string_view, const Field*>, kObjects> by_name;
    for (const Field& field : kFields) {
      by_name[static_cast<size_t>(field.holder)][field.name] = &field;
    }
    return by_name;
  }();
  const auto& fields = kByName[static_cast<size_t>(holder)];
  auto found = fields.find(name);
  return found == fields.end() ? nullptr : found->second;
}

std::span<const Field> fields_of(Object holder) { return rows_of(kFields, holder); }

std::span<const Need> needs_of(Object holder) { return rows_of(kNeeds, holder); }

std::span<const Value> values_of(Object holder, std::string_view field) {
  auto rows = rows_of(kValues, holder);
  auto is_field = [&](const Value& row) { return row.field == field; };
  auto first = std::find_if(rows.begin(), rows.end(), is_field);
  return {first, std::find_if_not(first, rows.end(), is_field)};
}

bool is_one_of(std::string_view name, std::string_view list) {
  while (!list.empty()) {
    size_t end = std::min(list.find('|'), list.size());
    if (list.substr(0, end) == name) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

bool is_response_code(std::string_view key) {
  if (key == "default") return true;
  if (key.size() != 3 || key[0] < '1' || key[0] > '5') return false;
  std::string_view rest = key.substr(1);
  return digits(rest) || rest == "XX" || rest == "xx";
}

bool is_method(std::string_view key) {
  return is_one_of(to_lower(key), "get|put|post|delete|options|head|patch|trace|query");
}

bool since_31(std::string_view keyword) {
  const Field* field = field_of(Object::schema, keyword);
  return field && field->versions == kSince31;
}

}  // namespace tvaara::spec
