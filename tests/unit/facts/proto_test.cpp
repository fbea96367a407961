// What is read of a .proto, and what is told of one that cannot be read.
#include "facts/proto.h"

#include <gtest/gtest.h>

#include "base/limits.h"
#include "proto_sample.h"

namespace tvaara::facts {
namespace {

TEST(Proto, Declarations) {
  ProtoFile file = read_proto(kOrder);
  EXPECT_EQ(file.package, "shop.v1");
  EXPECT_EQ(file.imports,
            (std::vector<std::string>{"shop/money.proto", "google/protobuf/empty.proto"}));
  ASSERT_EQ(file.messages.size(), 3u);
  EXPECT_EQ(file.messages[0].name, "Order");
  EXPECT_EQ(file.messages[1].name, "Order.Line");
  EXPECT_EQ(file.messages[1].fields[1].name, "message");
  std::string fields;
  for (const ProtoField& field : file.messages[0].fields) {
    fields +=
        field.type + (field.repeated ? "* " : " ") + field.name + std::to_string(field.oneof) + " ";
  }
  EXPECT_EQ(fields,
            "string id-1 Line* lines-1 State state-1 Line by_sku-1 string user0 Money owed0 "
            "bytes class-1 ");
  ASSERT_EQ(file.enums.size(), 1u);
  EXPECT_EQ(file.enums[0].values.back(), (std::pair<std::string, int>{"BACK", -1}));
  ASSERT_EQ(file.services.size(), 1u);
  ASSERT_EQ(file.services[0].operations.size(), 3u);
  EXPECT_TRUE(file.services[0].operations[1].server_streams);
  EXPECT_EQ(file.services[0].operations[1].response, ".shop.v1.Order");
  EXPECT_TRUE(file.services[0].operations[2].client_streams);
}

TEST(Proto, WhatIsNoneGivesNothingAndEnds) {
  for (const std::string& text :
       {std::string(), std::string("}}}"), std::string("message"), std::string("message A {"),
        std::string("message \xff {}"), std::string("service S { rpc"),
        std::string("\"never closed"), std::string("/* never closed"),
        std::string("message A { map<"), std::string(100'000, '{')}) {
    EXPECT_LE(read_proto(text).messages.size(), 1u);
  }
  std::string deep;
  for (int i = 0; i < 20'000; ++i) deep += "message M {";
  EXPECT_EQ(read_proto(deep).messages.size(), limits::kMaxDocumentDepth);
}

std::string bindings_of(const std::string& options) {
  std::string text = "service S { rpc M(A) returns (B) { " + options + " } }";
  ProtoFile file = read_proto(text);
  std::string out;
  if (file.services.size() != 1 || file.services[0].operations.size() != 1) return "no operation";
  for (const ProtoBinding& one : file.services[0].operations[0].bindings) {
    out += one.method + " " + one.path + (one.body.empty() ? "" : " body " + one.body) + "; ";
    std::string_view written = std::string_view(text).substr(one.where.begin);
    EXPECT_TRUE(written.starts_with('"') || written.starts_with('\''));
  }
  for (const ProtoProblem& problem : file.problems) out += "(" + problem.message + ")";
  return out;
}

TEST(Proto, HttpOptions) {
  EXPECT_EQ(bindings_of("option (google.api.http) = { get: \"/v1/{id}\" };"), "GET /v1/{id}; ");
  EXPECT_EQ(bindings_of("option (google.api.http) = { post: '/v1/a' body: \"*\" "
                        "additional_bindings { patch: \"/v1\" \"/b\", body: \"order\" } "
                        "additional_bindings: [{ delete: \"/v1/c\" }, < put: \"/v1/d\" >] };"),
            "POST /v1/a body *; PATCH /v1/b body order; DELETE /v1/c; PUT /v1/d; ");
  EXPECT_EQ(bindings_of("option (google.api.http) = { custom: { kind: \"HEAD\" path: \"/v1\" } };"),
            "HEAD /v1; ");
  EXPECT_EQ(bindings_of("option (google.api.http).get = \"/v1\"; option deprecated = true;"),
            "GET /v1; ");
  EXPECT_EQ(bindings_of("option (other) = { get: \"/v1\" };"), "");
}

TEST(Proto, HttpOptionsThatSayNothingAreTold) {
  std::string told = "(this google.api.http option names no method and path)";
  EXPECT_EQ(bindings_of("option (google.api.http) = { get: };"), told);
  EXPECT_EQ(bindings_of("option (google.api.http) = { body: \"*\" };"), told);
  EXPECT_EQ(bindings_of("option (google.api.http).get = 1;"), told);
  EXPECT_EQ(bindings_of("option (google.api.http) = { selector: [1, {a: 2}] get: \"/a\" };"),
            "GET /a; ");
}

TEST(Proto, WhatCannotBeReadHasAPlace) {
  auto problem = [](std::string_view text) {
    ProtoFile file = read_proto(text);
    return file.problems.empty()
               ? ""
               : std::to_string(file.problems[0].offset) + " " + file.problems[0].message;
  };
  EXPECT_EQ(problem(kOrder), "");
  EXPECT_EQ(problem("service S { rpc A(B) returns C; rpc D(B) returns (C); }"),
            "12 this operation cannot be read");
  EXPECT_EQ(problem("service S { rpc A(B) returns (C);"), "10 this block has no end");
  EXPECT_EQ(problem("service S { rpc A(B) returns (C) {"), "10 this block has no end");
  EXPECT_EQ(problem("message A {} }"), "13 this } closes nothing");
  EXPECT_EQ(problem("/* a"), "0 this comment has no end");
  EXPECT_EQ(problem("import \"a.proto;\n"), "7 this text has no end");
  EXPECT_EQ(problem("service {}"), "0 this service cannot be read");
  ProtoFile rest = read_proto("service S { rpc A(B) returns C; rpc D(B) returns (C); }");
  ASSERT_EQ(rest.services.size(), 1u);
  EXPECT_EQ(rest.services[0].operations.size(), 1u);
}

}  // namespace
}  // namespace tvaara::facts
