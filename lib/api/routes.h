// Routes as registrations say them, method by method, before anything is known of their handlers.
#pragma once

#include <string>
#include <vector>

#include "api/lookup.h"
#include "api/paths.h"
#include "findings/findings.h"
#include "flow/flow.h"

namespace tvaara::api {

struct Route {
  const flow::Effect* effect = nullptr;
  std::string method;  // in capitals, or ANY
  PathTemplate path;
  std::vector<flow::Callable> handlers;  // what may be called; more than one if it cannot be told
  std::vector<std::string> guards;       // middleware that the registration names
  Location row;                          // of the table that names it; else unknown
};

// Every effect of a section among the program's roots.
std::vector<const flow::Effect*> effects_of(const flow::Program& program, models::Section section);

// The routes of one registration; what cannot be read is a gap.
std::vector<Route> routes_of(const flow::Effect& effect, const flow::Program& program,
                             const Lookup& lookup, std::vector<findings::Gap>& gaps);

}  // namespace tvaara::api
