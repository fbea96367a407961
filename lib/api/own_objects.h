// Handler objects in tables of the project's own: `routes_["/a"] = std::make_shared<ListOrders>()`.
//
// Idea: who looks the path up calls a method of what was found there, and that method of the
// object's own class answers. A factory is one step more: it is asked for an object, which is
// called in turn.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "api/lookup.h"

namespace tvaara::api {

// The methods by which an object of a class answers those functions; none if they call none.
std::vector<Lookup::Found> answering_methods(const Lookup& lookup, const std::string& record,
                                             const std::set<std::string>& asking);

// The methods, by name, that those functions call on an object held as a `record`.
std::set<std::string> asked_methods(const Lookup& lookup, const std::string& record,
                                    const std::set<std::string>& asking);

// The class of the object that a call makes: by its constructor, or by `std::make_shared`; empty if
// it makes none of the project's own.
std::string made_record(const facts::Unit& unit, const facts::Call& call);

}  // namespace tvaara::api
