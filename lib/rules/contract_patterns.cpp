#include "rules/contract_patterns.h"

#include <bitset>
#include <cctype>
#include <string>
#include <vector>

#include "base/limits.h"

namespace tvaara::rules {
namespace {

using Set = std::bitset<256>;  // bytes a part can match; others count as one more

struct Node;
using Sequence = std::vector<Node>;

struct Node {
  enum class Kind { characters, group, begin, end } kind = Kind::characters;
  Set set;                             // of characters
  std::vector<Sequence> alternatives;  // of a group
  bool optional = false;               // may match nothing
  bool endless = false;                // * + {n,}
  bool repeated = false;               // may match more than once
};

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  // False if the pattern is not understood.
  // Judging a sequence compares its parts in pairs, so a long pattern counts as not understood.
  bool read(std::vector<Sequence>& out) {
    if (text_.size() > limits::kMaxPatternBytes) return false;
    return read_alternatives(out, 0) && at_ == text_.size();
  }

 private:
  bool more() const { return at_ < text_.size(); }

  bool read_alternatives(std::vector<Sequence>& out, uint32_t depth) {
    if (depth > limits::kMaxSchemaWalkDepth) return false;
    out.emplace_back();
    while (more() && text_[at_] != ')') {
      if (text_[at_] == '|') {
        ++at_;
        out.emplace_back();
        continue;
      }
      Node node;
      if (!read_atom(node, depth)) return false;
      read_quantifier(node);
      out.back().push_back(std::move(node));
    }
    return true;
  }

  bool read_atom(Node& node, uint32_t depth) {
    char c = text_[at_++];
    switch (c) {
      case '^':
        node.kind = Node::Kind::begin;
        return true;
      case '$':
        node.kind = Node::Kind::end;
        return true;
      case '.':
        node.set.set();
        return true;
      case '[':
        return read_class(node.set);
      case '\\':
        return read_escape(node.set);
      case '(':
        return read_group(node, depth);
      default:
        node.set.set(static_cast<unsigned char>(c));
        return true;
    }
  }

  // Look-around constrains without consuming; it is taken as matching nothing.
  bool read_group(Node& node, uint32_t depth) {
    node.kind = Node::Kind::group;
    bool around = false;
    if (text_.substr(at_).starts_with("?")) {
      std::string_view rest = text_.substr(at_ + 1);
      around = rest.starts_with("=") || rest.starts_with("!") || rest.starts_with("<=") ||
               rest.starts_with("<!");
      if (!around && !rest.starts_with(":") && !rest.starts_with("<") && !rest.starts_with("P<")) {
        return false;
      }
      at_ += rest.starts_with(":") || rest.starts_with("=") || rest.starts_with("!") ? 2 : 0;
      if (rest.starts_with("<=") || rest.starts_with("<!")) at_ += 3;
      if (more() && text_[at_] == '?') at_ = std::min(text_.find('>', at_), text_.size() - 1) + 1;
    }
    if (!read_alternatives(node.alternatives, depth + 1) || !more()) return false;
    ++at_;
    if (around) node = Node{Node::Kind::group, {}, {Sequence{}}, true};
    return true;
  }

  bool read_escape(Set& set) {
    if (!more()) return false;
    char c = text_[at_++];
    Set known;
    auto fill = [&](auto is) {
      for (int i = 0; i < 128; ++i) known.set(static_cast<size_t>(i), is(i) != 0);
    };
    switch (std::tolower(static_cast<unsigned char>(c))) {
      case 'd':
        fill([](int i) { return std::isdigit(i); });
        break;
      case 'w':
        fill([](int i) { return std::isalnum(i) || i == '_'; });
        break;
      case 's':
        fill([](int i) { return std::isspace(i); });
        break;
      case 'b':
        return true;  // a boundary has no width
      case 'p':
        known.set();
        if (more() && text_[at_] == '{') at_ = std::min(text_.find('}', at_), text_.size() - 1) + 1;
        set |= known;
        return true;
      default:
        set.set(static_cast<unsigned char>(c));
        return true;
    }
    set |= std::isupper(static_cast<unsigned char>(c)) ? ~known : known;
    return true;
  }

  bool read_class(Set& out) {
    Set set;
    bool negated = more() && text_[at_] == '^';
    if (negated) ++at_;
    for (bool first = true; more() && (text_[at_] != ']' || first); first = false) {
      if (text_[at_] == '\\') {
        ++at_;
        if (!read_escape(set)) return false;
        continue;
      }
      unsigned char from = static_cast<unsigned char>(text_[at_++]), to = from;
      bool range = at_ + 1 < text_.size() && text_[at_] == '-' && text_[at_ + 1] != ']';
      if (range && text_[at_ + 1] != '\\') {
        to = static_cast<unsigned char>(text_[at_ + 1]);
        at_ += 2;
      }
      for (unsigned i = from; i <= to; ++i) set.set(i);
    }
    if (!more()) return false;
    ++at_;
    out = negated ? ~set : set;
    return true;
  }

