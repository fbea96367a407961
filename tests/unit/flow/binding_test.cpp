// Values given beforehand: which parameter they become, and what of them is kept.
#include "flow/binding.h"

#include <gtest/gtest.h>

namespace tvaara::flow::testing {
namespace {

Value calls(const std::string& function) {
  ValueData data;
  Callable callable;
  callable.function = function;
  data.callables.push_back(callable);
  return make_value(std::move(data));
}

TEST(Binding, OthersStayInTheirPlaces) {
  facts::Function function;
  function.parameters.resize(3);
  Callable bound = bind_parameters({}, function, {{1, calls("run")}});
  EXPECT_EQ(bound_at(bound, 0), nullptr);
  ASSERT_NE(bound_at(bound, 1), nullptr);
  EXPECT_EQ(bound_at(bound, 1)->callables[0].function, "run");
  EXPECT_EQ(bound_at(bound, 2), nullptr);
  EXPECT_EQ(bound_at(bound, 7), nullptr);
}

TEST(Binding, NothingIsBoundWithoutCaptures) { EXPECT_EQ(bound_at({}, 0), nullptr); }

TEST(Binding, OnlyWhatCanBeCalledIsKept) {
  EXPECT_EQ(only_callables(boolean_value(true)), nullptr);
  ValueData entry;
  entry.fields[".retries"] = constant_value(facts::ConstantKind::integer, 3, "3", {}, "f");
  entry.fields[".run"] = calls("run");
  Value kept = only_callables(make_value(std::move(entry)));
  ASSERT_NE(kept, nullptr);
  EXPECT_EQ(kept->fields.count(".retries"), 0u);
  ASSERT_EQ(all_callables(kept).size(), 1u);
  EXPECT_EQ(all_callables(kept)[0].function, "run");
}

}  // namespace
}  // namespace tvaara::flow::testing
