// The methods that the handler of one path tells apart: `if (is_post(request)) …`.
//
// Idea: where the registration names no method, the handler's branches say it. Walk them with the
// method that the tests so far say; every method that some branch asks for is an endpoint with the
// blocks that lead to it and follow. What comes after all tests failed is one more, of any method,
// unless it only refuses.
#pragma once

#include <vector>

#include "api/dispatch.h"

namespace tvaara::api {

struct MethodWays {
  std::vector<Dispatched> named;  // method and blocks alone are set
  // What browsers ask beforehand is no operation of its own, nor is "any".
  std::vector<Dispatched> beside;
  Dispatched others;  // ANY: all of the way on which every test of the method fails
  Dispatched rest;    // of that way, what comes after the first such test
};

// Nothing is named if the handler asks for no method, or over limits::kMaxMethodWays: the endpoint
// then stays one of any method, with all that the handler does.
MethodWays ways_by_method(const flow::Callable& handler, const Lookup& lookup,
                          const models::Matcher& matcher,
                          const std::map<uint32_t, Subject>& parameters);

// Something is done there, or answered with success: what only refuses is no endpoint.
bool serves(const flow::EntryResult& result);

}  // namespace tvaara::api
