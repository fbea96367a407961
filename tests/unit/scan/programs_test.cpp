// Which units are one program.
#include "scan/programs.h"

#include <gtest/gtest.h>

#include "facts/builder.h"

namespace tvaara::scan {
namespace {

using facts::Function;
using facts::UnitBuilder;

// A unit in a few words: what it defines, calls and overrides.
struct Sketch {
  std::string file;
  std::vector<std::string> defines, calls, overrides;
  bool in_header = false;
};

facts::Unit unit(const Sketch& sketch) {
  UnitBuilder builder;
  builder.unit().main_file = builder.string(sketch.file);
  for (const std::string& name : sketch.defines) {
    Function function;
    function.name = builder.string(name);
    function.id = builder.string(name == "main" ? "main@" + sketch.file : name);
    function.body = facts::BodyState::whole;
    function.from_header = sketch.in_header;
    for (const std::string& base : sketch.overrides) {
      function.overrides.push_back(builder.string(base));
    }
    builder.unit().functions.push_back(function);
  }
  for (const std::string& name : sketch.calls) {
    facts::Callee callee;
    callee.id = callee.name = builder.string(name);
    builder.callee(callee);
  }
  return builder.unit();
}

// "name: file file" per program.
std::vector<std::string> grouped(const std::vector<Sketch>& sketches) {
  std::vector<facts::Unit> units;
  for (const Sketch& sketch : sketches) units.push_back(unit(sketch));
  std::vector<std::string> out;
  for (const ProgramUnits& program : group_units(units)) {
    std::string line = program.name + ":";
    for (size_t i : program.units) line += " " + sketches[i].file;
    out.push_back(line);
  }
  return out;
}

using Lines = std::vector<std::string>;

TEST(Programs, NothingIsNoProgram) { EXPECT_EQ(grouped({}), Lines{}); }

TEST(Programs, OneMainTakesEverything) {
  EXPECT_EQ(grouped({{"a.cpp", {"f"}, {}, {}}, {"main.cpp", {"main"}, {}, {}}}),
            (Lines{"main.cpp: a.cpp main.cpp"}));
}

TEST(Programs, WithoutMainItIsALibrary) {
  EXPECT_EQ(grouped({{"a.cpp", {"f"}, {}, {}}, {"b.cpp", {"g"}, {}, {}}}),
            (Lines{": a.cpp b.cpp"}));
}

TEST(Programs, EachMainWithWhatItReaches) {
  EXPECT_EQ(grouped({{"admin.cpp", {"main"}, {"shared", "admin"}, {}},
                     {"admin_impl.cpp", {"admin"}, {"deep"}, {}},
                     {"deep.cpp", {"deep"}, {}, {}},
                     {"shared.cpp", {"shared"}, {}, {}},
                     {"shop.cpp", {"main"}, {"shared"}, {}},
                     {"unused.cpp", {"nobody"}, {}, {}}}),
            (Lines{"admin.cpp: admin.cpp admin_impl.cpp deep.cpp shared.cpp",
                   "shop.cpp: shared.cpp shop.cpp", ": unused.cpp"}));
}

TEST(Programs, OfTwoDefinitionsTheNearerIsItsOwn) {
  EXPECT_EQ(grouped({{"one/main.cpp", {"main"}, {"handle"}},
                     {"one/src/handler.cpp", {"handle"}, {}},
                     {"two/main.cpp", {"main"}, {"handle"}},
                     {"two/src/handler.cpp", {"handle"}, {}}}),
            (Lines{"one/main.cpp: one/main.cpp one/src/handler.cpp",
                   "two/main.cpp: two/main.cpp two/src/handler.cpp"}));
  EXPECT_EQ(grouped({{"a/main.cpp", {"main"}, {"log"}},
                     {"a/tool.cpp", {"main", "log"}, {}},
                     {"lib/log.cpp", {"log"}, {}}}),
            (Lines{"a/main.cpp: a/main.cpp lib/log.cpp", "a/tool.cpp: a/tool.cpp"}));
}

TEST(Programs, AnOverrideIsReachedThroughItsBase) {
  EXPECT_EQ(grouped({{"a.cpp", {"main"}, {"Base::run"}, {}},
                     {"b.cpp", {"main"}, {}, {}},
                     {"derived.cpp", {"Derived::run"}, {}, {"Base::run"}}}),
            (Lines{"a.cpp: a.cpp derived.cpp", "b.cpp: b.cpp"}));
}

TEST(Programs, HeadersLeadNowhere) {
  EXPECT_EQ(grouped({{"a.cpp", {"main"}, {"inline"}, {}},
                     {"b.cpp", {"main"}, {"inline"}, {}},
                     {"c.cpp", {"inline"}, {}, {}, true}}),
            (Lines{"a.cpp: a.cpp", "b.cpp: b.cpp", ": c.cpp"}));
}

}  // namespace
}  // namespace tvaara::scan
