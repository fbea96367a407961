// Effective schemas as a graph: references, composition, branches, openness, directions.
#include "spec/schema.h"

#include <gtest/gtest.h>

#include "spec/load.h"

namespace tvaara::spec {
namespace {

Contract contract(const std::string& version, const std::string& schemas) {
  Loader loader("/nonexistent");
  auto loaded = loader.load_text("api.yaml", "openapi: " + version +
                                                 "\ninfo: {title: t, version: '1'}\npaths: {}\n"
                                                 "components:\n  schemas:\n" + schemas);
  EXPECT_TRUE(loaded.ok());
  return std::move(*loaded);
}

TEST(Schema, Reads) {
  Contract c = contract("3.0.3", "    A: {type: object}\n");
  SchemaGraph& graph = c.schemas();
  SchemaId id = graph.of(c.root()["components"]["schemas"]["A"]);
  EXPECT_TRUE(graph.get(id).object_like());
}

}  // namespace
}  // namespace tvaara::spec
