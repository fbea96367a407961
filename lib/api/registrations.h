// Registrations that are no calls: macros by which routes are written down, and methods of the
// project that override a library's. They become effects like those of calls, so that everything
// after them knows one form.
#pragma once

#include <memory>
#include <vector>

#include "api/lookup.h"
#include "flow/flow.h"
#include "models/models.h"

namespace tvaara::api {

std::vector<std::unique_ptr<flow::Effect>> registrations_of(const flow::Program& program,
                                                            const Lookup& lookup,
                                                            const models::Matcher& matcher);

// "/package.Service/Operation" of a call that a generated class declares for an operation, as in
// "package::Service::WithAsyncMethod_Get::RequestGet"; `before`: what its name has before the
// operation's. Empty if it is called otherwise.
std::string called_service(const flow::Effect& effect, const std::string& before);

// `handler: {text: "{function}"}`: the call stands in the function that handles.
bool stands_in_handler(const models::Row& row);

// Classes that a row says stand before the handler (`of: type-arguments`) and whose method was not
// found in the program; a library's own are known by its model.
std::vector<std::string> unseen_owners(const flow::Effect& effect, const Lookup& lookup);

// What the handler of a registration may be. `member` rows name a method of what stands there.
std::vector<flow::Callable> handlers_of(const flow::Effect& effect, const Lookup& lookup);

// Whom a person would call the handler: what a lambda that only wraps it was given to call,
// `[this, run](auto&... all) { (this->*run)(all...); }`; else the handler itself.
flow::Callable answering(const flow::Callable& handler, const Lookup& lookup, int depth = 0);

}  // namespace tvaara::api
