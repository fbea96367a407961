#include "code/lost.h"

#include <algorithm>
#include <set>

#include "code/outline.h"

namespace tvaara::code {
namespace {

using namespace clang;
using facts::Index;

class Lines {
 public:
  explicit Lines(const std::string& content) {
    starts_.push_back(0);
    for (size_t i = 0; i < content.size(); ++i) {
      if (content[i] == '\n') starts_.push_back(static_cast<unsigned>(i + 1));
    }
  }
  std::pair<uint32_t, uint32_t> at(unsigned offset) const {
    auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    auto line = static_cast<uint32_t>(after - starts_.begin());
    return {line, offset - starts_[line - 1] + 1};
  }

 private:
  std::vector<unsigned> starts_;
};

// One lost body -> a function whose calls stand one after the other.
class Textual {
 public:
  Textual(const SurveyedFile& file, const Outline& outline, facts::UnitBuilder& builder)
      : file_(file), outline_(outline), lines_(file.content), builder_(builder) {}

  facts::Function read(const OutlinedFunction& function) {
    out_ = {};
    const std::string& path = builder_.unit().text(builder_.unit().files[file_.file].path);
    out_.id = builder_.string("text:" + function.name + "@" + path);
    out_.name = builder_.string(function.name);
    out_.range = range(function.name_token, function.name_token);
    out_.extent = range(function.name_token, function.close);
    out_.internal = true;
    out_.body = facts::BodyState::textual;
    out_.blocks.resize(3);
    out_.exit_block = 1;
    out_.exception_block = 2;
    out_.blocks[0].edges.push_back({1, facts::EdgeKind::always});
    out_.lost = 1;
    facts::Statement marker;
    marker.op = facts::Op::opaque;
    marker.detail = builder_.string("body that could not be parsed");
    marker.range = out_.range;
    out_.blocks[0].statements.push_back(marker);
    for (size_t i = function.open + 1; i < function.close; ++i) {
      if (is_call(i)) call(i);
    }
    return std::move(out_);
  }

 private:
  facts::RangeId range(size_t first, size_t last) {
    const SourceToken& begin = outline_.tokens[first];
    const SourceToken& end = outline_.tokens[last];
    facts::Range out;
    out.file = file_.file;
    std::tie(out.line, out.column) = lines_.at(begin.offset);
    unsigned stop = end.offset + static_cast<unsigned>(end.text.size());
    std::tie(out.end_line, out.end_column) = lines_.at(stop);
    return builder_.range(out);
  }

  // A name with an argument list, and nothing in front that makes it a declaration.
  bool is_call(size_t i) const {
    const auto& tokens = outline_.tokens;
    if (!tokens[i].name() || i + 1 >= tokens.size() || !tokens[i + 1].is("(")) return false;
    if (outline_.partner[i + 1] <= i + 1) return false;
    return i == 0 || !tokens[i - 1].name();
  }

  std::string name_of(size_t i) const {
    const auto& tokens = outline_.tokens;
    std::string name = tokens[i].text.str();
    while (i >= 2 && tokens[i - 1].is("::") && tokens[i - 2].name()) {
      i -= 2;
      name = tokens[i].text.str() + "::" + name;
    }
    return name;
  }

  void call(size_t i) {
    facts::Callee callee;
    callee.name = builder_.string(name_of(i));
    facts::Call out;
    out.kind = facts::CallKind::textual;
    out.callee = builder_.callee(callee);
    size_t close = outline_.partner[i + 1];
    size_t from = i + 2;
    for (size_t k = from; k <= close; ++k) {
      const SourceToken& token = outline_.tokens[k];
      bool opens = token.is("(") || token.is("[") || token.is("{");
      if (opens && outline_.partner[k] > k) {
        k = outline_.partner[k];
        continue;
      }
      if (!token.is(",") && k != close) continue;
      if (k > from) out.arguments.push_back(argument(from, k));
      from = k + 1;
    }
    facts::Statement statement;
    statement.op = facts::Op::call;
    statement.call = static_cast<Index>(out_.calls.size());
    statement.range = range(i, close);
    out_.calls.push_back(std::move(out));
    out_.blocks[0].statements.push_back(std::move(statement));
  }

