// One set of results that holds every shape a report must print: all levels, traces within and
// across files, related places with and without links, fixes, secrets, gaps, hostile text, places
// without line, column or readable source. Shared by the renderings' goldens and by the SARIF file
// that outside validators read.
#pragma once

#include <map>
#include <string>

#include "findings/findings.h"
#include "report/report.h"

namespace tvaara::report::sample {

inline const std::map<std::string, std::string>& sources() {
  static const std::map<std::string, std::string> files{
      {"src/order_store.cpp",
       "#include \"db.h\"\n"
       "\n"
       "Row find(const std::string& id) {\n"
       "\tauto row = db.one(\"SELECT * FROM orders WHERE id = ?\", id);\n"
       "  return row;\n"
       "}\n"
       "auto greeting = \"日本語 😀\"; run(id);\n"},
      {"src/orders.cpp",
       "void routes(Server& server) {\n"
       "  server.Get(\"/orders/{id}\", show);\n"
       "}\n"
       "void show(const Request& request, Response& response) {\n"
       "  auto id = request.path_param(\"id\");\n"
       "  response.json(find(id));\n"
       "}\n"},
      {"src/config with space.cpp",
       "const char* kPassword = \"hunter2\\\"!\"; login(kPassword);\n"},
      {"api/openapi.yaml", "openapi: 3.1.0\npaths:\n  /orders/{id}:\n    get: {}\n"},
      {"src/min.js.cpp", std::string(5000, 'x') + "; sink(y); " + std::string(5000, 'z') + "\n"},
      {"src/bad.cpp", "int a; // \xff\xfe \x1b[31m red \xe2\x80\xae\n"},
  };
  return files;
}

inline findings::RuleInfo rule(const std::string& id, const std::string& title,
                               const std::string& question, findings::Level level, bool answers,
                               std::vector<int> cwe, std::vector<std::string> owasp) {
  findings::RuleInfo info;
  info.id = id;
  info.title = title;
  info.question = question;
  info.level = level;
  info.answers = answers;
  info.precision = findings::Precision::high;
  info.cwe = std::move(cwe);
  info.owasp = std::move(owasp);
  info.help_markdown =
      "## What it asks\n" + title + "?\n\n## Bad\n```cpp\nf(x);\n```\n\n## Fix\nDo not.\n";
  return info;
}

inline findings::Finding idor() {
  findings::Finding f;
  f.rule = "authz/idor";
  f.level = findings::Level::error;
  f.message =
      "`id` from the path selects a row of `orders`; no predicate or check involves the caller";
  f.where = {"src/order_store.cpp", 4, 13, 4, 19};
  f.label = "the look-up";
  f.endpoints = {"GET /orders/{id}"};
  f.trace = {{{"src/orders.cpp", 5, 13, 5, 37}, "`id` from request.path"},
             {{"src/orders.cpp", 6, 17, 6, 25}, "handed to `find`"},
             {{"src/order_store.cpp", 4, 57, 4, 59}, "only `id` is bound"}};
  f.related = {{{"src/orders.cpp", 2, 3, 2, 35}, "registered here"}};
  f.why = "any authenticated caller reads any tenant's order (OWASP API1, CWE-639)";
  f.fix_hint = "add `AND tenant_id = ?` bound to the caller's tenant";
  f.endpoint_key = "GET /orders/{id}";
  f.sink_key = "db.one";
  f.function = "find";
  findings::Fix fix{"Bind the tenant",
                    {{{"src/order_store.cpp", 4, 53, 4, 53}, " AND tenant_id = ?"}}};
  f.fixes = {fix};
  return f;
}

inline findings::Finding simple(const std::string& rule, findings::Level level, Location where,
                                const std::string& message) {
  findings::Finding f;
  f.rule = rule;
  f.level = level;
  f.where = std::move(where);
  f.message = message;
  return f;
}

inline std::vector<findings::Finding> all_findings() {
  using findings::Level;
  std::vector<findings::Finding> out{idor()};
  findings::Finding secret = simple("authn/hard-coded-credential", Level::error,
                                    {"src/config with space.cpp", 1, 25, 1, 36},
                                    "Password `hunter2\"!` is written into the program");
  secret.label = "`hunter2\"!`";
  secret.secrets = {"hunter2\"!"};
  secret.properties = {{"kind", "password hunter2\"!"}};
  out.push_back(secret);
  findings::Finding linked =
      simple("validate/command-injection", Level::warning, {"src/order_store.cpp", 7, 32, 7, 34},
             "Reaches a command; see [its source](1) and a[0](b)");
  linked.related = {{{"src/orders.cpp", 5, 3, 5, 7}, "its source"},
                    {{"src/orders.cpp", 1, 1, 1, 5}, "the [router](http://evil.example)"}};
  out.push_back(linked);
  out.push_back(simple("inventory/debug-endpoint", Level::note, {"api/openapi.yaml", 3, 3, 3, 15},
                       "Debug endpoint\nwith a second line, \x1b[31mred\x1b[0m and \xff"));
  out.push_back(simple("tls/plaintext-listener", Level::warning, {"src/generated.cpp", 9, 2, 9, 4},
                       "Source of this place cannot be read"));
  out.push_back(simple("tls/plaintext-listener", Level::warning, {"api/openapi.yaml", 0, 0, 0, 0},
                       "Concerns the file as a whole"));
  out.push_back(simple("tls/plaintext-listener", Level::warning, {"/usr/include/x.h", 3, 0, 3, 0},
                       "Lies outside the root"));
  out.push_back(simple("validate/command-injection", Level::warning,
                       {"src/min.js.cpp", 1, 5003, 1, 5007}, "Stands in a very long line"));
  out.push_back(simple("validate/command-injection", Level::note, {"src/bad.cpp", 1, 5, 1, 6},
                       "Stands beside broken UTF-8"));
  out.push_back(simple("validate/command-injection", Level::note, {}, "Has no place at all"));
  return out;
}

inline findings::Answer answer(findings::AnswerValue value, const std::string& why = "",
                               Location where = {}) {
  findings::Answer out;
  out.value = value;
  if (!why.empty()) out.evidence = {{std::move(where), why}};
  return out;
}

inline std::vector<findings::Endpoint> endpoints() {
  using findings::AnswerValue;
  findings::Endpoint show;
  show.method = "GET";
  show.path = "/orders/{id}";
  show.program = "orders";
  show.in_code = show.in_spec = true;
  show.handler = {"src/orders.cpp", 4, 6, 4, 10};
  show.registration = {"src/orders.cpp", 2, 3, 2, 35};
  show.operation = {"api/openapi.yaml", 4, 5, 4, 8};
  show.data_class = "user-read";
  for (const char* question : findings::kQuestions)
    show.answers[question] = answer(AnswerValue::yes);
  show.answers["authz"] = answer(AnswerValue::no, "no predicate or check involves the caller",
                                 {"src/order_store.cpp", 4, 13, 4, 19});
  show.answers["audit"] = answer(AnswerValue::not_applicable);
  findings::Endpoint patch = show;
  patch.method = "PATCH";
  patch.path = "/users/我";
  patch.program = "";
  patch.in_code = false;
  patch.handler = patch.registration = {};
  patch.data_class = "user-write";
  patch.answers["authz"] = answer(AnswerValue::yes);
  patch.answers["ratelimit"] = answer(AnswerValue::unknown, "a contract alone cannot show it",
                                      {"api/openapi.yaml", 4, 5, 4, 8});
  patch.answers["audit"] = answer(AnswerValue::yes);
  patch.answers["audit"].depth_missing = {"alert"};
  for (auto& [question, item] : patch.answers) item.grade = findings::Grade::declared;
  findings::Endpoint health = show;
  health.path = "/health";
  health.in_spec = false;
  health.operation = {};
  health.data_class = "public-read";
  for (const char* question : findings::kQuestions)
    health.answers[question] = answer(AnswerValue::yes);
  return {health, show, patch};
}

inline findings::Results results() {
  using findings::Level;
  findings::Results out;
  out.findings = all_findings();
  out.suppressed = {simple("tls/plaintext-listener", Level::error, {"src/orders.cpp", 1, 1, 1, 5},
                           "Accepted in place")};
  out.endpoints = endpoints();
  out.rules = {rule("authn/hard-coded-credential", "Credential in the source", "authn",
                    Level::error, false, {798, 259}, {"API2:2023"}),
               rule("authz/idor", "Object chosen by the caller, not scoped to the caller", "authz",
                    Level::error, true, {639}, {"API1:2023"}),
               rule("inventory/debug-endpoint", "Debug endpoint in production", "inventory",
                    Level::note, false, {489}, {"API9:2023"}),
               rule("tls/plaintext-listener", "Listener without TLS", "tls", Level::warning, true,
                    {319}, {"API8:2023"}),
               rule("validate/command-injection", "Command built from input", "validate",
                    Level::error, true, {78}, {})};
  out.coverage.units = {31, 1, 0};
  out.coverage.functions = {400, 0, 0};
  out.coverage.contracts = {1, 0, 0};
  out.coverage.gaps = {
      {"unit", "src/legacy.cpp", "jwt.hpp not found", {"src/legacy.cpp", 3, 1, 3, 9}},
      {"flow-limit", "find", "too many call targets", {}}};
  findings::sort_results(out);
  findings::assign_fingerprints(out.findings);
  return out;
}

inline Options options() {
  Options out;
  out.root = "/home/someone/project";
  out.version = "0.1.0";
  out.exit_code = 1;
  out.command_line = {"tvaara", "scan", "--format", "sarif", "--jobs", "8", "."};
  out.source = [](const std::string& path) -> std::optional<std::string> {
    auto found = sources().find(path);
    if (found == sources().end()) return std::nullopt;
    return found->second;
  };
  return out;
}

}  // namespace tvaara::report::sample
