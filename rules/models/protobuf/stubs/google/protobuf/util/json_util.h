// Part of the interface in google/protobuf/message.h.
#pragma once
#include "google/protobuf/message.h"

namespace google {
namespace protobuf {
namespace util {

class Status {
 public:
  bool ok() const;
  std::string ToString() const;
};
struct JsonParseOptions {
  bool ignore_unknown_fields = false;
  bool case_insensitive_enum_parsing = false;
};
struct JsonPrintOptions {
  bool add_whitespace = false;
  bool always_print_primitive_fields = false;
  bool preserve_proto_field_names = false;
};
Status JsonStringToMessage(const std::string& input, Message* message,
                           const JsonParseOptions& options);
Status JsonStringToMessage(const std::string& input, Message* message);
Status MessageToJsonString(const Message& message, std::string* output,
                           const JsonPrintOptions& options);
Status MessageToJsonString(const Message& message, std::string* output);

}  // namespace util
}  // namespace protobuf
}  // namespace google
