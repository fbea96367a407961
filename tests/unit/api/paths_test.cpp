// Path templates: every dialect becomes the contract's.
#include "api/paths.h"

#include <gtest/gtest.h>

#include "api/scopes.h"

namespace tvaara::api {
namespace {

using Names = std::vector<std::string>;

std::string text(const std::string& written, const std::string& dialect) {
  PathTemplate path = parse_path(written, dialect);
  return (path.regex ? "regex " : "") + path.text;
}

TEST(Paths, Plain) {
  EXPECT_EQ(text("/a/b", "plain"), "/a/b");
  EXPECT_EQ(text("a", "plain"), "/a") << "a leading slash always";
  EXPECT_EQ(text("", "plain"), "/");
  EXPECT_EQ(text("/a/{b}", "no-such-dialect"), "/a/{b}");
}

TEST(Paths, Colon) {
  EXPECT_EQ(text("/users/:id/orders/:order_id", "colon"), "/users/{id}/orders/{order_id}");
  EXPECT_EQ(text("/files/*path", "colon"), "/files/{path*}");
  EXPECT_EQ(text("/files/*", "colon"), "/files/{rest*}");
  EXPECT_EQ(text("*", "colon"), "/{rest*}") << "of a registration that gives no path before it";
  EXPECT_EQ(text("/time/12:30", "colon"), "/time/12:30") << "only at the start of a segment";
}

TEST(Paths, Braces) {
  EXPECT_EQ(text("/users/{id}", "braces"), "/users/{id}");
  EXPECT_EQ(text("/users/<int>/x/<string>", "braces"), "/users/{1}/x/{2}");
  EXPECT_EQ(text("/files/<path>", "braces"), "/files/{1*}");
  EXPECT_EQ(parse_path("/users/<int>", "braces").typed, Names{"1"});
  EXPECT_EQ(text("/o/{id: [0-9]+}", "braces"), "/o/{id}");
  EXPECT_EQ(text("/o/{1:id}", "braces"), "/o/{id}");
  EXPECT_EQ(text("/files/{name: (?!x).+}/raw?a={1}", "braces"), "/files/{name}/raw");
  EXPECT_EQ(text("/open/{never", "braces"), "/open/{never");
}

TEST(Paths, Regex) {
  EXPECT_EQ(text(R"(/orders/(\d+))", "regex"), "/orders/{1}");
  EXPECT_EQ(text(R"(^/orders/([^/]+)/lines/(\w+)$)", "regex"), "/orders/{1}/lines/{2}");
  EXPECT_EQ(text("/files/(.*)", "regex"), "/files/{1*}");
  EXPECT_EQ(text("^/outputs/[[:digit:]]+/toggle$", "regex"), "/outputs/{p1}/toggle");
  EXPECT_EQ(text(R"(/a/[A-Za-z0-9_]+/\d+)", "regex"), "/a/{p1}/{p2}");
  EXPECT_EQ(text("/a/[^/]*/b", "regex"), "/a/{p1}/b");
  EXPECT_EQ(text("/a/[^?]+", "regex"), "/a/{p1*}");
  EXPECT_EQ(text("/a/[bc]", "regex"), "regex /a/[bc]");
  EXPECT_EQ(parse_path("/a/[[:digit:]]+/[^/]+", "regex").typed, Names{"p1"});
  EXPECT_EQ(text("/static/.*", "regex"), "/static/{rest*}");
  EXPECT_EQ(text(R"(/v1\.0/x/?)", "regex"), "/v1.0/x");
  EXPECT_EQ(parse_path(R"(/orders/(\d+)/(open|closed)/(.+))", "regex").typed, (Names{"1", "2"}));
  EXPECT_EQ(parse_path(R"(/o/([0-9a-f-]{36})/([\w-]+)/(\d{4}-\d{2}))", "regex").typed,
            (Names{"1", "2", "3"}));
  // A class that lets a dot, a slash or a quote through is no type.
  EXPECT_EQ(parse_path(R"(/o/([0-9a-f./]+)/([^/]+)/(\S+))", "regex").typed, Names{});
}

TEST(Paths, RegexThatIsNoTemplateStaysAsItIs) {
  for (const char* pattern : {"/a(b)?", "/(?:x)", "/[ab]/c", "/a|/b", "/a+", "/(open"}) {
    EXPECT_EQ(text(pattern, "regex"), std::string("regex ") + pattern);
  }
}

TEST(Paths, RegexOrColon) {
  EXPECT_EQ(text("/users/:id", "regex-or-colon"), "/users/{id}");
  EXPECT_EQ(text("/users/:id", "any"), "/users/{id}");
  EXPECT_EQ(text("/users/{id}", "any"), "/users/{id}");
  EXPECT_EQ(text("/users/<id>", "any"), "/users/{1}");
  EXPECT_EQ(text(R"(^/users/(\d+)$)", "any"), "/users/{1}");
  EXPECT_EQ(text("^/a/[^/:]+$", "any"), text("^/a/[^/:]+$", "regex"));
  EXPECT_EQ(text("/files/*", "any"), text("/files/*", "glob"));
  EXPECT_EQ(text("/users", "any"), "/users");
  EXPECT_EQ(text(R"(/users/(\d+))", "regex-or-colon"), "/users/{1}");
}

TEST(Paths, KeysIgnoreNamesAndTrailingSlashes) {
  EXPECT_EQ(path_key("/orders/{id}/"), "/orders/{}");
  EXPECT_EQ(path_key("/orders/{1}"), "/orders/{}");
  EXPECT_EQ(path_key("/files/{rest*}"), "/files/{*}");
  EXPECT_EQ(path_key("/"), "/");
  EXPECT_EQ(path_key("/report.{format}"), "/report.{}");
  EXPECT_EQ(path_key("/odd{"), "/odd{");
  EXPECT_EQ(path_key("/odd{}"), "/odd{}");
}

TEST(Paths, OfUrls) {
  EXPECT_EQ(text("http://0.0.0.0:8080/api", "url"), "/api");
  EXPECT_EQ(text("https://example.org", "url"), "/");
  EXPECT_EQ(text("/api", "url"), "/api");
}

TEST(Paths, Joined) {
  EXPECT_EQ(joined_path("/v1/", "orders"), "/v1/orders");
  EXPECT_EQ(joined_path("v1", "/orders"), "/v1/orders");
  EXPECT_EQ(joined_path("", "/orders"), "/orders");
  EXPECT_EQ(joined_path("/v1", ""), "/v1");
}

TEST(Paths, Covered) {
  EXPECT_TRUE(path_covers("/api", "/api"));
  EXPECT_TRUE(path_covers("/api", "/api/orders/{id}"));
  EXPECT_FALSE(path_covers("/api", "/apis"));
  EXPECT_FALSE(path_covers("/api/orders", "/api"));
  EXPECT_TRUE(path_covers("/", "/api"));
  EXPECT_TRUE(path_covers("/api/{rest*}", "/api/orders"));
  EXPECT_FALSE(path_covers("/api/{rest*}", "/health"));
  EXPECT_TRUE(path_covers("/a/{1}/c", "/a/{id}/c/d"));
  EXPECT_FALSE(path_covers("/a/b/c", "/a/{id}/c"));
}

TEST(Paths, ParameterNames) {
  EXPECT_EQ(path_parameters("/a/{b}/c/{d*}"), (Names{"b", "d"}));
  EXPECT_EQ(path_parameters("/a"), Names{});
}

}  // namespace
}  // namespace tvaara::api
