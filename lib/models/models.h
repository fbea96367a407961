// What a library's functions mean, as rows of data.
//
// Idea: everything tvaara knows about a library is in rules/models/<library>/model.yaml. A row says
// *what it matches* (a call by qualified name, a field, a macro) and *what that means*, in terms of
// positions of the call (argument, receiver, returned value) and of names that models and rules
// share (labels, sink kinds, events). The engine interprets sections, never names.
//
// Sections that change values (interpreted by lib/flow):
//   sources      position gets a label                    {call|field, returns|args|…, label, name}
//   propagators  value flows from positions to positions  {call, from, to, text: concat|copy|…}
//   sanitizers   as propagators, but clears sink kinds or labels {call, from, clears: […], when}
//   objects      a handle with parts: made, or a part added {call, object, creates|adds, …}
//   callbacks    a callable argument is called            {call, callable, when, parameters}
// Sections that only say something happened (lib/flow records an Effect with evaluated roles):
//   sinks        a value reaches a place that means something    {call, args, kind}
//   events       something happened                              {call|assign, event, roles…}
//   routes, middleware, listeners, clients, settings             read by lib/api and rules
//
// The full language is documented in docs/models.md.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "facts/facts.h"

namespace tvaara::models {

// A value of a matched call, field access or macro use.
struct Position {
  enum class Kind : uint8_t {
    argument,         // argument `index`
    arguments_from,   // every argument from `index` on
    receiver,
    returns,
    parameter,        // parameter `index` of the callable at argument `callable`
    value,            // the assigned value of an `assign:` row, the entry of a `document:` row
    constant          // not a position: `text` itself
  };
  Kind kind = Kind::argument;
  uint32_t index = 0;
  uint32_t callable = 0;
  std::vector<std::string> path;  // fields below the value; "*" = any element
  std::string text;
};

// "args: 1+" and lists become several positions under the same name.
struct Role {
  std::string name;   // "path", "handler", "value", "from", "to", "text", "index", …
  Position at;
};

// A constant an argument must be for the row to match: integers or names (enumerator, macro). Of a
// `document:` row: what must stand at `path` below its entry.
struct ConstantArgument {
  uint32_t index = 0;
  std::vector<std::string> path;
  std::vector<std::string> values;  // "0", "CURLOPT_SSL_VERIFYPEER", "\"text\"", "false", "null"
  bool negated = false;             // matches when the constant is known and none of these
  bool unless = false;              // negated: also when it is not known to be one of these
};

enum class Section : uint8_t {
  sources, propagators, sanitizers, objects, callbacks, sinks, events, routes, middleware,
  listeners, clients, settings
};
std::string_view to_string(Section section);

enum class MatchKind : uint8_t {
  call,     // a function, method, constructor ("A::A") or overloaded operator ("A::operator<<")
  field,    // a field is read ("httplib::Request::body"); sources only
  assign,   // a field is written ("httplib::Response::status"); the value is Position::value
  macro,    // a macro is used; positions are its arguments
  override_,  // a method of the project overrides it; routes and middleware only
  document  // an entry of a configuration document; names are its keys: "listeners.*"
};

struct Row {
  Section section = Section::sources;
  MatchKind match = MatchKind::call;
  std::vector<std::string> names;       // qualified names or globs, braces expanded
  std::vector<std::string> parameters;  // parameter types (globs), if `typed`
  bool typed = false;
  std::string receiver_type;            // glob over the record name of the receiver's static type
                                        // or of a base of it; leading "!": not so; empty: any
  std::string result_type;              // glob over the returned type's spelling; empty: any
  uint32_t min_arguments = 0, max_arguments = 0xffffffff;
  std::vector<ConstantArgument> where;
  std::string kind;                     // label, sink kind, event, object kind; else empty
  std::vector<Role> roles;
  std::vector<std::string> clears;      // sanitizers: sink kinds ("sql.text") or "label:NAME", "*"
  std::map<std::string, std::string> attributes;  // remaining scalars: method, tls, text, when, …
  std::string library, file;
  uint32_t line = 0;
  std::string precision;                // "convention" rows say so; empty: certain

  const Position* role(std::string_view name) const;  // first of that name, or nullptr
  std::string attribute(std::string_view name) const; // empty if absent
};

struct Library {
  std::string name;                  // folder name
  std::vector<std::string> headers;  // "httplib.h"
  std::string stub_folder;           // absolute; empty if it has none
  std::string version;
  std::vector<Row> rows;
};

struct ModelSet {
  std::vector<Library> libraries;  // sorted by name
};

// Reads every folder under `folder` that holds a model.yaml.
Result<ModelSet> load_models(const std::string& folder);
Result<Library> load_model_file(const std::string& path);

// Rows by what they match, for one unit's facts. Names are matched once per distinct callee.
class Matcher {
 public:
  explicit Matcher(const ModelSet& models);
  ~Matcher();
  // Rows whose name, types and receiver type fit; `where` and argument counts are not tested here
  // (they need values): see `where` in Row.
  std::vector<const Row*> call(const facts::Unit& unit, const facts::Callee& callee,
                               const std::string& receiver_type) const;
  // Rows for reading (field) or writing (assign) RECORD::NAME, given as "Record::name".
  const std::vector<const Row*>& field(const std::string& qualified) const;
  const std::vector<const Row*>& assign(const std::string& qualified) const;
  const std::vector<const Row*>& macro(const std::string& name) const;
  // Rows for methods that override RECORD::NAME.
  const std::vector<const Row*>& overridden(const std::string& qualified) const;

 private:
  struct Tables;
  std::unique_ptr<Tables> tables_;
};

}  // namespace tvaara::models
