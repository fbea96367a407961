#include "spec/overlay.h"

#include <algorithm>

#include "base/file.h"
#include "base/limits.h"
#include "spec/builder.h"

namespace tvaara::spec {

Result<Overlay> Overlay::read(std::string path, std::string content) {
  Overlay overlay;
  overlay.document_ = Document::parse(std::move(path), std::move(content));
  Node root = overlay.document_->root();
  overlay.problems_ = overlay.document_->problems();
  if (!root["overlay"].is_scalar()) {
    if (!overlay.problems_.empty()) return overlay.problems_.front();
    return Error{"not an overlay: no `overlay` at its top", overlay.path(), 1, 1,
                 "an overlay begins with `overlay: 1.0.0`"};
  }
  std::string_view version = root["overlay"].text();
  overlay.one_entry_ = version.starts_with("1.0");
  if (!version.starts_with("1.")) {
    overlay.problem(root["overlay"],
                    "version '" + std::string(version) + "' of overlays is not known",
                    "it is read as 1.1");
  }
  Node actions = root["actions"];
  if (!actions.is_sequence() || actions.size() == 0) {
    overlay.problem(actions ? actions : root, "the overlay has no list of `actions`");
    return overlay;
  }
  for (Node action : actions) overlay.read_action(action);
  return overlay;
}

void Overlay::problem(Node place, std::string message, std::string hint) {
  Location where = place.where();
  problems_.push_back({std::move(message), where.file, where.line, where.column, std::move(hint)});
}

void Overlay::read_action(Node node) {
  Action action;
  action.node = node;
  action.target = node["target"];
  if (!action.target.is_string()) {
    return problem(action.target ? action.target : node, "the action has no `target`",
                   "name the place by a JSONPath");
  }
  Result<JsonPath> path = JsonPath::parse(action.target.text());
  if (!path) return problem(action.target, path.error().message, path.error().hint);
  action.path = *path;
  action.update = node["update"];
  action.remove = node["remove"].is_true();
  if (Node copy = node["copy"]) {
    Result<JsonPath> from = JsonPath::parse(copy.text());
    if (!from) return problem(copy, from.error().message, from.error().hint);
    action.copy = std::make_shared<JsonPath>(*from);
  }
  if (!action.update && !action.copy && !action.remove) {
    return problem(node, "the action does nothing", "give it `update`, `remove: true` or `copy`");
  }
  actions_.push_back(std::move(action));
}

bool Overlay::extends(const std::string& path) const {
  std::string_view named = extends().text();
  bool url = named.find("://") != std::string_view::npos;
  if (named.empty() || url) return true;
  return normalize_path(join_path(parent_path(this->path()), std::string(named))) ==
         normalize_path(path);
}

// Changes the tree of a document that nobody else holds yet.
class Editor {
 public:
  explicit Editor(Document& document) : document_(document) {}

  bool full() const { return full_; }

  // A copy of the source, which may be of any document, with its key; not linked to a parent.
  // `shift`: where the text of the source's document begins in this one's.
  uint32_t graft(Node source, uint32_t shift) {
    if (document_.cells_.size() >= limits::kMaxDocumentNodes) {
      full_ = true;
      return kNone;
    }
    Document::Cell cell = source.document()->cells_[source.id()];
    cell.begin += shift;
    cell.end += shift;
    cell.key_begin += shift;
    cell.key_end += shift;
    if (cell.key != kNone) cell.key = intern(source.key());
    cell.parent = cell.next = kNone;
    if (source.is_scalar()) {
      set_text(cell, source.text());
    } else {
      cell.first = kNone;
      cell.count = 0;
    }
    uint32_t id = static_cast<uint32_t>(document_.cells_.size());
    document_.cells_.push_back(cell);
    // The source may be of this very document, whose cells move as it grows.
    std::vector<Node> children;
    for (Node child : source) children.push_back(child);
    uint32_t last = kNone;
    for (Node child : children) {
      uint32_t made = graft(child, shift);
      if (made == kNone) return id;
      link(id, last, made);
      last = made;
    }
    reindex(id);
    return id;
  }

  void append(uint32_t holder, uint32_t child) {
    uint32_t last = document_.cells_[holder].first;
    while (last != kNone && document_.cells_[last].next != kNone)
      last = document_.cells_[last].next;
    link(holder, last, child);
    reindex(holder);
  }

