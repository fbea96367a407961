// Builds the model in the order in which a request meets it: listeners, middleware, routes,
// handlers; then links operations of contracts (link.cpp).
#include "api/model.h"

#include <algorithm>

#include "api/access.h"
#include "api/link.h"
#include "base/glob.h"
#include "base/text.h"

namespace tvaara::api {
namespace {

using models::Section;

std::string place_text(const Location& where) {
  return where.file + ":" + std::to_string(where.line) + ":" + std::to_string(where.column);
}

const flow::Value* role(const flow::Effect& effect, const char* name) {
  auto found = effect.roles.find(name);
  return found == effect.roles.end() ? nullptr : &found->second;
}

// Possible texts of a value that are known in full.
std::vector<std::string> known_texts(const flow::Value& value) {
  std::vector<std::string> texts;
  for (const flow::Template& text : value->templates) {
    std::string whole;
    bool literal = text.complete;
    for (const flow::Piece& piece : text.pieces) {
      literal = literal && piece.literal;
      whole += piece.text;
    }
    if (literal) texts.push_back(whole);
  }
  if (texts.empty()) {
    for (size_t i = 0; i < value->constants.size(); ++i) {
      if (value->constants[i].kind == facts::ConstantKind::string) {
        texts.push_back(value->constant_texts[i]);
      }
    }
  }
  return texts;
}

// The object a server call is made on: where it was created, so that two servers of one program
// are told apart; empty if that could not be followed.
std::string server_of(const flow::Effect& effect) {
  const flow::Value* server = role(effect, "server");
  if (!server || !(*server)->object) return "";
  const flow::Object& object = *(*server)->object;
  return object.origin.known() ? place_text(object.origin) : "";
}

std::string server_type_of(const flow::Effect& effect) {
  const flow::Value* server = role(effect, "server");
  if (server && (*server)->object) {
    for (const flow::Part& part : (*server)->object->parts) {
      if (part.name == "type" && part.value) {
        for (const std::string& text : known_texts(part.value)) return text;
      }
    }
  }
  return effect.receiver_type;
}

bool loopback(const std::string& host) {
  return host == "localhost" || host == "::1" || host == "[::1]" || starts_with(host, "127.");
}

// Every effect of a section among the program's roots, once per place and server.
std::vector<const flow::Effect*> effects_of(const flow::Program& program, Section section) {
  std::vector<const flow::Effect*> out;
  for (const flow::EntryResult& root : program.roots()) {
    for (const flow::Effect& effect : root.effects) {
      if (effect.row && effect.row->section == section) out.push_back(&effect);
    }
  }
  return out;
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

void add_listeners(Model& model, const flow::Program& program, const models::ModelSet& models) {
  std::set<std::string> seen;
  for (const flow::Effect* effect : effects_of(program, Section::listeners)) {
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
                                    : Listener::Tls::unknown;
    model.listeners.push_back(std::move(listener));
  }
}

// What holds after a middleware let the request pass: events of the return classes that do not
// stop the chain; those of every normal return if it cannot stop it by its result.
flow::Events grants_of(const flow::EntryResult& result, const std::string& stop_class) {
  if (stop_class.empty()) return result.must;
  flow::Events grants;
  bool first = true;
  for (const auto& [returned, events] : result.must_when) {
    if (ends_with(returned, stop_class)) continue;
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

void add_middleware(Model& model, const flow::Program& program) {
  std::set<std::string> seen;
  for (const flow::Effect* effect : effects_of(program, Section::middleware)) {
    const flow::Value* handler = role(*effect, "handler");
    if (!handler || !seen.insert(place_text(effect->where) + server_of(*effect)).second) continue;
    if ((*handler)->callables.empty()) {
      model.gaps.push_back(
          {"middleware", effect->callee, "its function could not be followed", effect->where});
    }
    for (const flow::Callable& callable : (*handler)->callables) {
      auto one = std::make_unique<Middleware>();
      one->program = &program;
      one->effect = effect;
      one->callable = callable;
      one->server = server_of(*effect);
      one->server_type = server_type_of(*effect);
      one->result = program.entry(callable, {});
      one->grants = grants_of(one->result, effect->row->attribute("stops-when"));
      model.middleware.push_back(std::move(one));
    }
  }
}

std::vector<std::string> methods_of(const flow::Effect& effect) {
  std::string attribute = effect.row->attribute("method");
  if (attribute == "from-name") {
    std::string name = effect.callee.substr(effect.callee.rfind(':') + 1);
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return {name};
  }
  if (!attribute.empty()) return {attribute};
  std::vector<std::string> methods;
  if (const flow::Value* method = role(effect, "method")) methods = known_texts(*method);
  return methods.empty() ? std::vector<std::string>{"ANY"} : methods;
}

bool same_server(const std::string& server, const std::string& type, const Endpoint& endpoint) {
  if (!server.empty() && !endpoint.server.empty()) return server == endpoint.server;
  return type == endpoint.server_type || type.empty() || endpoint.server_type.empty();
}

void attach_context(Model& model, Endpoint& endpoint) {
  for (const auto& listener : model.listeners) {
    if (listener->program != endpoint.program) continue;
    if (same_server(listener->server, listener->server_type, endpoint)) {
      endpoint.listeners.push_back(listener.get());
    }
  }
  for (const auto& middleware : model.middleware) {
    if (middleware->program != endpoint.program) continue;
    if (!same_server(middleware->server, middleware->server_type, endpoint)) continue;
    endpoint.chain.push_back(middleware.get());
    for (const auto& [kind, instances] : middleware->grants) {
      auto& into = endpoint.granted[kind];
      into.insert(into.end(), instances.begin(), instances.end());
    }
  }
}

std::vector<flow::EntryInput> inputs_of(const models::Row& row) {
  std::vector<flow::EntryInput> inputs;
  for (const models::Role& role : row.roles) {
    // "parameter:1" with label attribute "parameter:1": a handler parameter that is request data.
    if (!starts_with(role.name, "parameter:")) continue;
    std::string label = row.attribute(role.name);
    if (!label.empty()) inputs.push_back({"p" + role.name.substr(10), label, ""});
  }
  return inputs;
}

void solve_handler(Model& model, Endpoint& endpoint) {
  const facts::Unit* unit = nullptr;
  const facts::Function* function = endpoint.program->function(endpoint.handler.function, &unit);
  if (!function || function->body == facts::BodyState::none) {
    model.gaps.push_back({"handler", endpoint.row.key(), "the handler's body was not found",
                          endpoint.row.registration});
    return;
  }
  endpoint.handler_solved =
      function->body == facts::BodyState::whole || function->body == facts::BodyState::partial;
  endpoint.result =
      endpoint.program->entry(endpoint.handler, inputs_of(*endpoint.registration->row));
  if (function->body != facts::BodyState::whole) endpoint.result.opaque = true;
  endpoint.accesses = accesses_of(endpoint.result, *endpoint.program);
}

void add_endpoint(Model& model, const Program& program, const flow::Effect& effect,
                  const std::string& method, const PathTemplate& path,
                  const flow::Callable* handler) {
  auto endpoint = std::make_unique<Endpoint>();
  endpoint->program = program.flow.get();
  endpoint->row.program = program.name;
  endpoint->registration = &effect;
  endpoint->path = path;
  endpoint->row.method = method;
  endpoint->row.path = path.text;
  if (path.regex) endpoint->row.dialect = "regex";
  endpoint->row.in_code = true;
  endpoint->row.registration = effect.where;
  endpoint->server = server_of(effect);
  endpoint->server_type = server_type_of(effect);
  if (handler) {
    endpoint->handler = *handler;
    endpoint->row.handler = handler->where;
    endpoint->row.handler_name = handler->name;
    solve_handler(model, *endpoint);
  } else {
    model.gaps.push_back(
        {"handler", endpoint->row.key(), "the handler could not be followed", effect.where});
  }
  attach_context(model, *endpoint);
  model.endpoints.push_back(std::move(endpoint));
}

void add_routes(Model& model, const Program& program) {
  std::set<std::string> seen;
  for (const flow::Effect* effect : effects_of(*program.flow, Section::routes)) {
    const flow::Value* path = role(*effect, "path");
    const flow::Value* handler = role(*effect, "handler");
    std::vector<std::string> texts = path ? known_texts(*path) : std::vector<std::string>{};
    if (texts.empty()) {
      model.gaps.push_back(
          {"route", effect->callee, "its path is not a known text", effect->where});
      continue;
    }
    for (const std::string& text : texts) {
      PathTemplate parsed = parse_path(text, effect->row->attribute("dialect"));
      for (const std::string& method : methods_of(*effect)) {
        std::string key = method + " " + parsed.text + " " + place_text(effect->where);
        if (!seen.insert(key + server_of(*effect)).second) continue;
        bool known = handler && !(*handler)->callables.empty();
        add_endpoint(model, program, *effect, method, parsed,
                     known ? &(*handler)->callables[0] : nullptr);
      }
    }
  }
}

// "authenticated" also happened when a guard answered 401, and so on: rows of kind guard-names.
void read_event_names(Model& model, const models::ModelSet& models) {
  for (const models::Library& library : models.libraries) {
    for (const models::Row& row : library.rows) {
      std::string event = row.attribute("event");
      if (event.empty()) continue;
      if (row.kind == "statement-names") {
        model.statement_names[event].push_back({row.attribute("verb"), row.attribute("tables")});
      }
      if (row.kind != "guard-names") continue;
      model.event_names[event].insert(event);
      model.event_names[event].insert("guard." + row.attribute("status"));
    }
  }
}

}  // namespace

std::vector<const flow::EventInstance*> Model::find(const flow::Events& events,
                                                    const std::string& name) const {
  std::vector<const flow::EventInstance*> out;
  auto names = event_names.find(name);
  auto add = [&](const std::string& kind) {
    auto found = events.find(kind);
    if (found == events.end()) return;
    for (const flow::EventInstance& instance : found->second) {
      if (!instance.ignored_result) out.push_back(&instance);
    }
  };
  if (names == event_names.end()) {
    add(name);
  } else {
    for (const std::string& kind : names->second) add(kind);
  }
  auto statements = events.find(kStatementEvent);
  if (statements == events.end() || !statement_names.count(name)) return out;
  for (const flow::EventInstance& instance : statements->second) {
    if (names_statement(name, instance.roles)) out.push_back(&instance);
  }
  return out;
}

bool Model::names_statement(const std::string& event,
                            const std::map<std::string, flow::Value>& roles) const {
  auto names = statement_names.find(event);
  if (names == statement_names.end()) return false;
  std::vector<flow::Template> texts = statement_texts(roles);
  // Of several texts that it may be, each must mean the event.
  return !texts.empty() && std::all_of(texts.begin(), texts.end(), [&](const flow::Template& text) {
    flow::SqlStatement sql = flow::read_sql(text);
    return !sql.tables.empty() &&
           std::any_of(names->second.begin(), names->second.end(), [&](const StatementName& name) {
             return name.verb == sql.verb && glob_match(name.tables, sql.tables[0]);
           });
  });
}

bool typed_by_route(const Endpoint& endpoint, const flow::Atom& atom) {
  const std::vector<std::string>& typed = endpoint.path.typed;
  return starts_with(atom.label, "request.path") &&
         std::find(typed.begin(), typed.end(), atom.name) != typed.end();
}

Model build_model(std::vector<Program> programs, const models::ModelSet& models,
                  const std::vector<spec::Contract>& contracts,
                  const std::vector<std::pair<std::string, std::string>>& patterns) {
  Model model;
  model.programs = std::move(programs);
  read_event_names(model, models);
  for (const Program& program : model.programs) {
    add_listeners(model, *program.flow, models);
    add_middleware(model, *program.flow);
    add_routes(model, program);
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
