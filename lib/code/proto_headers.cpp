#include "code/proto_headers.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>

#include "base/text.h"

namespace tvaara::code {

using facts::ProtoEnum;
using facts::ProtoField;
using facts::ProtoMessage;
using facts::ProtoOperation;
using facts::ProtoService;

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kScalars{
    {{"double", "double"},
     {"float", "float"},
     {"int32", "int32_t"},
     {"int64", "int64_t"},
     {"uint32", "uint32_t"},
     {"uint64", "uint64_t"},
     {"sint32", "int32_t"},
     {"sint64", "int64_t"},
     {"fixed32", "uint32_t"},
     {"fixed64", "uint64_t"},
     {"sfixed32", "int32_t"},
     {"sfixed64", "int64_t"},
     {"bool", "bool"}}};

std::string underscored(std::string name) { return replace_all(std::move(name), ".", "_"); }

std::string in_package(const std::string& package, const std::string& name) {
  std::string space = package.empty() ? "" : "::" + replace_all(package, ".", "::");
  return space + "::" + underscored(name);
}

// A field's name as the generator spells it.
std::string spelled(const std::string& name) {
  static const std::set<std::string> kKeywords{
      "alignas",  "and",      "asm",     "auto",      "bool",     "break",    "case",
      "catch",    "char",     "class",   "const",     "continue", "default",  "delete",
      "do",       "double",   "else",    "enum",      "explicit", "export",   "extern",
      "false",    "float",    "for",     "friend",    "goto",     "if",       "inline",
      "int",      "long",     "mutable", "namespace", "new",      "not",      "nullptr",
      "operator", "or",       "private", "protected", "public",   "register", "return",
      "short",    "signed",   "sizeof",  "static",    "struct",   "switch",   "template",
      "this",     "throw",    "true",    "try",       "typedef",  "typeid",   "typename",
      "union",    "unsigned", "using",   "virtual",   "void",     "volatile", "while",
      "xor"};
  std::string lower = to_lower(name);
  return kKeywords.contains(lower) ? lower + "_" : lower;
}

enum class Kind { scalar, text, enumeration, message };
struct Type {
  Kind kind = Kind::scalar;
  std::string spelling;
};

// The types that a file can name: its own and those of what it imports.
class Types {
 public:
  Types(const ProtoFile& file, const FindProto& find) : package_(file.package) {
    add(file);
    std::vector<std::string> queue = file.imports;
    for (size_t i = 0; i < queue.size(); ++i) {
      if (!seen_.insert(queue[i]).second) continue;
      std::optional<ProtoFile> imported = find(queue[i]);
      if (!imported) continue;
      add(*imported);
      queue.insert(queue.end(), imported->imports.begin(), imported->imports.end());
    }
  }

  // `scope`: the message around, below the package; names are looked for from the inside out.
  Type of(const std::string& written, const std::string& scope) const {
    for (const auto& [name, spelling] : kScalars) {
      if (written == name) return {Kind::scalar, std::string(spelling)};
    }
    if (written == "string" || written == "bytes") return {Kind::text, "std::string"};
    if (written.starts_with('.')) return named(written.substr(1));
    std::string outer =
        package_.empty() || scope.empty() ? package_ + scope : package_ + "." + scope;
    while (true) {
      auto found = types_.find(outer.empty() ? written : outer + "." + written);
      if (found != types_.end()) return found->second;
      if (outer.empty()) break;
      size_t dot = outer.rfind('.');
      outer = dot == std::string::npos ? "" : outer.substr(0, dot);
    }
    return named(written);
  }

 private:
  void add(const ProtoFile& file) {
    std::string prefix = file.package.empty() ? "" : file.package + ".";
    for (const ProtoMessage& message : file.messages) {
      types_[prefix + message.name] = {Kind::message, in_package(file.package, message.name)};
    }
    for (const ProtoEnum& one : file.enums) {
      types_[prefix + one.name] = {Kind::enumeration, in_package(file.package, one.name)};
    }
  }
  // Of a file that is not there, most names are messages.
  Type named(const std::string& full) const {
    auto found = types_.find(full);
    if (found != types_.end()) return found->second;
    return {Kind::message, "::" + replace_all(full, ".", "::")};
  }