  // Takes `old` out of its holder; `made` stands in its place if it is not kNone.
  void replace(uint32_t old, uint32_t made) {
    auto& cells = document_.cells_;
    uint32_t holder = cells[old].parent;
    uint32_t before = kNone;
    for (uint32_t at = cells[holder].first; at != old; at = cells[at].next) before = at;
    uint32_t after = cells[old].next;
    if (cells[old].key != kNone) document_.large_.erase(uint64_t{holder} << 32 | cells[old].key);
    if (made != kNone) {
      cells[made].parent = holder;
      cells[made].next = after;
    } else {
      --cells[holder].count;
    }
    (before == kNone ? cells[holder].first : cells[before].next) = made != kNone ? made : after;
    cells[old].parent = cells[old].next = kNone;
    if (made != kNone && cells[made].key != kNone) {
      document_.large_[uint64_t{holder} << 32 | cells[made].key] = made;
    }
    reindex(holder);
  }

  void drop_key(uint32_t id) { document_.cells_[id].key = kNone; }

  // Gives a node the key of another, with the place of a third.
  void rename(uint32_t id, uint32_t as, Node place, uint32_t shift) {
    auto& cells = document_.cells_;
    const Document::Cell& from = place.document()->cells_[place.id()];
    cells[id].key = cells[as].key;
    cells[id].key_begin = from.key_begin + shift;
    cells[id].key_end = from.key_end + shift;
  }

 private:
  void link(uint32_t holder, uint32_t last, uint32_t child) {
    auto& cells = document_.cells_;
    cells[child].parent = holder;
    (last == kNone ? cells[holder].first : cells[last].next) = child;
    ++cells[holder].count;
    if (cells[child].key != kNone) {
      document_.large_[uint64_t{holder} << 32 | cells[child].key] = child;
    }
  }

  void reindex(uint32_t id) {
    document_.items_.erase(id);
    if (document_.cells_[id].kind != NodeKind::sequence) return;
    std::vector<uint32_t>& items = document_.items_[id];
    for (uint32_t at = document_.cells_[id].first; at != kNone; at = document_.cells_[at].next) {
      items.push_back(at);
    }
  }

  uint32_t intern(std::string_view text) {
    auto found = document_.key_numbers_.find(text);
    if (found != document_.key_numbers_.end()) return found->second;
    std::string_view kept = document_.pool_.emplace_back(text);
    uint32_t number = static_cast<uint32_t>(document_.keys_.size());
    document_.keys_.push_back(kept);
    document_.key_numbers_.emplace(kept, number);
    return number;
  }

  void set_text(Document::Cell& cell, std::string_view text) {
    cell.count = static_cast<uint32_t>(text.size());
    cell.pooled = !text.empty();
    cell.first = 0;
    if (text.empty()) return;
    cell.first = static_cast<uint32_t>(document_.pool_.size());
    document_.pool_.emplace_back(text);
  }

  Document& document_;
  bool full_ = false;
};

class OverlayRun {
 public:
  OverlayRun(std::shared_ptr<Document> document, std::vector<Error>& problems)
      : document_(std::move(document)), editor_(*document_), problems_(problems) {}

  // `shift`: where the overlay's text begins in the document's.
  void apply(const Overlay& overlay, uint32_t shift) {
    overlay_ = &overlay;
    shift_ = shift;
    problems_.insert(problems_.end(), overlay.problems_.begin(), overlay.problems_.end());
    for (const Overlay::Action& action : overlay.actions_) apply(action);
  }

 private:
  void problem(Node place, std::string message, std::string hint = "") {
    Location where = place.where();
    problems_.push_back(
        {std::move(message), where.file, where.line, where.column, std::move(hint)});
  }

  void apply(const Overlay::Action& action) {
    JsonPath::Matches found = action.path.select(document_->root());
    if (!found.complete) {
      return problem(action.target,
                     "the target takes too many steps to find; the action is not applied");
    }
    if (found.matches.empty()) {
      return problem(
          action.target,
          "the target matches nothing in " + document_->path() + ": the action changes nothing",
          "correct the JSONPath; it is matched against the contract as written, "
          "without following $ref");
    }
    Node source;
    if (action.copy) {
      JsonPath::Matches from = action.copy->select(document_->root());
      if (from.matches.size() != 1) {
        return problem(action.node["copy"], "`copy` must select one value and selects " +
                                                std::to_string(from.matches.size()));
      }
      source = from.matches[0].node;
    }
    for (const JsonPath::Match& match : found.matches) {
      if (source) change(action, match.node, source, 0);
      if (action.update) change(action, match.node, action.update, shift_);
    }
    if (action.remove) {
      for (const JsonPath::Match& match : found.matches) remove(action, match.node);
    }
    if (editor_.full() && !full_said_) {
      full_said_ = true;
      problem(action.target, "the contract grows beyond " +
                                 std::to_string(limits::kMaxDocumentNodes) +
                                 " nodes; the rest is not applied");
    }
  }

