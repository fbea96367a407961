// How messages call what a request holds.
#include "rules/evidence.h"

#include <gtest/gtest.h>

#include "spec/contract.h"

namespace tvaara::rules {
namespace {

std::string shown(const std::string& path, const std::string& label, const std::string& name) {
  api::Endpoint endpoint;
  endpoint.row.path = path;
  flow::Atom atom;
  atom.label = label;
  atom.name = name;
  return shown_name(atom, &endpoint);
}

TEST(ShownName, PartsOfThePathByNumberAreCalledAsTheRouteCallsThem) {
  EXPECT_EQ(shown("/shops/{shop}/goods/{id}", "request.path", "2"), "id");
  EXPECT_EQ(shown("/files/{name*}", "request.path", "1"), "name");
  EXPECT_EQ(shown("/goods/{1}", "request.path", "1"), "1");
  EXPECT_EQ(shown("/goods/{id}", "request.path", "2"), "2");
  EXPECT_EQ(shown("/goods/{id}", "request.path", "id"), "id");
  EXPECT_EQ(shown("/goods/{id}", "request.query", "1"), "1");
}

TEST(ShownName, WithoutAnEndpointTheNameStands) {
  flow::Atom atom;
  atom.label = "request.path";
  atom.name = "1";
  EXPECT_EQ(shown_name(atom, nullptr), "1");
}

}  // namespace
}  // namespace tvaara::rules
