// Builds a Document's arena; all readers (YAML events, JSON, .proto) speak to this one.
//
// The calls come in document order: open, key, scalar, close. The builder counts depth and nodes
// against the limits, interns keys, and reports keys that a mapping holds twice.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "spec/document.h"

namespace tvaara::spec {

class Builder {
 public:
  explicit Builder(Document& document) : document_(document) {}

  std::string_view content() const { return document_.content(); }
  // Drops all nodes, keeps the problems.
  void restart();

  // A text is a view into content() (kept as it is) or anything else (copied into the pool).
  void key(std::string_view text, uint32_t begin, uint32_t end);
  uint32_t open(NodeKind kind, uint32_t begin);  // mapping or sequence
  void close(uint32_t end);
  uint32_t scalar(NodeKind kind, std::string_view text, uint32_t begin, uint32_t end);
  // A copy of a finished node and all below it, under the pending key. False: limit reached.
  bool copy(uint32_t source);
  // The next value's entries join the open mapping when it closes, unless it has them (`<<`).
  void merge_key(uint32_t begin, uint32_t end);

  bool is_mapping(uint32_t id) const;
  bool is_open(uint32_t id) const;
  uint32_t depth() const { return static_cast<uint32_t>(stack_.size()); }
  bool in_mapping() const;
  // True once a limit was reached: the reader stops.
  bool full() const { return full_; }

  void problem(uint32_t offset, std::string message, std::string hint = "");
  // For reading again after a repair: syntax errors stay, what the last pass said is said anew.
  void drop_problems_after(size_t count) { document_.problems_.resize(count); }
  void insert_problem(size_t index, uint32_t offset, std::string message);
  // Something at the offset could not be read.
  void lost(uint32_t offset);
  size_t problem_count() const { return document_.problems_.size(); }

 private:
  struct Open {
    uint32_t id = 0;
    uint32_t last = kNone;         // last child so far
    std::vector<uint32_t> merges;  // values of merge keys; not linked as children
  };

  uint32_t add(NodeKind kind, uint32_t begin, uint32_t end);
  uint32_t intern(std::string_view text);
  void set_text(Document::Cell& cell, std::string_view text);
  void check_duplicates(uint32_t mapping);
  void index(uint32_t id);
  void link(uint32_t child);
  void merge_into_top(uint32_t source);
  bool inside(std::string_view text) const;

  Document& document_;
  std::vector<Open> stack_;
  // Which keys a mapping holds, without a set per mapping: key number -> round that saw it, entry.
  std::vector<uint32_t> seen_round_, seen_at_;
  uint32_t round_ = 0;
  uint32_t pending_key_ = kNone, pending_begin_ = 0, pending_end_ = 0;
  bool pending_merge_ = false;
  bool full_ = false;
};

// The readers. Both leave what they could read and report the rest.
void read_yaml(Builder& builder);
void read_json(Builder& builder);

// Kind of a plain YAML scalar by the YAML 1.2 core schema: yes, no, on and off are strings.
NodeKind core_schema_kind(std::string_view text);

}  // namespace tvaara::spec