  void remove(const Overlay::Action& action, Node node) {
    if (!node.parent()) {
      if (node == document_->root()) problem(action.target, "the whole contract cannot be removed");
      return;  // removed already, with its holder or by another match
    }
    editor_.replace(node.id(), kNone);
  }

  static uint32_t depth_of(Node node) {
    uint32_t deepest = 0;
    for (Node child : node) deepest = std::max(deepest, depth_of(child) + 1);
    return deepest;
  }

  void change(const Overlay::Action& action, Node target, Node source, uint32_t shift) {
    uint32_t above = 0;
    for (Node at = target; at; at = at.parent()) ++above;
    if (above + depth_of(source) >= limits::kMaxDocumentDepth) {
      return problem(action.target, "the result is nested too deep; the action is not applied");
    }
    // A copy from the contract itself is made whole before anything changes.
    if (shift == 0) source = {document_.get(), editor_.graft(source, 0)};
    if (!source || editor_.full()) return;
    if (target.is_mapping() != source.is_mapping() && !target.is_sequence()) {
      return problem(action.target, "the target is " + kind_of(target) +
                                        ", but what is to be merged is " + kind_of(source) +
                                        "; the action is not applied");
    }
    if (target.is_mapping()) return merge(target, source, shift);
    if (target.is_sequence()) return extend(target, source, shift, overlay_->one_entry_);
    if (!target.parent()) return;
    uint32_t made = editor_.graft(source, shift);
    if (made == kNone) return;
    editor_.rename(made, target.id(), source, shift);
    editor_.replace(target.id(), made);
  }

  static std::string kind_of(Node node) {
    if (node.is_mapping()) return "a mapping";
    return node.is_sequence() ? "a list" : "a single value";
  }

  // What is a list is appended entry by entry, unless a list is meant as one entry.
  void extend(Node target, Node source, uint32_t shift, bool one_entry) {
    std::vector<Node> items{source};
    if (source.is_sequence() && !one_entry) {
      items.clear();
      for (Node item : source) items.push_back(item);
    }
    for (Node item : items) {
      uint32_t made = editor_.graft(item, shift);
      if (made == kNone) return;
      editor_.drop_key(made);
      editor_.append(target.id(), made);
    }
  }

  void merge(Node target, Node source, uint32_t shift) {
    std::vector<Node> entries;
    for (Node entry : source) entries.push_back(entry);
    for (Node entry : entries) {
      Node known = target[entry.key()];
      if (known.is_mapping() && entry.is_mapping()) {
        merge(known, entry, shift);
      } else if (known.is_sequence() && entry.is_sequence()) {
        extend(known, entry, shift, false);
      } else {
        uint32_t made = editor_.graft(entry, shift);
        if (made == kNone) return;
        known ? editor_.replace(known.id(), made) : editor_.append(target.id(), made);
      }
    }
  }

  std::shared_ptr<Document> document_;
  Editor editor_;
  std::vector<Error>& problems_;
  const Overlay* overlay_ = nullptr;
  uint32_t shift_ = 0;
  bool full_said_ = false;
};

std::shared_ptr<const Document> overlaid(std::string path, std::string content,
                                         const std::vector<const Overlay*>& overlays,
                                         std::vector<Error>& problems) {
  size_t own_size = content.size(), whole = own_size;
  for (const Overlay* overlay : overlays) whole += overlay->document_->content().size() + 1;
  content.reserve(whole);
  std::vector<Document::Source> sources;
  for (const Overlay* overlay : overlays) {
    content += '\n';
    sources.push_back({static_cast<uint32_t>(content.size()), overlay->path(),
                       LineIndex(overlay->document_->content())});
    content += overlay->document_->content();
  }
  std::shared_ptr<Document> document =
      Document::read(std::move(path), std::move(content), own_size, std::move(sources));
  OverlayRun run(document, problems);
  for (size_t i = 0; i < overlays.size(); ++i) run.apply(*overlays[i], document->sources_[i].begin);
  return document;
}

}  // namespace tvaara::spec
