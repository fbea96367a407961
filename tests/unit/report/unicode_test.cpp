// Widths, columns and decoding of text that nobody promised to be text.
#include "report/unicode.h"

#include <gtest/gtest.h>

#include "report/links.h"
#include "report/sarif.h"

namespace tvaara::report {
namespace {

TEST(Unicode, Widths) {
  EXPECT_EQ(display_width("abc"), 3u);
  EXPECT_EQ(display_width("日本"), 4u);
  EXPECT_EQ(display_width("e\xcc\x81"), 1u);
  EXPECT_EQ(display_width("😀"), 2u);
  EXPECT_EQ(display_width("…"), 1u);
  EXPECT_EQ(display_width("\xff"), 1u);
}

TEST(Unicode, Utf16Columns) {
  EXPECT_EQ(utf16_column("abc", 3), 3u);
  EXPECT_EQ(utf16_column("é(x)", 3), 2u);
  EXPECT_EQ(utf16_column("😀(x)", 5), 3u);
  EXPECT_EQ(utf16_column("\xff(x)", 2), 2u);
  EXPECT_EQ(utf16_column("ab", 99), 3u);
}

// One replacement per maximal broken part, as WHATWG has it.
TEST(Unicode, BrokenParts) {
  EXPECT_EQ(decode_at("\xe2\x82", 0).bytes, 2u);      // cut short
  EXPECT_EQ(decode_at("\xe2\x28", 0).bytes, 1u);      // second byte is none
  EXPECT_EQ(decode_at("\xc0\x80", 0).bytes, 1u);      // overlong
  EXPECT_EQ(decode_at("\xed\xa0\x80", 0).bytes, 1u);  // surrogate
  EXPECT_TRUE(decode_at("\xf4\x8f\xbf\xbf", 0).valid);
  EXPECT_FALSE(decode_at("\xf4\x90\x80\x80", 0).valid);
}

TEST(Unicode, SafeShowsWhatHides) {
  EXPECT_EQ(safe("a\xe2\x80\xae"
                 "b"),
            "a\\u{202e}b");
  EXPECT_EQ(safe("a\xe2\x80\x8b"
                 "b"),
            "a\\u{200b}b");
  EXPECT_EQ(safe("a\nb"), "a\\x0ab");
  EXPECT_EQ(safe("日本"), "日本");
}

TEST(Unicode, Clipped) {
  EXPECT_EQ(clipped("abcdef", 4), "abc…");
  EXPECT_EQ(clipped("日本語", 4), "日…");
  EXPECT_EQ(clipped("abc", 3), "abc");
}

TEST(Links, OnlyKnownPlacesAreLinks) {
  std::set<size_t> used;
  EXPECT_EQ(without_links("see [here](1), v[0](x) and [there](9)", 2),
            "see here, v[0](x) and [there](9)");
  EXPECT_EQ(with_links("see [here](1), [x](http://evil) v[0]", 2, used),
            "see [here](1), [x\\](http://evil) v[0]");
  EXPECT_EQ(used, std::set<size_t>{1});
  EXPECT_EQ(link_text("a[0]\\"), "a\\[0\\]\\\\");
}

TEST(Uri, PercentEncoded) {
  EXPECT_EQ(uri_of("src/a b#1?.cpp"), "src/a%20b%231%3F.cpp");
  EXPECT_EQ(uri_of("c:/x%"), "c%3A/x%25");
  EXPECT_EQ(uri_of("\xff"), "%FF");
  EXPECT_EQ(uri_of("/usr/x.h"), "usr/x.h");
}

}  // namespace
}  // namespace tvaara::report
