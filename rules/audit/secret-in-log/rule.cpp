// Secrets in a log that no label leads to. The query of rule.yaml follows values of requests; two
// more kinds are known by what they are called:
// - all the headers of a message, which clients and servers like to log for debugging and in which
//   `Authorization` and `Cookie` stand;
// - what a library or a client holds itself: `LOG("as %s with %s", user, config.password)`, also by
//   streams and by a macro or function of the program's own.
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
  if (says(function, {"log", "logf", "vlog", "syslog", "logger", "dprintf", "dbg", "cry"})) {
    return !says(function, {"login", "get", "set", "is", "enabled", "level", "open", "init"});
  }
  // A function of the program's own that is called like a level: `Debug(2, "…", …)`,
  // `seaf_warning`.
  std::string last = to_lower(words_of(function).empty() ? "" : words_of(function).back());
  static const std::set<std::string> kLevels{"debug", "warning", "warn", "trace", "info", "notice"};
  if (kLevels.contains(last) && owner == function) return true;
  // `LOG_ERROR(WHAT).arg(why)`: a part of an entry.
  if (function == "arg" && says(owner, {"log", "logger", "logging"})) return true;
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

// "config.password", "client_secret", a connection string that has the password in it; not
// "password_file", "use_password", "token" of a parser.
bool means_secret(const std::string& name) {
  static constexpr const char* kSecrets[] = {
      "password",       "passwd",       "passphrase",    "client secret",     "api key",
      "apikey",         "access token", "auth token",    "bearer token",      "refresh token",
      "secret key",     "private key",  "secret",        "shared secret",     "userpwd",
      "credentials",    "auth header",  "authorization", "connection string", "access string",
      "conninfo",       "conn str",     "dbaccess",      "api token",         "session token",
      "pre shared key", "psk"};
  std::vector<std::string> words = words_of(name);
  bool secret = std::any_of(std::begin(kSecrets), std::end(kSecrets),
                            [&](const char* phrase) { return ends_in_phrase(words, phrase); });
  return secret &&
         !says(name, {"use",      "has",       "is",    "no",      "need",   "needs",  "require",
                      "requires", "max",       "min",   "num",     "count",  "masked", "redacted",
                      "hidden",   "encrypted", "empty", "missing", "wrong",  "bad",    "invalid",
                      "set",      "public",    "allow", "check",   "verify", "enter",  "prompt"});
}

// The value is in the text that comes out: `format("%s", x)`, `x.c_str()`, `"…" + x`.
bool keeps_text(const std::string& function) {
  return function == "operator+" || function == "operator%" ||
         says(function,
              {"format", "fmt",  "arg",    "sprintf",      "snprintf",   "str", "concat", "cat",
               "c_str",  "data", "string", "basic_string", "qprintable", "utf", "utf 8",  "to utf",
               "latin",  "view", "append", "printf",       "strerror",   "get"});
}

class Named {
 public:
  explicit Named(const Body& body) : body_(body) {}

  // What of the value is called a secret, or "".
  std::string secret_in(const Operand& operand, uint32_t depth = 0) {
    const facts::Place* place = place_of(body_, operand);
    if (!place || depth > limits::kMaxSliceDepth) return "";
    std::string name = name_of(*body_.unit, *body_.function, *place);
    if (!name.empty()) return is_text(*place) && means_secret(name) ? name : "";
    if (!visited_.insert(operand.index).second) return "";
    std::string found;
    each_statement(body_, [&](const facts::Statement& statement) {
      const facts::Call* call = statement.op == Op::call && statement.call != facts::kNone
                                    ? &body_.function->calls[statement.call]
                                    : nullptr;
      bool constructs = call && call->kind == facts::CallKind::constructor &&
                        call->receiver.kind == facts::OperandKind::place &&
                        call->receiver.index == operand.index;
      if (!found.empty() || (statement.dst != operand.index && !constructs)) return;
      if (call) {
        found = made_by(*call, depth);
      } else if (statement.op == Op::assign || statement.op == Op::convert) {
        found = secret_in(statement.args[0], depth + 1);
      }
    });
    return found;
  }

 private:
  std::string made_by(const facts::Call& call, uint32_t depth) {
    std::string name = callee_name(body_, call);
    if (call.arguments.empty() && means_secret(name)) return name;  // `config.get_password()`
    bool keeps = keeps_text(name) || call.kind == facts::CallKind::constructor;
    if (!keeps || takes_secrets_out(name) || tells_about(name)) return "";
    for (const Operand& argument : call.arguments) {
      if (says(name, {"get"}) && means_secret(literal_of(body_, argument)))
        return literal_of(body_, argument);
      std::string found = secret_in(argument, depth + 1);
      if (!found.empty()) return found;
    }
    return call.kind == facts::CallKind::constructor ? "" : secret_in(call.receiver, depth + 1);
  }

