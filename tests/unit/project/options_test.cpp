// Options of builds that nobody described: which are taken as set, and what is told of the others.
#include "project/options.h"

#include "tree.h"

namespace tvaara::project {
namespace {

using Names = std::vector<std::string>;

class OptionsTest : public TreeTest {
 protected:
  Options find() {
    Result<Tree> tree = discover({root_}, "");
    EXPECT_TRUE(tree);
    std::vector<std::string> files = tree->sources;
    files.insert(files.end(), tree->headers.begin(), tree->headers.end());
    return find_options(
        *tree, files,
        {[](const std::string& header) { return header == "web.h" || header == "db/db.h"; },
         [](const std::string& word) { return word == "web_route"; }});
  }
  static Names names(const std::vector<Option>& options) {
    Names out;
    for (const Option& option : options) out.push_back(option.name);
    return out;
  }
  Names taken() { return names(find().taken); }
};

TEST_F(OptionsTest, KnownLibrariesBehindThem) {
  file("a.c",
       "#include \"a.h\"\n"
       "#ifdef HAVE_WEB\n#include <web.h>\n#endif\n"
       "#if defined(ENABLE_ADMIN) && defined ADMIN_SUPPORT\nvoid f(void) { web_route(\"/\"); "
       "}\n#endif\n"
       "#if USE_DB\n#include \"db/db.h\"\n#endif\n"
       "#if !defined(WITH_WEB)\n#else /* there */\nint x = web_route(0);\n#endif\n");
  Options options = find();
  EXPECT_EQ(names(options.taken),
            (Names{"ADMIN_SUPPORT", "ENABLE_ADMIN", "HAVE_WEB", "USE_DB", "WITH_WEB"}));
  EXPECT_EQ(options.taken[2].place.file, "a.c");
  EXPECT_EQ(options.taken[2].place.line, 3u);
  EXPECT_TRUE(options.undecided.empty());
  EXPECT_EQ(options.lines_left, 0u);
}

TEST_F(OptionsTest, TestsForHeadersOfTheSystem) {
  file("a.h",
       "#ifdef HAVE_INTTYPES_H\n#include <inttypes.h>\n#endif\n"
       "#if defined(HAVE_SYS_SOCKET_H)\n# include <sys/socket.h>\n#endif\n"
       "#ifdef HAVE_UNISTD_H\nint nothing_is_included;\n#endif\n"
       "#ifdef HAVE_WINSOCK2_H\n#include <winsock2.h>\n#endif\n"  // not here
       "#ifdef HAVE_FAST_PATH\n#include <stdio.h>\n#endif\n");    // no test for that header
  EXPECT_EQ(taken(), (Names{"HAVE_INTTYPES_H", "HAVE_SYS_SOCKET_H"}));
}

TEST_F(OptionsTest, OnlyWhatABuildDefines) {
  const std::string body = "\n#include <web.h>\n#endif\n";
  file("a.h", "#ifndef A_H\n#define A_H\n#define HAVE_WEB 1\n" + body);
  file("config.h", "/* #undef HAVE_ADMIN */\n");
  file("a.c", "#ifdef HAVE_WEB" + body +        // the tree defines it
                  "#ifdef HAVE_ADMIN" + body +  // and has it off
                  "#ifdef SO_WEB" + body +      // nobody says that it is an option
                  "#ifdef LOCAL_WEB" + body +   // the build says so
                  "#ifdef PLAIN_WEB" + body);   // the build defines it whatever it is
  EXPECT_EQ(taken(), Names{});
  file("CMakeLists.txt",
       "if(X)\n  add_definitions(-DLOCAL_WEB)\nendif()\nadd_definitions(-DPLAIN_WEB)\n");
  EXPECT_EQ(taken(), Names{"LOCAL_WEB"});
}

TEST_F(OptionsTest, DefaultsOfTheTreeWhereNothingIsIncludedYet) {
  file("features.h",
       "#ifndef WEB_HTTP\n#define WEB_HTTP 1\n#endif\n"
       "#ifndef WEB_MQTT\n#define WEB_MQTT WEB_HTTP\n#endif\n"
       "#ifndef WEB_DNS\n#define WEB_DNS 1\n#endif\n"
       "#ifndef WEB_COAP\n#define WEB_COAP 0\n#endif\n"
       "#define WEB_TLS 1\n");
  file("small.h", "#ifndef WEB_DNS\n#define WEB_DNS 0\n#endif\n");
  file("a.c", "#if WEB_HTTP && WEB_MQTT\n#include \"features.h\"\n#if WEB_COAP\n#endif\n#endif\n");
  file("b.c",
       "#if WEB_DNS\n#endif\n"     // two values
       "#ifdef WEB_TLS\n#endif\n"  // not a default
       "#ifndef WEB_COAP\n#endif\n#include \"features.h\"\n");
  std::vector<std::string> defaults;
  for (const Default& one : find().defaults) defaults.push_back(one.name + "=" + one.value);
  EXPECT_EQ(defaults, (Names{"WEB_HTTP=1", "WEB_MQTT=WEB_HTTP"}));
}

TEST_F(OptionsTest, TemplatesOfHeadersSpeakOfThem) {
  file("src/a.c", "#ifdef LOCAL_WEB\n#include <web.h>\n#endif\n");
  file("config.h.in", "#undef LOCAL_WEB\n");
  EXPECT_EQ(taken(), Names{"LOCAL_WEB"});
}

TEST_F(OptionsTest, NotForOtherMachinesAndPurposes) {
  for (const char* name : {"_WIN32", "HAVE_WIN32", "WEB_DEBUG", "UNIT_TEST", "__APPLE__",
                           "NO_HAVE_WEB", "USE_ANDROID", "1", "0"}) {
    file("a.c", std::string("#if ") + name + "\n#include <web.h>\n#endif\n");
    EXPECT_EQ(taken(), Names{}) << name;
  }
  file("a.c", "#ifdef _WIN32\n#ifdef HAVE_WEB\n#include <web.h>\n#endif\n#endif\n");
  EXPECT_EQ(taken(), Names{}) << "what is never read here is no reason";
  file("a.c", "#ifdef _WIN32\n#else\n#ifdef HAVE_WEB\n#include <web.h>\n#endif\n#endif\n");
  EXPECT_EQ(taken(), Names{"HAVE_WEB"});
  file("a.c", "#ifdef __cplusplus\n#ifdef HAVE_WEB\n#include <web.h>\n#endif\n#endif\n");
  EXPECT_EQ(taken(), Names{"HAVE_WEB"});
}

TEST_F(OptionsTest, UndecidedIfEitherSideLosesALibrary) {
  file(
      "a.c",
      "#ifdef HAVE_WEB\n#include <web.h>\n#else\n#include <db/db.h>\n#endif\n"
      "#ifdef HAVE_DB\n#include <db/db.h>\n#elif defined(HAVE_TWO)\nint y = web_route(1);\n#endif\n"
      "#ifndef USE_OWN\n#include <web.h>\n#endif\n"
      "#ifdef USE_OWN\nint x = web_route(0);\n#endif\n");
  Options options = find();
  EXPECT_EQ(names(options.undecided), (Names{"HAVE_DB", "HAVE_WEB", "USE_OWN"}));
  EXPECT_EQ(names(options.taken), Names{"HAVE_TWO"});
}

TEST_F(OptionsTest, WhatStaysUnreadIsCounted) {
  file("a.c",
       "#ifdef HAVE_DHCP\nint a;\n// web_route\nint b;  /* web_route */\n#endif\n"
       "#ifdef HAVE_TEXT\nconst char* c = \"web_route\";\n\n#else\nint d;\n#endif\n"
       "#ifdef DEBUG\nint e;\n#endif\n"
       "#ifdef _WIN32\nint f;\n#endif\n#if 0\nint g;\n#endif\n");
  Options options = find();
  EXPECT_EQ(names(options.taken), Names{}) << "comments and texts use nothing";
  EXPECT_EQ(names(options.left), (Names{"DEBUG", "HAVE_DHCP", "HAVE_TEXT"}));
  EXPECT_EQ(options.left[2].place.line, 6u);
  EXPECT_EQ(options.lines_left, 4u);
}

TEST_F(OptionsTest, NoCommentBeginsInTexts) {
  file("a.c",
       "const char* all = \"/*\";  // and /* here\n"
       "#ifdef HAVE_WEB\n#include <web.h>\n#endif\n");
  EXPECT_EQ(taken(), Names{"HAVE_WEB"});
}

TEST_F(OptionsTest, WhatIsNeverReadDefinesNothing) {
  file("a.c",
       "#ifdef _WIN32\n#define HAVE_WEB 1\n#endif\n#ifdef HAVE_WEB\n#include <web.h>\n#endif\n");
  EXPECT_EQ(taken(), Names{"HAVE_WEB"});
}

TEST_F(OptionsTest, LinesAreOfTheInnermostOption) {
  file("a.c",
       "#define HAVE_OWN 1\n"
       "#ifdef __linux__\n#ifdef HAVE_ONE\n#ifdef HAVE_OWN\nint a;\n#endif\n#endif\n#endif\n"
       "#if defined(__linux__) && defined(HAVE_TWO)\nint b;\nint c;\n#endif\n");
  Options options = find();
  EXPECT_EQ(names(options.left), (Names{"HAVE_ONE", "HAVE_TWO"}));
  EXPECT_EQ(options.lines_left, 3u);
}

TEST_F(OptionsTest, BrokenConditionsEndSomewhere) {
  file("a.c",
       "#endif\n#else\n#elif X\n#if\n#ifdef\n#if (((HAVE_WEB\n#include <web.h>\n#include <\n");
  EXPECT_EQ(taken(), Names{});
  file("a.c", "/* #ifdef HAVE_WEB\n#ifdef HAVE_WEB */\n#include <web.h>\n");
  EXPECT_EQ(taken(), Names{});
}

}  // namespace
}  // namespace tvaara::project
