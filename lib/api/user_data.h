// What a registration hands to its handler beside the request, as libraries in C let it:
// `mg_set_request_handler(server, path, trampoline, &entry)`.
//
// Idea: one pointer comes back with every call of the handler. Projects use it to put one function
// before all of their handlers, which finds the real one there and calls it. So the functions that
// the pointer leads to are bound to the parameter that it becomes (`roles: {data.1: arg 3}`), and
// the one that is called is whom a person would call the handler. Whatever else it leads to may
// have changed since, and stays unknown.
#pragma once

#include <optional>
#include <vector>

#include "api/columns.h"
#include "api/lookup.h"
#include "flow/flow.h"

namespace tvaara::api {

std::vector<flow::Callable> with_user_data(const std::vector<flow::Callable>& handlers,
                                           const flow::Effect& effect, const Lookup& lookup);

// The same, where the pointer is one to a row of the table that the path stands in, or to a cell.
std::vector<flow::Callable> with_row_data(const std::vector<flow::Callable>& handlers,
                                          const flow::Effect& effect, const Column& path,
                                          const TableRecord& row, const Lookup& lookup);

// The one function that a handler was handed so and calls itself.
std::optional<flow::Callable> handed_function(const flow::Callable& handler, const Lookup& lookup);

}  // namespace tvaara::api
