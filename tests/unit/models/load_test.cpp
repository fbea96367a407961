// What the loader makes of rows, and what it says of rows that are wrong.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "base/file.h"
#include "models/models.h"

namespace tvaara::models {
namespace {

namespace fs = std::filesystem;

class ModelFolder {
 public:
  ModelFolder() {
    char name[] = "/tmp/tvaara-models-XXXXXX";
    path_ = ::mkdtemp(name);
  }
  ~ModelFolder() { fs::remove_all(path_); }
  std::string write(const std::string& library, const std::string& content) {
    fs::create_directories(path_ + "/" + library);
    std::string file = path_ + "/" + library + "/model.yaml";
    EXPECT_TRUE(write_file_atomically(file, content).ok());
    return file;
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

Library loaded(const std::string& sections) {
  ModelFolder folder;
  auto library = load_model_file(folder.write("x", "library: x\n" + sections));
  if (!library) {
    ADD_FAILURE() << library.error().to_string();
    return {};
  }
  return *library;
}

Row row(const std::string& section, const std::string& text) {
  Library library = loaded(section + ":\n  - " + text + "\n");
  return library.rows.empty() ? Row{} : library.rows[0];
}

// "line:column: message (hint)" of the error in `section`'s only row.
std::string complaint(const std::string& sections) {
  ModelFolder folder;
  std::string file = folder.write("x", "library: x\n" + sections);
  auto library = load_model_file(file);
  if (library) return "loaded";
  EXPECT_EQ(library.error().file, file);
  return library.error().to_string().substr(file.size() + 1);
}

using Kind = Position::Kind;

TEST(Load, RouteOfTheDesign) {
  Row got = row("routes", R"({call: "httplib::Server::{Get,Post}", method: from-name, )"
                          R"(path: {arg: 0, dialect: colon}, )"
                          R"(handler: {arg: 1, request: param 0, response: param 1}})");
  EXPECT_EQ(got.section, Section::routes);
  EXPECT_EQ(got.names, (std::vector<std::string>{"httplib::Server::Get", "httplib::Server::Post"}));
  EXPECT_EQ(got.attribute("method"), "from-name");
  EXPECT_EQ(got.attribute("dialect"), "colon");
  EXPECT_EQ(got.attribute("request"), "0");
  EXPECT_EQ(got.attribute("response"), "1");
  ASSERT_TRUE(got.role("path") && got.role("handler") && got.role("server"));
  EXPECT_EQ(got.role("handler")->index, 1u);
  EXPECT_EQ(got.role("server")->kind, Kind::receiver);
}

TEST(Load, SourcesOfTheDesign) {
  Row field = row("sources", R"({field: "httplib::Request::body", label: request.body})");
  EXPECT_EQ(field.match, MatchKind::field);
  EXPECT_EQ(field.kind, "request.body");
  EXPECT_EQ(field.role("to")->kind, Kind::value);

  Row call = row("sources", R"({call: "a::f", returns: {label: request.query, name: {arg: 0}}})");
  EXPECT_EQ(call.kind, "request.query");
  EXPECT_EQ(call.role("to")->kind, Kind::returns);
  EXPECT_EQ(call.role("name")->index, 0u);

  Row short_form = row("sources", "{call: getenv, returns: process.environment}");
  EXPECT_EQ(short_form.kind, "process.environment");
  Row argument = row("sources", "{call: recv, args: 1, label: network}");
  EXPECT_EQ(argument.role("to")->kind, Kind::argument);
  EXPECT_EQ(argument.role("to")->index, 1u);
}

TEST(Load, MiddlewareAndListenerOfTheDesign) {
  Row middleware =
      row("middleware", R"({call: "httplib::Server::set_pre_routing_handler", handler: {arg: 0}, )"
                        R"(scope: all-routes, stops-when: {returns: Handled}})");
  EXPECT_EQ(middleware.attribute("scope"), "all-routes");
  EXPECT_EQ(middleware.attribute("stops-when"), "Handled");
  Row listener =
      row("listeners", R"({type: "httplib::Server", call: listen, address: {arg: 0}, tls: none})");
  EXPECT_EQ(listener.names, std::vector<std::string>{"**::listen"});
  EXPECT_EQ(listener.receiver_type, "httplib::Server");
  EXPECT_EQ(listener.attribute("tls"), "none");
}

TEST(Load, ConstantConstraints) {
  Row got = row("settings", R"({call: curl_easy_setopt, where: {arg 1: [CURLOPT_SSL_VERIFYPEER], )"
                            R"(arg 2: {not: ["1"]}}, kind: tls.verification, value: "off"})");
  ASSERT_EQ(got.where.size(), 2u);
  EXPECT_EQ(got.where[0].index, 1u);
  EXPECT_EQ(got.where[0].values, std::vector<std::string>{"CURLOPT_SSL_VERIFYPEER"});
  EXPECT_TRUE(got.where[1].negated);
  EXPECT_FALSE(got.where[1].unless);
  Row open = row("sinks", R"({call: fopen, where: {arg 1: {unless: ['"r"']}}, kind: path, )"
                          R"(args: 0})");
  ASSERT_EQ(open.where.size(), 1u);
  EXPECT_TRUE(open.where[0].negated);
  EXPECT_TRUE(open.where[0].unless);
  EXPECT_EQ(got.attribute("value"), "off");
}

TEST(Load, Objects) {
  Row create =
      row("objects", "{call: prepare, creates: sql.statement, object: arg 3, text: arg 1}");
  EXPECT_EQ(create.kind, "sql.statement");
  EXPECT_EQ(create.attribute("action"), "create");
  EXPECT_EQ(create.role("text")->index, 1u);
  Row add = row("objects", "{call: bind, adds: bind, object: arg 0, key: arg 1, value: arg 2}");
  EXPECT_EQ(add.attribute("action"), "add");
  EXPECT_EQ(add.attribute("part"), "bind");
  EXPECT_EQ(add.role("bind")->index, 2u);
  EXPECT_EQ(add.role("value"), nullptr);
}

TEST(Load, SinksTakeArgumentNumbers) {
  Row got = row("sinks", "{call: f, kind: k, args: [0, 2-3, 5+]}");
  ASSERT_EQ(got.roles.size(), 4u);
  EXPECT_EQ(got.roles[2].at.index, 3u);
  EXPECT_EQ(got.roles[3].at.kind, Kind::arguments_from);
  EXPECT_EQ(got.roles[3].at.index, 5u);
}

TEST(Load, CallbacksNameParametersAndLabels) {
  Row got = row("callbacks",
                "{call: f, callable: arg 1, when: each, parameters: {0: arg 0.*}, "
                "labels: {1: request.body}}");
  EXPECT_EQ(got.attribute("when"), "each");
  ASSERT_NE(got.role("parameter:0"), nullptr);
  EXPECT_EQ(got.role("parameter:0")->path, std::vector<std::string>{"*"});
  EXPECT_EQ(got.attribute("parameter:1"), "request.body");
}

TEST(Load, TypedCalls) {
  Row got = row("sinks", R"y({call: "f(const char*, std::map<int, int>)", kind: k, args: 1})y");
  EXPECT_TRUE(got.typed);
  EXPECT_EQ(got.parameters, (std::vector<std::string>{"const char*", "std::map<int, int>"}));
  Row call_operator = row("callbacks", R"y({call: "F::operator()", callable: receiver})y");
  EXPECT_FALSE(call_operator.typed);
  EXPECT_EQ(call_operator.names, std::vector<std::string>{"F::operator()"});
  EXPECT_EQ(call_operator.attribute("when"), "now");
}

TEST(Load, ValuesThatTheEngineReads) {
  Row check = row("middleware",
                  "{override: \"A::f\", scope: all-routes, attributes: {set-by: server.checks}}");
  EXPECT_EQ(check.attribute("set-by"), "server.checks");
  Row codes = row("settings", "{kind: row-codes, attributes: {row: \"100\", none: \"101 102\"}}");
  EXPECT_EQ(codes.attribute("none"), "101 102");
}

TEST(Load, GuardsHaveNoResult) {
  Row got = row("sanitizers", "{call: f, from: arg 0, clears: path, when: \"true\"}");
  EXPECT_EQ(got.clears, std::vector<std::string>{"path"});
  EXPECT_EQ(got.role("to"), nullptr);
}

TEST(Load, ArgumentCounts) {
  Row got = row("sinks", "{call: f, kind: k, args: 0, argument-count: 2-3}");
  EXPECT_EQ(got.min_arguments, 2u);
  EXPECT_EQ(got.max_arguments, 3u);
  Row open = row("sinks", "{call: f, kind: k, args: 0, argument-count: 1+}");
  EXPECT_EQ(open.min_arguments, 1u);
  EXPECT_EQ(open.max_arguments, 0xffffffffu);
}

TEST(Load, ErrorsSayWhereAndSuggest) {
  EXPECT_EQ(complaint("sinkz: []\n"), "2:1: unknown section 'sinkz' (did you mean 'sinks'?)");
  EXPECT_EQ(complaint("sinks:\n  - {call: f, kind: k, arg: 0}\n"),
            "3:24: unknown key of sinks 'arg' (did you mean 'args'?)");
  EXPECT_EQ(complaint("callbacks:\n  - {call: f, callable: arg 0, when: latter}\n"),
            "3:38: 'latter' is not allowed here (did you mean 'later'?)");
}

TEST(Load, BadPositionsAreErrors) {
  auto starts = [](const std::string& sections, const std::string& message) {
    std::string got = complaint(sections);
    EXPECT_EQ(got.substr(0, message.size()), message);
  };
  starts("propagators:\n  - {call: f, from: arg x}\n", "3:21: 'x' is no argument number");
  starts("propagators:\n  - {call: f, from: argument 0}\n", "3:21: 'argument 0' is no position");
  starts("propagators:\n  - {call: f, from: arg 99}\n", "3:21: '99' is no argument number");
  starts("propagators:\n  - {call: f, from: value}\n", "3:5: 'from': a call has no 'value'");
  starts("sources:\n  - {field: \"A::b\", label: l, to: arg 0}\n", "3:5: 'to': a field has");
  starts("sinks:\n  - {call: \"f(int)\", kind: k, args: 1}\n",
         "3:5: 'value' speaks of argument 1, but the call has 1");
  starts("sinks:\n  - {call: f, kind: k, args: 2-1}\n", "3:30: '2-1' is no argument number");
}

TEST(Load, RowsMustSayEnough) {
  auto has = [](const std::string& sections, const std::string& message) {
    EXPECT_NE(complaint(sections).find(message), std::string::npos) << complaint(sections);
  };
  has("sinks:\n  - {kind: k, args: 0}\n", "must say what it matches");
  has("sinks:\n  - {call: f, args: 0}\n", "needs 'kind'");
  has("sources:\n  - {call: f}\n", "needs 'label'");
  has("sanitizers:\n  - {call: f, from: arg 0}\n", "needs 'clears'");
  has("objects:\n  - {call: f, object: arg 0, kind: k}\n", "needs 'creates' or 'adds'");
  has("sinks:\n  - {call: \"**\", kind: k, args: 0}\n", "matches every name");
  has("sinks:\n  - {call: f, macro: g, kind: k, args: 0}\n", "matches by one of");
  has("sinks:\n  - {call: f, call: g, kind: k, args: 0}\n", "given twice");
  has("sinks: {call: f}\n", "must be a list of rows");
  has("middleware:\n  - {override: \"A::f\", scope: all-routes, attributes: {set-by: "
      "server.check}}\n",
      "'set-by' cannot be 'server.check'");
  has("settings:\n  - {kind: row-codes, attributes: {row: SQLITE_ROW}}\n", "no whole number");
  has("sinks:\n  - f\n", "must be a mapping");
}

TEST(Load, TooManyAlternativesAreAnError) {
  std::string names = "{a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q}";
  EXPECT_NE(complaint("sinks:\n  - {call: \"" + names + names + "\", kind: k, args: 0}\n")
                .find("too many names"),
            std::string::npos);
}

TEST(Load, BracesMustPair) {
  EXPECT_NE(complaint("sinks:\n  - {call: \"a::{b\", kind: k, args: 0}\n").find("a brace"),
            std::string::npos);
}

TEST(Load, HostileYamlIsRefused) {
  EXPECT_NE(complaint("sinks: " + std::string(200'000, '[') + "\n"), "loaded");
  EXPECT_NE(complaint("sinks: " + std::string(200'000, '{') + "\n"), "loaded");
  std::string bomb = "note: &a [x, x]\n";
  for (char c = 'a'; c < 'z'; ++c) {
    bomb += std::string("k") + c + ": &" + static_cast<char>(c + 1) + " [*" + c + ", *" + c + "]\n";
  }
  EXPECT_NE(complaint(bomb), "loaded");
}

TEST(Load, BrokenYamlIsAnErrorWithItsPlace) {
  EXPECT_EQ(complaint("sinks: [\n").substr(0, 2), "3:");
  EXPECT_EQ(complaint("- a\n").find("loaded"), std::string::npos);
}

TEST(Load, FolderAndLibraryAgree) {
  ModelFolder folder;
  folder.write("one", "library: two\n");
  auto set = load_models(folder.path());
  ASSERT_FALSE(set.ok());
  EXPECT_EQ(set.error().line, 1u);
}

TEST(Load, FoldersInOrderWithStubs) {
  ModelFolder folder;
  folder.write("b", "library: b\n");
  folder.write("a", "library: a\nheaders: [a.h]\nversion: \"1\"\nschema: 1\n");
  fs::create_directories(folder.path() + "/a/stubs");
  fs::create_directories(folder.path() + "/empty");
  auto set = load_models(folder.path());
  ASSERT_TRUE(set.ok());
  ASSERT_EQ(set->libraries.size(), 2u);
  EXPECT_EQ(set->libraries[0].name, "a");
  EXPECT_NE(set->libraries[0].stub_folder.find("/a/stubs"), std::string::npos);
  EXPECT_TRUE(set->libraries[1].stub_folder.empty());
}

TEST(Load, HeadersStayInside) {
  EXPECT_NE(complaint("headers: [../../etc/passwd]\n"), "loaded");
  EXPECT_NE(complaint("headers: [/etc/passwd]\n"), "loaded");
}

TEST(Load, ShippedModels) {
  auto set = load_models(std::string(TVAARA_SOURCE_DIR) + "/rules/models");
  ASSERT_TRUE(set.ok()) << set.error().to_string();
  for (const Library& library : set->libraries) {
    EXPECT_FALSE(library.rows.empty()) << library.name;
    for (const Row& row : library.rows) {
      if (library.name == "conventions") EXPECT_EQ(row.precision, "convention") << row.line;
    }
  }
}

TEST(Rows, EntriesOfDocuments) {
  Row listener = row("listeners",
                     "{document: \"listeners.*\", where: {value.https: [\"true\"]}, "
                     "address: value.address, tls: tls}");
  EXPECT_EQ(listener.match, MatchKind::document);
  EXPECT_EQ(listener.names, std::vector<std::string>{"listeners.*"});
  ASSERT_EQ(listener.where.size(), 1u);
  EXPECT_EQ(listener.where[0].path, std::vector<std::string>{"https"});
  ASSERT_TRUE(listener.role("address"));
  EXPECT_EQ(listener.role("address")->kind, Kind::value);
  EXPECT_FALSE(listener.role("server"));
  Row route = row("routes",
                  "{document: \"map.*\", method: value.methods, path: {value: true, field: path, "
                  "dialect: braces}, handler: {value: true, field: class, member: handle}}");
  ASSERT_TRUE(route.role("handler"));
  EXPECT_EQ(route.role("handler")->path, std::vector<std::string>{"class"});
}

TEST(Rows, EntriesOfDocumentsThatAreWrong) {
  auto about = [](const std::string& row, const std::string& what) {
    EXPECT_NE(complaint("listeners:\n  - " + row + "\n").find(what), std::string::npos)
        << complaint("listeners:\n  - " + row + "\n");
  };
  about("{document: \"*.a\"}", "'*.a' does not lead to an entry");
  about("{document: \"a..b\"}", "'a..b' does not lead to an entry");
  about("{document: a, call: f}", "a row matches by one of");
  about("{document: a, address: arg 0}", "'address': an entry of a document is 'value'");
  about("{document: a, where: {arg 0: [x]}}", "'where' of a document asks about keys below");
  about("{call: f, where: {value.a: [x]}}", "'where' of a call asks about arguments");
  EXPECT_NE(complaint("sinks:\n  - {document: a, kind: x}\n").find("unknown key"),
            std::string::npos);
}

}  // namespace
}  // namespace tvaara::models
