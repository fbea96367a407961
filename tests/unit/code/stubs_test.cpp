// Stubs stand in for libraries that are included and not installed, and for no others.
#include "repository.h"

namespace tvaara::code {
namespace {

class Stubs : public ::testing::Test {
 protected:
  Stubs() {
    repository_.write("../stubs/web/web/server.h",
                      "#pragma once\n#include <tls.h>\n"
                      "namespace web { struct Server { void get(const char* path); }; }\n");
    repository_.write("../stubs/tls/tls.h", "#pragma once\nstruct tls_context;\n");
    libraries_ = {{"web", repository_.outside() + "/stubs/web", {"web/server.h", "web/client.h"}},
                  {"tls", repository_.outside() + "/stubs/tls", {"tls.h"}}};
  }

  facts::Unit extract(std::vector<std::string> command) {
    Request request = repository_.request(std::move(command));
    request.stubs = libraries_;
    return repository_.read(request);
  }

  Repository repository_;
  std::vector<StubLibrary> libraries_;
};

constexpr const char* kUse = "void f() { web::Server server; server.get(\"/\"); }\n";

TEST_F(Stubs, StandInForWhatIsMissingAndForWhatTheyInclude) {
  repository_.write("a.cpp", std::string("#include <web/server.h>\n") + kUse);
  facts::Unit unit = extract({"g++", "a.cpp"});
  EXPECT_EQ(libraries(unit), (std::vector<std::string>{"web stub", "tls stub"}));
  EXPECT_TRUE(unit.notes.empty());
  EXPECT_TRUE(std::any_of(unit.callees.begin(), unit.callees.end(), [&](const auto& callee) {
    return unit.text(callee.name) == "web::Server::get";
  }));
}

TEST_F(Stubs, AreNotLookedAtUnlessIncluded) {
  repository_.write("a.cpp", "#if __has_include(<web/server.h>)\n#error stub\n#endif\nint x;\n");
  facts::Unit unit = extract({"g++", "a.cpp"});
  EXPECT_TRUE(libraries(unit).empty());
  EXPECT_TRUE(unit.notes.empty());
}

TEST_F(Stubs, GiveWayToTheRealLibrary) {
  repository_.write("../real/web/server.h",
                    "#pragma once\nnamespace web { struct Server { void get(const char*, int = 0); "
                    "}; }\n");
  repository_.write("a.cpp", std::string("#include <web/server.h>\n") + kUse);
  facts::Unit unit = extract({"g++", "-I../real", "a.cpp"});
  EXPECT_EQ(libraries(unit), (std::vector<std::string>{"web real"}));
  EXPECT_TRUE(unit.notes.empty());
}

// What the unit includes is missing, though another header of the library is installed: the stub
// stands in for the whole library, also for what the stub itself includes.
TEST_F(Stubs, AreNotMixedWithALibraryThatIsThereInPart) {
  repository_.write("../stubs/web/web/server.h",
                    "#pragma once\n#include <web/client.h>\n"
                    "namespace web { struct Server : Client { void get(const char* path); }; }\n");
  repository_.write("../stubs/web/web/client.h", "namespace web { struct Client {}; }\n");
  repository_.write("../real/web/client.h", "#error the installed one\n");
  repository_.write("a.cpp", std::string("#include <web/server.h>\n") + kUse);
  facts::Unit unit = extract({"g++", "-I../real", "a.cpp"});
  EXPECT_EQ(libraries(unit), (std::vector<std::string>{"web stub"}));
  EXPECT_TRUE(unit.notes.empty());
}

// Installed in a folder that the build would have named: found there, with what lies beside it.
TEST_F(Stubs, GiveWayToALibraryInAFolderOfItsOwn) {
  libraries_[1].headers.push_back("tls-3/tls.h");
  repository_.write("../real/tls-3/tls.h",
                    "#pragma once\n#include \"tls_types.h\"\nint tls_real(void);\n");
  repository_.write("../real/tls-3/tls_types.h", "#pragma once\nstruct tls_context { int fd; };\n");
  repository_.write("a.cpp",
                    "#include <tls_types.h>\n#include <tls.h>\nint f() { return tls_real(); }\n");
  facts::Unit unit = extract({"g++", "-isystem", "../real", "a.cpp"});
  EXPECT_EQ(libraries(unit), (std::vector<std::string>{"tls real"}));
  EXPECT_TRUE(unit.notes.empty());
}

// As far as it goes: what is not in that folder comes from the stub.
TEST_F(Stubs, StandInForWhatTheFolderOfAnInstalledLibraryLacks) {
  repository_.write("../stubs/tls/tls_io.h",
                    "#pragma once\n#include <tls.h>\nvoid tls_io(void);\n");
  libraries_[1].headers = {"tls.h", "tls_io.h", "tls-3/tls.h"};
  repository_.write("../real/tls-3/tls.h", "#error the installed one\n");
  repository_.write("a.cpp", "#include <tls_io.h>\nvoid f() { tls_io(); }\n");
  facts::Unit unit = extract({"g++", "-isystem", "../real", "a.cpp"});
  EXPECT_EQ(libraries(unit), (std::vector<std::string>{"tls stub"}));
  EXPECT_TRUE(unit.notes.empty());
}

// Included by the path of a copy that is gone: the installed header is the same one.
TEST_F(Stubs, GiveWayToAnInstalledHeaderOfALibraryThatWasVendored) {
  repository_.write("../real/web/server.h",
                    "#pragma once\nnamespace web { struct Server { void get(const char*, int = 0); "
                    "}; }\n");
  for (const char* name : {"third_party/web/server.h", "server.h"}) {
    repository_.write("a.cpp", "#include \"" + std::string(name) + "\"\n" + kUse);
    facts::Unit unit = extract({"g++", "-isystem", "../real", "a.cpp"});
    EXPECT_EQ(libraries(unit), (std::vector<std::string>{"web real"})) << name;
    EXPECT_TRUE(unit.notes.empty()) << name;
  }
}

TEST_F(Stubs, StandInForVendoredPathsThatAreGone) {
  repository_.write("a.cpp", std::string("#include \"third_party/web/server.h\"\n") + kUse);
  facts::Unit unit = extract({"g++", "a.cpp"});
  EXPECT_EQ(libraries(unit), (std::vector<std::string>{"web stub", "tls stub"}));
  EXPECT_TRUE(notes(unit, "missing-header").empty());
  EXPECT_TRUE(notes(unit, "parse-error").empty());
}

TEST_F(Stubs, StandInForHeadersNamedWithoutTheirFolder) {
  repository_.write("a.cpp", std::string("#include <server.h>\n") + kUse);
  EXPECT_EQ(libraries(extract({"g++", "a.cpp"})),
            (std::vector<std::string>{"web stub", "tls stub"}));
  // Not if two libraries could be meant.
  libraries_.push_back({"other", repository_.outside() + "/stubs/tls", {"other/server.h"}});
  EXPECT_EQ(libraries(extract({"g++", "a.cpp"})), (std::vector<std::string>{"server placeholder"}));
}

TEST_F(Stubs, AVendoredCopyIsTheRealLibrary) {
  repository_.write("third_party/web/server.h",
                    "#pragma once\nnamespace web { struct Server { void get(const char*); }; }\n");
  repository_.write("a.cpp", std::string("#include \"third_party/web/server.h\"\n") + kUse);
  EXPECT_EQ(libraries(extract({"g++", "a.cpp"})), (std::vector<std::string>{"web real"}));
}

TEST_F(Stubs, WhatAStubDoesNotHaveIsStillMissing) {
  repository_.write("a.cpp", "#include <web/server.h>\n#include <web/client.h>\n");
  facts::Unit unit = extract({"g++", "a.cpp"});
  EXPECT_EQ(libraries(unit), (std::vector<std::string>{"web stub", "tls stub"}));
  EXPECT_EQ(notes(unit, "missing-header"), (std::vector<std::string>{"web/client.h"}));
}

}  // namespace
}  // namespace tvaara::code
