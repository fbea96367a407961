// What events and values show, asked the same way by all queries.
#pragma once

#include <string>
#include <vector>

#include "api/model.h"

namespace tvaara::rules {

// A label glob, and globs over the names of what carries it ("*password*"; names are compared in
// lower case, letters and digits only), or whole words of such a name, for those that are parts of
// others: `userSsn` has the word `ssn`, `processName` has not. Neither names nor words: any.
struct LabelQuery {
  std::string label;
  std::vector<std::string> names;
  std::vector<std::string> words;
  bool matches(const flow::Atom& atom) const;
};

// "X-Api-Key" -> "xapikey": how names of parameters are compared.
std::string plain_name(const std::string& name);
bool name_matches(const std::vector<std::string>& globs, const std::string& name);

// Whether the event says something of the very value that the atom comes from: of the same
// parameter, or of the whole that it is a part of.
bool is_about(const flow::EventInstance& instance, const flow::Atom& atom);
// The guard looks at the very value, or compares something with it.
bool compares(const flow::EventInstance& guard, const flow::Atom& atom);
bool has_label(const flow::EventInstance& instance, const std::string& glob);
// The check names a role that may touch everything ("admin").
bool names_privilege(const flow::EventInstance& instance);

// Request data and the like that a value came from, by the shortest trace.
const flow::Atom* origin_of(const std::vector<flow::Atom>& atoms, const std::string& label_glob);

// What messages call a part of the request; "" if it has no name. Code that takes the path's parts
// by number means the parameters of its route, or of the contract, in order.
std::string shown_name(const flow::Atom& atom, const api::Endpoint* endpoint);

// The class of the endpoints that asks for most; "" without endpoints.
std::string strictest_class(const std::vector<const api::Endpoint*>& endpoints);

}  // namespace tvaara::rules
