// Whether an endpoint answers the same page or text, whoever asks.
//
// Idea: a server's own pages are meant for everybody, and there is nothing in them to protect. A
// handler that only opens files of fixed names that pages have, and sends what stands in them,
// shows such a page; so does one that opens nothing and touches nothing that outlives the request.
//
// A fixed file of another name (`users.json`) may hold anything, and is no page. Nothing is said of
// handlers that were not seen in full, or that are seen to look at the memory of the program: what
// they fill a page with may be somebody's. What remains: a function without a body that no model
// names may bring what nobody sees, of the system or the library that it belongs to; beside a page
// it is taken for one that brings nothing.
#pragma once

#include "api/model.h"

namespace tvaara::api {

bool same_for_all(const Model& model, const Endpoint& endpoint);

}  // namespace tvaara::api
