// Builds the model in the order in which a request meets it: listeners, middleware, routes,
// handlers; then links operations of contracts (link.cpp).
#include "api/model.h"

#include <algorithm>

#include "api/access.h"
#include "api/dispatch.h"
#include "api/documents.h"
#include "api/event_names.h"
#include "api/link.h"
#include "api/lookup.h"
#include "api/methods.h"
#include "api/mounts.h"
#include "api/own_tables.h"
#include "api/registrations.h"
#include "api/routes.h"
#include "api/scopes.h"
#include "api/values.h"
#include "api/wrapped_methods.h"
#include "base/glob.h"
#include "base/text.h"

namespace tvaara::api {
namespace {

using models::Section;

// The object a server call is made on: where it was created, so that two servers of one program
// are told apart; empty if that could not be followed.
std::string server_of(const flow::Effect& effect) {
  for (const flow::Value& server : role_values(effect, "server")) {
    if (server->object && server->object->origin.known()) {
      return place_text(server->object->origin);
    }
  }
  return "";
}

std::string server_type_of(const flow::Effect& effect) {
  for (const flow::Value& server : role_values(effect, "server")) {
    if (!server->object) continue;
    for (const flow::Part& part : server->object->parts) {
      if (part.name == "type" && part.value) {
        for (const std::string& text : known_texts(part.value)) return text;
      }
    }
  }
  // A method that overrides the library's, or asks a service for its requests, belongs to a class
  // that serves and not to a server: any of the program's may have it.
  // What a router of the project's own registers is served by whichever server asks it.
  bool of_class = effect.row->match == models::MatchKind::override_ ||
                  stands_in_handler(*effect.row) || effect.row->library == kOwnRouter;
  return of_class ? "" : effect.receiver_type;
}

bool loopback(const std::string& host) {
  return host == "localhost" || host == "::1" || host == "[::1]" || starts_with(host, "127.");
}

bool type_fits(const std::string& wanted, const std::string& type) {
  if (wanted.empty()) return true;
  bool negated = wanted[0] == '!';
  return glob_match(negated ? wanted.substr(1) : wanted, type) != negated;
}

// Rows match by the static type of what the call is made on; an object that was made as something
// more (a TLS server behind a reference to its base) is what it was made as.
std::string tls_of(const flow::Effect& effect, const std::string& real_type,
                   const models::ModelSet& models) {
  for (const models::Library& library : models.libraries) {
    for (const models::Row& row : library.rows) {
      if (row.receiver_type.empty()) continue;  // the row that fits the call says it
      bool listener = row.section == Section::listeners && row.library == effect.row->library;
      bool names_it = std::any_of(row.names.begin(), row.names.end(), [&](const std::string& name) {
        return glob_match(name, effect.callee);
      });
      if (listener && names_it && !real_type.empty() && type_fits(row.receiver_type, real_type)) {
        return row.attribute("tls");
      }
    }
  }
  return effect.row->attribute("tls");
}

// Options in a list: the one that the row names as `tls-option` makes it speak TLS, its absence
// from a list that is known in full does not. Of flags, `tls-bits` says which bits do.
Listener::Tls tls_of_flags(const flow::ValueData& flags, const std::string& wanted) {
  const int64_t bits = std::strtoll(wanted.c_str(), nullptr, 0);
  if (flags.constants.empty() || flags.opaque()) return Listener::Tls::unknown;
  size_t set = 0;
  for (const facts::Constant& constant : flags.constants) {
    if (constant.kind != facts::ConstantKind::integer) return Listener::Tls::unknown;
    set += (constant.integer & bits) != 0;
  }
  if (set == 0) return Listener::Tls::none;
  return set == flags.constants.size() ? Listener::Tls::tls : Listener::Tls::unknown;
}

Listener::Tls tls_of_options(const flow::Effect& effect) {
  const flow::Value* options = role(effect, "options");
  if (!options || !*options) return Listener::Tls::unknown;
  const std::string& bits = effect.row->attribute("tls-bits");
  if (!bits.empty()) return tls_of_flags(**options, bits);
  std::vector<std::string> words = all_words(*options);
  const std::string& wanted = effect.row->attribute("tls-option");
  if (std::find(words.begin(), words.end(), wanted) != words.end()) return Listener::Tls::tls;
  std::vector<flow::Atom> atoms = flow::all_atoms(*options);
  bool seen = std::none_of(atoms.begin(), atoms.end(), [](const flow::Atom& atom) {
    return atom.kind == flow::Atom::Kind::opaque;
  });
  return seen && !words.empty() ? Listener::Tls::none : Listener::Tls::unknown;
}

// `attributes: {tls-setting: KIND}`: without a setting of that kind, of its own library and on the
// same server (or on one that is not known), it speaks none.
Listener::Tls tls_of_settings(const Listener& listener,
                              const std::vector<const flow::Effect*>& settings) {
  const models::Row& row = *listener.effect->row;
  const std::string kind = row.attribute("tls-setting");
  for (const flow::Effect* setting : settings) {
    if (setting->row->kind != kind || setting->row->library != row.library) continue;
    std::string server = server_of(*setting);
    if (server.empty() || listener.server.empty() || server == listener.server) {
      return Listener::Tls::unknown;
    }
  }
  return Listener::Tls::none;
}

void add_listeners(Model& model, const flow::Program& program, const models::ModelSet& models,
                   const std::vector<const flow::Effect*>& effects,
                   const std::vector<const flow::Effect*>& settings) {
  std::set<std::string> seen;
  for (const flow::Effect* effect : effects) {
    auto listener = std::make_unique<Listener>();
    listener->program = &program;
    listener->effect = effect;
    listener->where = effect->where;
    listener->server = server_of(*effect);
    listener->server_type = server_type_of(*effect);
    if (!seen.insert(place_text(effect->where) + listener->server).second) continue;
    if (const flow::Value* address = role(*effect, "address")) {
      for (const std::string& host : known_texts(*address)) listener->address = host;
    }
    listener->loopback = loopback(listener->address);
    std::string tls = tls_of(*effect, listener->server_type, models);
    listener->tls = tls == "tls"    ? Listener::Tls::tls
                    : tls == "none" ? Listener::Tls::none
                    : !effect->row->attribute("tls-setting").empty()
                        ? tls_of_settings(*listener, settings)
                        : tls_of_options(*effect);
    model.listeners.push_back(std::move(listener));
  }
}

// A parameter that the handler does not touch asks for no check.
bool reads(const Lookup::Found& handler, const flow::EntryInput& input) {
  if (!handler.function || input.access_path.empty() || input.access_path[0] != 'p') return true;
  const auto index = static_cast<facts::Index>(std::atoi(input.access_path.c_str() + 1));
  return std::any_of(handler.function->places.begin(), handler.function->places.end(),
                     [&](const facts::Place& place) {
                       return place.root == facts::Root::parameter && place.index == index;
                     });
}

// The handler's parameters that are request data: by number, and all others that hold texts or
// numbers. Parameters of the path are named after the path's, in order.
std::vector<flow::EntryInput> inputs_of(const flow::Effect& effect, const Lookup& lookup,
                                        const flow::Callable& handler, const PathTemplate& path) {
  const models::Row& row = *effect.row;
  std::vector<flow::EntryInput> inputs;
  Lookup::Found found = lookup.function(handler.function);
  // What the library fills before the handler goes on: a field of the handler's own object.
  const models::Position* filled = row.role("request");
  if (filled && filled->kind == models::Position::Kind::argument && stands_in_handler(row)) {
    std::string path = lookup.argument_path(effect, filled->index);
    if (!path.empty()) inputs.push_back({path, row.attribute("request"), ""});
  }
  std::string others = row.attribute("parameter:others");
  const std::string records = row.attribute("parameter:records");
  std::vector<std::string> names = path_parameters(path.text);
  size_t next = 0;
  size_t count = found.function ? found.function->parameters.size() : 0;
  for (size_t i = 0; i < count; ++i) {
    std::string number = std::to_string(i);
    std::string label = row.attribute("parameter:" + number);
    if (const flow::Value* declared = role(effect, "parameter:" + number)) {
      std::vector<std::string> texts = known_texts(*declared);
      std::vector<std::string> words = texts.empty() ? texts : split(texts[0], ' ');
      if (words.size() == 2) {
        inputs.push_back({"p" + number, words[0], words[1]});
        continue;
      }
    }
    if (label.empty() && !others.empty()) {
      const facts::Type& type = found.unit->types[found.function->parameters[i].type];
      if (holds_text_or_number(*found.unit, type)) label = others;
    }
    if (label.empty() && !records.empty()) {
      const facts::Type& type = found.unit->types[found.function->parameters[i].type];
      if (lookup.own_record(found.unit->text(type.record))) label = records;
    }
    if (label.empty()) continue;
    bool of_path = label == "request.path" && next < names.size();
    inputs.push_back({"p" + number, label, of_path ? names[next++] : ""});
  }
  return inputs;
}

// What holds after a middleware let the request pass: events of the return classes that do not
// stop the chain; those of every normal return if it cannot stop it by its result.
flow::Events grants_of(const flow::EntryResult& result, const std::string& stop_class) {
  if (stop_class.empty()) return result.must;
  flow::Events grants;
  bool first = true;
  for (const auto& [returned, events] : result.must_when) {
    bool stops = (stop_class == "0" && returned == "false") ||  // of a handler in C
                 (stop_class == "1" && returned == "true") || ends_with(returned, stop_class);
    if (stops) continue;
    if (first) {
      grants = events;
      first = false;
      continue;
    }
    for (auto kind = grants.begin(); kind != grants.end();) {
      kind = events.count(kind->first) ? std::next(kind) : grants.erase(kind);
    }
  }
  return grants;
}

// `attributes: {grants: EVENT}`: the library asks this function, so that what it lets through has
// the event; but only if it refuses after a test of what it was given.
void grant_by_contract(Middleware& one) {
  const std::string event = one.effect->row->attribute("grants");
  if (event.empty()) return;
  bool tests = false;
  for (const auto& [returned, events] : one.result.must_when) {
    if (returned == "null" || returned == "false") continue;
    for (const auto& [kind, instances] : events) {
      tests = tests || kind == event ||
              std::any_of(instances.begin(), instances.end(), compares_values);
    }
  }
  if (tests) {
    flow::EventInstance granted;
    granted.kind = event;
    granted.where = one.callable.where;
    granted.function = one.callable.name;
    one.grants[event].push_back(std::move(granted));
  } else if (one.result.opaque) {
    one.unseen = "what " + one.callable.name + " checks";
  }
}

// The paths that a middleware stands before; none if they are not known.
std::vector<PathTemplate> paths_of(const flow::Effect& effect) {
  std::vector<PathTemplate> out;
  for (const flow::Value& value : role_values(effect, "path")) {
    if (value->opaque()) return {};
    for (const std::string& text : known_texts(value)) {
      out.push_back(parse_path(text, effect.row->attribute("dialect")));
    }
  }
  return out;
}

// Somebody stands before the handlers, and what it does was not seen: absence of a check is no
// fact.
void add_unseen(Model& model, const flow::Program& program, const flow::Effect& effect,
                const std::string& what) {
  model.gaps.push_back(
      {"middleware", effect.callee, "its function could not be followed", effect.where});
  const std::string scope = effect.row->attribute("scope");
  // A macro is written where the routes are that it serves; other named ones are asked for by name.
  const bool by_macro = scope == "named" && effect.row->match == models::MatchKind::macro;
  if (!by_macro && scope != "all-routes" && scope != "matched-routes" && scope != "path") return;
  auto one = std::make_unique<Middleware>();
  one->program = &program;
  one->effect = &effect;
  one->server = server_of(effect);
  one->server_type = server_type_of(effect);
  one->unseen = what;
  if (by_macro) one->name = what;  // of no class that a route could name
  model.middleware.push_back(std::move(one));
}

void add_middleware(Model& model, const flow::Program& program, const Lookup& lookup,
                    const std::vector<const flow::Effect*>& effects) {
  std::set<std::string> seen;
  for (const flow::Effect* effect : effects) {
    std::string key = place_text(effect->where) + server_of(*effect);
    if (effect->row->match == models::MatchKind::macro) {  // one macro may list several
      for (const flow::Value& value : role_values(*effect, "handler")) {
        for (const std::string& name : known_texts(value)) key += " " + name;
      }
    }
    if (!seen.insert(key).second) continue;
    std::vector<flow::Callable> callables = handlers_of(*effect, lookup);
    const bool listed = effect->row->attribute("of") == "type-arguments";
    for (const std::string& name : unseen_owners(*effect, lookup)) {
      add_unseen(model, program, *effect, "what " + name + " does first");
    }
    if (callables.empty() && !listed) {
      add_unseen(model, program, *effect, "the function given to " + effect->callee);
    }
    for (const flow::Callable& callable : callables) {
      auto one = std::make_unique<Middleware>();
      one->program = &program;
      one->effect = effect;
      one->callable = callable;
      one->server = server_of(*effect);
      one->server_type = server_type_of(*effect);
      if (effect->row->attribute("scope") == "named") {
        Lookup::Found found = lookup.function(callable.function);
        if (found.function) one->name = found.unit->text(found.function->record);
        std::string word = effect->row->attribute("named-by");
        if (!word.empty()) one->name = word;
        one->server_type.clear();
      }
      one->result = program.entry(callable, inputs_of(*effect, lookup, callable, {}));
      one->grants = grants_of(one->result, effect->row->attribute("stops-when"));
      grant_by_contract(*one);
      model.middleware.push_back(std::move(one));
    }
  }
}

// A registration names middleware by its class, with or without namespaces.
bool names(const std::string& guard, const std::string& record) {
  return record == guard || ends_with(record, "::" + guard) || ends_with(guard, "::" + record);
}

bool same_server(const std::string& server, const std::string& type, const Endpoint& endpoint) {
  if (!server.empty() && !endpoint.server.empty()) return server == endpoint.server;
  return type == endpoint.server_type || type.empty() || endpoint.server_type.empty();
}

// A check that the registration names and nobody in the program is called: it may refuse anything.
void note_unknown_guards(const Model& model, Endpoint& endpoint,
                         const std::vector<std::string>& guards) {
  for (const std::string& guard : guards) {
    bool known =
        method_of_word(guard).has_value() ||
        std::any_of(model.middleware.begin(), model.middleware.end(), [&](const auto& one) {
          return one->program == endpoint.program && names(guard, one->name);
        });
    if (known) continue;
    const std::string unseen = "what '" + guard + "' lets through";
    if (endpoint.chain_unseen.empty()) endpoint.chain_unseen = unseen;
    endpoint.result.opaque = true;
    endpoint.result.opaque_reasons.push_back(unseen + " is not known");
  }
}

// A macro within the statement that registers the endpoint names its middleware.
bool stands_in_registration(const Middleware& middleware, const Endpoint& endpoint) {
  const flow::Effect& use = *middleware.effect;
  if (use.row->match != models::MatchKind::macro || !endpoint.registration) return false;
  const Location &at = use.where, &whole = endpoint.registration->where;
  auto begin = [](const Location& where) { return std::pair(where.line, where.column); };
  auto end = [](const Location& where) { return std::pair(where.end_line, where.end_column); };
  return at.file == whole.file && begin(whole) <= begin(at) && end(at) <= end(whole);
}

void attach_context(Model& model, Endpoint& endpoint, const std::vector<std::string>& guards) {
  for (const auto& listener : model.listeners) {
    if (listener->program != endpoint.program) continue;
    if (same_server(listener->server, listener->server_type, endpoint)) {
      endpoint.listeners.push_back(listener.get());
    }
  }
  // What registers itself names no server: it is served by those of its library.
  bool any = !endpoint.listeners.empty() || !endpoint.server.empty();
  for (const auto& listener : model.listeners) {
    bool library = endpoint.registration &&
                   listener->effect->row->library == endpoint.registration->row->library;
    if (!any && library && listener->program == endpoint.program) {
      endpoint.listeners.push_back(listener.get());
    }
  }
  for (const auto& middleware : model.middleware) {
    if (middleware->program != endpoint.program) continue;
    bool by_server = false;
    if (stands_in_registration(*middleware, endpoint)) {
      // Named at the very registration, by a macro.
    } else if (!middleware->name.empty()) {
      bool named = std::any_of(guards.begin(), guards.end(), [&](const std::string& guard) {
        return names(guard, middleware->name);
      });
      if (!named) continue;
    } else if (!same_server(middleware->server, middleware->server_type, endpoint)) {
      continue;
    } else {
      by_server = endpoint.server.empty() && !middleware->server.empty();
    }
    if (middleware->effect->row->attribute("scope") == "path") {
      std::vector<PathTemplate> scope = paths_of(*middleware->effect);
      if (scope.empty()) {  // it may stand before this one
        endpoint.result.opaque = true;
        endpoint.chain_unseen = "the path of " + middleware->effect->callee;
        endpoint.result.opaque_reasons.push_back(endpoint.chain_unseen + " is not known");
        continue;
      }
      bool covered = std::any_of(scope.begin(), scope.end(), [&](const PathTemplate& path) {
        return path_covers(path.text, endpoint.path.text);
      });
      if (!covered) continue;
    }
    // What answers errors does nothing for a request that gets through.
    if (middleware->effect->row->attribute("scope") == "errors") continue;
    if (by_server && several_servers(model, endpoint, middleware->server)) {
      endpoint.chain_unseen = "which server it is on";
      continue;
    }
    if (!middleware->unseen.empty()) {
      endpoint.chain_unseen = middleware->unseen;
      continue;
    }
    endpoint.chain.push_back(middleware.get());
    for (const auto& [kind, instances] : middleware->grants) {
      auto& into = endpoint.granted[kind];
      into.insert(into.end(), instances.begin(), instances.end());
    }
  }
}

// One endpoint may be served by any of several functions: what holds is what holds in all.
void merge(flow::EntryResult& into, flow::EntryResult other) {
  auto common = [](flow::Events& events, const flow::Events& more) {
    std::erase_if(events, [&](const auto& entry) { return !more.count(entry.first); });
  };
  common(into.must, other.must);
  for (auto& [returned, events] : other.must_when) {
    auto [own, fresh] = into.must_when.try_emplace(returned, events);
    if (!fresh) common(own->second, events);
  }
  into.effects.insert(into.effects.end(), std::make_move_iterator(other.effects.begin()),
                      std::make_move_iterator(other.effects.end()));
  into.opaque = into.opaque || other.opaque;
  into.opaque_reasons.insert(into.opaque_reasons.end(), other.opaque_reasons.begin(),
                             other.opaque_reasons.end());
}

void solve_handlers(Model& model, Endpoint& endpoint, const Route& route, const Lookup& lookup) {
  bool first = true;
  for (const flow::Callable& handler : route.handlers) {
    const facts::Unit* unit = nullptr;
    const facts::Function* function = endpoint.program->function(handler.function, &unit);
    if (!function || function->body == facts::BodyState::none) {
      model.gaps.push_back({"handler", endpoint.row.key(), "the handler's body was not found",
                            endpoint.row.registration});
      endpoint.result.opaque = true;
      continue;
    }
    bool solved =
        function->body == facts::BodyState::whole || function->body == facts::BodyState::partial;
    endpoint.inputs = inputs_of(*route.effect, lookup, handler, endpoint.path);
    flow::EntryResult result = endpoint.program->entry(handler, endpoint.inputs);
    std::erase_if(endpoint.inputs, [&](const auto& input) {
      return !reads(lookup.function(handler.function), input);
    });
    if (function->body != facts::BodyState::whole) result.opaque = true;
    if (first) {
      endpoint.handler_solved = solved;
      endpoint.result = std::move(result);
      first = false;
    } else {
      endpoint.handler_solved = endpoint.handler_solved && solved;
      merge(endpoint.result, std::move(result));
    }
  }
  endpoint.accesses = accesses_of(endpoint.result, *endpoint.program);
}

void add_endpoint(Model& model, const Program& program, const Route& route, const Lookup& lookup) {
  const flow::Effect& effect = *route.effect;
  auto endpoint = std::make_unique<Endpoint>();
  endpoint->program = program.flow.get();
  endpoint->row.program = program.name;
  endpoint->registration = &effect;
  endpoint->path = route.path;
  endpoint->row.method = route.method;
  endpoint->row.path = route.path.text;
  if (route.path.regex) endpoint->row.dialect = "regex";
  endpoint->row.in_code = true;
  endpoint->row.registration = route.row.known() ? route.row : effect.where;
  endpoint->server = server_of(effect);
  endpoint->server_type = server_type_of(effect);
  endpoint->handlers = route.handlers.size();
  if (!route.handlers.empty()) {
    endpoint->handler = route.handlers[0];
    const flow::Callable named = answering(endpoint->handler, lookup);
    endpoint->row.handler = named.where;
    endpoint->row.handler_name = named.name;
    solve_handlers(model, *endpoint, route, lookup);
  } else {
    model.gaps.push_back(
        {"handler", endpoint->row.key(), "the handler could not be followed", effect.where});
  }
  attach_context(model, *endpoint, route.guards);
  note_unknown_guards(model, *endpoint, route.guards);
  model.endpoints.push_back(std::move(endpoint));
}

// What a dispatcher does on each of its ways; the rows of a table share theirs.
using Solved = std::map<flow::Ways, flow::EntryResult>;

// An endpoint of a dispatcher: what the dispatcher does on this route's way, and what holds when
// the route's own function returns.
void add_dispatched(Model& model, const Program& program, const flow::Effect& registration,
                    const Dispatched& one, const flow::Callable& dispatcher, const Lookup& lookup,
                    Solved& solved) {
  auto effect = std::make_unique<flow::Effect>(registration);
  if (one.where.known()) effect->where = one.where;
  auto endpoint = std::make_unique<Endpoint>();
  endpoint->program = program.flow.get();
  endpoint->row.program = program.name;
  endpoint->registration = effect.get();
  endpoint->path = one.path;
  endpoint->row.method = one.method;
  endpoint->row.path = one.path.text;
  if (one.path.regex) endpoint->row.dialect = "regex";
  endpoint->row.in_code = true;
  endpoint->row.registration = effect->where;
  endpoint->server = server_of(*effect);
  endpoint->server_type = server_type_of(*effect);
  endpoint->handler = one.handler;
  endpoint->row.handler = one.handler.where;
  endpoint->row.handler_name = one.handler.name;
  auto [way, fresh] = solved.try_emplace(ways_of(one, lookup));
  if (fresh) {
    way->second = program.flow->entry(dispatcher, inputs_of(registration, lookup, dispatcher, {}),
                                      way->first);
  }
  endpoint->result = way->second;
  keep_route(endpoint->result, one, lookup);
  if (one.handler.function != dispatcher.function) {
    flow::EntryResult own = program.flow->entry(one.handler, {});
    for (auto& [kind, instances] : own.must) endpoint->result.must.try_emplace(kind, instances);
  }
  Lookup::Found found = lookup.function(one.handler.function);
  endpoint->handler_solved = found.function && (found.function->body == facts::BodyState::whole ||
                                                found.function->body == facts::BodyState::partial);
  endpoint->accesses = accesses_of(endpoint->result, *endpoint->program);
  attach_context(model, *endpoint, {});
  model.endpoints.push_back(std::move(endpoint));
  model.registrations.push_back(std::move(effect));
}

void add_dispatcher(Model& model, const Program& program, const flow::Effect& registration,
                    const flow::Callable& dispatcher, const Lookup& lookup,
                    const models::Matcher& matcher) {
  const models::Row& row = *registration.row;
  Dispatch asked = dispatch(dispatcher, lookup, matcher, subjects_of(row), row.attribute("made"));
  std::vector<Dispatched>& routes = asked.routes;
  for (const Location& where : asked.unread) {
    model.gaps.push_back({"route", dispatcher.name,
                          "the request's path is compared with a text that is not known", where});
  }
  if (asked.limited) {
    model.gaps.push_back({"route", dispatcher.name, "it tells more paths apart than are looked at",
                          registration.where});
  }
  if (routes.empty() && row.role("handler") &&
      !asked.own_table) {  // whatever the path is, this function answers
    if (asked.unread.empty()) {
      model.gaps.push_back({"route", dispatcher.name,
                            "it answers all paths; how it tells them apart was not found",
                            registration.where});
    }
    Dispatched any{"ANY", parse_path("/{path*}", "braces"), dispatcher, registration.where, {}};
    any.path.text = "/{path*}";
    routes.push_back(std::move(any));
  }
  std::set<std::string> seen;
  Solved solved;
  for (const Dispatched& one : routes) {
    if (!seen.insert(one.method + " " + one.path.text).second) continue;
    add_dispatched(model, program, registration, one, dispatcher, lookup, solved);
  }
}

// Where nobody registers the dispatcher, the row that names what it asks stands for that.
void add_free_dispatchers(Model& model, const Program& program, const models::ModelSet& models,
                          const Lookup& lookup, const models::Matcher& matcher) {
  for (const flow::Callable& dispatcher : free_dispatchers(lookup, matcher)) {
    flow::Effect registration;
    for (const models::Library& library : models.libraries) {
      for (const models::Row& row : library.rows) {
        bool free = row.section == Section::routes && !row.attribute("dispatch").empty() &&
                    !row.role("handler");
        if (free && !registration.row) registration.row = &row;
      }
    }
    if (!registration.row) return;
    registration.callee = dispatcher.name;
    registration.function = dispatcher.name;
    registration.function_id = dispatcher.function;
    registration.where = dispatcher.where;
    add_dispatcher(model, program, registration, dispatcher, lookup, matcher);
  }
}

// A handler of all that is below a path may tell paths apart further: these are its routes then.
bool add_below(Model& model, const Program& program, const Route& route, const Lookup& lookup,
               const models::Matcher& matcher) {
  const flow::Effect& effect = *route.effect;
  if (effect.row->attribute("dispatch") != "below" || route.handlers.size() != 1) return false;
  const flow::Callable& handler = route.handlers[0];
  Dispatch asked = dispatch(handler, lookup, matcher, subjects_of(*effect.row), "");
  if (effect.row->attribute("relative") == "true") {  // paths are compared without the prefix
    for (Dispatched& one : asked.routes) {
      if (!one.path.regex) one.path.text = joined_path(route.path.text, one.path.text);
    }
  }
  std::erase_if(asked.routes, [&](const Dispatched& one) {
    return !path_covers(route.path.text, one.path.text);
  });
  if (asked.routes.empty()) return false;
  std::set<std::string> seen;
  Solved solved;
  for (Dispatched& one : asked.routes) {
    if (one.method == "ANY") one.method = route.method;
    if (!seen.insert(one.method + " " + one.path.text).second) continue;
    add_dispatched(model, program, effect, one, handler, lookup, solved);
  }
  return true;
}

// Where the registration names no method and the handler does, each is an endpoint of its own.
bool add_by_method(Model& model, const Program& program, const Route& route, const Lookup& lookup,
                   const models::Matcher& matcher) {
  if (route.method != "ANY" || route.handlers.size() != 1) return false;
  const flow::Effect& effect = *route.effect;
  const flow::Callable& handler = route.handlers[0];
  MethodWays ways = ways_by_method(handler, lookup, matcher, subjects_of(*effect.row));
  if (ways.named.empty()) {  // it may leave that to the function that it was handed
    const flow::Callable named = answering(handler, lookup);
    if (named.function == handler.function) return false;
    ways = ways_by_method(named, lookup, matcher, {});
  }
  if (ways.named.empty()) return false;
  flow::EntryResult rest = program.flow->entry(handler, inputs_of(effect, lookup, handler, {}));
  keep_route(rest, ways.rest, lookup);
  if (serves(rest)) ways.named.push_back(ways.others);
  for (const Dispatched& way : ways.named) {
    Route own = route;
    own.method = way.method;
    add_endpoint(model, program, own, lookup);
    Endpoint& endpoint = *model.endpoints.back();
    keep_route(endpoint.result, way, lookup);
    endpoint.accesses = accesses_of(endpoint.result, *endpoint.program);
  }
  return true;
}

void add_routes(Model& model, const Program& program, const Lookup& lookup,
                const models::Matcher& matcher, const std::vector<const flow::Effect*>& effects) {
  std::set<std::string> seen;
  WrappedMethods wrapped(lookup, matcher);
  for (const flow::Effect* effect : effects) {
    if (!wrapped.registered(*effect)) continue;
    if (effect->row->attribute("dispatch") == "true") {
      for (const flow::Callable& dispatcher : handlers_of(*effect, lookup)) {
        const std::string answers = answering(dispatcher, lookup).function;
        if (!seen.insert(dispatcher.function + " " + answers + server_of(*effect)).second) continue;
        add_dispatcher(model, program, *effect, dispatcher, lookup, matcher);
      }
      continue;
    }
    for (const Route& route : routes_of(*effect, *program.flow, lookup, model.gaps)) {
      std::string key = route.method + " " + route.path.text + " " + place_text(effect->where);
      if (!seen.insert(key + server_of(*effect)).second) continue;
      if (add_below(model, program, route, lookup, matcher)) continue;
      if (add_by_method(model, program, route, lookup, matcher)) continue;
      add_endpoint(model, program, route, lookup);
    }
  }
}

// Of handlers that were seen in full: in all others something may hide.
void add_memory(Model& model, const flow::Program& program, const models::Matcher& matcher) {
  const Overriders overriders = overriders_of(program);
  for (const auto& endpoint : model.endpoints) {
    if (endpoint->program != &program || !endpoint->handler_solved) continue;
    if (endpoint->result.opaque || endpoint->handlers != 1) continue;
    endpoint->memory = lasting_of(program, matcher, overriders, endpoint->handler.function);
  }
}

// Everything the program registers, by calls and otherwise.
void add_program(Model& model, const Program& program, const models::ModelSet& models,
                 const models::Matcher& matcher, const Documents& documents) {
  const flow::Program& flow = *program.flow;
  Lookup lookup(flow);
  keep_fields(lookup, matcher);
  OwnTables own = own_tables(lookup, matcher);
  lookup.set_own_dispatchers(own.dispatchers, own.lookups);
  auto all = registrations_of(flow, lookup, matcher);
  for (auto& effect : document_effects(flow, models, documents, model.gaps)) {
    all.push_back(std::move(effect));
  }
  for (auto& effect : own.written) all.push_back(std::move(effect));
  auto of = [&](Section section) {
    std::vector<const flow::Effect*> effects = effects_of(flow, section);
    for (const auto& effect : all) {
      if (effect->row->section == section) effects.push_back(effect.get());
    }
    return effects;
  };
  put_on_servers(all, of(Section::settings), lookup);
  std::vector<const flow::Effect*> routes = of(Section::routes);
  for (auto& effect : put_below_mounts(routes, of(Section::settings))) {
    all.push_back(std::move(effect));
  }
  add_listeners(model, flow, models, of(Section::listeners), of(Section::settings));
  add_middleware(model, flow, lookup, of(Section::middleware));
  add_routes(model, program, lookup, matcher, routes);
  add_free_dispatchers(model, program, models, lookup, matcher);
  add_routes(model, program, lookup, matcher, not_yet_routed(own, model, flow));
  for (const Location& where : unread_rows(own, model, flow)) {
    model.gaps.push_back(
        {"route", "", "a row of a table of paths and functions could not be read", where});
  }
  add_checked_before(model, flow, lookup, own);
  add_memory(model, flow, matcher);
  for (auto& effect : all) model.registrations.push_back(std::move(effect));
  for (auto& effect : own.constant) model.registrations.push_back(std::move(effect));
}

}  // namespace

bool authenticates(const Model& model, const Endpoint& endpoint) {
  auto happened = [&](const flow::Events& events) {
    return !model.find(events, "authenticated").empty();
  };
  if (happened(endpoint.granted) || happened(endpoint.result.must)) return true;
  return std::any_of(endpoint.result.effects.begin(), endpoint.result.effects.end(),
                     [&](const flow::Effect& effect) {
                       return happened(effect.before_may) || happened(effect.after_may);
                     });
}

bool typed_by_route(const Endpoint& endpoint, const flow::Atom& atom) {
  const std::vector<std::string>& typed = endpoint.path.typed;
  return starts_with(atom.label, "request.path") &&
         std::find(typed.begin(), typed.end(), atom.name) != typed.end();
}

Model build_model(std::vector<Program> programs, const models::ModelSet& models,
                  const std::vector<spec::Contract>& contracts,
                  const std::vector<std::pair<std::string, std::string>>& patterns,
                  const Documents& documents) {
  Model model;
  model.programs = std::move(programs);
  read_event_names(model, models);
  models::Matcher matcher(models);
  for (const Program& program : model.programs) {
    add_program(model, program, models, matcher, documents);
  }
  link_contracts(model, contracts, patterns);
  std::sort(model.endpoints.begin(), model.endpoints.end(), [](const auto& a, const auto& b) {
    auto key = [](const Endpoint& e) {
      return std::tie(e.row.path, e.row.method, e.row.program, e.row.registration, e.row.operation);
    };
    return key(*a) < key(*b);
  });
  return model;
}

}  // namespace tvaara::api
