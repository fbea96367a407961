// Interface description of nlohmann/json, release 3.11 (with the macros of 3.12), of our own
// writing. It serves analysis only, when the library's headers are not installed, so that calls of
// it resolve; nothing is ever linked with it. The inline namespace of the ABI version is left out.
#ifndef INCLUDE_NLOHMANN_JSON_FWD_HPP_
#define INCLUDE_NLOHMANN_JSON_FWD_HPP_

#if defined(__clang__)
#pragma clang system_header
#endif

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#ifndef NLOHMANN_JSON_VERSION_MAJOR
#define NLOHMANN_JSON_VERSION_MAJOR 3
#define NLOHMANN_JSON_VERSION_MINOR 11
#define NLOHMANN_JSON_VERSION_PATCH 2
#endif
#define NLOHMANN_JSON_NAMESPACE nlohmann
#define NLOHMANN_JSON_NAMESPACE_BEGIN namespace nlohmann {
#define NLOHMANN_JSON_NAMESPACE_END }

namespace nlohmann {

template <typename T = void, typename SFINAE = void>
struct adl_serializer;

template <template <typename U, typename V, typename... Args> class ObjectType = std::map,
          template <typename U, typename... Args> class ArrayType = std::vector,
          class StringType = std::string, class BooleanType = bool,
          class NumberIntegerType = std::int64_t, class NumberUnsignedType = std::uint64_t,
          class NumberFloatType = double,
          template <typename U> class AllocatorType = std::allocator,
          template <typename T, typename SFINAE = void> class JSONSerializer = adl_serializer,
          class BinaryType = std::vector<std::uint8_t>>
class basic_json;

template <typename RefStringType>
class json_pointer;

template <class Key, class T, class IgnoredLess, class Allocator>
struct ordered_map;

using json = basic_json<>;
using ordered_json = basic_json<nlohmann::ordered_map>;

}  // namespace nlohmann

#endif  // INCLUDE_NLOHMANN_JSON_FWD_HPP_
