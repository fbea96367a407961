// A .proto as a contract: which operations it declares, under which requests, and what it is not.
#include "spec/proto.h"

#include <gtest/gtest.h>

namespace tvaara::spec {
namespace {

constexpr const char* kOrders = R"(syntax = "proto3";
package shop.v1;
import "google/api/annotations.proto";
service Orders {
  rpc Get(GetRequest) returns (Order) {
    option (google.api.http) = {
      get: "/v1/orders/{id}"
      additional_bindings { get: "/v1/{name=shops/*/orders/*}" }
    };
  }
  rpc Move(MoveRequest) returns (Order) {
    option deprecated = true;
    option (google.api.http) = { post: "/v1/{name=orders/*}:move" body: "*" };
  }
  rpc Watch(stream GetRequest) returns (stream Order);
}
)";

std::string listed(const Contract& contract) {
  std::string out;
  for (const Operation& operation : contract.operations) {
    out += operation.key() + " line " + std::to_string(operation.location.line) +
           (operation.deprecated ? " deprecated" : "") + "\n";
  }
  return out;
}

TEST(ProtoContract, OperationsUnderTheirRequests) {
  auto contract = read_services("api/orders.proto", kOrders);
  ASSERT_TRUE(contract);
  EXPECT_EQ(contract->form, Contract::Form::proto);
  EXPECT_EQ(listed(*contract),
            "GET /v1/orders/{id} line 5\n"
            "GET /v1/shops/{1}/orders/{2} line 5\n"
            "POST /v1/orders/{name}:move line 11 deprecated\n"
            "POST /shop.v1.Orders/Watch line 15\n");
  EXPECT_EQ(contract->operations[1].rpc, "/shop.v1.Orders/Get");
  EXPECT_TRUE(contract->problems.empty());
}

TEST(ProtoContract, WithoutAPackage) {
  auto contract = read_services("a.proto", "service Echo { rpc Say(A) returns (B) {} }");
  ASSERT_TRUE(contract);
  EXPECT_EQ(listed(*contract), "POST /Echo/Say line 1\n");
}

TEST(ProtoContract, WhatDeclaresNoServiceIsNone) {
  EXPECT_FALSE(read_services("a.proto", "message A { string service = 1; }"));
  EXPECT_FALSE(read_services("a.proto", "// service\nmessage A {}"));
  EXPECT_FALSE(read_services("a.yaml", kOrders));
}

TEST(ProtoContract, ProblemsHaveTheirPlaceAndTheRestIsRead) {
  auto contract = read_services("a.proto",
                                "service S {\n  rpc A(B) returns C;\n  rpc D(B) returns (C) {\n"
                                "    option (google.api.http) = { get: \"v1\" };\n  }\n}\n");
  ASSERT_TRUE(contract);
  EXPECT_EQ(listed(*contract), "POST /S/D line 3\n");
  ASSERT_EQ(contract->problems.size(), 2u);
  EXPECT_EQ(contract->problems[0].line, 2u);
  EXPECT_EQ(contract->problems[1].line, 4u);
  EXPECT_TRUE(contract->documents[0]->incomplete());
  auto lost = read_services("a.proto", "service {");
  ASSERT_TRUE(lost);
  EXPECT_FALSE(lost->problems.empty());
}

TEST(ProtoContract, NodesLeadBack) {
  auto contract = read_services("a.proto", kOrders);
  ASSERT_TRUE(contract);
  for (const Operation& operation : contract->operations) {
    const Document& document = *contract->documents[0];
    EXPECT_EQ(document.at_pointer(operation.node.pointer()), operation.node);
    EXPECT_NE(operation.node.where().line, 0u);
  }
}

TEST(ProtoContract, TemplatesOfPaths) {
  EXPECT_EQ(http_template("/v1/{id}"), "/v1/{id}");
  EXPECT_EQ(http_template("/v1/{book.name=shelves/*/books/*}"), "/v1/shelves/{1}/books/{2}");
  EXPECT_EQ(http_template("/v1/{name=files/**}"), "/v1/files/{name*}");
  EXPECT_EQ(http_template("/v1/*/items/**"), "/v1/{1}/items/{2*}");
  EXPECT_EQ(http_template("/v1/{parent=shops/*}/orders/{id}"), "/v1/shops/{parent}/orders/{id}");
  EXPECT_EQ(http_template("/v1/{never"), "/v1/{never");
  EXPECT_EQ(http_template(""), "");
}

}  // namespace
}  // namespace tvaara::spec