  std::string package_;
  std::map<std::string, Type> types_;
  std::set<std::string> seen_;
};

class Text {
 public:
  std::string out;
  void line(const std::string& text) { out += text + "\n"; }
  void open(const std::string& package) {
    for (const std::string& part : split(package, '.')) {
      if (!part.empty()) line("namespace " + part + " {");
    }
  }
  void close(const std::string& package) {
    for (const std::string& part : split(package, '.')) {
      if (!part.empty()) line("}");
    }
  }
};

void singular(Text& text, const std::string& name, const Type& type) {
  const std::string& t = type.spelling;
  text.line("  bool has_" + name + "() const; void clear_" + name + "();");
  if (type.kind == Kind::scalar || type.kind == Kind::enumeration) {
    text.line("  " + t + " " + name + "() const; void set_" + name + "(" + t + " value);");
    return;
  }
  text.line("  const " + t + "& " + name + "() const; " + t + "* mutable_" + name + "(); " + t +
            "* release_" + name + "(); void set_allocated_" + name + "(" + t + "* value);");
  if (type.kind != Kind::text) return;
  text.line("  void set_" + name + "(const std::string& value); void set_" + name +
            "(std::string&& value); void set_" + name + "(const char* value); void set_" + name +
            "(const void* value, size_t size);");
}

void repeated(Text& text, const std::string& name, const Type& type) {
  const std::string& t = type.spelling;
  bool plain = type.kind == Kind::scalar;
  std::string value = type.kind == Kind::enumeration ? "int" : t;
  std::string list =
      std::string("::google::protobuf::") +
      (plain || type.kind == Kind::enumeration ? "RepeatedField<" : "RepeatedPtrField<") + value +
      ">";
  text.line("  int " + name + "_size() const; void clear_" + name + "();");
  text.line("  const " + list + "& " + name + "() const; " + list + "* mutable_" + name + "();");
  if (plain || type.kind == Kind::enumeration) {
    text.line("  " + t + " " + name + "(int index) const; void set_" + name + "(int index, " + t +
              " value); void add_" + name + "(" + t + " value);");
    return;
  }
  text.line("  const " + t + "& " + name + "(int index) const; " + t + "* mutable_" + name +
            "(int index); " + t + "* add_" + name + "();");
  if (type.kind != Kind::text) return;
  text.line("  void set_" + name + "(int index, const std::string& value); void add_" + name +
            "(const std::string& value); void add_" + name + "(std::string&& value); void add_" +
            name + "(const char* value);");
}

void accessors(Text& text, const ProtoMessage& message, const ProtoField& field,
               const Types& types) {
  std::string name = spelled(field.name);
  Type type = types.of(field.type, message.name);
  if (!field.key.empty()) {
    std::string map = "::google::protobuf::Map<" + types.of(field.key, "").spelling + ", " +
                      (type.kind == Kind::enumeration ? "int" : type.spelling) + ">";
    text.line("  int " + name + "_size() const; void clear_" + name + "(); const " + map + "& " +
              name + "() const; " + map + "* mutable_" + name + "();");
  } else if (field.repeated) {
    repeated(text, name, type);
  } else {
    singular(text, name, type);
  }
}

std::string camel(const std::string& name) {
  std::string out;
  bool up = true;
  for (char c : name) {
    if (c == '_') {
      up = true;
    } else {
      out += up ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
      up = false;
    }
  }
  return out;
}

void cases(Text& text, const ProtoMessage& message) {
  for (size_t i = 0; i < message.oneofs.size(); ++i) {
    const std::string& name = message.oneofs[i];
    std::string values;
    for (const ProtoField& field : message.fields) {
      if (field.oneof != static_cast<int>(i)) continue;
      values += "k" + camel(field.name) + " = " + std::to_string(field.number) + ", ";
    }
    std::string upper = name;
    for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    text.line("  enum " + camel(name) + "Case { " + values + upper + "_NOT_SET = 0 };");
    text.line("  " + camel(name) + "Case " + spelled(name) + "_case() const; void clear_" +
              spelled(name) + "();");
  }
}

// Types declared in the message go by their own names inside of it.
void inner_names(Text& text, const ProtoFile& file, const ProtoMessage& message) {
  auto inside = [&](const std::string& name) {
    bool below = name.starts_with(message.name + ".");
    std::string rest = below ? name.substr(message.name.size() + 1) : "";
    return rest.find('.') == std::string::npos ? rest : "";
  };
  for (const ProtoMessage& other : file.messages) {
    std::string name = inside(other.name);
    if (!name.empty()) text.line("  typedef " + underscored(other.name) + " " + name + ";");
  }
  for (const ProtoEnum& one : file.enums) {
    std::string name = inside(one.name);
    if (name.empty()) continue;
    text.line("  typedef " + underscored(one.name) + " " + name + ";");
    for (const auto& [value, number] : one.values) {
      text.line("  static constexpr " + name + " " + value + " = " + underscored(one.name) + "_" +
                value + ";");
    }
    text.line("  static const std::string& " + name + "_Name(" + name + " value);");
    text.line("  static bool " + name + "_IsValid(int value);");
  }
}

void define(Text& text, const ProtoFile& file, const ProtoMessage& message, const Types& types) {
  std::string name = underscored(message.name);
  text.line("class " + name + " final : public ::google::protobuf::Message {");
  text.line(" public:");
  text.line("  " + name + "(); " + name + "(const " + name + "& other); " + name +
            "& operator=(const " + name + "& other); ~" + name + "();");
  text.line("  static const " + name + "& default_instance(); void Swap(" + name +
            "* other); void CopyFrom(const " + name + "& other); void MergeFrom(const " + name +
            "& other);");
  text.line("  " + name +
            "* New(::google::protobuf::Arena* arena) const; int GetCachedSize() const;");
  text.line("  ::google::protobuf::Metadata GetMetadata() const;");
  inner_names(text, file, message);
  cases(text, message);
  for (const ProtoField& field : message.fields) accessors(text, message, field, types);
  text.line("};");
}

void define(Text& text, const ProtoEnum& one) {
  std::string name = underscored(one.name);
  // Values of an enum in a message carry its name, since they share the namespace.
  std::string prefix = one.name.find('.') == std::string::npos ? "" : name + "_";
  std::string values;
  for (const auto& [value, number] : one.values) {
    values += prefix + value + " = " + std::to_string(number) + ", ";
  }
  text.line("enum " + name + " : int { " + values + "};");
  text.line("const std::string& " + name + "_Name(" + name + " value); bool " + name +
            "_IsValid(int value); bool " + name + "_Parse(const std::string& name, " + name +
            "* value);");
}

// One operation of a service, as server and client see it.
struct Operation {
  const ProtoOperation& operation;
  std::string request, response;

