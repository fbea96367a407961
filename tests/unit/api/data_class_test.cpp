#include "api/data_class.h"

#include <gtest/gtest.h>

namespace tvaara::api {
namespace {

using Security = ClassInput::Security;

DataClass classify(const std::string& method, const std::string& path,
                   Security security = Security::required) {
  ClassInput input;
  input.method = method;
  input.path = path;
  input.security = security;
  return infer_class(input, {});
}

TEST(DataClass, ReadsAndWrites) {
  EXPECT_EQ(classify("GET", "/orders/{id}").name, "user-read");
  EXPECT_EQ(classify("HEAD", "/orders/{id}").name, "user-read");
  EXPECT_EQ(classify("POST", "/orders").name, "user-write");
  EXPECT_EQ(classify("ANY", "/orders").name, "user-write") << "whatever may be sent";
}

TEST(DataClass, AdminByWholeWords) {
  EXPECT_EQ(classify("GET", "/admin/users").name, "admin");
  EXPECT_EQ(classify("POST", "/accounts/{id}/refunds").name, "admin");
  EXPECT_EQ(classify("GET", "/administrators-guide").name, "user-read");
  EXPECT_EQ(classify("GET", "/users/{admin}").name, "user-read") << "a parameter is no word";
}

TEST(DataClass, AdminByScope) {
  ClassInput input;
  input.method = "GET";
  input.path = "/things";
  input.scopes = {"things:read", "things:admin"};
  DataClass data_class = infer_class(input, {});
  EXPECT_EQ(data_class.name, "admin");
  EXPECT_EQ(data_class.reasons[0], "scope things:admin");
}

TEST(DataClass, CredentialEndpointsAreOpenByNature) {
  for (const char* path :
       {"/login", "/oauth/token", "/users/register", "/password/reset", "/otp", "/otp/verify",
        "/forget-password", "/auth/sign-in", "/v3/check-otp"}) {
    DataClass data_class = classify("POST", path);
    EXPECT_TRUE(data_class.credential) << path;
    EXPECT_EQ(data_class.name, "user-write") << path;
  }
  EXPECT_FALSE(classify("GET", "/sessions/{id}/orders").credential);
  EXPECT_TRUE(classify("ANY", "/api/users/login").credential);
  EXPECT_FALSE(classify("ANY", "/api/sessions").credential);
  EXPECT_FALSE(classify("POST", "/sessions/{id}/orders").credential);
  for (const char* path : {"/sessionTalks", "/account/login_links", "/designs", "/users/verify"}) {
    EXPECT_FALSE(classify("POST", path).credential) << path;
  }
}

TEST(DataClass, HealthAndMetadataAreOpenToReaders) {
  EXPECT_EQ(classify("GET", "/health").name, "public-read");
  EXPECT_EQ(classify("GET", "/.well-known/openid-configuration").name, "public-read");
  EXPECT_EQ(classify("POST", "/health").name, "user-write");
}

TEST(DataClass, OpenOnlyIfTheContractSaysSo) {
  EXPECT_EQ(classify("GET", "/books", Security::open_declared).name, "public-read");
  EXPECT_EQ(classify("GET", "/books", Security::none_declared).name, "user-read");
  EXPECT_EQ(classify("GET", "/books", Security::unknown).name, "user-read");
  ClassInput input;
  input.method = "GET";
  input.path = "/books";
  input.security = Security::open_declared;
  input.authenticates = true;
  EXPECT_EQ(infer_class(input, {}).name, "user-read")
      << "the code does more than the contract says";
}

TEST(DataClass, TheSameForAllIsPublicUnlessSomebodySaysWhoMayAsk) {
  ClassInput input;
  input.method = "GET";
  input.path = "/keys";
  input.same_for_all = true;
  EXPECT_EQ(infer_class(input, {}).name, "public-read");
  input.path = "/admin/keys";
  EXPECT_EQ(infer_class(input, {}).name, "admin");
  input.path = "/keys";
  input.security = Security::required;
  EXPECT_EQ(infer_class(input, {}).name, "user-read");
  input.security = Security::unknown;
  input.scopes = {"keys:read"};
  EXPECT_EQ(infer_class(input, {}).name, "user-read");
}

TEST(DataClass, DeclaredBeatsInferredAndConfiguredBeatsDeclared) {
  ClassInput input;
  input.method = "GET";
  input.path = "/admin/reports/1";
  input.declared = "user-read";
  EXPECT_EQ(infer_class(input, {}).name, "user-read");
  EXPECT_EQ(infer_class(input, {{"GET /admin/**", "admin"}, {"* /**", "public-read"}}).name,
            "admin");
  EXPECT_EQ(infer_class(input, {{"POST /admin/**", "admin"}, {"* /**", "public-read"}}).name,
            "public-read");
  input.declared = "nonsense";
  EXPECT_EQ(infer_class(input, {}).name, "admin");
}

}  // namespace
}  // namespace tvaara::api
