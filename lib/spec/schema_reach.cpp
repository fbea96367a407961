#include "spec/schema_reach.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "base/limits.h"

namespace tvaara::spec {
namespace {

using Bits = std::vector<uint64_t>;

struct BitsHash {
  size_t operator()(const Bits& bits) const {
    size_t hash = bits.size();
    for (uint64_t word : bits) hash = (hash ^ word) * 0x9e3779b97f4a7c15ull;
    return hash ^ (hash >> 32);
  }
};

class Reacher {
 public:
  Reacher(SchemaGraph& graph, const std::vector<Node>& roots, Direction direction)
      : graph_(graph), direction_(direction), root_entries_(roots.size(), kNone) {
    for (size_t root = 0; root < roots.size(); ++root) {
      if (!roots[root]) continue;
      SchemaId id = graph_.of(roots[root]);
      root_entries_[root] = enter({id, roots[root], "", "", static_cast<uint32_t>(root), 0});
    }
    visit_all();
  }

  SchemaReach finish() {
    keep_roots();
    find_components();
    spread();
    drop_unreached();
    return std::move(out_);
  }

 private:
  uint32_t enter(SchemaReach::Entry entry) {
    if (numbers_.size() <= entry.id) numbers_.resize(entry.id * 2 + 64, kNone);
    uint32_t& number = numbers_[entry.id];
    if (number == kNone) {
      number = static_cast<uint32_t>(out_.entries.size());
      out_.entries.push_back(std::move(entry));
    }
    return number;
  }

  bool known(SchemaId id) const { return id < numbers_.size() && numbers_[id] != kNone; }

  // Breadth first from all messages at once, so that each schema is met where its path is shortest.
  void visit_all() {
    for (; visited_ < out_.entries.size(); ++visited_) {
      first_target_.push_back(static_cast<uint32_t>(targets_.size()));
      SchemaReach::Entry entry = out_.entries[visited_];
      for (const SchemaEdge& edge : graph_.edges(entry.id)) {
        if (is_left_out(edge, graph_.get(edge.to), direction_)) continue;
        if (known(edge.to)) {
          targets_.push_back(numbers_[edge.to]);
          continue;
        }
        bool branch = edge.kind == SchemaEdge::Kind::branch;
        targets_.push_back(enter({edge.to, edge.written, path_over(entry.path, edge),
                                  branch ? entry.name : edge.name, entry.root, 0}));
      }
    }
  }

  // As many messages as the sets have room for; all are cut if the graph itself is.
  void keep_roots() {
    size_t words = (root_entries_.size() + 63) / 64, entries = out_.entries.size();
    if (words * entries > limits::kMaxReachWords) {
      words = limits::kMaxReachWords / entries;
    }
    kept_ = std::min(root_entries_.size(), words * 64);
    size_t whole = graph_.full() ? 0 : kept_;
    out_.incomplete.resize(root_entries_.size() - whole);
    std::iota(out_.incomplete.begin(), out_.incomplete.end(), static_cast<uint32_t>(whole));
  }

  uint32_t targets_end(uint32_t entry) const {
    return entry + 1 < first_target_.size() ? first_target_[entry + 1]
                                            : static_cast<uint32_t>(targets_.size());
  }

  // Tarjan's algorithm without recursion. Components are numbered from those that lead nowhere.
  void find_components() {
    size_t count = out_.entries.size();
    component_.assign(count, kNone);
    std::vector<uint32_t> index(count, kNone), low(count, 0), stack;
    struct Frame {
      uint32_t entry, next;
    };
    std::vector<Frame> frames;
    uint32_t counter = 0;
    auto begin = [&](uint32_t entry) {
      index[entry] = low[entry] = counter++;
      stack.push_back(entry);
      frames.push_back({entry, first_target_[entry]});
    };
    for (uint32_t start = 0; start < count; ++start) {
      if (index[start] != kNone) continue;
      begin(start);
      while (!frames.empty()) {
        Frame& frame = frames.back();
        uint32_t entry = frame.entry;
        if (frame.next < targets_end(entry)) {
          uint32_t to = targets_[frame.next++];
          if (index[to] == kNone) {
            begin(to);
          } else if (component_[to] == kNone) {
            low[entry] = std::min(low[entry], index[to]);
          }
          continue;
        }
        frames.pop_back();
        if (!frames.empty()) {
          uint32_t holder = frames.back().entry;
          low[holder] = std::min(low[holder], low[entry]);
        }
        if (low[entry] != index[entry]) continue;
        for (uint32_t member = kNone; member != entry;) {
          member = stack.back();
          stack.pop_back();
          component_[member] = components_;
        }
        ++components_;
      }
    }
  }

  // From components that nothing leads to, downwards.
  void spread() {
    std::vector<std::vector<uint32_t>> members(components_);
    for (uint32_t entry = 0; entry < out_.entries.size(); ++entry) {
      members[component_[entry]].push_back(entry);
    }
    std::vector<Bits> reached(components_);
    for (uint32_t root = 0; root < kept_; ++root) {
      if (root_entries_[root] == kNone) continue;
      Bits& bits = reached[component_[root_entries_[root]]];
      bits.resize((kept_ + 63) / 64);
      bits[root / 64] |= uint64_t{1} << root % 64;
    }
    for (uint32_t component = components_; component-- > 0;) {
      Bits bits = std::move(reached[component]);
      for (uint32_t entry : members[component]) {
        for (uint32_t at = first_target_[entry]; at < targets_end(entry); ++at) {
          uint32_t to = component_[targets_[at]];
          if (to != component) join(reached[to], bits);
        }
      }
      uint32_t set = set_of(std::move(bits));
      for (uint32_t entry : members[component]) out_.entries[entry].set = set;
    }
  }

  static void join(Bits& into, const Bits& bits) {
    into.resize(std::max(into.size(), bits.size()));
    for (size_t i = 0; i < bits.size(); ++i) into[i] |= bits[i];
  }

  uint32_t set_of(Bits bits) {
    auto [known, fresh] = sets_.try_emplace(bits, static_cast<uint32_t>(out_.sets.size()));
    if (!fresh) return known->second;
    std::vector<uint32_t>& set = out_.sets.emplace_back();
    for (uint32_t root = 0; root < bits.size() * 64; ++root) {
      if ((bits[root / 64] >> root % 64 & 1) != 0) set.push_back(root);
    }
    return known->second;
  }

  // Only messages that were cut lead there.
  void drop_unreached() {
    std::erase_if(out_.entries,
                  [&](const SchemaReach::Entry& entry) { return out_.sets[entry.set].empty(); });
  }

  SchemaGraph& graph_;
  const Direction direction_;
  std::vector<uint32_t> root_entries_;  // by message: its entry
  SchemaReach out_;
  std::vector<uint32_t> numbers_;       // by schema: its entry
  size_t visited_ = 0;                  // entries whose targets are known
  std::vector<uint32_t> first_target_;  // by entry, in targets_
  std::vector<uint32_t> targets_;
  std::vector<uint32_t> component_;  // by entry
  uint32_t components_ = 0;
  size_t kept_ = 0;  // messages
  std::unordered_map<Bits, uint32_t, BitsHash> sets_;
};

}  // namespace

SchemaReach reach_schemas(SchemaGraph& graph, const std::vector<Node>& roots, Direction direction) {
  return Reacher(graph, roots, direction).finish();
}

}  // namespace tvaara::spec
