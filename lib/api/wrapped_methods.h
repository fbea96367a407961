// Registrations in a wrapper of the project's own that tells methods apart: `void on(method, path,
// handler) { if (method == "GET") server.Get(path, handler); else server.Post(path, handler); }`.
//
// Idea: on the way to each registration the callers are known. Where one of them hands over a
// method, only what lies on that method's ways through the wrapper is registered.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "api/lookup.h"
#include "api/methods.h"
#include "flow/flow.h"

namespace tvaara::api {

class WrappedMethods {
 public:
  WrappedMethods(const Lookup& lookup, const models::Matcher& matcher)
      : lookup_(lookup), matcher_(matcher) {}

  // Whether the registration may be met with what its callers hand over.
  bool registered(const flow::Effect& effect);

 private:
  const MethodWays& ways(const Lookup::Found& wrapper, uint32_t parameter);

  const Lookup& lookup_;
  const models::Matcher& matcher_;
  std::map<std::pair<std::string, uint32_t>, MethodWays> ways_;  // by function and parameter
};

}  // namespace tvaara::api
