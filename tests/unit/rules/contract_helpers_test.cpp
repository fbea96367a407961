// URLs, names and patterns as contract rules read them: the look-alikes above all.
#include <gtest/gtest.h>

#include <string>

#include "base/limits.h"
#include "rules/contract_patterns.h"
#include "rules/contract_urls.h"
#include "rules/contract_words.h"

namespace tvaara::rules {
namespace {

TEST(ContractUrls, OnlyRealLoopbackIsExempt) {
  for (const char* url : {"http://localhost", "http://localhost:8080/v1", "HTTP://LocalHost/",
                          "http://127.0.0.1", "http://127.8.9.1:80", "http://[::1]:9000/x",
                          "ws://api.localhost/feed", "http://localhost./"}) {
    EXPECT_FALSE(travels_in_clear(url)) << url;
  }
  for (const char* url :
       {"http://localhost.evil.com", "http://127.0.0.1.nip.io", "http://user:localhost@evil.com/",
        "http://localhost@evil.com", "http://127.0.0.999", "http://0.0.0.0:80", "ws://example.com",
        "http://", "HTTP://EXAMPLE.COM", "http://evil.com?localhost", "http://128.0.0.1"}) {
    EXPECT_TRUE(travels_in_clear(url)) << url;
  }
}

TEST(ContractUrls, Transport) {
  EXPECT_EQ(transport_of("https://a.example"), Transport::encrypted);
  EXPECT_EQ(transport_of("wss://a.example"), Transport::encrypted);
  EXPECT_EQ(transport_of("/v1"), Transport::unsaid);
  EXPECT_EQ(transport_of("//a.example/v1"), Transport::unsaid);
  EXPECT_EQ(transport_of("{scheme}://a.example"), Transport::unknown);
  EXPECT_EQ(transport_of("https://{region}.a.example"), Transport::encrypted);
  EXPECT_EQ(transport_of("mqtt://a.example"), Transport::unknown);
  EXPECT_EQ(path_of("https://a.example/v1?x"), "/v1?x");
  EXPECT_EQ(path_of("/v1"), "/v1");
}

TEST(ContractWords, CredentialsAreTheLastWords) {
  for (const char* name : {"password", "userPassword", "access_token", "apiKey", "api-key",
                           "hapi_api_key", "client_secret", "ACCESS_TOKEN", "refreshToken"}) {
    EXPECT_TRUE(names_credential(name, false)) << name;
  }
  for (const char* name :
       {"pageToken", "next_page_token", "continuation_token", "password_policy", "keyboard",
        "monkey", "secretary", "passwordless", "token", "sessionId"}) {
    EXPECT_FALSE(names_credential(name, false)) << name;
  }
  EXPECT_TRUE(names_credential("token", true));
  EXPECT_FALSE(names_credential("syncToken", true));
}

TEST(ContractWords, PrivilegesAreWholeNames) {
  for (const char* name : {"role", "isAdmin", "is_admin", "tenantId", "balance", "emailVerified"}) {
    EXPECT_TRUE(names_privilege(name)) << name;
  }
  for (const char* name :
       {"rolename", "administered", "balanced", "ownership", "verifier", "parole"}) {
    EXPECT_FALSE(names_privilege(name)) << name;
  }
}

TEST(ContractWords, RequestIds) {
  for (const char* name : {"X-Request-Id", "x-correlation-id", "traceparent", "X-B3-TraceId",
                           "X-Amzn-Trace-Id", "X-Cloud-Trace-Context", "Request-ID"}) {
    EXPECT_TRUE(names_request_id(name)) << name;
  }
  for (const char* name : {"X-Requested-With", "X-Client-Id", "Idempotency-Key", "Retry-After"}) {
    EXPECT_FALSE(names_request_id(name)) << name;
  }
}

TEST(ContractPatterns, Anchors) {
  for (const char* pattern :
       {"^a$", "^(a|b)$", "^a$|^b$", "(^a$)", "^$", "^[$^]$", "(?:^a$|^b$)"}) {
    EXPECT_EQ(is_anchored(pattern), true) << pattern;
  }
  for (const char* pattern : {"a", "^a", "a$", "^a|b$", "", "^a\\$", "[^a]$", "^a$|b"}) {
    EXPECT_EQ(is_anchored(pattern), false) << pattern;
  }
}

TEST(ContractPatterns, Length) {
  for (const char* pattern : {"^[a-z]{2,5}$", "^\\d{3}-\\d{4}$", "^(a|bc)?$"}) {
    EXPECT_EQ(bounds_length(pattern), true) << pattern;
  }
  for (const char* pattern : {"^[a-z]+$", "^[a-z]{2,}$", "[a-z]{2}", "^(a*)$", "^.*$"}) {
    EXPECT_EQ(bounds_length(pattern), false) << pattern;
  }
}

TEST(ContractPatterns, Explosions) {
  for (const char* pattern :
       {"^(a+)+$", "(a*)*", "^(\\w+\\s?)*$", "(a|a)*", "^(([a-z]+))+$", "(.*,?)+",
        "^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@)$", "(?:x+){2,}"}) {
    EXPECT_EQ(is_explosive(pattern), true) << pattern;
  }
  for (const char* pattern :
       {"^a+$", "^(a|b)*$", "^([a-z]+\\.)+[a-z]{2,}$", "^\\w+(\\s\\w+)*$", "(ab)+", "^(-[a-z]+)*$",
        "(?<name>a)+", "^(?=.*[a-z])(?=.*[0-9]).{8,}$"}) {
    EXPECT_EQ(is_explosive(pattern), false) << pattern;
  }
}

// Hostile patterns are read to their end and no further; nothing is claimed of broken ones.
TEST(ContractPatterns, BrokenOnesAreNotJudged) {
  for (const char* pattern : {"(?:", "(?", "(?<", "(?<=", "(", ")", "[", "[^", "[a-", "\\", "(?P<x",
                              "([", "[]", "[^]]", "(?>a+)+"}) {
    EXPECT_NE(is_explosive(pattern), true) << pattern;
    EXPECT_EQ(is_anchored(pattern).has_value(), is_explosive(pattern).has_value()) << pattern;
    EXPECT_EQ(bounds_length(pattern).has_value(), is_explosive(pattern).has_value()) << pattern;
  }
  for (const char* pattern : {"(", "[", "(?>a+)+", "\\"}) {
    EXPECT_FALSE(is_explosive(pattern).has_value()) << pattern;
  }
  for (const char* pattern : {"\\p{", "a{", "a{2", "*", "+", "^*$", "a|", "|"}) {
    EXPECT_NE(is_explosive(pattern), true) << pattern;
  }
  EXPECT_FALSE(is_explosive(std::string(100000, '(')).has_value());
}

TEST(ContractPatterns, LongOnesAreNotJudged) {
  std::string longest = "^(a+)+" + std::string(limits::kMaxPatternBytes - 7, 'b') + "$";
  EXPECT_EQ(is_explosive(longest), true);
  for (auto question : {is_explosive, is_anchored, bounds_length}) {
    EXPECT_TRUE(question(longest).has_value());
    EXPECT_FALSE(question(longest + "b").has_value());
  }
}

}  // namespace
}  // namespace tvaara::rules