  // Constants as they are; of all else nothing is known.
  facts::Operand argument(size_t from, size_t to) {
    facts::Operand out;
    facts::Constant constant;
    bool texts =
        std::all_of(outline_.tokens.begin() + static_cast<long>(from),
                    outline_.tokens.begin() + static_cast<long>(to),
                    [](const SourceToken& token) { return token.kind == tok::string_literal; });
    const SourceToken& only = outline_.tokens[from];
    long long number = 0;
    if (texts) {
      std::string text;
      for (size_t i = from; i < to; ++i) text += unquoted(outline_.tokens[i].text);
      constant.kind = facts::ConstantKind::string;
      constant.text = builder_.string(text);
    } else if (to == from + 1 && only.kind == tok::numeric_constant &&
               !only.text.getAsInteger(0, number)) {
      constant.kind = facts::ConstantKind::integer;
      constant.integer = number;
    } else if (to == from + 1 && (only.is("true") || only.is("false"))) {
      constant.kind = facts::ConstantKind::boolean;
      constant.integer = only.is("true");
    } else if (to == from + 1 && (only.is("nullptr") || only.is("NULL"))) {
      constant.kind = facts::ConstantKind::null;
    } else {
      out.range = range(from, to - 1);
      return out;
    }
    out.kind = facts::OperandKind::constant;
    out.index = builder_.constant(constant);
    out.range = range(from, to - 1);
    return out;
  }

  static std::string unquoted(llvm::StringRef text) {
    size_t open = text.find('"');
    if (open == llvm::StringRef::npos) return "";
    if (open > 0 && text[open - 1] == 'R') {
      size_t begin = text.find('('), end = text.rfind(')');
      return begin < end ? text.slice(begin + 1, end).str() : "";
    }
    std::string out;
    for (size_t i = open + 1; i + 1 < text.size(); ++i) {
      if (text[i] == '\\' && i + 2 < text.size()) {
        char next = text[++i];
        out += next == 'n' ? '\n' : next == 't' ? '\t' : next == 'r' ? '\r' : next;
      } else {
        out += text[i];
      }
    }
    return out;
  }

  const SurveyedFile& file_;
  const Outline& outline_;
  Lines lines_;
  facts::UnitBuilder& builder_;
  facts::Function out_;
};

}  // namespace

std::vector<LostBody> lost_bodies(const facts::Unit& unit, const Survey& survey) {
  std::vector<LostBody> out;
  if (survey.errors == 0) return out;
  std::set<std::pair<Index, uint32_t>> read;
  for (const facts::Function& function : unit.functions) {
    const facts::Range& name = unit.ranges[function.range];
    if (function.body != facts::BodyState::none) read.emplace(name.file, name.line);
  }
  for (size_t f = 0; f < survey.files.size(); ++f) {
    const SurveyedFile& file = survey.files[f];
    Outline outline = outline_of(file.content, survey.language, file.skipped);
    Lines lines(file.content);
    for (size_t i = 0; i < outline.functions.size(); ++i) {
      const OutlinedFunction& function = outline.functions[i];
      uint32_t line = lines.at(outline.tokens[function.name_token].offset).first;
      if (!read.count({file.file, line})) out.push_back({f, i});
    }
  }
  return out;
}

void add_textual(const std::vector<LostBody>& lost, const Survey& survey,
                 facts::UnitBuilder& builder) {
  size_t next = 0;
  for (size_t f = 0; f < survey.files.size() && next < lost.size(); ++f) {
    if (lost[next].file != f) continue;
    const SurveyedFile& file = survey.files[f];
    Outline outline = outline_of(file.content, survey.language, file.skipped);
    Textual textual(file, outline, builder);
    for (; next < lost.size() && lost[next].file == f; ++next) {
      builder.unit().functions.push_back(textual.read(outline.functions[lost[next].function]));
    }
  }
}

}  // namespace tvaara::code
