// A .proto as a contract: its services' operations, under the HTTP requests that google.api.http
// gives them, or as gRPC serves them.
//
// Idea: the document is the same arena as an OpenAPI document's, in the .proto's own shape
// (service, operation, its bindings), so that every node has its place in the file. A .proto says
// which operations there are and how they are reached. What it says of nothing (transport, who may
// call, limits) is unknown, and no rule of OpenAPI documents is asked of it: see Contract::Form.
#pragma once

#include <optional>
#include <string>

#include "spec/contract.h"

namespace tvaara::spec {

class Builder;

// Nothing if the text declares no service. What cannot be read is in `problems`.
std::optional<Contract> read_services(const std::string& path, std::string content);

// "/v1/{name=shelves/*}:move" as a template of OpenAPI: "/v1/shelves/{name}:move". Of a variable
// that spans several wildcards each gets its number; `**` is the rest of the path.
std::string http_template(const std::string& written);

// The reader of documents whose name ends with .proto.
void read_proto(Builder& builder);

}  // namespace tvaara::spec
