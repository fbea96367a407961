// The API model: endpoints with their handler, operation, chain of middleware, what the handler
// reaches and under which events; listeners and settings of the program.
//
// This is what rules ask. It is built from flow results (code) and contracts, and holds no rule.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "api/data_class.h"
#include "api/lasting.h"
#include "api/paths.h"
#include "api/refusals.h"
#include "findings/findings.h"
#include "flow/flow.h"
#include "flow/sql.h"

namespace tvaara::spec {
class Contract;
class Document;
struct Operation;
}  // namespace tvaara::spec

namespace tvaara::api {

// A value that meets a column of a statement.
struct BoundColumn {
  std::string column;
  flow::Value value;
  bool restricts = false;  // a conjunct of WHERE with "=" or "in"
  bool certain = true;     // which value meets which column is known
  std::string op;          // of the condition; empty: an assignment (SET, VALUES)
  Location where;          // where it is bound; unknown if it stands in the text itself
};

// One statement on a data store, reached from an endpoint.
struct Access {
  enum class Kind { lookup, create, update, remove, other };
  Kind kind = Kind::other;
  std::string table;  // first table, or ""
  flow::SqlStatement sql;
  std::vector<BoundColumn> bound;
  std::vector<BoundColumn> limits;  // values of LIMIT, without a column
  const flow::Effect* effect = nullptr;
  Location where;        // the query call: the one that holds the statement's text
  bool readable = true;  // the statement's text is known

  bool is_mutation() const {
    return kind == Kind::create || kind == Kind::update || kind == Kind::remove;
  }
};

struct Listener {
  const flow::Program* program = nullptr;
  const flow::Effect* effect = nullptr;
  Location where;
  std::string address;  // constant host, or empty
  enum class Tls { none, tls, unknown } tls = Tls::unknown;
  bool loopback = false;
  std::string server;       // identity of the server object (where it was created), or ""
  std::string server_type;  // static type of the receiver
};

struct Middleware {
  const flow::Program* program = nullptr;
  std::string name;  // of its class, if routes choose it by name; empty: it runs before all
  const flow::Effect* effect = nullptr;
  flow::Callable callable;
  std::string server;  // identity of the server object it is set on
  std::string server_type;
  flow::EntryResult result;
  flow::Events grants;  // hold in every handler that runs after it
  std::string unseen;   // its function could not be followed: it may check anything
};

struct Endpoint {
  findings::Endpoint row;
  const flow::Program* program = nullptr;  // null without code
  DataClass data_class;
  bool handler_solved = false;  // its body was found and solved
  flow::Callable handler;
  flow::EntryResult result;
  flow::Events granted;  // by its chain of middleware
  std::vector<const Middleware*> chain;
  std::string chain_unseen;  // what of its chain could not be followed, or ""
  std::vector<Access> accesses;
  std::vector<const Listener*> listeners;
  std::string server, server_type;
  const flow::Effect* registration = nullptr;
  PathTemplate path;
  std::string rpc;  // "/package.Service/Method", if it serves an operation of a .proto
  const spec::Contract* contract = nullptr;
  const spec::Operation* operation = nullptr;
  size_t handlers = 0;                   // that it may have
  std::vector<flow::EntryInput> inputs;  // what the library hands the handler of the request
  Lasting memory;  // of the program, that it touches beside what the effects say
};

// One linked program of the repository; a repository holds several, which share units.
struct Program {
  std::string name;  // what an endpoint calls it: its main's file
  std::unique_ptr<flow::Program> flow;
};

// A statement that is an event of its own: rows of kind "statement-names".
struct StatementName {
  std::string verb;    // "insert"
  std::string tables;  // glob
};

struct Model {
  std::vector<Program> programs;                     // empty without code
  std::vector<std::unique_ptr<Endpoint>> endpoints;  // sorted by path, method
  std::vector<std::unique_ptr<Listener>> listeners;
  std::vector<std::unique_ptr<Middleware>> middleware;
  // By macros, overrides and configuration documents.
  std::vector<std::unique_ptr<flow::Effect>> registrations;
  std::vector<findings::Gap> gaps;
  // Names that stand for one event: "authenticated" -> {"authenticated", "guard.401"}.
  std::map<std::string, std::set<std::string>> event_names;
  // Events that a leaving test of a credential of such a name is.
  std::map<std::string, std::vector<std::string>> credential_names;
  TextComparisons text_comparisons;
  RowCodes row_codes;
  std::vector<std::string> page_names;  // globs over names of files
  // Events that statements are: "audited" -> INSERT INTO audit_log.
  std::map<std::string, std::vector<StatementName>> statement_names;

  // Instances of an event under any of its names, statements that mean it included.
  std::vector<const flow::EventInstance*> find(const flow::Events& events,
                                               const std::string& name) const;
  // Whether a statement's effect or event, by its roles, is what `event` names.
  bool names_statement(const std::string& event,
                       const std::map<std::string, flow::Value>& roles) const;
};

// The kind of event rows that say "this runs the statement of that role".
inline constexpr const char* kStatementEvent = "statement";

// Some path through the endpoint, or through what runs before it, authenticates.
bool authenticates(const Model& model, const Endpoint& endpoint);

// The value is a path parameter for which the route itself only lets through plain words or
// numbers.
bool typed_by_route(const Endpoint& endpoint, const flow::Atom& atom);

// Documents of the repository that a program may be configured by.
struct Documents {
  std::vector<std::string> paths;
  // Null if it cannot be read. Only asked for what a program names or may read.
  std::function<std::shared_ptr<const spec::Document>(const std::string&)> open;
};

// Reads the routes of every program, solves every handler and middleware, and links them to the
// operations of the contracts. `patterns`: data classes from the configuration.
Model build_model(std::vector<Program> programs, const models::ModelSet& models,
                  const std::vector<spec::Contract>& contracts,
                  const std::vector<std::pair<std::string, std::string>>& patterns,
                  const Documents& documents = {});

// The class of an operation of a contract, as the endpoint table infers it.
DataClass operation_class(const spec::Contract& contract, const spec::Operation& operation,
                          const std::vector<std::pair<std::string, std::string>>& patterns);

}  // namespace tvaara::api
