// What a .proto declares: names, types, operations and the HTTP requests they answer to. Headers
// are made of it for code that uses it, and it is a contract.
//
// Idea: a reader of words, with a stack of open blocks instead of recursion. What it does not know
// (extensions, groups, other options) or what is nested too deep is skipped as a whole; a file that
// is no .proto gives nothing. What it stumbled over is told with its place.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tvaara::facts {

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

// Bytes of the text.
struct ProtoRange {
  uint32_t begin = 0, end = 0;
};

// One HTTP request that an operation answers to, by its option google.api.http.
struct ProtoBinding {
  std::string method;  // "GET"; of `custom` as written
  std::string path;    // as written: "/v1/{name=shelves/*}:move"
  std::string body;    // the field that the body is, "*" for the whole message
  ProtoRange where;    // of the path
};

struct ProtoOperation {
  std::string name, request, response;  // types as written
  bool client_streams = false, server_streams = false;
  bool deprecated = false;
  std::vector<ProtoBinding> bindings;  // the option's own, then the additional ones
  ProtoRange where;                    // of the name
};

struct ProtoService {
  std::string name;
  std::vector<ProtoOperation> operations;
  ProtoRange where;  // of the name
};

struct ProtoProblem {
  uint32_t offset = 0;
  std::string message, hint;
};

struct ProtoFile {
  std::string package;
  std::vector<std::string> imports;
  std::vector<ProtoMessage> messages;  // the outer one before those in it
  std::vector<ProtoEnum> enums;
  std::vector<ProtoService> services;
  std::vector<ProtoProblem> problems;  // the first few, in the order of the text
};

ProtoFile read_proto(std::string_view text);

}  // namespace tvaara::facts
