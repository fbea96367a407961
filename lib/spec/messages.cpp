// What an operation takes and gives: parameters, request body, responses; 2.0 in the shape of 3.x.
#include <algorithm>

#include "base/text.h"
#include "spec/operations.h"

namespace tvaara::spec {
namespace {

std::vector<MediaType> media_of(const Contract& contract, Node content) {
  std::vector<MediaType> media;
  for (Node entry : contract.resolve(content)) {
    if (entry.key().starts_with("x-")) continue;
    Node node = contract.resolve(entry);
    Node schema = node["schema"] ? node["schema"] : node["itemSchema"];
    media.push_back({entry.key(), node ? node : entry, schema});
  }
  return media;
}

Parameter parameter_of(const Contract& contract, Node use, Node node) {
  Parameter parameter;
  parameter.name = node["name"].text();
  parameter.in = node["in"].text();
  parameter.required = node["required"].is_true();
  parameter.node = node;
  parameter.use = use;
  parameter.schema = node["schema"];
  if (contract.major == 2) parameter.schema = node;
  if (!parameter.schema) {
    for (const MediaType& media : media_of(contract, node["content"]))
      parameter.schema = media.schema;
  }
  return parameter;
}

// `consumes` or `produces`: of the operation, else of the document.
std::vector<std::string_view> media_names(const Contract& contract, const Operation& operation,
                                          std::string_view key) {
  Node list = operation.node[key] ? operation.node[key] : contract.root()[key];
  std::vector<std::string_view> names;
  for (Node name : list) names.push_back(name.text());
  if (names.empty()) names.push_back("application/json");
  return names;
}

void read_parameters(const Contract& contract, Operation& operation) {
  auto& parameters = operation.parameters;
  for (Node said : {operation.path_item["parameters"], operation.node["parameters"]}) {
    Node list = contract.resolve(said);
    if (!list.is_sequence()) continue;
    for (Node use : list) {
      Node node = contract.resolve(use);
      if (!node.is_mapping()) continue;
      Parameter parameter = parameter_of(contract, use, node);
      if (contract.major == 2 && parameter.in == "body") {
        operation.body.node = node;
        operation.body.use = use;
        operation.body.required = parameter.required;
        operation.body.media.clear();
        for (std::string_view name : media_names(contract, operation, "consumes")) {
          operation.body.media.push_back({name, node, node["schema"]});
        }
        continue;
      }
      auto same = std::find_if(parameters.begin(), parameters.end(), [&](const Parameter& other) {
        return other.name == parameter.name && other.in == parameter.in;
      });
      if (same != parameters.end()) {
        *same = std::move(parameter);
      } else {
        parameters.push_back(std::move(parameter));
      }
    }
  }
}

Response response_of(const Contract& contract, const Operation& operation, Node use, Node node) {
  Response response;
  response.code = use.key();
  response.node = node;
  response.use = use;
  for (Node entry : contract.resolve(node["headers"])) {
    Node header = contract.resolve(entry);
    Node schema = contract.major == 2 ? header : header["schema"];
    response.headers.push_back({entry.key(), header, schema});
  }
  if (contract.major != 2) {
    response.media = media_of(contract, node["content"]);
  } else if (Node schema = node["schema"]) {
    for (std::string_view name : media_names(contract, operation, "produces")) {
      response.media.push_back({name, node, schema});
    }
  }
  return response;
}

}  // namespace

void read_messages(Contract& contract, Operation& operation) {
  read_parameters(contract, operation);
  if (Node use = operation.node["requestBody"]; use && contract.major != 2) {
    Node node = contract.resolve(use);
    operation.body.node = node;
    operation.body.use = use;
    operation.body.required = node["required"].is_true();
    operation.body.media = media_of(contract, node["content"]);
  }
  for (Node use : contract.resolve(operation.node["responses"])) {
    if (use.key().starts_with("x-") || use.key() == "$ref") continue;
    Node node = contract.resolve(use);
    operation.responses.push_back(response_of(contract, operation, use, node));
  }
}

const Response* Operation::response(std::string_view code) const {
  std::string range = code.empty() ? "" : std::string(1, code[0]) + "XX";
  const Response *by_range = nullptr, *by_default = nullptr;
  for (const Response& response : responses) {
    if (response.code == code) return &response;
    std::string written(response.code);
    std::replace(written.begin(), written.end(), 'x', 'X');
    if (written == range) by_range = &response;
    if (response.code == "default") by_default = &response;
  }
  return by_range ? by_range : by_default;
}

bool Operation::is_mutation() const {
  for (const char* read : {"GET", "HEAD", "OPTIONS", "TRACE", "QUERY"}) {
    if (method == read) return false;
  }
  return true;
}

}  // namespace tvaara::spec
