// See eventset.h.
#include "flow/eventset.h"

#include <algorithm>
#include <deque>
#include <mutex>
#include <optional>
#include <set>
#include <unordered_map>

#include "base/limits.h"
#include "flow/value.h"

namespace tvaara::flow {
namespace {

struct Kind {
  std::string name;
  KindId shown = 0;  // without what follows '@'
};

struct Kinds {
  std::mutex mutex;
  std::unordered_map<std::string, KindId> ids;
  std::deque<Kind> all;  // references stay valid

  KindId add(const std::string& name) {
    auto [at, fresh] = ids.try_emplace(name, static_cast<KindId>(all.size()));
    if (!fresh) return at->second;
    const KindId id = at->second;
    all.push_back({name, id});
    size_t mark = name.find('@');
    if (mark != std::string::npos) all[id].shown = add(name.substr(0, mark));
    return id;
  }
};

Kinds& kinds() {
  static Kinds all;
  return all;
}

using Items = std::vector<EventSet::Item>;

// Of each kind the first kMaxEventsPerKind instances.
void append(Items& out, const EventSet::Item& item) {
  const size_t most = limits::kMaxEventsPerKind;
  if (out.size() >= most && out[out.size() - most].first == item.first) return;
  out.push_back(item);
}

void unite(Items& into, std::span<const EventSet::Item> more) {
  if (more.empty()) return;
  Items out;
  out.reserve(into.size() + more.size());
  size_t a = 0, b = 0;
  while (a < into.size() || b < more.size()) {
    if (b == more.size() || (a < into.size() && into[a] < more[b])) {
      append(out, into[a++]);
    } else {
      if (a < into.size() && into[a] == more[b]) ++a;
      append(out, more[b++]);
    }
  }
  into = std::move(out);
}

}  // namespace

KindId kind_id(std::string_view name) {
  std::lock_guard lock(kinds().mutex);
  return kinds().add(std::string(name));
}

const std::string& kind_name(KindId id) {
  std::lock_guard lock(kinds().mutex);
  return kinds().all[id].name;
}

KindId public_kind(KindId kind) {
  std::lock_guard lock(kinds().mutex);
  return kinds().all[kind].shown;
}

bool is_plain_guard(KindId kind) { return public_kind(kind) != kind; }

KindId status_kind() {
  static const KindId id = kind_id(kStatusEvent);
  return id;
}

std::span<const EventSet::Item> EventSet::of(KindId kind) const {
  auto first = std::lower_bound(items_.begin(), items_.end(), Item{kind, 0});
  auto last = first;
  while (last != items_.end() && last->first == kind) ++last;
  return {first, last};
}

void EventSet::add(KindId kind, EventId id) {
  Item item{kind, id};
  unite(items_, {&item, 1});
}

void EventSet::add(const EventSet& more) { unite(items_, more.items_); }

void EventSet::then(const EventSet& more) {
  if (more.contains(status_kind())) {
    std::erase_if(items_, [](const Item& item) { return item.first == status_kind(); });
  }
  unite(items_, more.items_);
}

EventSet EventSet::renumbered(const std::vector<EventId>& ids) const {
  return mapped([&](EventId id) { return ids[id]; });
}

EventSet EventSet::sorted(Items items) {
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());
  EventSet out;
  for (const Item& item : items) append(out.items_, item);
  return out;
}

void EventSet::bound() {
  std::set<std::string> guards;
  for (const auto& [kind, id] : items_) {
    if (is_plain_guard(kind)) guards.insert(kind_name(kind));
  }
  if (guards.size() <= limits::kMaxGuardsPerSummary) return;
  std::set<std::string> kept;
  for (const std::string& name : guards) {
    if (kept.size() < limits::kMaxGuardsPerSummary) kept.insert(name);
  }
  std::erase_if(items_, [&](const Item& item) {
    return is_plain_guard(item.first) && !kept.contains(kind_name(item.first));
  });
}

EventSet intersect(const EventSet& a, const EventSet& b) {
  EventSet out;
  for (size_t i = 0, k = 0; i < a.items_.size() && k < b.items_.size();) {
    const KindId kind = a.items_[i].first;
    if (kind < b.items_[k].first) {
      ++i;
    } else if (kind > b.items_[k].first) {
      ++k;
    } else {
      while ((i < a.items_.size() && a.items_[i].first == kind) ||
             (k < b.items_.size() && b.items_[k].first == kind)) {
        bool from_a = i < a.items_.size() && a.items_[i].first == kind;
        bool from_b = k < b.items_.size() && b.items_[k].first == kind;
        if (from_a && (!from_b || a.items_[i].second <= b.items_[k].second)) {
          if (from_b && a.items_[i].second == b.items_[k].second) ++k;
          append(out.items_, a.items_[i++]);
        } else {
          append(out.items_, b.items_[k++]);
        }
      }
    }
  }
  return out;
}

PathEvents intersect(const PathEvents& a, const PathEvents& b) {
  if (!a) return b;
  if (!b) return a;
  return intersect(*a, *b);
}

EventId EventTable::add(const Key& key, EventInstance instance) {
  auto [at, fresh] = ids_.try_emplace(key, static_cast<EventId>(instances_.size()));
  if (fresh) {
    instances_.push_back(std::move(instance));
  } else {
    instances_[at->second] = std::move(instance);
  }
  return at->second;
}

namespace {

// A row of a model states the status as text: `value: {text: "401"}`.
std::optional<int64_t> stated(const std::string& text) {
  bool number = text.size() == 3 && text.find_first_not_of("0123456789") == std::string::npos;
  return number ? std::optional<int64_t>(std::stoi(text)) : std::nullopt;
}

}  // namespace

std::vector<int64_t> EventTable::statuses(const EventSet& set) const {
  std::vector<int64_t> out;
  for (const auto& [kind, id] : set.of(status_kind())) {
    const auto& roles = instances_[id].roles;
    auto role = roles.find("status");
    if (role == roles.end()) role = roles.find("value");
    if (role == roles.end() || role->second->constants.empty()) return {};
    for (size_t i = 0; i < role->second->constants.size(); ++i) {
      const facts::Constant& constant = role->second->constants[i];
      std::optional<int64_t> status = constant.integer;
      if (constant.kind == facts::ConstantKind::string) {
        status = stated(role->second->constant_texts[i]);
      }
      if (!status) return {};
      out.push_back(*status);
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool EventTable::failing(const EventSet& set) const {
  std::vector<int64_t> all = statuses(set);
  return !all.empty() && all.front() >= 400;
}

}  // namespace tvaara::flow
