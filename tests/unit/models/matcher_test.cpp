// Which rows a callee, a field or a macro gets.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "facts/builder.h"
#include "models/models.h"
#include "models/names.h"

namespace tvaara::models {
namespace {

// A unit with one callee, and the rows to match it with.
class Match {
 public:
  Match& row(const std::string& pattern, const std::string& kind, const std::string& type = "",
             const std::string& result = "") {
    Row row;
    CallPattern parsed = parse_call_pattern(pattern);
    row.names = {parsed.name};
    row.typed = parsed.typed;
    row.parameters = parsed.parameters;
    row.receiver_type = type;
    row.result_type = result;
    row.kind = kind;
    library_.rows.push_back(row);
    return *this;
  }
  Match& record(const std::string& name, const std::string& base) {
    facts::Record record;
    record.name = builder_.string(name);
    record.bases = {builder_.string(base)};
    builder_.unit().records.push_back(record);
    return *this;
  }
  // Kinds of the rows that match, in order, joined by spaces.
  std::string call(const std::string& name, const std::vector<std::string>& types = {},
                   const std::string& receiver = "", bool is_virtual = false,
                   const std::string& returns = "void") {
    facts::Callee callee;
    callee.name = builder_.string(name);
    callee.is_virtual = is_virtual;
    if (is_virtual || !receiver.empty()) {
      callee.record = builder_.string(std::string(scope_of(name)));
    }
    callee.returns = type(returns);
    for (const std::string& spelling : types) callee.parameters.push_back(type(spelling));
    ModelSet set;
    set.libraries = {library_};
    Matcher matcher(set);
    std::string kinds;
    for (const Row* row : matcher.call(builder_.unit(), callee, receiver)) {
      kinds += (kinds.empty() ? "" : " ") + row->kind;
    }
    return kinds;
  }

