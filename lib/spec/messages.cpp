// What an operation takes and gives: parameters, request body, responses; 2.0 in the shape of 3.x.
#include <algorithm>

#include "base/text.h"
#include "spec/operations.h"
#include "spec/shape_table.h"

namespace tvaara::spec {
namespace {

std::vector<MediaType> media_of(const Contract& contract, Node said) {
  std::vector<MediaType> media;
  Node content = contract.resolve(said);
  if (!content.is_mapping()) return media;
  for (Node entry : content) {
    if (entry.key().starts_with("x-")) continue;
    Node node = contract.resolve(entry);
    bool unread = contract.malformed(entry, NodeKind::mapping);
    Node whole = node["schema"], item = node["itemSchema"];
    media.push_back(
        {entry.key(), node ? node : entry, whole ? whole : item, whole ? item : Node(), unread});
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
  parameter.unread = contract.malformed(use, NodeKind::mapping) ||
                     contract.malformed(node["content"], NodeKind::mapping);
  if (contract.major == 2) parameter.schema = node;
  if (!parameter.schema) {
    for (const MediaType& media : media_of(contract, node["content"])) {
      parameter.schema = media.schema;
      parameter.unread |= media.unread;
    }
  }
  return parameter;
}

// `consumes` or `produces`: of the operation, else of the document.
std::vector<std::string_view> media_names(const Contract& contract, const Operation& operation,
                                          std::string_view key) {
  Node list = operation.node[key] ? operation.node[key] : contract.root()[key];
  std::vector<std::string_view> names;
  for (Node name : list) {
    if (name.is_scalar()) names.push_back(name.text());
  }
  if (names.empty()) names.push_back("application/json");
  return names;
}

// The body parameter of 2.0.
void read_body_parameter(const Contract& contract, Operation& operation,
                         const Parameter& parameter) {
  operation.body.node = parameter.node;
  operation.body.use = parameter.use;
  operation.body.required = parameter.required;
  operation.body.media.clear();
  for (std::string_view name : media_names(contract, operation, "consumes")) {
    operation.body.media.push_back({name, parameter.node, parameter.node["schema"], {}, false});
  }
}

void add_parameter(Operation& operation, Parameter parameter) {
  auto& parameters = operation.parameters;
  auto same = std::find_if(parameters.begin(), parameters.end(), [&](const Parameter& other) {
    return other.name == parameter.name && other.in == parameter.in;
  });
  if (same != parameters.end()) {
    *same = std::move(parameter);
  } else {
    parameters.push_back(std::move(parameter));
  }
}

bool is_location(std::string_view in) {
  auto known = values_of(Object::parameter, "in");
  return std::any_of(known.begin(), known.end(), [&](const Value& row) { return row.text == in; });
}

// Without its name or place a parameter may be any, and in 2.0 the body.
void note_unplaced(const Contract& contract, Operation& operation, Node use,
                   const Parameter& parameter) {
  if (!parameter.name.empty() && is_location(parameter.in)) return;
  operation.unread.push_back({Part::parameters, use});
  if (contract.major == 2) operation.unread.push_back({Part::body, use});
}

void read_parameters(const Contract& contract, Operation& operation) {
  for (Node said : {operation.path_item["parameters"], operation.node["parameters"]}) {
    if (contract.malformed(said, NodeKind::sequence)) {
      operation.unread.push_back({Part::parameters, said});
    }
    Node list = contract.resolve(said);
    if (!list.is_sequence()) continue;
    for (Node use : list) {
      Node node = contract.resolve(use);
      if (!node.is_mapping()) {
        operation.unread.push_back({Part::parameters, use});
        // In 2.0 the body is one of the parameters.
        if (contract.major == 2) operation.unread.push_back({Part::body, use});
        continue;
      }
      Parameter parameter = parameter_of(contract, use, node);
      note_unplaced(contract, operation, use, parameter);
      if (contract.major == 2 && parameter.in == "body") {
        read_body_parameter(contract, operation, parameter);
      } else {
        add_parameter(operation, std::move(parameter));
      }
    }
  }
}

void read_body(const Contract& contract, Operation& operation) {
  Node use = operation.node["requestBody"];
  if (!use) return;
  // Not a field of 2.0: whether it is meant, nobody knows.
  if (contract.major == 2) return operation.unread.push_back({Part::body, use});
  Node node = contract.resolve(use);
  operation.body.node = node;
  operation.body.use = use;
  operation.body.required = node["required"].is_true();
  operation.body.media = media_of(contract, node["content"]);
  bool unread = contract.malformed(use, NodeKind::mapping) || !node["content"] ||
                contract.malformed(node["content"], NodeKind::mapping);
  for (const MediaType& media : operation.body.media) unread |= media.unread;
  if (unread) operation.unread.push_back({Part::body, use});
}

Response response_of(const Contract& contract, const Operation& operation, Node use, Node node) {
  Response response;
  response.code = use.key();
  response.node = node;
  response.use = use;
  response.unread = contract.malformed(use, NodeKind::mapping) ||
                    contract.malformed(node["headers"], NodeKind::mapping) ||
                    contract.malformed(node["content"], NodeKind::mapping);
  Node headers = contract.resolve(node["headers"]);
  for (Node entry : headers.as_mapping()) {
    Node header = contract.resolve(entry);
    Node schema = contract.major == 2 ? header : header["schema"];
    response.headers.push_back({entry.key(), header, schema});
  }
  if (contract.major != 2) {
    response.media = media_of(contract, node["content"]);
  } else if (Node schema = node["schema"]) {
    for (std::string_view name : media_names(contract, operation, "produces")) {
      response.media.push_back({name, node, schema, {}, false});
    }
  }
  return response;
}

void read_responses(const Contract& contract, Operation& operation) {
  Node said = operation.node["responses"];
  if (contract.malformed(said, NodeKind::mapping)) {
    operation.unread.push_back({Part::responses, said});
  }
  Node responses = contract.resolve(said);
  for (Node use : responses.as_mapping()) {
    if (use.key().starts_with("x-") || use.key() == "$ref") continue;
    // Under a key that is no code it may be the response to any.
    bool placed = is_response_code(use.key());
    if (!placed && use.kind() != NodeKind::null) {
      operation.unread.push_back({Part::responses, use});
    }
    operation.responses.push_back(response_of(contract, operation, use, contract.resolve(use)));
  }
  // The last resort of those who ask for a code.
  if (operation.is_unread(Part::responses)) {
    Response unknown;
    unknown.use = unknown.node = said ? said : operation.node;
    unknown.unread = true;
    operation.responses.push_back(unknown);
  }
}

}  // namespace

void read_messages(Contract& contract, Operation& operation) {
  read_parameters(contract, operation);
  read_body(contract, operation);
  read_responses(contract, operation);
}

bool Operation::is_unread(Part part) const {
  return std::any_of(unread.begin(), unread.end(),
                     [&](const Unread& one) { return one.part == part; });
}

const Response* Operation::response(std::string_view code) const {
  std::string range = code.empty() ? "" : std::string(1, code[0]) + "XX";
  const Response *by_range = nullptr, *by_default = nullptr, *unknown = nullptr;
  for (const Response& response : responses) {
    if (response.code == code) return &response;
    std::string written(response.code);
    std::replace(written.begin(), written.end(), 'x', 'X');
    if (written == range) by_range = &response;
    if (written == "default") by_default = &response;
    if (written.empty() && response.unread) unknown = &response;
  }
  if (by_range) return by_range;
  return by_default ? by_default : unknown;
}

bool Operation::is_mutation() const {
  for (const char* read : {"GET", "HEAD", "OPTIONS", "TRACE", "QUERY"}) {
    if (method == read) return false;
  }
  return true;
}

}  // namespace tvaara::spec
