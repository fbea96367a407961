// Functions of one kind, and the one among them that forgot what the others ask first.
//
// Handlers in one table or class hierarchy have the same parameters and begin the same way: with a
// check of the caller. Where nearly all of them do and one that changes something does not, it was
// forgotten. Nothing is known of the check but what it is called, so what is said is a doubt about
// one function, not a fact about an endpoint.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "rules/bodies.h"

namespace tvaara::rules {

struct Unlike {
  Body body;            // the one without the check
  std::string check;    // what the others ask: a function, or a field that they test
  size_t checked = 0;   // how many of them do
  size_t all = 0;       // of how many
  std::string example;  // one of them
};

// Whether a function or tested field of that name is a check.
using NamesCheck = std::function<bool(const std::string& name)>;

// `forgotten` is what the others must ask. Whoever asks `enough`, also in what it calls, is left
// alone.
std::vector<Unlike> unlike_siblings(const api::Model& model, const NamesCheck& forgotten,
                                    const NamesCheck& enough);

// One for reading asks and its twin for changing does not: `answer_get` and `answer_post`, called
// by the same function, which does not ask before.
std::vector<Unlike> unlike_twins(const api::Model& model, const NamesCheck& forgotten,
                                 const NamesCheck& enough);

// Who the caller is; what he may do.
bool names_authentication(const std::string& name);
bool names_permission(const std::string& name);

}  // namespace tvaara::rules