 private:
  facts::TypeId type(const std::string& spelling) {
    facts::Type type;
    type.spelling = builder_.string(spelling);
    return builder_.type(type);
  }
  facts::UnitBuilder builder_;
  Library library_;
};

TEST(Matcher, ExactNamesOnly) {
  Match match;
  match.row("a::f", "exact").row("f", "global");
  EXPECT_EQ(match.call("a::f"), "exact");
  EXPECT_EQ(match.call("f"), "global");
  EXPECT_EQ(match.call("b::a::f"), "");
}

TEST(Matcher, GlobsKeepToComponents) {
  Match match;
  match.row("**::f", "any").row("a::*", "inside").row("a::**::f", "below").row("bind_*", "prefix");
  EXPECT_EQ(match.call("f"), "any");
  EXPECT_EQ(match.call("x::y::f"), "any");
  EXPECT_EQ(match.call("a::g"), "inside");
  EXPECT_EQ(match.call("a::b::g"), "");
  EXPECT_EQ(match.call("a::b::f"), "any below");
  EXPECT_EQ(match.call("bind_text"), "prefix");
  EXPECT_EQ(match.call("x::bind_text"), "");
}

TEST(Matcher, OperatorsAreNoWildcards) {
  Match match;
  match.row("A::operator*", "star").row("**::operator/", "slash").row("F::operator()", "call");
  EXPECT_EQ(match.call("A::operator*"), "star");
  EXPECT_EQ(match.call("A::operator->"), "");
  EXPECT_EQ(match.call("std::filesystem::operator/"), "slash");
  EXPECT_EQ(match.call("F::operator()"), "call");
}

TEST(Matcher, ParameterTypes) {
  Match match;
  match.row("f(std::string, int)", "string").row("f(const char*, ...)", "c").row("f()", "none");
  EXPECT_EQ(match.call("f", {"std::basic_string<char>", "int"}), "string");
  EXPECT_EQ(match.call("f", {"std::__cxx11::basic_string<char, std::char_traits<char>, "
                             "std::allocator<char> >",
                             "int"}),
            "string");
  EXPECT_EQ(match.call("f", {"const char *"}), "c");
  EXPECT_EQ(match.call("f", {"const char *", "long", "long"}), "c");
  EXPECT_EQ(match.call("f", {"char *"}), "");
  EXPECT_EQ(match.call("f"), "none");
}

TEST(Matcher, ReceiverTypes) {
  Match match;
  match.row("S::listen", "plain", "!T").row("S::listen", "tls", "T");
  match.record("Mine", "T");
  EXPECT_EQ(match.call("S::listen", {}, "S"), "plain");
  EXPECT_EQ(match.call("S::listen", {}, "T"), "tls");
  EXPECT_EQ(match.call("S::listen", {}, "Mine"), "tls");
  Match named;
  named.row("**::consume", "limiter", "**::*{Bucket,Limiter}");
  EXPECT_EQ(named.call("a::TokenBucket::consume", {}, "a::TokenBucket"), "limiter");
  EXPECT_EQ(named.call("a::Queue::consume", {}, "a::Queue"), "");
}

TEST(Matcher, ReturnedTypes) {
  Match match;
  match.row("f", "asked", "", "{bool,std::optional<*>}").row("f", "throws", "", "void");
  EXPECT_EQ(match.call("f", {}, "", false, "bool"), "asked");
  EXPECT_EQ(match.call("f", {}, "", false, "std::optional<User>"), "asked");
  EXPECT_EQ(match.call("f", {}, "", false, "void"), "throws");
  EXPECT_EQ(match.call("f", {}, "", false, "int"), "");
}

TEST(Matcher, OverridesAreWhatTheyOverride) {
  Match match;
  match.row("sql::Statement::execute", "execute");
  match.record("mine::Statement", "sql::Statement");
  EXPECT_EQ(match.call("mine::Statement::execute", {}, "mine::Statement", true), "execute");
  EXPECT_EQ(match.call("mine::Statement::execute", {}, "mine::Statement", false), "");
}

TEST(Matcher, FieldsAndMacros) {
  Library library;
  Row field;
  field.match = MatchKind::field;
  field.names = {"A::b"};
  Row assign = field;
  assign.match = MatchKind::assign;
  Row macro;
  macro.match = MatchKind::macro;
  macro.names = {"LOG_*"};
  library.rows = {field, assign, macro};
  ModelSet set;
  set.libraries = {library};
  Matcher matcher(set);
  const auto& found = matcher.field("A::b");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0]->match, MatchKind::field);
  EXPECT_EQ(matcher.assign("A::b")[0]->match, MatchKind::assign);
  EXPECT_EQ(matcher.macro("LOG_INFO").size(), 1u);
  EXPECT_TRUE(matcher.macro("INFO").empty());
  EXPECT_TRUE(matcher.field("A::c").empty());
  EXPECT_EQ(&matcher.field("A::b"), &found);  // answers stay where they are
}

TEST(Names, Components) {
  EXPECT_EQ(last_component("std::map::operator[]"), "operator[]");
  EXPECT_EQ(last_component("A::operator std::basic_string_view<char, std::char_traits<char>>"),
            "operator std::basic_string_view<char, std::char_traits<char>>");
  EXPECT_EQ(last_component("a::operators"), "operators");
  EXPECT_EQ(scope_of("a::b::c"), "a::b");
  EXPECT_EQ(scope_of("c"), "");
}

TEST(Names, Types) {
  EXPECT_EQ(normal_type("const std::string &"), "std::string");
  EXPECT_EQ(normal_type("std::vector<int, std::allocator<int>>"), "std::vector<int>");
  EXPECT_EQ(normal_type("unsigned  long"), "unsigned long");
  EXPECT_EQ(normal_type("const char *"), "const char*");
  EXPECT_TRUE(type_matches("std::vector<*>", "std::vector<std::basic_string<char>>"));
  EXPECT_TRUE(type_matches("*", "int"));
  EXPECT_TRUE(type_matches("*Request", "a::Request"));
  EXPECT_FALSE(type_matches("char*", "char16_t"));
  EXPECT_FALSE(type_matches("char*", "char **"));
  EXPECT_TRUE(type_matches("std::map<*, int>*", "std::map<long, int> *"));
}

TEST(Names, Alternatives) {
  EXPECT_EQ(brace_alternatives("f"), 1u);
  EXPECT_EQ(brace_alternatives("{a,b}::{c,d,e}"), 6u);
  EXPECT_EQ(brace_alternatives("{a,b{c,d}}"), 3u);
  EXPECT_EQ(brace_alternatives("{a"), 1u);
}

}  // namespace
}  // namespace tvaara::models