  std::string server(const std::string& context) const {
    std::string head = operation.name + "(::grpc::" + context + "* context, ";
    bool in = operation.client_streams, out = operation.server_streams;
    if (in && out) {
      return head + "::grpc::ServerReaderWriter<" + response + ", " + request + ">* stream)";
    }
    if (in)
      return head + "::grpc::ServerReader<" + request + ">* reader, " + response + "* response)";
    head += "const " + request + "* request, ";
    return head +
           (out ? "::grpc::ServerWriter<" + response + ">* writer)" : response + "* response)");
  }

  std::string client() const {
    std::string rest = operation.name + "(::grpc::ClientContext* context";
    bool in = operation.client_streams, out = operation.server_streams;
    if (in && out) {
      return "std::unique_ptr<::grpc::ClientReaderWriter<" + request + ", " + response + ">> " +
             rest + ")";
    }
    if (in) {
      return "std::unique_ptr<::grpc::ClientWriter<" + request + ">> " + rest + ", " + response +
             "* response)";
    }
    rest += ", const " + request + "& request";
    if (out) return "std::unique_ptr<::grpc::ClientReader<" + response + ">> " + rest + ")";
    return "::grpc::Status " + rest + ", " + response + "* response)";
  }

  std::string callback() const {
    std::string rest = operation.name + "(::grpc::CallbackServerContext* context";
    bool in = operation.client_streams, out = operation.server_streams;
    if (in && out)
      return "::grpc::ServerBidiReactor<" + request + ", " + response + ">* " + rest + ")";
    if (in) {
      return "::grpc::ServerReadReactor<" + request + ">* " + rest + ", " + response +
             "* response)";
    }
    rest += ", const " + request + "* request";
    if (out) return "::grpc::ServerWriteReactor<" + response + ">* " + rest + ")";
    return "::grpc::ServerUnaryReactor* " + rest + ", " + response + "* response)";
  }
};

void define(Text& text, const ProtoFile& file, const ProtoService& service, const Types& types) {
  std::vector<Operation> operations;
  for (const ProtoOperation& one : service.operations) {
    operations.push_back(
        {one, types.of(one.request, "").spelling, types.of(one.response, "").spelling});
  }
  std::string full = (file.package.empty() ? "" : file.package + ".") + service.name;
  text.line("class " + service.name + " final {");
  text.line(" public:");
  text.line("  static constexpr char const* service_full_name() { return \"" + full + "\"; }");
  text.line("  class StubInterface {");
  text.line("   public:");
  text.line("    virtual ~StubInterface() {}");
  for (const Operation& one : operations) text.line("    virtual " + one.client() + " = 0;");
  text.line("  };");
  text.line("  class Stub final : public StubInterface {");
  text.line("   public:");
  text.line("    Stub(const std::shared_ptr<::grpc::ChannelInterface>& channel);");
  for (const Operation& one : operations) text.line("    " + one.client() + " override;");
  text.line("  };");
  text.line(
      "  static std::unique_ptr<Stub> NewStub(const std::shared_ptr<::grpc::ChannelInterface>& "
      "channel);");
  text.line("  class Service : public ::grpc::Service {");
  text.line("   public:");
  text.line("    Service(); virtual ~Service();");
  for (const Operation& one : operations) {
    text.line("    virtual ::grpc::Status " + one.server("ServerContext") + ";");
  }
  text.line("  };");
  std::string callbacks = "Service", asynchronous = "Service";
  for (const Operation& one : operations) {
    std::string name = "WithCallbackMethod_" + one.operation.name;
    text.line("  template <class BaseClass> class " + name + " : public BaseClass {");
    text.line("   public:");
    text.line("    virtual " + one.callback() + ";");
    text.line("  };");
    callbacks = name + "<" + callbacks + ">";
    bool unary = !one.operation.client_streams && !one.operation.server_streams;
    if (!unary) continue;
    name = "WithAsyncMethod_" + one.operation.name;
    text.line("  template <class BaseClass> class " + name + " : public BaseClass {");
    text.line("   public:");
    text.line("    void Request" + one.operation.name + "(::grpc::ServerContext* context, " +
              one.request + "* request, ::grpc::ServerAsyncResponseWriter<" + one.response +
              ">* response, ::grpc::CompletionQueue* new_call_cq, ::grpc::ServerCompletionQueue* "
              "notification_cq, void* tag);");
    text.line("  };");
    asynchronous = name + "<" + asynchronous + ">";
  }
  text.line("  typedef " + callbacks + " CallbackService;");
  text.line("  typedef " + asynchronous + " AsyncService;");
  text.line("};");
}

}  // namespace

