// The C++ headers that protoc and its gRPC plugin would make of a .proto, as far as users see them.
//
// Idea: code that uses generated messages and services needs their names, members and types, not
// what they do. Declarations have the generator's shapes: `Order::id()`, `mutable_line(0)`,
// `Orders::Service`, `Orders::Stub`, nested types flattened to `Order_Line` with a typedef.
// What they cannot do: extensions, groups, arenas, reflection, options that change generated names.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "facts/proto.h"

namespace tvaara::code {

using facts::ProtoFile;

// Finds a .proto by the path that an import names; nothing if it is not there.
using FindProto = std::function<std::optional<ProtoFile>(const std::string& path)>;

// "shop/order.pb.h" of shop/order.proto.
std::string message_header(const ProtoFile& file, const FindProto& find);
// "shop/order.grpc.pb.h"; `messages` is the other header's name.
std::string service_header(const ProtoFile& file, const std::string& messages,
                           const FindProto& find);

}  // namespace tvaara::code
