#include <re2/re2.h>

bool check(const std::string& text, std::string& id) {
  std::string quoted = RE2::QuoteMeta(text);
  RE2::Replace(&quoted, "a", text);
  RE2::Extract(text, "(a)", "\\1", &quoted);
  re2::StringPiece rest(text);
  if (RE2::Consume(&rest, "(\\w+)", &quoted)) return false;
  if (RE2::FullMatch(text, "[a-z]+")) return true;
  return RE2::FullMatch(text, "/orders/(\\d+)", &id);
}
