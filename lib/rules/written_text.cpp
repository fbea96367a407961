#include "rules/written_text.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/limits.h"

namespace tvaara::rules {
namespace {

using facts::Op;
using facts::Operand;
using facts::OperandKind;

class Texts {
 public:
  explicit Texts(const Body& body) : body_(body) {}

  std::vector<WrittenText> read() {
    for (const facts::Block* block : in_source_order()) {
      for (const facts::Statement& statement : block->statements) step(statement);
    }
    std::vector<WrittenText> out;
    for (auto& [place, text] : texts_) {
      if (!parts_.contains(place) && text.size() > 1) out.push_back(std::move(text));
    }
    for (WrittenText& text : printed_) out.push_back(std::move(text));
    return out;
  }

 private:
  std::vector<const facts::Block*> in_source_order() const {
    std::vector<std::pair<std::pair<uint32_t, uint32_t>, const facts::Block*>> order;
    for (const facts::Block& block : body_.function->blocks) {
      if (block.statements.empty()) continue;
      const facts::Range& range = body_.unit->ranges[block.statements.front().range];
      order.push_back({{range.line, range.column}, &block});
    }
    std::sort(order.begin(), order.end());  // of one array: as good as their numbers
    std::vector<const facts::Block*> blocks;
    for (const auto& [at, block] : order) blocks.push_back(block);
    return blocks;
  }

  bool is_temporary(facts::Index place) const {
    const facts::Place& at = body_.function->places[place];
    return at.root == facts::Root::local && at.path.empty() &&
           body_.function->locals[at.index].name == 0;
  }

  // Where what is appended to `place` goes: `(s += a) += b` both go to `s`.
  facts::Index target(facts::Index place) const {
    auto alias = alias_.find(place);
    return alias == alias_.end() ? place : alias->second;
  }

  WrittenText pieces(const Operand& operand) {
    std::string text = literal_of(body_, operand);
    if (!text.empty()) return {{true, text, operand}};
    if (operand.kind != OperandKind::place) return {};
    auto found = texts_.find(target(operand.index));
    if (found != texts_.end() && is_temporary(operand.index)) {
      parts_.insert(operand.index);
      return found->second;
    }
    return {{false, "", operand}};
  }

  void put(facts::Index to, const WrittenText& more) {
    WrittenText& text = texts_[target(to)];
    for (const TextPiece& piece : more) {
      if (text.size() < limits::kMaxTemplatePieces) text.push_back(piece);
    }
  }

  void step(const facts::Statement& statement) {
    if (statement.op == Op::assign && statement.dst != facts::kNone && !statement.args.empty()) {
      copy(statement.dst, statement.args[0]);
    }
    if (statement.op == Op::call && statement.call != facts::kNone) {
      step(statement, body_.function->calls[statement.call]);
    }
  }

  void copy(facts::Index to, const Operand& from) {
    WrittenText text = pieces(from);
    if (text.size() == 1 && !text[0].constant && is_temporary(to)) return;
    texts_[to] = std::move(text);
  }

  void step(const facts::Statement& statement, const facts::Call& call) {
    std::string name = callee_name(body_, call);
    const auto& given = call.arguments;
    const bool receiver = call.receiver.kind == OperandKind::place;
    if (name == "operator+" && statement.dst != facts::kNone) {
      texts_[statement.dst].clear();
      if (receiver) put(statement.dst, pieces(call.receiver));
      for (const Operand& one : given) put(statement.dst, pieces(one));
      return;
    }
    if (call.kind == facts::CallKind::constructor && receiver && !given.empty() &&
        (name == "basic_string" || name == "string")) {
      return copy(call.receiver.index, given[0]);
    }
    if (name == "operator=" && receiver && !given.empty()) {
      return copy(call.receiver.index, given[0]);
    }
    if (appends(name)) return append(statement, call);
    print(call);
  }

  static bool appends(const std::string& name) {
    return name == "operator+=" || name == "operator<<" || name == "push_back" ||
           says(name, {"append", "strcat", "strncat"});
  }

  void append(const facts::Statement& statement, const facts::Call& call) {
    const auto& given = call.arguments;
    const bool receiver = call.receiver.kind == OperandKind::place;
    const Operand* to = receiver ? &call.receiver : given.empty() ? nullptr : &given[0];
    if (!to || to->kind != OperandKind::place) return;
    facts::Index place = target(to->index);
    if (statement.dst != facts::kNone) alias_[statement.dst] = place;
    for (size_t at = receiver ? 0 : 1; at < given.size(); ++at) put(place, pieces(given[at]));
  }

  // A format and the texts that fill it.
  void print(const facts::Call& call) {
    const auto& given = call.arguments;
    for (size_t at = 0; at + 1 < given.size(); ++at) {
      std::string format = literal_of(body_, given[at]);
      if (format.find('%') == std::string::npos) continue;
      WrittenText text = filled(format, {given.begin() + static_cast<long>(at) + 1, given.end()});
      if (text.size() > 1) printed_.push_back(std::move(text));
      return;
    }
  }

  static WrittenText filled(const std::string& format, const std::vector<Operand>& values) {
    WrittenText text;
    std::string plain;
    size_t next = 0;
    for (size_t at = 0; at < format.size(); ++at) {
      if (format[at] != '%' || at + 1 == format.size()) {
        plain += format[at];
        continue;
      }
      size_t end = format.find_first_not_of("-+ #0123456789.*lhzjtqL", at + 1);
      if (end == std::string::npos) break;
      if (format[end] == '%') {
        plain += '%';
      } else {
        for (size_t i = at; i < end; ++i) next += format[i] == '*';
        if (format[end] == 's' && next < values.size()) {
          text.push_back({true, plain, {}});
          text.push_back({false, "", values[next]});
          plain.clear();
        } else {
          plain += '0';  // a number
        }
        ++next;
      }
      at = end;
    }
    text.push_back({true, plain, {}});
    return text;
  }

  const Body& body_;
  std::map<facts::Index, WrittenText> texts_;
  std::map<facts::Index, facts::Index> alias_;
  std::set<facts::Index> parts_;  // temporaries that went into a longer text
  std::vector<WrittenText> printed_;
};

}  // namespace

std::vector<WrittenText> written_texts(const Body& body) { return Texts(body).read(); }

}  // namespace tvaara::rules
