// The YAML reader: libyaml's events into the arena.
//
// libyaml ends at the first syntax error. To review the rest all the same, the line at fault is
// blanked in a copy (bytes keep their offsets) and the copy is read again, a bounded number of
// times; every error is reported. Scalars follow the YAML 1.2 core schema, with the merge key of
// YAML 1.1, since contracts in the wild use it. Aliases become copies, counted as nodes.
#include <yaml.h>

#include <algorithm>
#include <memory>
#include <unordered_map>
#include <unordered_set>

#include "spec/builder.h"
#include "spec/encoding.h"

namespace tvaara::spec {
namespace {

constexpr int kMaxRepairs = 12;                         // then the rest of the file is not read
constexpr size_t kMaxRepairedBytes = size_t{48} << 20;  // read again in all, over the repairs

bool digits_only(std::string_view text, std::string_view allowed) {
  return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

bool is_decimal(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789";
  if (!text.empty() && (text[0] == '+' || text[0] == '-')) text.remove_prefix(1);
  size_t exponent = text.find_first_of("eE");
  if (exponent != std::string_view::npos) {
    std::string_view power = text.substr(exponent + 1);
    if (!power.empty() && (power[0] == '+' || power[0] == '-')) power.remove_prefix(1);
    if (!digits_only(power, kDigits)) return false;
    text = text.substr(0, exponent);
  }
  size_t dot = text.find('.');
  std::string_view whole = text.substr(0, dot);
  std::string_view fraction = dot == std::string_view::npos ? "" : text.substr(dot + 1);
  if (whole.empty() && fraction.empty()) return false;
  return (whole.empty() || digits_only(whole, kDigits)) &&
         (fraction.empty() || digits_only(fraction, kDigits));
}

NodeKind number_kind(std::string_view text) {
  if (text.starts_with("0x")) {
    return digits_only(text.substr(2), "0123456789abcdefABCDEF") ? NodeKind::integer
                                                                 : NodeKind::string;
  }
  if (text.starts_with("0o")) {
    return digits_only(text.substr(2), "01234567") ? NodeKind::integer : NodeKind::string;
  }
  std::string_view unsigned_text = text;
  if (text[0] == '+' || text[0] == '-') unsigned_text.remove_prefix(1);
  if (digits_only(unsigned_text, "0123456789")) return NodeKind::integer;
  for (std::string_view special : {".inf", ".Inf", ".INF"}) {
    if (unsigned_text == special) return NodeKind::number;
  }
  if (text == ".nan" || text == ".NaN" || text == ".NAN") return NodeKind::number;
  return is_decimal(text) ? NodeKind::number : NodeKind::string;
}

class YamlReader {
 public:
  YamlReader(Builder& builder, std::string_view text)
      : builder_(builder), text_(text), offsets_(text) {}

  struct Fault {
    bool found = false;
    uint32_t offset = 0;       // where it is
    uint32_t line_offset = 0;  // a byte of the line to leave out
    std::string message;
  };

  Fault read() {
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser)) return {true, 0, 0, "out of memory"};
    std::unique_ptr<yaml_parser_t, void (*)(yaml_parser_t*)> guard(&parser, &yaml_parser_delete);
    yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(text_.data()),
                                 text_.size());
    Fault fault;
    for (bool more = true; more && !builder_.full();) {
      yaml_event_t event;
      if (!yaml_parser_parse(&parser, &event)) {
        fault = fault_of(parser);
        break;
      }
      more = take(event);
      yaml_event_delete(&event);
    }
    while (!levels_.empty()) end_container(static_cast<uint32_t>(text_.size()));
    return fault;
  }

 private:
  struct Level {
    bool mapping = false;
    bool wants_key = false;
  };