std::string message_header(const ProtoFile& file, const FindProto& find) {
  Types types(file, find);
  Text text;
  text.line("#pragma once");
  text.line("#include <cstdint>\n#include <string>\n#include <google/protobuf/message.h>");
  text.line("#include <google/protobuf/repeated_field.h>\n#include <google/protobuf/map.h>");
  for (const std::string& import : file.imports) {
    text.line("#include \"" + import.substr(0, import.size() - 6) + ".pb.h\"");
  }
  text.open(file.package);
  for (const ProtoMessage& message : file.messages) {
    text.line("class " + underscored(message.name) + ";");
  }
  for (const ProtoEnum& one : file.enums) define(text, one);
  for (const ProtoMessage& message : file.messages) define(text, file, message, types);
  text.close(file.package);
  return std::move(text.out);
}

std::string service_header(const ProtoFile& file, const std::string& messages,
                           const FindProto& find) {
  Types types(file, find);
  Text text;
  text.line("#pragma once");
  text.line("#include \"" + messages + "\"");
  text.line("#include <memory>\n#include <grpcpp/grpcpp.h>");
  text.line("namespace grpc { template <class W> class ClientWriter;");
  text.line("template <class W> class ServerAsyncResponseWriter; class CompletionQueue; }");
  text.open(file.package);
  for (const ProtoService& service : file.services) define(text, file, service, types);
  text.close(file.package);
  return std::move(text.out);
}

}  // namespace tvaara::code
