// What was read is counted, and what was not has a reason and a place.
#include "scan/coverage.h"

#include <gtest/gtest.h>

#include "base/limits.h"
#include "facts/builder.h"

namespace tvaara::scan {
namespace {

using facts::BodyState;
using facts::UnitBuilder;

class CoverageTest : public testing::Test {
 protected:
  CoverageTest() { tree_.paths = {"."}; }

  static void file(UnitBuilder& builder, const std::string& path) {
    builder.unit().files.push_back({builder.string(path), 0, path[0] != '/'});
  }

  // In the file added last.
  static facts::RangeId at(UnitBuilder& builder, uint32_t line) {
    auto file = static_cast<facts::Index>(builder.unit().files.size() - 1);
    return builder.range({file, line, 1, line, 5, false});
  }

  static void function(UnitBuilder& builder, const std::string& name, BodyState body,
                       uint32_t line) {
    facts::Function function;
    function.id = function.name = builder.string(name);
    function.range = at(builder, line);
    function.body = body;
    function.lost = 2;
    builder.unit().functions.push_back(function);
  }

  static void note(UnitBuilder& builder, const std::string& kind, const std::string& text,
                   uint32_t line) {
    builder.unit().notes.push_back({builder.string(kind), builder.string(text), at(builder, line)});
  }

  findings::Coverage count(const std::vector<facts::Unit>& units,
                           const std::vector<findings::Gap>& lost = {}) {
    findings::Coverage coverage;
    Roles roles(Request{}, tree_, project::Config{}, models::ModelSet{});
    count_units(units, lost, roles, coverage);
    return coverage;
  }

  project::Tree tree_;
};

TEST_F(CoverageTest, AUnitInFull) {
  UnitBuilder builder;
  builder.unit().main_file = builder.string("a.cpp");
  file(builder, "a.cpp");
  function(builder, "f", BodyState::whole, 1);
  note(builder, "dropped-flag", "-fweird", 1);
  findings::Coverage coverage = count({builder.unit()});
  EXPECT_EQ(coverage.units.read, 1u);
  EXPECT_EQ(coverage.functions.read, 1u);
  EXPECT_TRUE(coverage.gaps.empty());
  EXPECT_FALSE(incomplete(coverage));
}

TEST_F(CoverageTest, NotesOfAUnitBecomeReasonsWithPlaces) {
  UnitBuilder builder;
  builder.unit().main_file = builder.string("a.cpp");
  file(builder, "a.cpp");
  note(builder, "missing-header", "jwt.h", 3);
  note(builder, "missing-header", "jwt.h", 3);
  note(builder, "parse-error", "unknown type name 'x'", 9);
  findings::Coverage coverage = count({builder.unit()});
  EXPECT_EQ(coverage.units.degraded, 1u);
  ASSERT_EQ(coverage.gaps.size(), 2u) << "each once";
  EXPECT_EQ(coverage.gaps[0].reason, "jwt.h not found");
  EXPECT_EQ(coverage.gaps[0].where.file, "a.cpp");
  EXPECT_EQ(coverage.gaps[0].where.line, 3u);
  EXPECT_TRUE(incomplete(coverage));
}

TEST_F(CoverageTest, AFloodOfNotesIsCounted) {
  UnitBuilder builder;
  builder.unit().main_file = builder.string("a.cpp");
  file(builder, "a.cpp");
  for (uint32_t i = 1; i <= 100; ++i) note(builder, "parse-error", "broken", i);
  findings::Coverage coverage = count({builder.unit()});
  ASSERT_EQ(coverage.gaps.size(), limits::kMaxNotesPerUnit + 1);
  EXPECT_EQ(coverage.gaps.back().reason, "and 80 more problems");
}

TEST_F(CoverageTest, AFunctionCountsOnceAndAtItsBest) {
  UnitBuilder one, two;
  for (UnitBuilder* builder : {&one, &two}) {
    builder->unit().main_file = builder->string("a.cpp");
    file(*builder, "shared.h");
  }
  function(one, "f", BodyState::partial, 1);
  function(two, "f", BodyState::whole, 1);
  function(two, "g", BodyState::partial, 2);
  function(two, "only_declared", BodyState::none, 3);
  file(two, "/usr/include/other.h");
  function(two, "theirs", BodyState::partial, 4);
  file(two, "tests/t.h");
  function(two, "tested", BodyState::partial, 5);
  findings::Coverage coverage = count({one.unit(), two.unit()});
  EXPECT_EQ(coverage.functions.read, 1u);
  EXPECT_EQ(coverage.functions.degraded, 1u);
  EXPECT_EQ(coverage.functions.lost, 0u);
  ASSERT_EQ(coverage.gaps.size(), 1u);
  EXPECT_EQ(coverage.gaps[0].what + ": " + coverage.gaps[0].reason,
            "g: 2 statements could not be read");
  EXPECT_EQ(coverage.gaps[0].where.line, 2u);
}

TEST_F(CoverageTest, LostUnits) {
  findings::Coverage coverage = count({}, {{"unit", "a.cpp", "crashed (signal 11)", {"a.cpp"}}});
  EXPECT_EQ(coverage.units.lost, 1u);
  EXPECT_EQ(coverage.gaps.size(), 1u);
  EXPECT_TRUE(incomplete(coverage));
}

TEST_F(CoverageTest, LeftOutIsNotLost) {
  findings::Coverage coverage;
  coverage.gaps.push_back({"left-out", "3 files", "test code", {}});
  EXPECT_FALSE(incomplete(coverage));
  coverage.gaps.push_back({"flow-limit", "a.cpp", "too many steps", {}});
  EXPECT_TRUE(incomplete(coverage));
}

}  // namespace
}  // namespace tvaara::scan
