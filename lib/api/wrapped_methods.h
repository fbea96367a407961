// Registrations in a wrapper of the project's own that tells methods apart: `void on(method, path,
// handler) { if (method == "GET") server.Get(path, handler); else server.Post(path, handler); }`.
//
// Idea: on the way to each registration the callers are known. Where one of them hands over a
// method, only what lies on that method's ways through the wrapper is registered. What several
// calls register alike is met as one effect, with the way of one of them: it is left out only if
// none of those that hand over the same would meet it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "api/columns.h"
#include "api/lookup.h"
#include "api/methods.h"
#include "flow/flow.h"

namespace tvaara::api {

// A function on the way to a registration, and the call in it that leads on.
struct CallStep {
  Lookup::Found found;
  const facts::Call* call = nullptr;
};

class WrappedMethods {
 public:
  WrappedMethods(const Lookup& lookup, const models::Matcher& matcher)
      : lookup_(lookup), matcher_(matcher) {}

  // Whether the registration may be met with what its callers hand over.
  bool registered(const flow::Effect& effect);

 private:
  // Calls of a function that hand over the same path and handler, and which method they name.
  struct Asked {
    uint32_t method = 0;            // the parameter that it is handed for
    std::map<uint32_t, Cell> same;  // what is handed with it, by parameter
  };

  const MethodWays& ways(const Lookup::Found& wrapper, uint32_t parameter);
  const std::vector<CallStep>& calls_of(const std::string& function);
  void collect(const std::string& function, const Asked& asked, int depth,
               std::set<std::string>& methods);
  // Whether another call that registers the same path leads to what this step calls.
  bool met_otherwise(const std::vector<CallStep>& way, size_t step, uint32_t method,
                     const MethodWays& told, const std::string& path);

  const Lookup& lookup_;
  const models::Matcher& matcher_;
  std::map<std::pair<std::string, uint32_t>, MethodWays> ways_;  // by function and parameter
  std::map<std::string, std::vector<CallStep>> calls_;           // by function that is called
  bool indexed_ = false;
};

}  // namespace tvaara::api
