// Which server a class serves for that registers itself.
//
// Idea: a service that overrides a library's method names no server, and so may be behind any of
// the program's. Where a model says what was handed to a server (`server.serves`), what a server is
// made of (`server.part`: the credentials of its port) and what checks calls there
// (`server.checks`), the class belongs to that server alone. A class that was handed to several, or
// to nobody who is known, stays with all of them. A check that must be set on a server (`set-by`)
// and is set on none checks nothing.
//
// A group of routes may be put below a path after its routes were registered (`server.mounted`):
// the place where the group was made tells which routes those are.
#pragma once

#include <memory>
#include <vector>

#include "api/lookup.h"
#include "flow/flow.h"

namespace tvaara::api {

struct Endpoint;
struct Model;

// Gives registrations by overriding the server of their class, as their role `server`, and takes
// out those that must be set on a server and never are.
void put_on_servers(std::vector<std::unique_ptr<flow::Effect>>& registrations,
                    const std::vector<const flow::Effect*>& settings, const Lookup& lookup);

// Copies of those routes whose group was put below a path, with that path as their prefix; they
// stand in `routes` for what they were made of.
std::vector<std::unique_ptr<flow::Effect>> put_below_mounts(
    std::vector<const flow::Effect*>& routes, const std::vector<const flow::Effect*>& settings);

// Some server of the program is another one, so that what serves on a server that is not known may
// be without this one's middleware.
bool several_servers(const Model& model, const Endpoint& endpoint, const std::string& server);

}  // namespace tvaara::api
