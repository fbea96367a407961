// What a .proto declares, as far as C++ code that uses it can tell: names, types, operations.
//
// Idea: a reader of words, with a stack of open blocks instead of recursion. What it does not know
// (extensions, groups, options) or what is nested too deep is skipped as a whole; a file that is no
// .proto gives nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tvaara::code {

struct ProtoField {
  std::string type, name;  // type as written: "string", "shop.v1.Order"
  std::string key;         // of a map; `type` is that of its values
  bool repeated = false;
  int oneof = -1;  // number in ProtoMessage::oneofs
  int number = 0;
};

struct ProtoEnum {
  std::string name;  // below its package: "Order.State"
  std::vector<std::pair<std::string, int>> values;
};

struct ProtoMessage {
  std::string name;  // below its package: "Order.Line"
  std::vector<ProtoField> fields;
  std::vector<std::string> oneofs;
};

struct ProtoOperation {
  std::string name, request, response;  // types as written
  bool client_streams = false, server_streams = false;
};

struct ProtoService {
  std::string name;
  std::vector<ProtoOperation> operations;
};

struct ProtoFile {
  std::string package;
  std::vector<std::string> imports;
  std::vector<ProtoMessage> messages;  // the outer one before those in it
  std::vector<ProtoEnum> enums;
  std::vector<ProtoService> services;
};

ProtoFile read_proto(std::string_view text);

}  // namespace tvaara::code
