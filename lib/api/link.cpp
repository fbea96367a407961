// Links code endpoints to the operations of contracts.
//
// Idea: a request meets an operation under the paths of the contract's servers, and code may be
// mounted with that prefix or without it (a gateway strips it). So every operation is known by its
// path under each server and by its path alone; the nearest of these keys wins. Parameter names
// never decide, and a code endpoint of method ANY serves every method of its path.
// An operation of a .proto is known by the name that gRPC serves it under; where it is bound to
// HTTP requests, the handler serves each of them.
#include "api/link.h"

#include <algorithm>
#include <map>
#include <set>

#include "api/pages.h"
#include "base/text.h"
#include "spec/contract.h"

namespace tvaara::api {
namespace {

using spec::Contract;
using spec::Operation;

// How well a key fits, best first.
enum Rank : int { under_server, path_alone, rest_as_parameter, kRanks };

struct Candidate {
  const Contract* contract = nullptr;
  const Operation* operation = nullptr;
};

using Index = std::map<std::string, std::vector<Candidate>>;  // by path_key

// The path of a server URL without a trailing slash: "https://a.example/v1/" -> "/v1". A URL
// without a scheme ("//a.example/v1") names a host all the same.
std::string base_path(const std::string& url) {
  size_t begin = 0;
  size_t host = url.find("//");
  if (host == 0 || (host != std::string::npos && url[host - 1] == ':')) {
    begin = std::min(url.find('/', host + 2), url.size());
  }
  std::string path = url.substr(begin, url.find_first_of("?#", begin) - begin);
  while (!path.empty() && path.back() == '/') path.pop_back();
  if (!path.empty() && path[0] != '/') path.insert(path.begin(), '/');
  return path;
}

// "/files/{*}" and "/files/{}": a contract cannot say "the rest of the path".
std::string without_rest(const std::string& key) { return replace_all(key, "{*}", "{}"); }

bool is_interface(const Contract& contract) { return contract.form == Contract::Form::proto; }

struct Operations {
  Index by_key[kRanks];
  std::set<const Operation*> served;  // some code endpoint is it

  explicit Operations(const std::vector<Contract>& contracts) {
    for (const Contract& contract : contracts) {
      if (is_interface(contract)) continue;
      for (const Operation& operation : contract.operations) add({&contract, &operation});
    }
  }

  void add(const Candidate& candidate) {
    const Operation& operation = *candidate.operation;
    std::string alone = path_key(operation.path);
    std::set<std::string> joined;
    for (const spec::Server& server : operation.servers) {
      joined.insert(path_key(base_path(server.url) + operation.path));
    }
    if (joined.empty()) joined.insert(alone);
    for (const std::string& key : joined) {
      by_key[under_server][key].push_back(candidate);
      by_key[rest_as_parameter][without_rest(key)].push_back(candidate);
    }
    if (joined.count(alone)) return;
    by_key[path_alone][alone].push_back(candidate);
    by_key[rest_as_parameter][without_rest(alone)].push_back(candidate);
  }

