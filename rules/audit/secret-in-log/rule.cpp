// Headers written to a log as a whole. The query of rule.yaml follows values that are called
// secrets; `Authorization` and `Cookie` also stand within all the headers of a message, which
// clients and servers like to log for debugging.
#include <algorithm>
#include <set>

#include "base/limits.h"
#include "rules/bodies.h"
#include "rules/context.h"

namespace tvaara::rules::native {
namespace {

using facts::Op;
using facts::Operand;

bool logs(const std::string& function, const std::string& owner) {
  if (says(function, {"log", "logf", "vlog", "syslog", "logger"})) {
    return !says(function, {"login", "get", "set", "is", "enabled", "level", "open", "init"});
  }
  bool level = says(function, {"trace", "debug", "info", "notice", "warn", "warning", "error"});
  return level && says(owner, {"log", "logger", "logging", "spdlog", "glog"});
}

// All the headers, as a text or as what holds them; not their number, not one of them.
bool means_headers(const std::string& name) {
  static constexpr const char* kWhole[] = {
      "headers",     "raw headers",  "http headers",  "header string",   "headers string",
      "header text", "raw header",   "raw request",   "request headers", "response headers",
      "all headers", "header block", "request string"};
  std::vector<std::string> words = words_of(name);
  bool whole = std::any_of(std::begin(kWhole), std::end(kWhole),
                           [&](const char* phrase) { return ends_in_phrase(words, phrase); });
  return whole && !says(name, {"num", "count", "max", "size", "no", "missing", "bad", "invalid"});
}

bool takes_secrets_out(const std::string& function) {
  return says(function, {"erase", "mask", "masked", "redact", "redacted", "hide", "sanitize",
                         "sanitise", "scrub", "censor", "filter", "safe", "confidential", "strip",
                         "anonymize", "obfuscate"});
}
bool tells_about(const std::string& function) {
  return says(function, {"size", "length", "count", "empty", "find", "has", "contains", "capacity",
                         "strlen", "at", "end", "get header", "lookup", "read", "parse"});
}

class Logged {
 public:
  explicit Logged(const Body& body) : body_(body) {}

  // What of the value is all headers, or "".
  std::string headers_in(const Operand& operand, uint32_t depth = 0) {
    const facts::Place* place = place_of(body_, operand);
    if (!place || depth > limits::kMaxSliceDepth) return "";
    std::string name = name_of(*body_.unit, *body_.function, *place);
    bool text = place->path.empty() || !place->path.back().name ? is_text(*place) : true;
    if (!name.empty() && means_headers(name) && text) return name;
    if (!name.empty() || !visited_.insert(operand.index).second) return "";
    std::string found;
    each_statement(body_, [&](const facts::Statement& statement) {
      if (!found.empty()) return;
      const facts::Call* call = statement.op == Op::call && statement.call != facts::kNone
                                    ? &body_.function->calls[statement.call]
                                    : nullptr;
      bool makes =
          statement.dst == operand.index || (call && call->kind == facts::CallKind::constructor &&
                                             call->receiver.kind == facts::OperandKind::place &&
                                             call->receiver.index == operand.index);
      if (makes) found = call ? made_by(*call, depth) : of_arguments(statement.args, depth);
    });
    return found;
  }

 private:
  bool is_text(const facts::Place& place) const {
    const facts::Local* local = nullptr;
    if (place.root == facts::Root::local) local = &body_.function->locals[place.index];
    if (place.root == facts::Root::parameter) local = &body_.function->parameters[place.index];
    if (!local) return true;
    facts::TypeKind kind = body_.unit->types[local->type].kind;
    return kind != facts::TypeKind::integer && kind != facts::TypeKind::boolean;
  }

  std::string of_arguments(const std::vector<Operand>& operands, uint32_t depth) {
    for (const Operand& operand : operands) {
      std::string found = headers_in(operand, depth + 1);
      if (!found.empty()) return found;
    }
    return "";
  }

  std::string made_by(const facts::Call& call, uint32_t depth) {
    std::string name = callee_name(body_, call);
    if (takes_secrets_out(name)) return "";
    if (means_headers(name) && call.arguments.empty()) return name;
    if (tells_about(name)) return "";
    std::string found = headers_in(call.receiver, depth + 1);
    return found.empty() ? of_arguments(call.arguments, depth) : found;
  }

  const Body& body_;
  std::set<facts::Index> visited_;
};

}  // namespace

void audit_secret_in_log(const Context& context, Reporter& report) {
  each_body(context.model, [&](const Body& body) {
    each_call(body, [&](const facts::Statement& statement, const facts::Call& call) {
      std::string function = callee_name(body, call);
      std::string owner;
      if (call.callee != facts::kNone) {
        const facts::Callee& callee = body.unit->callees[call.callee];
        owner = body.text(callee.record);
        if (owner.empty()) owner = body.text(callee.name);
      }
      if (!logs(function, owner)) return;
      std::string headers;
      for (const Operand& argument : call.arguments) {
        if (headers.empty()) headers = Logged(body).headers_in(argument);
      }
      if (headers.empty()) return;
      findings::Finding finding;
      finding.where = body.where(statement.range);
      finding.message = "All headers (`" + headers + "`) are written to a log by `" + function +
                        "`, with `Authorization` and cookies among them";
      finding.fix_hint = "Leave out the values of Authorization, Cookie and Set-Cookie";
      finding.function = body.text(body.function->name);
      finding.sink_key = function;
      report.add_at(findings::Level::warning, std::move(finding));
    });
  });
}

}  // namespace tvaara::rules::native