  // False at the end of the first document.
  bool take(const yaml_event_t& event) {
    begin_ = offsets_.byte_of(event.start_mark.index);
    end_ = offsets_.byte_of(event.end_mark.index);
    switch (event.type) {
      case YAML_STREAM_END_EVENT:
        return false;
      case YAML_DOCUMENT_START_EVENT:
        if (documents_++ == 0) return true;
        builder_.problem(begin_, "a second YAML document in the file; only the first is read");
        return false;
      case YAML_ALIAS_EVENT:
        if (!skipping()) alias(reinterpret_cast<const char*>(event.data.alias.anchor));
        return true;
      case YAML_SCALAR_EVENT:
        if (!skipping()) scalar(event);
        return true;
      case YAML_MAPPING_START_EVENT:
        start_container(NodeKind::mapping, event.data.mapping_start.anchor);
        return true;
      case YAML_SEQUENCE_START_EVENT:
        start_container(NodeKind::sequence, event.data.sequence_start.anchor);
        return true;
      case YAML_MAPPING_END_EVENT:
      case YAML_SEQUENCE_END_EVENT:
        if (skip_depth_ == 0) end_container(begin_);
        if (skip_depth_ != 0 && --skip_depth_ == 0) --skip_nodes_;
        return true;
      default:
        return true;
    }
  }

  // A key that is no scalar is left out with its value: two nodes to step over.
  bool skipping() {
    if (skip_nodes_ == 0) return false;
    if (skip_depth_ == 0) --skip_nodes_;
    return true;
  }

  bool key_expected() const { return !levels_.empty() && levels_.back().wants_key; }

  void after_value() {
    if (!levels_.empty() && levels_.back().mapping) levels_.back().wants_key = true;
  }

  void start_container(NodeKind kind, const yaml_char_t* anchor) {
    if (skip_nodes_ == 0 && key_expected()) {
      builder_.problem(begin_, "a key that is not a plain text; it is left out");
      skip_nodes_ = 2;
    }
    if (skip_nodes_ != 0) {
      ++skip_depth_;
      return;
    }
    uint32_t id = builder_.open(kind, begin_);
    remember(anchor, id);
    levels_.push_back({kind == NodeKind::mapping, kind == NodeKind::mapping});
  }

  // Block containers end, for libyaml, where the next token begins; the range ends with the text.
  void end_container(uint32_t begin) {
    uint32_t end = std::max(begin, end_);
    while (end > 0 && std::string_view(" \t\r\n").find(text_[end - 1]) != std::string_view::npos)
      --end;
    builder_.close(end);
    levels_.pop_back();
    after_value();
  }

  void scalar(const yaml_event_t& event) {
    const auto& data = event.data.scalar;
    std::string_view value(reinterpret_cast<const char*>(data.value), data.length);
    bool plain = data.style == YAML_PLAIN_SCALAR_STYLE;
    bool block = data.style == YAML_LITERAL_SCALAR_STYLE || data.style == YAML_FOLDED_SCALAR_STYLE;
    uint32_t quote = plain || block ? 0 : 1;
    std::string_view spelled = builder_.content().substr(begin_ + quote);
    if (!block && spelled.starts_with(value)) value = spelled.substr(0, value.size());
    if (block) trim_end();
    if (key_expected()) {
      levels_.back().wants_key = false;
      if (plain && value == "<<" && !data.tag) return builder_.merge_key(begin_, end_);
      return builder_.key(value, begin_, end_);
    }
    uint32_t id = builder_.scalar(kind_of(value, plain, data.tag), value, begin_, end_);
    remember(data.anchor, id);
    after_value();
  }

  void trim_end() {
    std::string_view space(" \t\r\n");
    while (end_ > begin_ && space.find(text_[end_ - 1]) != std::string_view::npos) --end_;
  }

  static NodeKind kind_of(std::string_view value, bool plain, const yaml_char_t* tag) {
    std::string_view name = tag ? reinterpret_cast<const char*>(tag) : "";
    constexpr std::string_view kCore = "tag:yaml.org,2002:";
    bool core = name.starts_with(kCore);
    if (name == "!" || (core && name.substr(kCore.size()) == "str")) return NodeKind::string;
    return plain || core ? core_schema_kind(value) : NodeKind::string;
  }

