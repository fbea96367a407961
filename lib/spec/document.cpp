#include "spec/document.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "base/text.h"
#include "spec/builder.h"
#include "spec/proto.h"

namespace tvaara::spec {
namespace {

constexpr uint32_t kFewEntries = 6;  // of a mapping that is searched without an index

}  // namespace

std::string_view to_string(NodeKind kind) {
  switch (kind) {
    case NodeKind::null:
      return "null";
    case NodeKind::boolean:
      return "boolean";
    case NodeKind::integer:
      return "integer";
    case NodeKind::number:
      return "number";
    case NodeKind::string:
      return "string";
    case NodeKind::mapping:
      return "object";
    case NodeKind::sequence:
      return "array";
  }
  return "";
}

NodeKind Node::kind() const { return *this ? document_->cells_[id_].kind : NodeKind::null; }

bool Node::is_number() const { return kind() == NodeKind::integer || kind() == NodeKind::number; }

std::string_view Node::text() const {
  if (!is_scalar()) return {};
  const auto& cell = document_->cells_[id_];
  if (cell.pooled) return document_->pool_[cell.first];
  return std::string_view(document_->content_).substr(cell.first, cell.count);
}

bool Node::is_true() const {
  return kind() == NodeKind::boolean && !text().empty() && (text()[0] | 0x20) == 't';
}

bool Node::is_false() const {
  return kind() == NodeKind::boolean && !text().empty() && (text()[0] | 0x20) == 'f';
}

std::optional<double> Node::number() const {
  if (!is_number()) return std::nullopt;
  if (auto whole = integer()) return static_cast<double>(*whole);
  // strtod, since from_chars for double is recent; the text is a checked number.
  return std::strtod(std::string(text()).c_str(), nullptr);
}

std::optional<int64_t> Node::integer() const {
  if (kind() != NodeKind::integer) return std::nullopt;
  std::string_view digits = text();
  int base = 10;
  if (digits.starts_with("0x")) base = 16;
  if (digits.starts_with("0o")) base = 8;
  if (base != 10) digits.remove_prefix(2);
  if (digits.starts_with('+')) digits.remove_prefix(1);
  int64_t value = 0;
  auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

std::string_view Node::key() const {
  return has_key() ? document_->keys_[document_->cells_[id_].key] : std::string_view();
}

bool Node::has_key() const { return *this && document_->cells_[id_].key != kNone; }

Node Node::operator[](std::string_view key) const {
  if (!is_mapping()) return {};
  uint32_t found = document_->find(id_, key);
  return found == kNone ? Node() : Node(document_, found);
}

Node Node::at(size_t index) const {
  if (!*this) return {};
  if (auto items = document_->items_.find(id_); items != document_->items_.end()) {
    bool inside = index < items->second.size();
    return inside ? Node(document_, items->second[index]) : Node();
  }
  for (Node child : *this) {
    if (index-- == 0) return child;
  }
  return {};
}

size_t Node::size() const {
  return is_mapping() || is_sequence() ? document_->cells_[id_].count : 0;
}

Node Node::parent() const {
  if (!*this || document_->cells_[id_].parent == kNone) return {};
  return {document_, document_->cells_[id_].parent};
}

size_t Node::index() const {
  Node holder = parent();
  if (!holder) return 0;
  // Items are numbered in the order of the document.
  if (auto items = document_->items_.find(holder.id_); items != document_->items_.end()) {
    auto found = std::lower_bound(items->second.begin(), items->second.end(), id_);
    bool exact = found != items->second.end() && *found == id_;
    // An overlay's entry may stand among older ones.
    if (!exact) found = std::find(items->second.begin(), items->second.end(), id_);
    return static_cast<size_t>(found - items->second.begin());
  }
  size_t index = 0;
  for (Node sibling : holder) {
    if (sibling == *this) break;
    ++index;
  }
  return index;
}

Node::Iterator& Node::Iterator::operator++() {
  id_ = document_->cells_[id_].next;
  return *this;
}

Node::Iterator Node::begin() const {
  bool container = is_mapping() || is_sequence();
  return {document_, container ? document_->cells_[id_].first : kNone};
}

Location Node::where() const {
  Node node = *this;
  while (node && !node.has_key() && node.size() != 0) node = *node.begin();
  return node.has_key() ? node.key_location() : node.value_location();
}

Location Node::key_location() const {
  if (!has_key()) return {};
  const auto& cell = document_->cells_[id_];
  return document_->range(cell.key_begin, cell.key_end);
}

Location Node::value_location() const {
  if (!*this) return {};
  const auto& cell = document_->cells_[id_];
  return document_->range(cell.begin, cell.end);
}

namespace {

// The step of a JSON pointer backwards, because pointers are written from the node to the root.
void append_reversed(std::string& out, std::string_view step) {
  for (auto c = step.rbegin(); c != step.rend(); ++c) {
    if (*c == '~') {
      out += "0~";
    } else if (*c == '/') {
      out += "1~";
    } else {
      out += *c;
    }
  }
  out += '/';
}

}  // namespace

std::string Node::pointer() const {
  std::string out;
  out.reserve(128);
  for (Node node = *this; node && node.parent(); node = node.parent()) {
    if (node.has_key()) {
      append_reversed(out, node.key());
    } else {
      append_reversed(out, std::to_string(node.index()));
    }
  }
  std::reverse(out.begin(), out.end());
  return out;
}

namespace {

bool reads_as_json(std::string_view path, std::string_view content) {
  if (path.ends_with(".json")) return true;
  if (path.ends_with(".yaml") || path.ends_with(".yml")) return false;
  size_t first = content.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && (content[first] == '{' || content[first] == '[');
}

}  // namespace

std::shared_ptr<const Document> Document::parse(std::string path, std::string content) {
  size_t size = content.size();
  return read(std::move(path), std::move(content), size, {});
}

std::shared_ptr<Document> Document::read(std::string path, std::string content, size_t own_size,
                                         std::vector<Source> sources) {
  std::shared_ptr<Document> document(new Document());
  document->path_ = std::move(path);
  document->content_ = std::move(content);
  document->own_size_ = own_size;
  document->sources_ = std::move(sources);
  document->lines_ = LineIndex(document->content());
  Builder builder(*document);
  if (document->path_.ends_with(".proto")) {
    read_proto(builder);
  } else if (reads_as_json(document->path_, document->content())) {
    read_json(builder);
  } else {
    read_yaml(builder);
  }
  return document;
}

// What was lost behind the last entry of a container may have belonged to it, so a node reaches to
// where the next one begins. Copies of aliased nodes stand elsewhere: they reach to their own end.
bool Document::damaged(Node node) const {
  if (holes_.empty() || !node || node.document() != this) return false;
  const Cell& cell = cells_[node.id()];
  uint32_t begin = cell.key == kNone ? cell.begin : cell.key_begin;
  auto hole = std::lower_bound(holes_.begin(), holes_.end(), begin);
  if (hole == holes_.end()) return false;
  if (*hole <= cell.end) return true;
  for (uint32_t id = node.id(); id != kNone; id = cells_[id].parent) {
    uint32_t next = cells_[id].next;
    if (next == kNone) continue;
    uint32_t follows = cells_[next].key == kNone ? cells_[next].begin : cells_[next].key_begin;
    return follows > cell.end && *hole < follows;
  }
  return true;
}

const Document::Source* Document::source_of(uint32_t offset) const {
  const Source* found = nullptr;
  for (const Source& source : sources_) {
    if (offset >= source.begin) found = &source;
  }
  return found;
}

bool Document::has_source(std::string_view path) const {
  return path == path_ || std::any_of(sources_.begin(), sources_.end(),
                                      [&](const Source& source) { return source.path == path; });
}

Position Document::position(uint32_t offset) const {
  const Source* source = source_of(offset);
  return source ? source->lines.at(offset - source->begin) : lines_.at(offset);
}

Location Document::range(uint32_t begin, uint32_t end) const {
  Position from = position(begin), to = position(end);
  const Source* source = source_of(begin);
  return {source ? source->path : path_, from.line, from.column, to.line, to.column};
}

uint32_t Document::find(uint32_t parent, std::string_view key) const {
  uint32_t last = kNone;
  if (cells_[parent].count <= kFewEntries) {  // cheaper to compare than to look up
    for (uint32_t id = cells_[parent].first; id != kNone; id = cells_[id].next) {
      if (cells_[id].key != kNone && keys_[cells_[id].key] == key) last = id;
    }
    return last;
  }
  auto number = key_numbers_.find(key);
  if (number == key_numbers_.end()) return kNone;
  if (auto entry = large_.find(uint64_t{parent} << 32 | number->second); entry != large_.end()) {
    return entry->second;
  }
  for (uint32_t id = cells_[parent].first; id != kNone; id = cells_[id].next) {
    if (cells_[id].key == number->second) last = id;
  }
  return last;
}

Node Document::at_pointer(std::string_view pointer) const {
  Node node = root();
  if (pointer.empty()) return node;
  // "/" names the entry without a name; where there is none, authors mean the whole document.
  if (pointer == "/") return node[""] ? node[""] : node;
  if (pointer[0] != '/') return {};
  for (const std::string& raw : split(pointer.substr(1), '/')) {
    std::string step = replace_all(replace_all(raw, "~1", "/"), "~0", "~");
    if (node.is_sequence()) {
      size_t index = 0;
      auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), index);
      bool number = error == std::errc() && end == step.data() + step.size();
      node = number ? node.at(index) : Node();
    } else {
      node = node[step];
    }
    if (!node) return {};
  }
  return node;
}

}  // namespace tvaara::spec
