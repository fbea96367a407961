// Effects across the program, each place once, with the endpoints that reach it.
//
// A sink in a helper is reached by several handlers and by the program's roots; rules report it
// once. This index joins the instances by place.
#pragma once

#include <string>
#include <vector>

#include "api/model.h"

namespace tvaara::rules {

struct Instance {
  const flow::Effect* effect = nullptr;
  const api::Endpoint* endpoint = nullptr;  // null: outside of handlers
};

// Instances of effects whose row is of one of `sections` and of kind `kind` (a glob), grouped by
// place and callee, sorted by place.
std::vector<std::vector<Instance>> effects_by_place(const api::Model& model,
                                                    const std::vector<models::Section>& sections,
                                                    const std::string& kind);

// Sorted, distinct endpoint keys of a group.
std::vector<std::string> endpoint_keys(const std::vector<Instance>& group);

std::vector<findings::Note> trace_of(const flow::Atom& atom, const flow::Effect& effect,
                                     const std::string& sink_message);

}  // namespace tvaara::rules