  bool is_text(const facts::Place& place) const {
    facts::TypeId type = type_of(place);
    if (type == 0) return true;
    facts::TypeKind kind = body_.unit->types[type].kind;
    return kind == facts::TypeKind::pointer || kind == facts::TypeKind::record ||
           kind == facts::TypeKind::array || kind == facts::TypeKind::unknown;
  }
  facts::TypeId type_of(const facts::Place& place) const {
    if (!place.path.empty()) return field_type(body_.text(place.path.back().name));
    if (place.root == facts::Root::local) return body_.function->locals[place.index].type;
    if (place.root == facts::Root::parameter) return body_.function->parameters[place.index].type;
    return place.root == facts::Root::global ? body_.unit->globals[place.index].type : 0;
  }
  facts::TypeId field_type(const std::string& name) const {
    for (const facts::Record& record : body_.unit->records) {
      for (const facts::Field& field : record.fields) {
        if (body_.text(field.name) == name) return field.type;
      }
    }
    return 0;
  }

  const Body& body_;
  std::set<facts::Index> visited_;
};

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

// Whether what is written to by `<<` is a log: `std::cerr`, `qDebug()`, `LOG(INFO)`.
bool streams_to_log(const Body& body, const facts::Call& call) {
  const Operand* to = call.receiver.kind == facts::OperandKind::place ? &call.receiver
                      : call.arguments.empty()                        ? nullptr
                                                                      : &call.arguments[0];
  for (uint32_t step = 0; to && step < limits::kMaxSliceDepth; ++step) {
    const facts::Place* place = place_of(body, *to);
    if (!place) return false;
    std::string name = name_of(*body.unit, *body.function, *place);
    if (!name.empty()) return says(name, {"cerr", "clog", "log", "logger"});
    const facts::Call* made = nullptr;
    each_call(body, [&](const facts::Statement& statement, const facts::Call& one) {
      if (statement.dst == to->index) made = &one;
    });
    if (!made) return false;
    std::string function = callee_name(body, *made);
    if (function != "operator<<") {
      return says(function,
                  {"debug", "warning", "critical", "info", "log", "stream", "log message"}) &&
             !says(function, {"stringstream", "ostringstream", "file", "fstream"});
    }
    to = made->receiver.kind == facts::OperandKind::place ? &made->receiver
         : made->arguments.empty()                        ? nullptr
                                                          : &made->arguments[0];
  }
  return false;
}

std::string owner_of(const Body& body, const facts::Call& call) {
  if (call.callee == facts::kNone) return "";
  const facts::Callee& callee = body.unit->callees[call.callee];
  const std::string& record = body.text(callee.record);
  return record.empty() ? body.text(callee.name) : record;
}

void say(const Body& body, const facts::Statement& statement, const std::string& message,
         const std::string& hint, const std::string& function, Reporter& report) {
  findings::Finding finding;
  finding.where = body.where(statement.range);
  finding.message = message;
  finding.fix_hint = hint;
  finding.function = body.text(body.function->name);
  finding.sink_key = function;
  report.add_at(findings::Level::warning, std::move(finding));
}

void look(const Body& body, const facts::Statement& statement, const facts::Call& call,
          Reporter& report) {
  std::string function = callee_name(body, call);
  bool streams = function == "operator<<";
  if (streams ? !streams_to_log(body, call) : !logs(function, owner_of(body, call))) return;
  std::string headers, secret;
  const Operand* first =
      streams && call.receiver.kind != facts::OperandKind::place && !call.arguments.empty()
          ? &call.arguments[0]
          : nullptr;
  for (const Operand& argument : call.arguments) {
    if (&argument == first) continue;  // the stream
    if (headers.empty() && !streams) headers = Logged(body).headers_in(argument);
    if (secret.empty()) secret = Named(body).secret_in(argument);
  }
  std::string by = streams ? "a stream" : "`" + function + "`";
  if (!headers.empty()) {
    say(body, statement,
        "All headers (`" + headers + "`) are written to a log by " + by +
            ", with `Authorization` and cookies among them",
        "Leave out the values of Authorization, Cookie and Set-Cookie", function, report);
  } else if (!secret.empty()) {
    say(body, statement, "`" + secret + "` is written to a log by " + by,
        "Leave it out, or write whether it is there", function, report);
  }
}

}  // namespace

void audit_secret_in_log(const Context& context, Reporter& report) {
  each_body(context.model, [&](const Body& body) {
    each_call(body, [&](const facts::Statement& statement, const facts::Call& call) {
      look(body, statement, call, report);
    });
  });
}

}  // namespace tvaara::rules::native
