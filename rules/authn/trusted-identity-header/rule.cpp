// The address that a header claims. The query of rule.yaml asks whose rows a header chooses; here a
// function takes the client's address from `X-Forwarded-For` and kin, for limits, logs or lists of
// who is let in, without having looked at who it is that sent it. So it is with the host that
// `X-Forwarded-Host` claims, where it decides whether a request comes from another site.
#include <algorithm>
#include <map>
#include <set>

#include "rules/bodies.h"
#include "rules/context.h"

namespace tvaara::rules::native {
namespace {

using facts::Op;
using facts::Operand;

bool claims_host(const std::string& text) {
  static const std::set<std::string> kHeaders = {"x-forwarded-host", "x-original-host",
                                                 "x-forwarded-server", "x-host"};
  return kHeaders.contains(to_lower(text));
}

// The header that an operand names: a text, or a constant called after it (HEADER_X_REAL_IP).
std::string header_of(const Body& body, const Operand& operand) {
  std::string text = literal_of(body, operand);
  if (!text.empty()) return text;
  const facts::Place* place = place_of(body, operand);
  if (!place || place->root != facts::Root::global) return "";
  std::string name = to_lower(name_of(*body.unit, *body.function, *place));
  for (const char* before : {"http_header_", "header_", "hdr_", "k"}) {
    if (name.starts_with(before)) {
      name = name.substr(std::string_view(before).size());
      break;
    }
  }
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

bool claims_address(const std::string& text) {
  static const std::set<std::string> kHeaders = {
      "x-forwarded-for",     "x-real-ip",        "x-client-ip",      "client-ip",
      "true-client-ip",      "cf-connecting-ip", "x-originating-ip", "x-remote-ip",
      "x-cluster-client-ip", "fastly-client-ip", "x-remote-addr",    "x-forwarded"};
  return kHeaders.contains(to_lower(text));
}

bool is_address(const std::string& name) {
  return says(name, {"ip", "ips", "addr", "address", "ipaddr", "ipaddress", "clientip", "remoteip",
                     "remote host", "client host", "peer"}) &&
         !says(name, {"local", "server", "listen", "bind", "mac", "email", "proxy", "proxies"});
}
bool is_peer(const std::string& name) {
  return says(name, {"remote addr", "remote address", "remote ip", "remoteaddr",  "remote endpoint",
                     "remote host", "peer",           "peer addr", "client addr", "client address",
                     "client ip",   "clientip",       "sockaddr",  "sock addr",   "socket addr",
                     "from ip",     "source ip",      "conn ip",   "src addr",    "proxy",
                     "direct"});
}
bool asks_trust(const std::string& function) {
  return says(function, {"trusted", "trust", "trusts", "proxy", "proxies", "whitelisted",
                         "allowlisted", "allowed", "loopback", "private"});
}

// What a configuration says of proxies in front: `if (trust_proxy) …`. A list of them says nothing
// until somebody is looked up in it.
bool knows_proxies(const Body& body) {
  return std::any_of(
      body.function->places.begin(), body.function->places.end(), [&](const facts::Place& place) {
        return says(
            name_of(*body.unit, *body.function, place),
            {"trust proxy", "trust proxies", "reverse proxy", "behind proxy", "use proxy headers",
             "trust forwarded", "trust x forwarded for", "proxy enabled", "enable proxy"});
      });
}

// Who is at the other end of the connection is compared with something, or asked about.
bool asks_peer(const Body& body) {
  bool found = false;
  auto peer = [&](const Operand& one) {
    return one.kind == facts::OperandKind::place && is_peer(operand_name(body, one));
  };
  auto nothing = [&](const Operand& one) {
    return one.kind == facts::OperandKind::constant && literal_of(body, one).empty();
  };
  each_statement(body, [&](const facts::Statement& statement) {
    if (found || statement.op != Op::compute || statement.args.size() < 2) return;
    const std::string& how = body.text(statement.detail);
    found = (how == "==" || how == "!=" || how == "&") &&
            (peer(statement.args[0]) || peer(statement.args[1])) && !nothing(statement.args[0]) &&
            !nothing(statement.args[1]);
  });
  each_call(body, [&](const facts::Statement&, const facts::Call& call) {
    if (found) return;
    std::string name = callee_name(body, call);
    bool compares = name == "operator==" || name == "operator!=" || name == "compare" ||
                    name == "find" || name == "count" || name == "contains" ||
                    name.find("cmp") != std::string::npos || says(name, {"in", "match", "matches"});
    if (!compares && !asks_trust(name)) return;
    bool meant =
        peer(call.receiver) || std::any_of(call.arguments.begin(), call.arguments.end(), peer);
    bool empty = compares && !call.arguments.empty() &&
                 std::any_of(call.arguments.begin(), call.arguments.end(), nothing);
    found = (meant && !empty) || (asks_trust(name) && !call.arguments.empty());
  });
  return found;
}

bool writes_header(const std::string& function) {
  return says(function, {"set", "add", "append", "emplace", "insert", "put", "write", "printf",
                         "push", "log", "remove", "erase", "def"});
}

// The first read of such a header.
const facts::Statement* read_of(const Body& body, bool (*claims)(const std::string&),
                                std::string& header) {
  const facts::Statement* found = nullptr;
  each_call(body, [&](const facts::Statement& statement, const facts::Call& call) {
    if (found || writes_header(callee_name(body, call))) return;
    if (call.kind == facts::CallKind::constructor) return;
    for (const Operand& argument : call.arguments) {
      std::string text = header_of(body, argument);
      if (found || !claims(text)) continue;
      found = &statement;
      header = text;
    }
  });
  return found;
}

// A key that is made a text first: `header[std::string("X-Real-IP")]`.
const facts::Statement* made_of(const Body& body, std::string& header) {
  const facts::Statement* found = nullptr;
  each_call(body, [&](const facts::Statement& statement, const facts::Call& call) {
    if (found || call.kind != facts::CallKind::constructor || call.arguments.empty()) return;
    header = literal_of(body, call.arguments[0]);
    if (claims_address(header)) found = &statement;
  });
  return found;
}

// It becomes the client's address: the function gives one, or keeps one.
bool becomes_address(const Body& body) {
  if (is_address(body.name())) return true;
  bool kept = false;
  for (const facts::Block& block : body.function->blocks) {
    for (const facts::Statement& statement : block.statements) {
      const facts::Place* to = nullptr;
      if (statement.op == Op::assign && statement.dst != facts::kNone) {
        to = &body.function->places[statement.dst];
      } else if (statement.op == Op::call && statement.call != facts::kNone) {
        const facts::Call& call = body.function->calls[statement.call];
        bool assigns =
            callee_name(body, call) == "operator=" || call.kind == facts::CallKind::constructor;
        to = assigns                         ? place_of(body, call.receiver)
             : statement.dst == facts::kNone ? nullptr
                                             : &body.function->places[statement.dst];
      }
      kept = kept || (to && is_address(name_of(*body.unit, *body.function, *to)));
    }
  }
  return kept;
}

bool decides_by_host(const Body& body) {
  return says(body.name(),
              {"cross site", "csrf", "xsrf", "same origin", "same site", "origin", "host header",
               "validate host", "check host", "host allowed", "rebinding", "cross origin"});
}

void say(const Body& body, const facts::Statement& read, const std::string& header,
         const std::string& as, const std::string& why, Reporter& report) {
  findings::Finding finding;
  finding.where = body.where(read.range);
  finding.message = "`" + header + "` is believed as " + as + ", whoever sends it";
  finding.why = why;
  finding.fix_hint = "Believe the header only if the connection comes from a proxy that is known";
  finding.function = body.text(body.function->name);
  finding.sink_key = header;
  report.add_at(findings::Level::warning, std::move(finding));
}

}  // namespace

void authn_trusted_identity_header(const Context& context, Reporter& report) {
  std::set<std::string> asked;  // functions that ask who is at the other end, also in a lambda
  each_body(context.model, [&](const Body& body) {
    if (!asks_peer(body) && !knows_proxies(body)) return;
    asked.insert(body.text(body.function->id));
    asked.insert(body.text(body.function->enclosing));
  });
  each_body(context.model, [&](const Body& body) {
    std::string header;
    const facts::Statement* read = read_of(body, claims_address, header);
    if (!read) read = made_of(body, header);
    const bool host = !read && decides_by_host(body);
    if (host) read = read_of(body, claims_host, header);
    if (!read || asked.contains(body.text(body.function->id))) return;
    if (!host && !becomes_address(body)) return;
    if (body.function->enclosing && asked.contains(body.text(body.function->enclosing))) return;
    if (host) {
      say(body, *read, header, "the host that was asked",
          "Any client can write the host he likes there, and so pass a check of the site that the "
          "request comes from",
          report);
    } else {
      say(body, *read, header, "the client's address",
          "Any client can write the address he likes there, and evade limits and lists or put the "
          "blame on others",
          report);
    }
  });
}

}  // namespace tvaara::rules::native
