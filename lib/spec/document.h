// A YAML or JSON document as one arena of compact cells, every key and value with its place.
//
// Idea: a contract of megabytes is read once and asked many times, so a node is a fixed-size cell
// in one array (kind, byte ranges, links), keys are interned numbers, and texts are views into the
// file wherever the file spells them as they are. Line and column are computed when somebody asks.
// `Node` is the handle everybody uses: document and number; a missing node is a Node that is false,
// and asking it anything is safe. Aliases and merge keys are expanded (bounded) into copies that
// keep the place of their origin, so that every node has exactly one parent and one JSON pointer.
// A document with syntax problems still has a tree: what could be read of it.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "base/source.h"

namespace tvaara::spec {

class Document;
class Builder;
class Editor;
class Overlay;

enum class NodeKind : uint8_t { null, boolean, integer, number, string, mapping, sequence };
std::string_view to_string(NodeKind kind);

inline constexpr uint32_t kNone = 0xffffffff;

class Node {
 public:
  Node() = default;
  Node(const Document* document, uint32_t id) : document_(document), id_(id) {}

  explicit operator bool() const { return document_ != nullptr && id_ != kNone; }
  bool operator==(const Node&) const = default;
  const Document* document() const { return document_; }
  uint32_t id() const { return id_; }

  NodeKind kind() const;  // null for a missing node
  bool is_mapping() const { return kind() == NodeKind::mapping && *this; }
  Node as_mapping() const { return is_mapping() ? *this : Node(); }  // for loops over entries
  bool is_sequence() const { return kind() == NodeKind::sequence && *this; }
  bool is_string() const { return kind() == NodeKind::string && *this; }
  bool is_scalar() const { return *this && !is_mapping() && !is_sequence(); }
  bool is_number() const;

  // Scalars: the text without quotes and with escapes resolved; numbers as written. "" for others.
  std::string_view text() const;
  bool is_true() const;  // the boolean true, not a string
  bool is_false() const;
  std::optional<double> number() const;
  std::optional<int64_t> integer() const;

  std::string_view key() const;  // name in the parent mapping; "" for items and the root
  bool has_key() const;
  Node operator[](std::string_view key) const;  // the last entry of that name, or a missing node
  bool has(std::string_view key) const { return static_cast<bool>((*this)[key]); }
  Node at(size_t index) const;
  size_t size() const;   // children
  size_t index() const;  // among the children of its parent
  Node parent() const;

  class Iterator {
   public:
    Iterator(const Document* document, uint32_t id) : document_(document), id_(id) {}
    Node operator*() const { return {document_, id_}; }
    Iterator& operator++();
    bool operator!=(const Iterator& other) const { return id_ != other.id_; }

   private:
    const Document* document_;
    uint32_t id_;
  };
  Iterator begin() const;
  Iterator end() const { return {document_, kNone}; }

  // The key's range if there is a key, else the value's first token: where a finding stands.
  Location where() const;
  Location key_location() const;
  Location value_location() const;
  std::string pointer() const;  // "/paths/~1users/get"; "" for the root

 private:
  const Document* document_ = nullptr;
  uint32_t id_ = kNone;
};

class Document {
 public:
  // Never fails: what is wrong is in problems(). `path` is how messages call the file. A .proto if
  // the path ends so; JSON if it ends in .json or (for other endings than .yaml and .yml) the
  // content begins with { or [.
  static std::shared_ptr<const Document> parse(std::string path, std::string content);

  const std::string& path() const { return path_; }
  // Its own text, without those of overlays.
  std::string_view content() const { return std::string_view(content_).substr(0, own_size_); }
  // True if places of its nodes can lie in the file: its own, or an overlay's.
  bool has_source(std::string_view path) const;
  Node root() const { return cells_.empty() ? Node() : Node(this, 0); }
  const std::vector<Error>& problems() const { return problems_; }
  size_t node_count() const { return cells_.size(); }
  // True if a limit was reached or a syntax problem hides part of the document.
  bool incomplete() const { return incomplete_; }
  // True if what a syntax problem or limit hides stood in or right behind the node.
  bool damaged(Node node) const;

  Position position(uint32_t offset) const;
  Location range(uint32_t begin, uint32_t end) const;
  // Follows a decoded fragment ("/a/b~1c"); missing node if there is none.
  Node at_pointer(std::string_view pointer) const;

  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

 private:
  friend class Node;
  friend class Builder;
  friend class Editor;
  friend std::shared_ptr<const Document> overlaid(std::string, std::string,
                                                  const std::vector<const Overlay*>&,
                                                  std::vector<Error>&);
  Document() = default;

  // The text of an overlay, which stands behind the document's own.
  struct Source {
    uint32_t begin = 0;
    std::string path;
    LineIndex lines;
  };
  static std::shared_ptr<Document> read(std::string path, std::string content, size_t own_size,
                                        std::vector<Source> sources);
  const Source* source_of(uint32_t offset) const;  // null: the document's own text

  struct Cell {
    uint32_t begin = 0, end = 0;          // bytes of the value
    uint32_t key = kNone;                 // number in keys_
    uint32_t key_begin = 0, key_end = 0;  // bytes of the key, quotes included
    uint32_t parent = kNone, next = kNone;
    uint32_t first = kNone;  // first child; scalars: offset in content_, or number in pool_
    uint32_t count = 0;      // children; scalars: length of the text
    NodeKind kind = NodeKind::null;
    bool pooled = false;
  };

  uint32_t find(uint32_t parent, std::string_view key) const;

  std::string path_, content_;
  size_t own_size_ = 0;
  std::vector<Source> sources_;
  std::vector<Cell> cells_;
  std::vector<std::string_view> keys_;
  std::unordered_map<std::string_view, uint32_t> key_numbers_;
  std::unordered_map<uint64_t, uint32_t> large_;  // (mapping, key) -> child, of large mappings
  std::unordered_map<uint32_t, std::vector<uint32_t>> items_;  // of large sequences
  std::deque<std::string> pool_;  // texts that the file spells otherwise
  std::vector<Error> problems_;
  LineIndex lines_;
  std::vector<uint32_t> holes_;  // ascending offsets of what could not be read
  bool incomplete_ = false;
};

// Hash of a node's identity, for sets of visited nodes.
struct NodeHash {
  size_t operator()(const Node& node) const {
    return std::hash<const void*>()(node.document()) * 31 + node.id() * 0x9e3779b97f4a7c15ull;
  }
};

}  // namespace tvaara::spec
