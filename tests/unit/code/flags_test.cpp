// What of a compile command is kept, and that nothing of it acts.
#include "code/flags.h"

#include <sys/stat.h>

#include "repository.h"

namespace tvaara::code {
namespace {

CompileCommand read(const Repository& repository, std::vector<std::string> command) {
  Result<CompileCommand> out = read_command(command, repository.root(), repository.root());
  EXPECT_TRUE(out.ok()) << (out.ok() ? "" : out.error().to_string());
  return out.ok() ? *out : CompileCommand();
}

TEST(Flags, KeepsWhatParsingNeeds) {
  Repository repository;
  std::string source = repository.write("src/a.cpp", "");
  CompileCommand command =
      read(repository, {"/usr/bin/g++-12", "-std=gnu++17", "-Iinclude", "-isystem", "/opt/x",
                        "-DA=1", "-U", "B", "-fno-exceptions", "-pthread", "-c", "src/a.cpp"});
  EXPECT_EQ(command.source, source);
  EXPECT_TRUE(command.cxx_driver);
  EXPECT_TRUE(command.dropped.empty());
  for (const char* flag : {"-std=gnu++17", "/opt/x", "-fno-exceptions", "-pthread"}) {
    EXPECT_TRUE(has(command.arguments, flag)) << flag;
  }
  EXPECT_TRUE(has(command.arguments, repository.root() + "/include"));
}

TEST(Flags, TellsCompilersApartByName) {
  Repository repository;
  repository.write("a.c", "");
  for (const char* cxx :
       {"g++", "clang++-19", "x86_64-linux-gnu-g++-12", "C:\\bin\\g++.exe", "c++"}) {
    EXPECT_TRUE(read(repository, {cxx, "a.c"}).cxx_driver) << cxx;
  }
  for (const char* c : {"gcc", "clang-19", "cc", "x86_64-linux-gnu-gcc"}) {
    EXPECT_FALSE(read(repository, {c, "a.c"}).cxx_driver) << c;
  }
}

TEST(Flags, StripsWrappersByName) {
  Repository repository;
  repository.write("a.cpp", "");
  CompileCommand command = read(repository, {"/usr/bin/ccache", "CCACHE_DIR=/x", "distcc", "g++",
                                             "-std=c++20", "-c", "a.cpp"});
  EXPECT_TRUE(command.cxx_driver);
  EXPECT_EQ(command.dropped,
            (std::vector<std::string>{"/usr/bin/ccache", "CCACHE_DIR=/x", "distcc"}));
  EXPECT_TRUE(has(command.arguments, "-std=c++20"));
}

TEST(Flags, DropsAndNamesEveryHostileFlag) {
  Repository repository;
  repository.write("a.cpp", "int f() { return 1; }\n");
  repository.write("evil.so", "");
  const std::vector<std::vector<std::string>> hostile{{"-fplugin=evil.so"},
                                                      {"-fplugin-arg-evil-x=1"},
                                                      {"-Xclang", "-load", "-Xclang", "evil.so"},
                                                      {"-Xclang", "-add-plugin", "-Xclang", "evil"},
                                                      {"-fpass-plugin=evil.so"},
                                                      {"-o", "written.o"},
                                                      {"-MD", "-MF", "written.d"},
                                                      {"-MMD"},
                                                      {"-MJ", "written.json"},
                                                      {"-save-temps"},
                                                      {"-save-temps=obj"},
                                                      {"-ftime-trace=written.json"},
                                                      {"--serialize-diagnostics", "written.dia"},
                                                      {"-fmodules", "-fmodules-cache-path=written"},
                                                      {"-gsplit-dwarf", "-dumpdir", "w"},
                                                      {"-include-pch", "evil.pch"},
                                                      {"-wrapper", "touch,written"},
                                                      {"-B."},
                                                      {"--config=evil.cfg"},
                                                      {"-specs=evil.specs"},
                                                      {"-Wp,-MD,written.d"},
                                                      {"-Xpreprocessor", "-MF"},
                                                      {"-mllvm", "-x"},
                                                      {"-fprofile-generate=written"},
                                                      {"-fcrash-diagnostics-dir=written"},
                                                      {"-Wl,-plugin,evil.so"},
                                                      {"-fmodule-output=written.pcm"},
                                                      {"-resource-dir", "evil"},
                                                      {"-no-such-flag"},
                                                      {"@/etc/passwd"}};
  std::set<std::string> before = repository.listing();
  for (const std::vector<std::string>& flags : hostile) {
    std::vector<std::string> command{"clang++"};
    command.insert(command.end(), flags.begin(), flags.end());
    command.push_back("-c");
    command.push_back("a.cpp");
    facts::Unit unit = repository.extract(command);
    EXPECT_FALSE(notes(unit, "dropped-flag").empty()) << flags[0];
    EXPECT_EQ(function_names(unit), (std::multiset<std::string>{"f"})) << flags[0];
    EXPECT_TRUE(unit.flags.empty()) << flags[0] << " kept " << unit.text(unit.flags[0]);
  }
  EXPECT_EQ(repository.listing(), before);
}

TEST(Flags, NeutralFlagsAreNotWorthANote) {
  Repository repository;
  repository.write("a.cpp", "");
  CompileCommand command = read(repository, {"g++", "-O2", "-g", "-Wall", "-Wno-unused",
                                             "-pedantic", "-pipe", "-c", "a.cpp"});
  EXPECT_TRUE(command.dropped.empty());
}

TEST(Flags, ReadsResponseFilesInsideTheRootOnly) {
  Repository repository;
  repository.write("a.cpp", "");
  repository.write("flags.rsp", "-DINSIDE=1 @more.rsp");
  repository.write("more.rsp", "\"-DMORE=a b\"");
  std::string outside = repository.write("../outside.rsp", "-DOUTSIDE=1");
  CompileCommand command =
      read(repository, {"g++", "@flags.rsp", "@../outside.rsp", "@absent.rsp", "a.cpp"});
  EXPECT_TRUE(has(command.arguments, "INSIDE=1"));
  EXPECT_TRUE(has(command.arguments, "MORE=a b"));
  EXPECT_FALSE(has(command.arguments, "OUTSIDE=1"));
  EXPECT_EQ(command.dropped, (std::vector<std::string>{"@../outside.rsp", "@absent.rsp"}));
  // A link inside that leads outside is outside.
  ASSERT_EQ(::symlink(outside.c_str(), (repository.root() + "/link.rsp").c_str()), 0);
  EXPECT_EQ(read(repository, {"g++", "@link.rsp", "a.cpp"}).dropped,
            (std::vector<std::string>{"@link.rsp"}));
}

TEST(Flags, AResponseFileThatReadsItselfEnds) {
  Repository repository;
  repository.write("a.cpp", "");
  repository.write("loop.rsp", "-DX @loop.rsp");
  EXPECT_EQ(read(repository, {"g++", "@loop.rsp", "a.cpp"}).dropped,
            (std::vector<std::string>{"@loop.rsp"}));
}

TEST(Flags, ForcedIncludesCountIfTheyAreThere) {
  Repository repository;
  repository.write("a.cpp", "");
  std::string config = repository.write("inc/config.h", "");
  std::string prefix = repository.write("cmake_pch.hxx", "");
  CompileCommand command =
      read(repository, {"clang++", "-Iinc", "-include", "config.h", "-include", "gone.h", "-Xclang",
                        "-include-pch", "-Xclang", "cmake_pch.hxx.pch", "-Xclang", "-include",
                        "-Xclang", "cmake_pch.hxx", "a.cpp"});
  EXPECT_EQ(command.includes, (std::vector<std::string>{config, prefix}));
  EXPECT_TRUE(has(command.dropped, "-include gone.h"));
  EXPECT_TRUE(has(command.dropped, "-include-pch"));
}

TEST(Flags, MicrosoftCommandsAreReadAsFarAsTheyGo) {
  Repository repository;
  repository.write("a.cpp", "");
  CompileCommand command = read(repository, {"C:\\VS\\cl.exe", "/nologo", "/I", "include",
                                             "/DWIN=1", "/std:c++17", "/Foout.obj", "/c", "a.cpp"});
  EXPECT_TRUE(has(command.arguments, "-std=c++17"));
  EXPECT_TRUE(has(command.arguments, "WIN=1"));
  EXPECT_TRUE(has(command.arguments, repository.root() + "/include"));
}

TEST(Flags, AnUnusableCommandIsAnError) {
  Repository repository;
  EXPECT_FALSE(read_command({}, repository.root(), repository.root()).ok());
  EXPECT_FALSE(read_command({"g++", "-c"}, repository.root(), repository.root()).ok());
  EXPECT_FALSE(read_command({"g++", "x.o", "-lm"}, repository.root(), repository.root()).ok());
  Result<CompileCommand> absent =
      read_command({"g++", "-c", "absent.cpp"}, repository.root(), repository.root());
  ASSERT_FALSE(absent.ok());
  EXPECT_EQ(absent.error().message, "source file not found");
}

}  // namespace
}  // namespace tvaara::code