  // The operations an endpoint is, nearest first; those of a farther rank only if none is nearer.
  std::vector<Candidate> of(const std::string& method, const std::string& path) const {
    std::string key = path_key(path);
    for (int rank = 0; rank < kRanks; ++rank) {
      const Index& index = by_key[rank];
      auto found = index.find(rank == rest_as_parameter ? without_rest(key) : key);
      if (found == index.end()) continue;
      std::vector<Candidate> fitting;
      for (const Candidate& candidate : found->second) {
        if (method == "ANY" || candidate.operation->method == method) fitting.push_back(candidate);
      }
      if (!fitting.empty()) return fitting;
    }
    return {};
  }
};

// The code's path with the contract's parameter names, if both have as many:
// "/v1/users/{1}" and "/users/{id}" -> "/v1/users/{id}".
std::string with_names(const std::string& path, const std::string& named) {
  std::vector<std::string> names = path_parameters(named);
  size_t count = path_parameters(path).size();
  if (names.size() != count) return path;
  std::string out;
  size_t next = 0;
  for (size_t i = 0; i < path.size(); ++i) {
    size_t end = path[i] == '{' ? path.find('}', i) : std::string::npos;
    if (end == std::string::npos) {
      out += path[i];
      continue;
    }
    out += "{" + names[next++] + (path[end - 1] == '*' ? "*" : "") + "}";
    i = end;
  }
  return out;
}

void describe(ClassInput& input, const Operation& operation) {
  input.declared = operation.data_class;
  if (!operation.security_node) {
    input.security = ClassInput::Security::none_declared;
  } else {
    bool required = false;
    for (const spec::SecurityAlternative& alternative : operation.security) {
      required |= !alternative.requirements.empty();
      for (const spec::Requirement& requirement : alternative.requirements) {
        for (std::string_view scope : requirement.scopes) input.scopes.emplace_back(scope);
      }
    }
    input.security =
        required ? ClassInput::Security::required : ClassInput::Security::open_declared;
  }
}

void set_class(Endpoint& endpoint, DataClass data_class) {
  endpoint.row.data_class = data_class.name;
  endpoint.row.class_reasons = data_class.reasons;
  endpoint.data_class = std::move(data_class);
}

void link_code_endpoint(Endpoint& endpoint, Operations& operations) {
  std::vector<Candidate> candidates = operations.of(endpoint.row.method, endpoint.row.path);
  if (candidates.empty()) return;
  for (const Candidate& candidate : candidates) operations.served.insert(candidate.operation);
  const Operation& operation = *candidates[0].operation;
  endpoint.contract = candidates[0].contract;
  endpoint.operation = &operation;
  endpoint.row.in_spec = true;
  endpoint.row.operation = operation.location;
  if (!endpoint.path.regex) endpoint.row.path = with_names(endpoint.row.path, operation.path);
}

// Operations of .proto files by the names of gRPC. A file that is there twice counts once.
using Interfaces = std::map<std::string, std::vector<Candidate>>;

Interfaces interfaces_of(const std::vector<Contract>& contracts) {
  Interfaces out;
  for (const Contract& contract : contracts) {
    if (!is_interface(contract)) continue;
    for (const Operation& operation : contract.operations) {
      std::vector<Candidate>& bindings = out[operation.rpc];
      if (bindings.empty() || bindings[0].contract == &contract) {
        bindings.push_back({&contract, &operation});
      }
    }
  }
  return out;
}

void bind(Endpoint& endpoint, const Candidate& candidate) {
  const Operation& operation = *candidate.operation;
  endpoint.contract = candidate.contract;
  endpoint.operation = &operation;
  endpoint.rpc = operation.rpc;
  endpoint.path = {operation.path, false, {}};
  endpoint.row.method = operation.method;
  endpoint.row.path = operation.path;
  endpoint.row.in_spec = true;
  endpoint.row.operation = operation.location;
}

// Further requests that an operation is bound to are endpoints of their own.
void bind_services(Model& model, const Interfaces& interfaces) {
  for (size_t i = 0, count = model.endpoints.size(); i < count; ++i) {
    auto found = interfaces.find(model.endpoints[i]->row.path);
    if (found == interfaces.end() || model.endpoints[i]->row.method != "POST") continue;
    for (size_t next = 1; next < found->second.size(); ++next) {
      auto& copy = model.endpoints.emplace_back(std::make_unique<Endpoint>(*model.endpoints[i]));
      bind(*copy, found->second[next]);
    }
    bind(*model.endpoints[i], found->second[0]);
  }
}

void add_spec_endpoint(Model& model, const Contract& contract, const Operation& operation) {
  auto endpoint = std::make_unique<Endpoint>();
  endpoint->contract = &contract;
  endpoint->operation = &operation;
  endpoint->path.text = operation.path;
  endpoint->row.method = operation.method;
  endpoint->row.path = operation.path;
  endpoint->row.in_spec = true;
  endpoint->row.operation = operation.location;
  model.endpoints.push_back(std::move(endpoint));
}

// What no code here serves, unless an OpenAPI document declares the same request: it says more.
void add_unserved(Model& model, const Interfaces& interfaces) {
  std::set<std::string> served, known;
  for (const auto& endpoint : model.endpoints) {
    served.insert(endpoint->rpc);
    known.insert(endpoint->row.method + " " + path_key(endpoint->row.path));
  }
  for (const auto& [rpc, bindings] : interfaces) {
    if (served.count(rpc)) continue;
    for (const Candidate& candidate : bindings) {
      const Operation& operation = *candidate.operation;
      if (!known.insert(operation.method + " " + path_key(operation.path)).second) continue;
      add_spec_endpoint(model, *candidate.contract, operation);
    }
  }
}

}  // namespace

void link_contracts(Model& model, const std::vector<Contract>& contracts,
                    const std::vector<std::pair<std::string, std::string>>& patterns) {
  Interfaces interfaces = interfaces_of(contracts);
  bind_services(model, interfaces);
  Operations operations(contracts);
  for (auto& endpoint : model.endpoints) link_code_endpoint(*endpoint, operations);
  for (const Contract& contract : contracts) {
    if (is_interface(contract)) continue;
    for (const Operation& operation : contract.operations) {
      if (!operations.served.count(&operation)) add_spec_endpoint(model, contract, operation);
    }
  }
  add_unserved(model, interfaces);
  for (auto& endpoint : model.endpoints) {
    ClassInput input;
    input.method = endpoint->row.method;
    input.path = endpoint->row.path;
    input.has_code = endpoint->row.in_code;
    input.authenticates = input.has_code && authenticates(model, *endpoint);
    input.same_for_all = input.has_code && same_for_all(model, *endpoint);
    bool described = endpoint->operation && !is_interface(*endpoint->contract);
    if (described) describe(input, *endpoint->operation);
    set_class(*endpoint, infer_class(input, patterns));
  }
}

DataClass operation_class(const Contract& contract, const Operation& operation,
                          const std::vector<std::pair<std::string, std::string>>& patterns) {
  ClassInput input;
  input.method = operation.method;
  input.path = operation.path;
  if (!is_interface(contract)) describe(input, operation);
  return infer_class(input, patterns);
}

}  // namespace tvaara::api
