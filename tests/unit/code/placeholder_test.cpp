// Units whose headers are missing: what is declared from its use, and what is said of it.
#include "facts/dump.h"
#include "repository.h"

namespace tvaara::code {
namespace {

// The facts of a C++ file (or C, by its name) that includes a header nobody has.
std::string dumped(const std::string& source, const std::string& file = "a.cpp") {
  Repository repository;
  repository.write(file, "#include <web/web.h>\n" + source);
  bool c = file.ends_with(".c");
  return facts::dump(repository.extract({c ? "cc" : "c++", c ? "-std=c17" : "-std=c++20", file}));
}

bool says(const std::string& dump, const std::string& wanted) {
  EXPECT_NE(dump.find(wanted), std::string::npos) << wanted << "\nin\n" << dump;
  return dump.find(wanted) != std::string::npos;
}

TEST(Placeholders, TypesAndTheirMembersAreKnownByName) {
  std::string dump = dumped(
      "int load(int id);\n"
      "void handle(const web::Request& request, web::Response& response) {\n"
      "  int id = request.parameter(\"id\");\n"
      "  response.status = load(id);\n"
      "  response.body().write(\"done\", 4);\n"
      "}\n");
  says(dump, "library web placeholder");
  says(dump, "call web::Request::parameter on request (\"id\")");
  says(dump, "call load (id)");
  says(dump, "response.status = ");
  says(dump, "call web::Response::body on response ()");
  says(dump, "call dependent write on");  // of a result nothing but the name is known
  EXPECT_EQ(dump.find("note parse-error"), std::string::npos) << dump;
  EXPECT_EQ(dump.find("tvaara_"), std::string::npos) << dump;
}

TEST(Placeholders, LambdasAndConstantsReachTheCallThatTakesThem) {
  std::string dump = dumped(
      "void serve(int);\n"
      "int main() {\n"
      "  web::Server server(8080);\n"
      "  server.get(\"/items\", [](const web::Request& request) { serve(request.size()); });\n"
      "  server.get<web::Json>(\"/other\", web::Mode::fast);\n"
      "  return server.run();\n"
      "}\n");
  says(dump, "call web::Server::Server on server (8080)");
  says(dump, "call web::Server::get on server (\"/items\", ");
  says(dump, "call web::Server::get on server (\"/other\", web::Mode::fast)");
  says(dump, "function main::(lambda)(web::Request request)");
  says(dump, "call serve (");
}

// Values in nested braces make one value, as JSON is written; plain values are arguments.
TEST(Placeholders, TakeListsInBraces) {
  std::string dump = dumped(
      "web::Json made(int id) {\n"
      "  return web::Json{{\"ok\", true}, {\"id\", id}, {\"tags\", {\"a\", \"b\"}}};\n"
      "}\n"
      "web::Json other(int id) {\n"
      "  web::Cookie cookie{\"session\", id};\n"
      "  return {{\"id\", {{\"is\", id}}}};\n"
      "}\n");
  says(dump, "aggregate {\"id\", id}");
  says(dump, "aggregate {\"a\", \"b\"}");
  says(dump, "aggregate {\"is\", id}");
  says(dump, "call web::Cookie::Cookie on cookie (\"session\", ref id)");
  EXPECT_EQ(dump.find("note parse-error"), std::string::npos) << dump;
  EXPECT_EQ(dump.find("tvaara_"), std::string::npos) << dump;
}

TEST(Placeholders, AreGoneThroughByIteratorsWithMembers) {
  std::string dump = dumped(
      "#include <string>\n"
      "void use(const std::string&);\n"
      "void all(const web::Json& json, const web::Request& request) {\n"
      "  for (auto it = json.begin(); it != json.end(); ++it) use(it.key());\n"
      "  for (const auto& item : json) use(item.name());\n"
      "  auto found = json.find(\"x\");\n"
      "  if (found != json.end()) use(found->text);\n"
      "  std::string copy(request.begin(), request.end());\n"
      "}\n");
  says(dump, "call dependent key on it ()");
  says(dump, "call dependent name on ");
  says(dump, "call web::Json::find on json (\"x\")");
  says(dump, "call std::basic_string::basic_string on copy (");
  EXPECT_EQ(dump.find("note parse-error"), std::string::npos) << dump;
  EXPECT_EQ(dump.find("tvaara_"), std::string::npos) << dump;
}

// A C library's text, cast in each of the ways there are.
TEST(Placeholders, AreCastToPointers) {
  std::string dump = dumped(
      "#include <string>\n"
      "void use(const std::string&);\n"
      "void row(web_row* row) {\n"
      "  std::string a = reinterpret_cast<const char*>(web_text(row, 0));\n"
      "  std::string b((const char*)web_data(row, 1));\n"
      "  const char* c = static_cast<const char*>(web_blob(row, 2));\n"
      "  use(reinterpret_cast<const char*>(web_text(row, 3)));\n"
      "  use(c);\n"
      "}\n");
  says(dump, "call web_text (ref row, 0)");
  says(dump, "call web_data (ref row, 1)");
  says(dump, "call web_blob (ref row, 2)");
  says(dump, "call web_text (ref row, 3)");
  EXPECT_EQ(dump.find("note parse-error"), std::string::npos) << dump;
  EXPECT_EQ(dump.find("tvaara_"), std::string::npos) << dump;
}

TEST(Placeholders, BasesHideNoFunctionOfTheirOwn) {
  std::string dump = dumped(
      "int open(const char*);\n"
      "struct Controller : public web::Controller<Controller> {\n"
      "  ROUTES_BEGIN\n"
      "  ADD_ROUTE(Controller::show, \"/show\", web::Get);\n"
      "  ROUTES_END\n"
      "  void show(web::File& file) { open(\"data\"); file.open(\"other\"); }\n"
      "};\n");
  says(dump, "record Controller : web::Controller");
  says(dump, "macro ADD_ROUTE(Controller::show, \"/show\", web::Get)");
  says(dump, "call open (\"data\")");
  says(dump, "call web::File::open on file (\"other\")");
}

TEST(Placeholders, OtherNamesOfNamespacesAreFollowed) {
  std::string dump = dumped(
      "namespace http = web::beast::http;\n"
      "using tcp = web::net::tcp;\n"
      "void f(http::request<http::string_body> r, tcp::socket& s) { http::write(s, r.target()); "
      "}\n");
  says(dump, "call web::beast::http::request::target on r ()");
  says(dump, "call web::beast::http::write (");
}

TEST(Placeholders, OperatorsAreLoweredAsIfBuiltIn) {
  std::string dump = dumped(
      "bool f(web::Json& json, web::Token& token) {\n"
      "  json[\"name\"] = \"x\";\n"
      "  if (!token || token->kind == 3) return false;\n"
      "  return *token != json[\"token\"];\n"
      "}\n");
  says(dump, "json[name] = \"x\"");
  says(dump, " = ! (token)");
  says(dump, " = == (token.kind, 3)");
  EXPECT_EQ(dump.find("operator"), std::string::npos) << dump;
}

// A counter that never moved would make an endless loop of `for (web::Count i = 0; i < 9; i++)`,
// and all behind it dead.
TEST(Placeholders, SteppingChangesTheVariable) {
  std::string dump =
      dumped("void f() { web::Count i; for (i = 0; i < 9; i++) web::log(i); --i; }\n");
  says(dump, " = + (i, 1)");
  says(dump, " = - (i, 1)");
  EXPECT_EQ(dump.find(" = ++ ("), std::string::npos) << dump;
}

TEST(Placeholders, WhatIsDeletedMayBeOfNoKnownType) {
  std::string dump = dumped(
      "struct Node { web::Value* first() { return web::broken(*this, 1) + missing; } };\n"
      "void f(Node* n) { delete n->first(); delete missing(3); }\n");
  says(dump, "function f(");
}

TEST(Placeholders, CoroutinesOfUnknownTasksKeepTheirBodies) {
  std::string dump = dumped(
      "web::Task<web::Response> f(web::Request request) {\n"
      "  auto rows = co_await web::db().query(\"SELECT 1\", request.id());\n"
      "  if (rows.empty()) co_return web::none();\n"
      "  co_return web::make(rows);\n"
      "}\n");
  says(dump, "call dependent query on");
  says(dump, "\"SELECT 1\"");
  says(dump, "call web::make (");
  EXPECT_EQ(dump.find("await_"), std::string::npos) << dump;
}

TEST(Placeholders, StandardHeadersThatCameWithTheMissingOneAreRead) {
  std::string dump = dumped(
      "std::string name(const web::Request& r) { std::vector<int> v; v.push_back(1);\n"
      "  return std::move(r.get()); }\n");
  says(dump, "call std::vector::push_back on v (1)");
}

TEST(Placeholders, InCTypesAreStructsWithTheFieldsThatAreUsed) {
  std::string dump = dumped(
      "struct route { const char* path; int (*run)(web_request*); };\n"
      "static int list(web_request* request) { return web_reply(request, 200, request->path); }\n"
      "static const struct route routes[] = {{\"/items\", list}};\n",
      "a.c");
  says(dump, "call web_reply (request, 200, request.path)");
  says(dump, "\"/items\", ");
}

// What cannot be parsed at all: the name is kept, the calls with their constants, and the doubt.
TEST(LostBodies, AreTextual) {
  std::string dump = dumped(
      "void log(const char*);\n"
      "void broken(int x) WITH_CARE {\n"
      "  open(\"/etc/passwd\", 1 | 2); run(\"a\" \"b\", x[0], true);\n"
      "}\n");
  says(dump, "function broken()");
  says(dump, " textual");
  says(dump, "call textual run (\"ab\", -, true)");
}

}  // namespace
}  // namespace tvaara::code
