// What the objects of a contract consist of, for every version of OpenAPI, as tables.
//
// Three of them: the fields of each object with the shape of their values, the fields that must be
// there, and the texts that a field may hold. The checker (shape.cpp) knows no field by name; what
// a version adds or takes away is a row here.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace tvaara::spec {

enum class Object : uint8_t {
  none,
  contract,
  info,
  contact,
  license,
  server,
  variable,
  paths,
  item,
  operation,
  parameter,
  body,
  media,
  encoding,
  response,
  header,
  link,
  components,
  scheme,
  flows,
  flow,
  requirement,
  tag,
  documentation,
  callback,
  discriminator,
  schema
};
inline constexpr size_t kObjects = static_cast<size_t>(Object::schema) + 1;

// "a security scheme" without its article.
std::string_view noun_of(Object object);

// Versions of OpenAPI, as bits.
using Versions = uint8_t;
inline constexpr Versions k20 = 1, k30 = 2, k31 = 4, k32 = 8;
inline constexpr Versions kEvery = 15, kSince30 = 14, kSince31 = 12, kBefore31 = 3;

enum class Shape : uint8_t {
  any,    // says nothing that the review asks for
  value,  // anything, and it counts
  text,
  flag,
  number,
  list,
  texts,
  object,
  objects,
  map,
  type,
  limit
};

struct Field {
  Object holder;
  std::string_view name;
  Shape shape;
  Object held = Object::none;  // of `object`, `objects` (a list) and `map`
  Versions versions = kEvery;  // that know the field
};

// A field that must be there.
struct Need {
  Object holder;
  std::string_view names;  // one of these is enough: "schema|content"
  Versions versions = kEvery;
  // True if without it nobody knows what the object means. Else the contract is merely not as
  // OpenAPI wants it, and the review sees all there is.
  bool hides = false;
  // Only if this field holds one of these texts ("*": anything, "-": nothing). "@": the key of the
  // object itself.
  std::string_view when = {}, values = {};
  std::string_view must = {};  // the text that it must hold
};

// A text that a field may hold; a field without rows may hold any.
struct Value {
  Object holder;
  std::string_view field, text;
  Versions versions = kEvery;
  bool any_case = false;
};

const Field* field_of(Object holder, std::string_view name);  // null: not known in any version
std::span<const Field> fields_of(Object holder);
std::span<const Need> needs_of(Object holder);
std::span<const Value> values_of(Object holder, std::string_view field);

// True if the name is one of those in a list such as "a|b".
bool is_one_of(std::string_view name, std::string_view list);

// Keys under `responses`: "200", "4XX", "default".
bool is_response_code(std::string_view key);
// Keys of a path item that name an operation, in whatever case.
bool is_method(std::string_view key);

// Keywords that 3.1 brought; before, they say nothing.
bool since_31(std::string_view keyword);

}  // namespace tvaara::spec
