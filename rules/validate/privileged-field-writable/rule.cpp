// Names of properties that requests can hold, each property once.
//
// A name alone does not decide: `role` of a user is privilege, `role` of a chat message or of the
// one who signs a letter is none, and an operation that exists to grant roles has to take one. So
// the level follows name, holder and operation: a privileged field of an account that an update can
// set is an error; what only may be one is a note.
#include <algorithm>
#include <optional>

#include "base/text.h"
#include "rules/contract_faults.h"
#include "rules/contract_schemas.h"
#include "rules/contract_words.h"

namespace tvaara::rules::native {
namespace {

using findings::Level;
using Phrases = std::initializer_list<const char*>;

bool one_of(const std::string& text, Phrases phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](const char* one) { return text == one; });
}

bool has_word(const std::vector<std::string>& words, Phrases list) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return one_of(word, list); });
}

enum class Kind { admin, right, standing, money, owner };

Kind kind_of(std::string_view name) {
  std::vector<std::string> words = words_of(name);
  if (has_word(words, {"admin", "administrator", "superuser", "staff", "root", "superadmin"}) ||
      has_phrase(words, "super user") || has_phrase(words, "super admin")) {
    return Kind::admin;
  }
  if (has_word(words, {"role", "roles", "permission", "permissions", "privilege", "privileges"}) ||
      has_phrase(words, "access level")) {
    return Kind::right;
  }
  if (has_word(words, {"balance", "credit"})) return Kind::money;
  return has_word(words, {"owner", "tenant", "organization", "organisation", "org"})
             ? Kind::owner
             : Kind::standing;
}

bool names_person(const std::vector<std::string>& words) {
  return has_word(
      words, {"user",     "users",    "account",   "accounts", "member", "members",  "profile",
              "profiles", "customer", "customers", "person",   "people", "employee", "employees",
              "me",       "self",     "wallet",    "wallets",  "staff",  "principal"});
}

// The property that holds this one says what it is: the body itself (or what wraps it), somebody,
// or something else.
enum class Holder { body, person, other };

Holder holder_of(const PropertyUse& property) {
  Holder holder = Holder::body;
  for (const std::string& step : split(property.holder.path, '.')) {
    std::vector<std::string> words = words_of(step);
    if (words.empty()) continue;  // "[]"
    bool wraps = words.size() == 1 &&
                 one_of(words[0], {"data", "attributes", "input", "payload", "body", "params",
                                   "fields", "item", "items", "resource", "entity", "changes",
                                   "update", "object", "values", "record", "request"});
    if (wraps) continue;
    holder = names_person({words.back()}) ? Holder::person : Holder::other;
  }
  return holder;
}

bool has_property(const spec::Schema& schema, Phrases names) {
  return std::any_of(schema.edges.begin(), schema.edges.end(), [&](const spec::SchemaEdge& edge) {
    return edge.kind == spec::SchemaEdge::Kind::property &&
           one_of(join(words_of(edge.name), " "), names);
  });
}

// A flag that a person is an owner, an owner's address, and the role of a chat message decide about
// nothing.
bool harmless(const PropertyUse& property) {
  const spec::Schema& schema = property.schema;
  if (schema.keyword("const")) return true;
  if (property.name == "owner") {
    bool described = schema.object_like() && !has_property(schema, {"id", "user id", "owner id"});
    return schema.allows("boolean") || (described && schema.keyword("properties"));
  }
  return property.name == "role" && has_property(*property.holder.schema, {"content"});
}

// A search may name a role without giving it.
bool writes(const OperationView& view) {
  return view.mutation && view.data_class.name != "admin" && !searches(view->path);
}

// What the operation is for: whoever may call it may grant.
bool grants(const OperationView& view) {
  static const Phrases kGrants{
      "member",       "members",        "membership",   "memberships",   "collaboration",
      "invite",       "collaborations", "collaborator", "collaborators", "invitation",
      "invitations",  "invites",        "role",         "roles",         "permission",
      "permissions",  "grant",          "grants",       "acl",           "acls",
      "policy",       "policies",       "share",        "shares",        "sharing",
      "team",         "teams",          "access",       "key",           "keys",
      "credential",   "credentials",    "client",       "clients",       "application",
      "applications", "assignment",     "assignments",  "delegation",    "emulation"};
  return has_word(words_of(view->path), kGrants);
}

// PUT /memberships/{id}: the member himself may be among the callers.
bool changes_membership(const OperationView& view) {
  return (view->method == "PATCH" || view->method == "PUT") &&
         has_word(last_words(view->path), {"member", "members", "membership", "memberships"});
}

Level level_of(Kind kind, const PropertyUse& property, const OperationView& view) {
  // A registration is for strangers.
  bool decides = view->method == "PATCH" || view->method == "PUT" || view.data_class.credential;
  Holder holder = holder_of(property);
  bool flags = property.schema.object_like() && property.schema.keyword("properties");
  if (kind == Kind::admin)
    return holder == Holder::other && !decides ? Level::warning : Level::error;
  if (holder == Holder::other || flags) return Level::note;
  if (kind == Kind::owner) return Level::warning;
  if (kind == Kind::right && grants(view)) {
    return changes_membership(view) ? Level::warning : Level::note;
  }
  bool person = holder == Holder::person || view.data_class.credential ||
                names_person(last_words(view->path));
  if (kind == Kind::money) {
    // A feed of bank accounts reports balances; an account of its own has one.
    person = holder == Holder::person || (last_words(view->path).size() == 1 && person);
    bool changes = view->path.ends_with("}");  // POST /customers/{id}: an update by another name
    return person && decides ? Level::error : person && changes ? Level::warning : Level::note;
  }
  if (kind == Kind::standing) return decides ? Level::error : Level::warning;
  return person && decides ? Level::error : Level::warning;
}

class Judge {
 public:
  explicit Judge(Reporter& report)
      : errors_(report, Level::error),
        warnings_(report, Level::warning),
        notes_(report, Level::note) {}

  void add(const ContractView& contract, const PropertyUse& property) {
    Kind kind = kind_of(property.name);
    std::vector<const OperationView*> writers;
    Level worst = Level::note;
    for (const OperationView* view : contract.request_bodies().operations(property.holder)) {
      if (!writes(*view)) continue;
      writers.push_back(view);
      worst = std::max(worst, level_of(kind, property, *view));
    }
    if (writers.empty()) return;
    ContractFaults& faults = worst == Level::error     ? errors_
                             : worst == Level::warning ? warnings_
                                                       : notes_;
    faults.add(property.written, writers, {{"path", property.path}});
  }

  void report() {
    for (ContractFaults* faults : {&errors_, &warnings_, &notes_}) faults->report();
  }

 private:
  ContractFaults errors_, warnings_, notes_;
};

}  // namespace

void validate_privileged_field_writable(const Context& context, Reporter& report) {
  Judge judge(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    tell_unread_bodies(contract, report);
    contract.each_property(spec::Direction::request, [&](const PropertyUse& property) {
      if (names_privilege(property.name) && !harmless(property)) judge.add(contract, property);
    });
  }
  judge.report();
}

}  // namespace tvaara::rules::native