  void read_quantifier(Node& node) {
    if (!more()) return;
    char c = text_[at_];
    if (c == '*' || c == '+') {
      node.optional |= c == '*';
      node.endless = node.repeated = true;
      ++at_;
    } else if (c == '?') {
      node.optional = true;
      ++at_;
    } else if (c == '{') {
      size_t close = text_.find('}', at_);
      std::string_view inside =
          text_.substr(at_ + 1, close == std::string_view::npos ? 0 : close - at_ - 1);
      if (inside.empty() || !std::isdigit(static_cast<unsigned char>(inside[0]))) return;
      size_t comma = inside.find(',');
      node.optional |= inside.substr(0, comma) == "0";
      node.endless = comma != std::string_view::npos && comma + 1 == inside.size();
      node.repeated = inside != "1" && inside != "0,1";
      at_ = close + 1;
    } else {
      return;
    }
    if (more() && (text_[at_] == '?' || text_[at_] == '+')) ++at_;  // lazy, possessive
  }

  std::string_view text_;
  size_t at_ = 0;
};

bool may_be_empty(const Node& node);

bool may_be_empty(const Sequence& sequence) {
  for (const Node& node : sequence) {
    if (!may_be_empty(node)) return false;
  }
  return true;
}

bool may_be_empty(const Node& node) {
  if (node.optional || node.kind == Node::Kind::begin || node.kind == Node::Kind::end) return true;
  if (node.kind == Node::Kind::characters) return node.set.none();
  for (const Sequence& one : node.alternatives) {
    if (may_be_empty(one)) return true;
  }
  return false;
}

// Every byte that can occur in what the part matches.
Set bytes_of(const Node& node) {
  Set set = node.set;
  for (const Sequence& one : node.alternatives) {
    for (const Node& inner : one) set |= bytes_of(inner);
  }
  return set;
}

// (((a+))) is a+: groups that only hold one part are looked through.
const Node& core(const Node& node) {
  bool only_holds = node.kind == Node::Kind::group && !node.endless &&
                    node.alternatives.size() == 1 && node.alternatives[0].size() == 1;
  return only_holds ? core(node.alternatives[0][0]) : node;
}

// One round of the sequence can be all of a run of one part, so the rounds can be cut anywhere.
bool cuts_anywhere(const Sequence& sequence) {
  if (sequence.size() == 1 && core(sequence[0]).kind == Node::Kind::group &&
      !core(sequence[0]).endless) {
    for (const Sequence& inner : core(sequence[0]).alternatives) {
      if (cuts_anywhere(inner)) return true;
    }
    return false;
  }
  for (size_t i = 0; i < sequence.size(); ++i) {
    if (!core(sequence[i]).endless) continue;
    Set run = bytes_of(sequence[i]);
    bool alone = run.any();
    for (size_t j = 0; j < sequence.size(); ++j) {
      if (j == i || may_be_empty(sequence[j])) continue;
      alone &= (bytes_of(sequence[j]) & run).any();
    }
    if (alone) return true;
  }
  return false;
}

// Two alternatives of one character each that share one: (a|a)*.
bool overlaps(const std::vector<Sequence>& alternatives) {
  Set seen;
  for (const Sequence& one : alternatives) {
    if (one.size() != 1 || one[0].kind != Node::Kind::characters) continue;
    if ((seen & one[0].set).any()) return true;
    seen |= one[0].set;
  }
  return false;
}

bool explodes(const std::vector<Sequence>& alternatives) {
  for (const Sequence& sequence : alternatives) {
    for (const Node& node : sequence) {
      if (node.kind != Node::Kind::group) continue;
      if (explodes(node.alternatives)) return true;
      if (!node.endless) continue;
      if (overlaps(node.alternatives)) return true;
      for (const Sequence& inner : node.alternatives) {
        if (cuts_anywhere(inner)) return true;
      }
    }
  }
  return false;
}

bool anchored(const std::vector<Sequence>& alternatives) {
  for (const Sequence& sequence : alternatives) {
    if (sequence.empty()) return false;
    const Node &first = sequence.front(), &last = sequence.back();
    bool begins =
        first.kind == Node::Kind::begin ||
        (first.kind == Node::Kind::group && sequence.size() == 1 && anchored(first.alternatives));
    bool ends = last.kind == Node::Kind::end ||
                (sequence.size() == 1 && begins && first.kind != Node::Kind::begin);
    if (!begins || !ends) return false;
  }
  return true;
}

bool has_endless(const std::vector<Sequence>& alternatives) {
  for (const Sequence& sequence : alternatives) {
    for (const Node& node : sequence) {
      if (node.endless || has_endless(node.alternatives)) return true;
    }
  }
  return false;
}

}  // namespace

std::optional<bool> is_anchored(std::string_view pattern) {
  std::vector<Sequence> alternatives;
  if (!Reader(pattern).read(alternatives)) return std::nullopt;
  return anchored(alternatives);
}

std::optional<bool> bounds_length(std::string_view pattern) {
  std::vector<Sequence> alternatives;
  if (!Reader(pattern).read(alternatives)) return std::nullopt;
  return anchored(alternatives) && !has_endless(alternatives);
}

std::optional<bool> is_explosive(std::string_view pattern) {
  std::vector<Sequence> alternatives;
  if (!Reader(pattern).read(alternatives)) return std::nullopt;
  return explodes(alternatives);
}

void tell_unread_pattern(spec::Node pattern, Reporter& report) {
  size_t bytes = pattern.text().size();
  std::string why = bytes > limits::kMaxPatternBytes
                        ? "its " + std::to_string(bytes) + " bytes are more than the " +
                              std::to_string(limits::kMaxPatternBytes) + " that are judged"
                        : std::string("it is not understood as a regular expression of ECMA 262");
  report.gap({"rule", report.rule().info.id, "a pattern was not judged: " + why, pattern.where()});
}

}  // namespace tvaara::rules
