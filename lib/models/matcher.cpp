// Rows by what they match.
//
// Idea: nearly all names in rows are exact, so a callee costs one hash look-up; globs are tried
// only where their last component fits or is itself a glob. Types are compared for the few rows
// that are left.
#include <algorithm>
#include <map>
#include <mutex>
#include <unordered_map>

#include "base/glob.h"
#include "models/models.h"
#include "models/names.h"

namespace tvaara::models {
namespace {

struct Glob {
  std::string pattern;
  const Row* row;
};

// Names of one kind of match.
struct Index {
  std::unordered_map<std::string, std::vector<const Row*>> exact;
  std::unordered_map<std::string, std::vector<Glob>> by_last;  // the last component is exact
  std::vector<Glob> rest;

  void add(const std::string& name, const Row* row) {
    if (!has_wildcard(name)) {
      exact[name].push_back(row);
      return;
    }
    std::string last(last_component(name));
    if (has_wildcard(last)) {
      rest.push_back({name, row});
    } else {
      by_last[last].push_back({name, row});
    }
  }

  void find(const std::string& name, std::vector<const Row*>& out) const {
    auto same = exact.find(name);
    if (same != exact.end()) out.insert(out.end(), same->second.begin(), same->second.end());
    auto last = by_last.find(std::string(last_component(name)));
    if (last != by_last.end()) {
      for (const Glob& glob : last->second) {
        if (name_matches(glob.pattern, name)) out.push_back(glob.row);
      }
    }
    for (const Glob& glob : rest) {
      if (name_matches(glob.pattern, name)) out.push_back(glob.row);
    }
  }
};

// Base classes of `record` as far as the unit knows them, itself first.
std::vector<std::string> with_bases(const facts::Unit& unit, const std::string& record) {
  std::vector<std::string> out{record};
  for (size_t i = 0; i < out.size() && out.size() < 64; ++i) {
    for (const facts::Record& known : unit.records) {
      if (unit.text(known.name) != out[i]) continue;
      for (facts::StringId base : known.bases) {
        std::string name = without_arguments(unit.text(base));
        if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
      }
    }
  }
  return out;
}

}  // namespace

struct Matcher::Tables {
  Index calls, fields, assigns, macros, overrides;
  std::unordered_map<const Row*, size_t> order;  // rows answer in the order of the models

  // Answers about fields and macros are handed out by reference and so must stay.
  mutable std::mutex mutex;
  mutable std::map<std::pair<const Index*, std::string>, std::vector<const Row*>> answers;

  void sort(std::vector<const Row*>& rows) const {
    std::sort(rows.begin(), rows.end(),
              [&](const Row* a, const Row* b) { return order.at(a) < order.at(b); });
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  }

  const std::vector<const Row*>& answer(const Index& index, const std::string& name) const {
    std::lock_guard lock(mutex);
    auto [found, fresh] = answers.try_emplace({&index, name});
    if (fresh) {
      index.find(name, found->second);
      sort(found->second);
    }
    return found->second;
  }

  static bool named_by(const std::vector<std::string>& patterns, const std::string& name) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const std::string& pattern) { return name_matches(pattern, name); });
  }

  // `type: T` means T and what derives from it; `type: "T<true*"` such a T alone; `type: "!T"`
  // everything else.
  static bool receiver_fits(const Row& row, const facts::Unit& unit, const facts::Callee& callee,
                            const std::string& receiver_type) {
    std::string_view wanted = row.receiver_type;
    bool negated = wanted.starts_with("!");
    if (negated) wanted.remove_prefix(1);
    std::string type = receiver_type.empty() ? unit.text(callee.record) : receiver_type;
    if (type.empty()) return negated;
    std::vector<std::string> patterns = expand_braces(wanted);
    bool fits = std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
      return pattern.find('<') != std::string::npos && glob_match(pattern, type);
    });
    for (const std::string& base : with_bases(unit, without_arguments(normal_type(type)))) {
      fits = fits || named_by(patterns, base);
    }
    return fits != negated;
  }

  static bool result_fits(const Row& row, const facts::Unit& unit, const facts::Callee& callee) {
    const std::string& spelling = unit.text(unit.types[callee.returns].spelling);
    std::vector<std::string> patterns = expand_braces(row.result_type);
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const std::string& pattern) { return type_matches(pattern, spelling); });
  }

  static bool types_fit(const Row& row, const facts::Unit& unit, const facts::Callee& callee) {
    bool open = !row.parameters.empty() && row.parameters.back() == "...";
    size_t fixed = row.parameters.size() - (open ? 1 : 0);
    if (callee.parameters.size() < fixed) return false;
    if (!open && callee.parameters.size() != fixed) return false;
    for (size_t i = 0; i < fixed; ++i) {
      const facts::Type& type = unit.types[callee.parameters[i]];
      if (!type_matches(row.parameters[i], unit.text(type.spelling))) return false;
    }
    return true;
  }
};

Matcher::Matcher(const ModelSet& models) : tables_(std::make_unique<Tables>()) {
  for (const Library& library : models.libraries) {
    for (const Row& row : library.rows) {
      tables_->order.emplace(&row, tables_->order.size());
      for (const std::string& name : row.names) {
        switch (row.match) {
          case MatchKind::call:
            tables_->calls.add(name, &row);
            break;
          case MatchKind::field:
            tables_->fields.add(name, &row);
            break;
          case MatchKind::assign:
            tables_->assigns.add(name, &row);
            break;
          case MatchKind::macro:
            tables_->macros.add(name, &row);
            break;
          case MatchKind::override_:
            tables_->overrides.add(name, &row);
            break;
          case MatchKind::document:
            break;  // no code holds it: see api/documents.h
        }
      }
    }
  }
}

Matcher::~Matcher() = default;

std::vector<const Row*> Matcher::call(const facts::Unit& unit, const facts::Callee& callee,
                                      const std::string& receiver_type) const {
  const std::string& name = unit.text(callee.name);
  std::vector<const Row*> named;
  tables_->calls.find(name, named);
  // An override is what it overrides.
  if (callee.is_virtual && callee.record != 0) {
    std::string method(last_component(name));
    std::vector<std::string> bases = with_bases(unit, unit.text(callee.record));
    for (size_t i = 1; i < bases.size(); ++i) tables_->calls.find(bases[i] + "::" + method, named);
  }
  std::vector<const Row*> out;
  for (const Row* row : named) {
    if (row->typed && !Tables::types_fit(*row, unit, callee)) continue;
    if (!row->result_type.empty() && !Tables::result_fits(*row, unit, callee)) continue;
    if (!row->receiver_type.empty() && !Tables::receiver_fits(*row, unit, callee, receiver_type)) {
      continue;
    }
    out.push_back(row);
  }
  tables_->sort(out);
  return out;
}

const std::vector<const Row*>& Matcher::field(const std::string& qualified) const {
  return tables_->answer(tables_->fields, qualified);
}

const std::vector<const Row*>& Matcher::assign(const std::string& qualified) const {
  return tables_->answer(tables_->assigns, qualified);
}

const std::vector<const Row*>& Matcher::macro(const std::string& name) const {
  return tables_->answer(tables_->macros, name);
}

const std::vector<const Row*>& Matcher::overridden(const std::string& qualified) const {
  return tables_->answer(tables_->overrides, qualified);
}

}  // namespace tvaara::models