  void alias(std::string_view name) {
    auto found = anchors_.find(std::string(name));
    if (found == anchors_.end()) {
      problem_once("alias '*" + std::string(name) + "' has no anchor");
      return missing();
    }
    if (builder_.is_open(found->second)) {
      problem_once("alias '*" + std::string(name) + "' stands inside its own anchor");
      return missing();
    }
    if (key_expected()) {
      builder_.problem(begin_, "an alias as a key; it is left out");
      skip_nodes_ = 1;
      return;
    }
    builder_.copy(found->second);
    after_value();
  }

  void missing() {
    if (key_expected()) {
      skip_nodes_ = 1;
      return;
    }
    builder_.scalar(NodeKind::null, "", begin_, end_);
    after_value();
  }

  void problem_once(const std::string& message) {
    if (said_.insert(message).second) builder_.problem(begin_, message);
  }

  void remember(const yaml_char_t* anchor, uint32_t id) {
    if (anchor) anchors_[reinterpret_cast<const char*>(anchor)] = id;
  }

  // A scalar or flow collection that is not closed is noticed far below; its first line is at
  // fault.
  Fault fault_of(const yaml_parser_t& parser) const {
    Fault fault{true, 0, 0, parser.problem ? parser.problem : "the YAML reader gave up"};
    fault.offset = offsets_.byte_of(parser.problem_mark.index);
    fault.line_offset = fault.offset;
    if (!parser.context) return fault;
    std::string context = parser.context;
    fault.message = context + ": " + fault.message;
    for (const char* opener : {"quoted scalar", "simple key", "flow"}) {
      if (context.find(opener) == std::string::npos) continue;
      fault.line_offset = offsets_.byte_of(parser.context_mark.index);
      fault.offset = fault.line_offset;
    }
    return fault;
  }

  Builder& builder_;
  std::string_view text_;
  CharacterOffsets offsets_;
  std::vector<Level> levels_;
  std::unordered_map<std::string, uint32_t> anchors_;
  std::unordered_set<std::string> said_;
  uint32_t begin_ = 0, end_ = 0;
  int documents_ = 0;
  uint32_t skip_nodes_ = 0, skip_depth_ = 0;
};

// Blanks the line that holds the byte. False if there is nothing left to blank.
bool blank_line(std::string& text, uint32_t offset) {
  offset = std::min<uint32_t>(offset, static_cast<uint32_t>(text.size()));
  size_t begin = offset == 0 ? 0 : text.rfind('\n', offset - 1) + 1;
  size_t end = std::min(text.find('\n', begin), text.size());
  bool changed = false;
  for (size_t i = begin; i < end; ++i) {
    changed |= text[i] != ' ' && text[i] != '\r' && text[i] != '\t';
    if (text[i] != '\r') text[i] = ' ';
  }
  return changed;
}

}  // namespace

NodeKind core_schema_kind(std::string_view text) {
  if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL") {
    return NodeKind::null;
  }
  for (std::string_view word : {"true", "True", "TRUE", "false", "False", "FALSE"}) {
    if (text == word) return NodeKind::boolean;
  }
  return std::string_view("+-.0123456789").find(text[0]) == std::string_view::npos
             ? NodeKind::string
             : number_kind(text);
}

void read_yaml(Builder& builder) {
  if (!check_encoding(builder)) return;
  std::string text = printable_copy(builder.content());
  size_t problems_before = builder.problem_count();
  for (int repair = 0;; ++repair) {
    builder.restart();
    builder.drop_problems_after(problems_before);
    YamlReader::Fault fault = YamlReader(builder, text).read();
    if (!fault.found) return;
    builder.lost(fault.line_offset);
    builder.insert_problem(problems_before++, fault.offset, fault.message);
    bool again =
        repair < kMaxRepairs && text.size() * (repair + 1) <= kMaxRepairedBytes && !builder.full();
    if (!again || !blank_line(text, fault.line_offset)) return;
  }
}

}  // namespace tvaara::spec
