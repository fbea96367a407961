#include "spec/proto.h"

#include <algorithm>

#include "base/text.h"
#include "facts/proto.h"
#include "spec/builder.h"

namespace tvaara::spec {
namespace {

using facts::ProtoBinding;
using facts::ProtoFile;
using facts::ProtoOperation;
using facts::ProtoRange;
using facts::ProtoService;

// Mappings and texts with the places of what they stand for.
class Writer {
 public:
  explicit Writer(Builder& builder) : builder_(builder) {}

  void file(const ProtoFile& file) {
    uint32_t end = static_cast<uint32_t>(builder_.content().size());
    builder_.restart();
    builder_.open(NodeKind::mapping, 0);
    text("package", file.package, {});
    builder_.key("services", 0, 0);
    builder_.open(NodeKind::mapping, 0);
    for (const ProtoService& one : file.services) {
      if (builder_.full()) break;
      service(one);
    }
    builder_.close(end);
    builder_.close(end);
  }

 private:
  void key(std::string_view name, ProtoRange where) { builder_.key(name, where.begin, where.end); }

  void text(std::string_view name, const std::string& value, ProtoRange where) {
    key(name, where);
    builder_.scalar(NodeKind::string, value, where.begin, where.end);
  }

  void service(const ProtoService& service) {
    key(service.name, service.where);
    builder_.open(NodeKind::mapping, service.where.begin);
    for (const ProtoOperation& one : service.operations) {
      if (builder_.full()) break;
      operation(one);
    }
    builder_.close(service.where.end);
  }

  void operation(const ProtoOperation& operation) {
    ProtoRange where = operation.where;
    key(operation.name, where);
    builder_.open(NodeKind::mapping, where.begin);
    text("request", operation.request, where);
    text("response", operation.response, where);
    key("deprecated", where);
    builder_.scalar(NodeKind::boolean, operation.deprecated ? "true" : "false", where.begin,
                    where.end);
    key("http", where);
    builder_.open(NodeKind::sequence, where.begin);
    for (const ProtoBinding& binding : operation.bindings) {
      builder_.open(NodeKind::mapping, binding.where.begin);
      text("method", binding.method, binding.where);
      text("path", binding.path, binding.where);
      text("body", binding.body, binding.where);
      builder_.close(binding.where.end);
    }
    builder_.close(where.end);
    builder_.close(where.end);
  }

  Builder& builder_;
};

// Segments with the texts between them: "shelves/*/books/**" -> each wildcard becomes a parameter.
std::string expanded(std::string_view pattern, const std::string& variable, int& unnamed) {
  bool alone = std::count(pattern.begin(), pattern.end(), '*') <= (pattern.ends_with("**") ? 2 : 1);
  std::string out;
  for (size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '*') {
      out += pattern[i];
      continue;
    }
    bool rest = i + 1 < pattern.size() && pattern[i + 1] == '*';
    std::string name = alone && !variable.empty() ? variable : std::to_string(++unnamed);
    out += "{" + name + (rest ? "*}" : "}");
    i += rest;
  }
  return out;
}

Operation operation_of(Node method, std::string rpc) {
  Operation operation;
  operation.operation_id = std::string(method.key());
  operation.location = method.where();
  operation.node = operation.path_item = method;
  operation.deprecated = method["deprecated"].is_true();
  operation.method = "POST";
  operation.path = rpc;
  operation.rpc = std::move(rpc);
  return operation;
}

void add_operations(Contract& contract, const std::string& package, Node service, Node method) {
  std::string full = (package.empty() ? "" : package + ".") + std::string(service.key());
  Operation base = operation_of(method, "/" + full + "/" + std::string(method.key()));
  size_t before = contract.operations.size();
  for (Node binding : method["http"]) {
    Operation bound = base;
    bound.method = std::string(binding["method"].text());
    if (bound.method == "*") bound.method = "ANY";
    std::string path(binding["path"].text());
    if (bound.method.empty() || path.empty() || path[0] != '/') {
      Location where = binding.value_location();
      contract.problems.push_back({"a path of google.api.http begins with '/' and has a method",
                                   contract.path, where.line, where.column,
                                   "the operation is listed without it"});
      continue;
    }
    bound.path = http_template(path);
    bound.node = binding;
    contract.operations.push_back(std::move(bound));
  }
  if (contract.operations.size() == before) contract.operations.push_back(std::move(base));
}

}  // namespace

std::string http_template(const std::string& written) {
  std::string out;
  int unnamed = 0;
  for (size_t i = 0; i < written.size(); ++i) {
    size_t end = written[i] == '{' ? written.find('}', i) : std::string::npos;
    if (end == std::string::npos) {
      size_t plain = std::min(written.find('{', i + 1), written.size());
      out += expanded(std::string_view(written).substr(i, plain - i), "", unnamed);
      i = plain - 1;
      continue;
    }
    std::string variable = written.substr(i + 1, end - i - 1);
    size_t equals = variable.find('=');
    std::string name(trim(variable.substr(0, equals)));
    std::string pattern(equals == std::string::npos ? "*" : trim(variable.substr(equals + 1)));
    out += expanded(pattern, name, unnamed);
    i = end;
  }
  return out;
}

void read_proto(Builder& builder) {
  ProtoFile file = facts::read_proto(builder.content());
  Writer(builder).file(file);
  for (facts::ProtoProblem& problem : file.problems) {
    builder.lost(problem.offset);
    builder.problem(problem.offset, std::move(problem.message), std::move(problem.hint));
  }
}

std::optional<Contract> read_services(const std::string& path, std::string content) {
  bool mentions = content.find("service") != std::string::npos;
  if (!path.ends_with(".proto") || !mentions) return std::nullopt;
  Contract contract;
  contract.form = Contract::Form::proto;
  contract.path = path;
  contract.documents.push_back(Document::parse(path, std::move(content)));
  contract.problems = contract.documents[0]->problems();
  Node root = contract.root();
  std::string package(root["package"].text());
  for (Node service : root["services"]) {
    for (Node method : service) add_operations(contract, package, service, method);
  }
  if (contract.operations.empty() && contract.problems.empty()) return std::nullopt;
  return contract;
}

}  // namespace tvaara::spec
