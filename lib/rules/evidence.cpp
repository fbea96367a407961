#include "rules/evidence.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <set>

#include "api/paths.h"
#include "base/glob.h"
#include "base/text.h"
#include "spec/contract.h"

namespace tvaara::rules {
namespace {

// Whole words of roles before which object ownership gives way.
const std::set<std::string> kPrivileged{"admin", "administrator", "superuser", "superadmin", "root",
                                        "staff", "moderator",     "operator",  "supervisor"};

// Properties of a caller that say what he may do, whoever he is.
const std::set<std::string> kRoles{"role",   "roles", "permission", "permissions", "scope",
                                   "scopes", "group", "groups",     "privilege",   "privileges"};

bool has_word(const std::string& text, const std::set<std::string>& words) {
  std::vector<std::string> all = words_of(text);
  return std::any_of(all.begin(), all.end(),
                     [&](const std::string& word) { return words.count(word) != 0; });
}

bool privileged_words(const std::string& text) { return has_word(text, kPrivileged); }

bool privileged_constant(const flow::Value& value) {
  return std::any_of(value->constant_texts.begin(), value->constant_texts.end(), privileged_words);
}

// What the caller's token or context calls a role: FindPropertyValues("role").
bool privileged_property(const flow::Value& value) {
  return std::any_of(value->atoms.begin(), value->atoms.end(), [](const flow::Atom& atom) {
    return atom.kind == flow::Atom::Kind::label && atom.label == "principal" &&
           (privileged_words(atom.name) || has_word(atom.name, kRoles));
  });
}

}  // namespace

std::string plain_name(const std::string& name) {
  std::string plain;
  for (char c : name) {
    if (std::isalnum(static_cast<unsigned char>(c))) {
      plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
  }
  return plain;
}

bool name_matches(const std::vector<std::string>& globs, const std::string& name) {
  std::string plain = plain_name(name);
  return !plain.empty() && std::any_of(globs.begin(), globs.end(), [&](const std::string& glob) {
    return glob_match(glob, plain);
  });
}

bool LabelQuery::matches(const flow::Atom& atom) const {
  if (atom.kind != flow::Atom::Kind::label || !glob_match(label, atom.label)) return false;
  if (names.empty() && words.empty()) return true;
  if (name_matches(names, atom.name)) return true;
  std::vector<std::string> own = words_of(atom.name);
  return std::find_first_of(own.begin(), own.end(), words.begin(), words.end()) != own.end();
}

bool is_about(const flow::EventInstance& instance, const flow::Atom& atom) {
  for (const auto& [role, value] : instance.roles) {
    for (const flow::Atom& tested : flow::all_atoms(value)) {
      if (tested.kind != flow::Atom::Kind::label || tested.label != atom.label) continue;
      if (tested.name == atom.name && !atom.name.empty()) return true;
      // The whole body or parameter list was checked, not something computed from it.
      if (tested.name.empty() && (tested.exact || atom.name.empty())) return true;
    }
  }
  return false;
}

bool compares(const flow::EventInstance& guard, const flow::Atom& atom) {
  auto same = [&](const flow::Value& value) {
    std::vector<flow::Atom> atoms = flow::all_atoms(value);
    return std::any_of(atoms.begin(), atoms.end(), [&](const flow::Atom& one) {
      return one.kind == atom.kind && one.label == atom.label && one.name == atom.name;
    });
  };
  return std::any_of(guard.roles.begin(), guard.roles.end(), [&](const auto& role) {
    if (!role.second) return false;
    if (same(role.second)) return true;
    return std::any_of(role.second->comparisons.begin(), role.second->comparisons.end(),
                       [&](const flow::Comparison& comparison) {
                         return std::any_of(
                             comparison.operands.begin(), comparison.operands.end(),
                             [&](const flow::Value& one) { return one && same(one); });
                       });
  });
}

bool has_label(const flow::EventInstance& instance, const std::string& glob) {
  return std::any_of(instance.roles.begin(), instance.roles.end(),
                     [&](const auto& role) { return role.second && role.second->has_label(glob); });
}

bool names_privilege(const flow::EventInstance& instance) {
  for (const auto& [role, value] : instance.roles) {
    if (!value) continue;
    if (privileged_constant(value)) return true;
    for (const flow::Comparison& comparison : value->comparisons) {
      if (starts_with(comparison.op, "call:") && privileged_words(comparison.op)) return true;
      for (const flow::Value& operand : comparison.operands) {
        if (operand && (privileged_constant(operand) || privileged_property(operand))) return true;
      }
    }
  }
  return false;
}

const flow::Atom* origin_of(const std::vector<flow::Atom>& atoms, const std::string& label_glob) {
  const flow::Atom* best = nullptr;
  for (const flow::Atom& atom : atoms) {
    if (atom.kind != flow::Atom::Kind::label || !glob_match(label_glob, atom.label)) continue;
    if (!best || atom.hops.size() < best->hops.size()) best = &atom;
  }
  return best;
}

std::string shown_name(const flow::Atom& atom, const api::Endpoint* endpoint) {
  if (!endpoint || atom.label != "request.path") return atom.name;
  size_t number = 0;
  auto [end, problem] =
      std::from_chars(atom.name.data(), atom.name.data() + atom.name.size(), number);
  bool whole = problem == std::errc() && end == atom.name.data() + atom.name.size();
  if (!whole || number == 0) return atom.name;
  for (const std::string& path :
       {endpoint->row.path, endpoint->operation ? endpoint->operation->path : std::string()}) {
    std::vector<std::string> names = api::path_parameters(path);
    if (number > names.size()) continue;
    const std::string& name = names[number - 1];
    if (!name.empty() && !std::isdigit(static_cast<unsigned char>(name[0]))) return name;
  }
  return atom.name;
}

std::string strictest_class(const std::vector<const api::Endpoint*>& endpoints) {
  for (const char* name : {"admin", "user-write", "user-read", "public-read"}) {
    for (const api::Endpoint* endpoint : endpoints) {
      if (endpoint && endpoint->data_class.name == name) return name;
    }
  }
  return "";
}

}  // namespace tvaara::rules
