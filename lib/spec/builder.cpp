#include "spec/builder.h"

#include <algorithm>

#include "base/limits.h"

namespace tvaara::spec {
namespace {

constexpr uint32_t kLargeMapping = 16;   // entries from which a hash index pays
constexpr size_t kBytesPerNode = 40;     // of contracts in the wild: room for what is to come
constexpr uint32_t kLargeSequence = 64;  // items from which an index does

}  // namespace

void Builder::restart() {
  document_.cells_.clear();
  document_.cells_.reserve(document_.own_size_ / kBytesPerNode);
  document_.keys_.clear();
  document_.key_numbers_.clear();
  document_.large_.clear();
  document_.items_.clear();
  document_.pool_.clear();
  stack_.clear();
  seen_round_.clear();
  seen_at_.clear();
  pending_key_ = kNone;
  pending_merge_ = false;
  full_ = false;
}

bool Builder::inside(std::string_view text) const {
  const std::string& content = document_.content_;
  return text.data() >= content.data() &&
         text.data() + text.size() <= content.data() + content.size();
}

uint32_t Builder::intern(std::string_view text) {
  auto found = document_.key_numbers_.find(text);
  if (found != document_.key_numbers_.end()) return found->second;
  if (!inside(text)) text = document_.pool_.emplace_back(text);
  uint32_t number = static_cast<uint32_t>(document_.keys_.size());
  document_.keys_.push_back(text);
  document_.key_numbers_.emplace(text, number);
  seen_round_.push_back(0);
  seen_at_.push_back(kNone);
  return number;
}

void Builder::key(std::string_view text, uint32_t begin, uint32_t end) {
  pending_key_ = intern(text);
  pending_begin_ = begin;
  pending_end_ = end;
}

void Builder::merge_key(uint32_t begin, uint32_t end) {
  key("<<", begin, end);
  pending_merge_ = true;
}

uint32_t Builder::add(NodeKind kind, uint32_t begin, uint32_t end) {
  if (document_.cells_.size() >= limits::kMaxDocumentNodes && !full_) {
    full_ = true;
    problem(begin, "the document has more than " + std::to_string(limits::kMaxDocumentNodes) +
                       " nodes; the rest is not read");
    lost(begin);
  }
  uint32_t id = static_cast<uint32_t>(document_.cells_.size());
  Document::Cell cell;
  cell.kind = kind;
  cell.begin = begin;
  cell.end = end;
  cell.key = pending_key_;
  cell.key_begin = pending_begin_;
  cell.key_end = pending_end_;
  pending_key_ = kNone;
  pending_begin_ = pending_end_ = 0;
  document_.cells_.push_back(cell);
  if (!stack_.empty()) link(id);
  return id;
}

void Builder::link(uint32_t child) {
  Open& top = stack_.back();
  document_.cells_[child].parent = top.id;
  document_.cells_[child].next = kNone;
  if (pending_merge_) {
    pending_merge_ = false;
    top.merges.push_back(child);
    return;
  }
  auto& parent = document_.cells_[top.id];
  if (top.last == kNone) {
    parent.first = child;
  } else {
    document_.cells_[top.last].next = child;
  }
  top.last = child;
  ++parent.count;
}

uint32_t Builder::open(NodeKind kind, uint32_t begin) {
  uint32_t id = add(kind, begin, begin);
  stack_.push_back({id, kNone, {}});
  if (stack_.size() > limits::kMaxDocumentDepth && !full_) {
    full_ = true;
    problem(begin, "nested deeper than " + std::to_string(limits::kMaxDocumentDepth) +
                       " levels; the rest is not read");
    lost(begin);
  }
  return id;
}

void Builder::close(uint32_t end) {
  uint32_t id = stack_.back().id;
  document_.cells_[id].end = std::max(end, document_.cells_[id].begin);
  if (document_.cells_[id].kind == NodeKind::mapping) {
    check_duplicates(id);
    std::vector<uint32_t> merges = std::move(stack_.back().merges);
    for (uint32_t source : merges) merge_into_top(source);
  }
  index(id);
  stack_.pop_back();
}

// So that a document with many references into one large container is read in linear time.
void Builder::index(uint32_t id) {
  const Document::Cell& cell = document_.cells_[id];
  if (cell.kind == NodeKind::mapping && cell.count > kLargeMapping) {
    for (uint32_t at = cell.first; at != kNone; at = document_.cells_[at].next) {
      document_.large_[uint64_t{id} << 32 | document_.cells_[at].key] = at;
    }
  }
  if (cell.kind == NodeKind::sequence && cell.count > kLargeSequence) {
    std::vector<uint32_t>& items = document_.items_[id];
    items.reserve(cell.count);
    for (uint32_t at = cell.first; at != kNone; at = document_.cells_[at].next) items.push_back(at);
  }
}

void Builder::check_duplicates(uint32_t mapping) {
  ++round_;
  for (uint32_t at = document_.cells_[mapping].first; at != kNone; at = document_.cells_[at].next) {
    uint32_t key = document_.cells_[at].key;
    if (seen_round_[key] == round_) {
      Position first = document_.position(document_.cells_[seen_at_[key]].key_begin);
      problem(document_.cells_[at].key_begin,
              "duplicate key '" + std::string(document_.keys_[key]) + "', first on line " +
                  std::to_string(first.line),
              "readers of the document disagree on which one counts; remove one");
      continue;
    }
    seen_round_[key] = round_;
    seen_at_[key] = at;
  }
}

// The value of a merge key is a copy of its own, so its entries can be moved instead of copied.
void Builder::merge_into_top(uint32_t source) {
  auto& cells = document_.cells_;
  if (cells[source].kind == NodeKind::sequence) {
    for (uint32_t at = cells[source].first; at != kNone;) {
      uint32_t next = cells[at].next;
      merge_into_top(at);
      at = next;
    }
    return;
  }
  if (cells[source].kind != NodeKind::mapping) {
    problem(cells[source].begin, "a merge key needs a mapping, an alias or a list of them");
    return;
  }
  ++round_;
  for (uint32_t at = cells[stack_.back().id].first; at != kNone; at = cells[at].next) {
    seen_round_[cells[at].key] = round_;
  }
  for (uint32_t at = cells[source].first; at != kNone;) {
    uint32_t next = cells[at].next;
    if (seen_round_[cells[at].key] != round_) {
      seen_round_[cells[at].key] = round_;
      link(at);
    }
    at = next;
  }
}

void Builder::set_text(Document::Cell& cell, std::string_view text) {
  cell.count = static_cast<uint32_t>(text.size());
  if (text.empty()) {
    cell.first = 0;
  } else if (inside(text)) {
    cell.first = static_cast<uint32_t>(text.data() - document_.content_.data());
  } else {
    cell.pooled = true;
    cell.first = static_cast<uint32_t>(document_.pool_.size());
    document_.pool_.emplace_back(text);
  }
}

uint32_t Builder::scalar(NodeKind kind, std::string_view text, uint32_t begin, uint32_t end) {
  uint32_t id = add(kind, begin, end);
  set_text(document_.cells_[id], text);
  return id;
}

bool Builder::copy(uint32_t source) {
  Document::Cell origin = document_.cells_[source];
  if (origin.kind != NodeKind::mapping && origin.kind != NodeKind::sequence) {
    uint32_t id = add(origin.kind, origin.begin, origin.end);
    Document::Cell& made = document_.cells_[id];
    made.first = origin.first;
    made.count = origin.count;
    made.pooled = origin.pooled;
    return !full_;
  }
  open(origin.kind, origin.begin);
  bool complete = !full_;
  for (uint32_t at = origin.first; at != kNone && complete; at = document_.cells_[at].next) {
    const Document::Cell& child = document_.cells_[at];
    pending_key_ = child.key;
    pending_begin_ = child.key_begin;
    pending_end_ = child.key_end;
    complete = copy(at);
  }
  // Not close(): duplicates of the origin are reported already.
  uint32_t id = stack_.back().id;
  document_.cells_[id].end = origin.end;
  index(id);
  stack_.pop_back();
  return complete;
}

bool Builder::is_mapping(uint32_t id) const {
  return document_.cells_[id].kind == NodeKind::mapping;
}

bool Builder::is_open(uint32_t id) const {
  return std::any_of(stack_.begin(), stack_.end(), [&](const Open& open) { return open.id == id; });
}

bool Builder::in_mapping() const { return !stack_.empty() && is_mapping(stack_.back().id); }

void Builder::problem(uint32_t offset, std::string message, std::string hint) {
  Position at = document_.position(offset);
  document_.problems_.push_back(
      {std::move(message), document_.path_, at.line, at.column, std::move(hint)});
}

void Builder::lost(uint32_t offset) {
  document_.incomplete_ = true;
  auto& holes = document_.holes_;
  holes.insert(std::lower_bound(holes.begin(), holes.end(), offset), offset);
}

void Builder::insert_problem(size_t index, uint32_t offset, std::string message) {
  problem(offset, std::move(message));
  auto& problems = document_.problems_;
  std::rotate(problems.begin() + static_cast<ptrdiff_t>(index), problems.end() - 1, problems.end());
}

}  // namespace tvaara::spec
