// An OpenAPI document (Swagger 2.0 to OpenAPI 3.2) as its users see it: operations with everything
// that is effective for them.
//
// Effective = after $ref, inheritance and overrides: parameters of the path item and the operation,
// security and servers by level, server variables by their defaults. Swagger 2.0 is brought into
// the same shape. Nodes stay reachable, so that a rule can point at the exact place.
// A Contract owns its documents (shared with other contracts of the same loader); copies and moves
// keep every Node and string_view valid. It is not safe to ask one Contract from two threads.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "base/source.h"
#include "spec/document.h"

namespace tvaara::spec {

class Reach;
class SchemaGraph;

// Parts of an operation that can be malformed on their own. What such a part would have said is
// unknown, which is not the same as nothing: nobody may call it undeclared.
enum class Part : uint8_t { parameters, body, responses, security, servers };

struct MediaType {
  std::string_view name;  // as written, with parameters
  Node node;              // media type object; 2.0: the body parameter or the response
  Node schema;            // as written (may be a $ref); missing if there is none
  Node item_schema;     // of the items of a stream (3.2), where there is a schema of the whole, too
  bool unread = false;  // malformed: what schema it has is unknown
};

struct Parameter {
  std::string_view name, in;  // path, query, querystring, header, cookie, formData
  bool required = false;
  Node node;    // the parameter object, $ref resolved
  Node use;     // as written in the list: where it is used
  Node schema;  // as written; 2.0: the parameter itself; with `content`: that of the media type
  bool unread = false;  // malformed: what schema it has is unknown
};

struct RequestBody {
  Node node;  // resolved; missing: no body
  Node use;
  bool required = false;
  std::vector<MediaType> media;
  explicit operator bool() const { return static_cast<bool>(node); }
};

struct Header {
  std::string_view name;
  Node node;  // resolved
  Node schema;
};

struct Response {
  std::string_view code;  // "200", "4XX", "default"
  Node node;              // resolved
  Node use;               // the entry under `responses`
  std::vector<Header> headers;
  std::vector<MediaType> media;
  bool unread = false;  // malformed: it may have other headers and media types
};

struct SecurityScheme {
  std::string_view name;
  Node node;  // resolved
  // apiKey, http, mutualTLS, oauth2, openIdConnect; 2.0's `basic` is http with scheme basic.
  std::string type;
  std::string scheme;              // of http: lower case ("bearer", "basic")
  std::string_view in, parameter;  // of apiKey
  bool unread = false;             // malformed: it may be anything
};

struct Requirement {
  std::string_view name;
  std::vector<std::string_view> scopes;
  const SecurityScheme* scheme = nullptr;  // null: not defined
  Node node;                               // the entry, key = name
  // Malformed, here or where the schemes are defined: scheme and scopes may be others.
  bool unread = false;
};

struct SecurityAlternative {  // all of its requirements together; none: anonymous access
  std::vector<Requirement> requirements;
  Node node;
};

struct Server {
  std::string url;  // variables replaced by their defaults; 2.0: scheme://host/basePath
  Node node;        // server object; 2.0: the scheme in `schemes`, or the host
  Node place;       // the smallest node at fault: url, or the scheme
  enum class Level { document, path, operation, none } level = Level::document;
};

struct Operation {
  enum class Kind { path, webhook, callback };
  Kind kind = Kind::path;
  std::string method;  // upper case
  std::string path;    // as written; webhooks: the name; callbacks: the expression
  std::string operation_id;
  std::string data_class;  // x-data-class of the operation, its path item or the document
  Location location;       // of the method key
  std::string rpc;         // of a .proto: "/package.Service/Method", as gRPC serves it
  Node node;               // the operation object
  Node path_item;          // resolved
  std::vector<Parameter> parameters;
  RequestBody body;
  std::vector<Response> responses;
  // Effective security. `security_node` is missing if no level says anything.
  std::vector<SecurityAlternative> security;
  Node security_node;
  std::vector<Server> servers;
  std::vector<std::string_view> tags;
  bool deprecated = false;
  struct Unread {
    Part part;
    Node node;  // where it stands
  };
  std::vector<Unread> unread;  // malformed parts
  bool is_unread(Part part) const;

  std::string key() const { return method + " " + path; }
  // Exact code, its range ("4XX") or `default`, in that order; null if none is declared. Where the
  // responses are malformed, one that is unread.
  const Response* response(std::string_view code) const;
  bool is_mutation() const;  // any method but GET, HEAD, OPTIONS, TRACE, QUERY
};

class Contract {
 public:
  Contract();
  Contract(Contract&&) noexcept;
  Contract& operator=(Contract&&) noexcept;
  ~Contract();

  // An OpenAPI document says how an API is to be used; a .proto says only which operations it has,
  // so nothing that it does not say is missing from it.
  enum class Form : uint8_t { openapi, proto };
  Form form = Form::openapi;
  std::string path;     // relative to the root
  std::string version;  // as written: "2.0", "3.0.3", "3.1.0"
  int major = 0, minor = 0;
  std::string title, api_version;
  std::vector<std::shared_ptr<const Document>> documents;  // the first is the contract itself
  std::vector<Operation> operations;                       // in document order
  std::vector<Operation> webhooks, callbacks;
  std::vector<Server> servers;  // of the document
  std::vector<std::unique_ptr<SecurityScheme>> schemes;
  bool schemes_unread = false;  // malformed: there may be others
  std::vector<Error> problems;  // what could not be read, resolved or understood
  // What is not as OpenAPI wants it and hides nothing from the review.
  std::vector<Error> remarks;

  Node root() const { return documents.empty() ? Node() : documents[0]->root(); }
  bool at_least(int a, int b) const { return major > a || (major == a && minor >= b); }
  const SecurityScheme* scheme(std::string_view name) const;

  // The node a $ref leads to after the whole chain; the node itself if it is none. A reference that
  // leads nowhere or in a circle gives a missing node (and stands in `problems`).
  Node resolve(Node node) const;
  // One step of the chain: the node that this mapping's $ref names.
  Node target(Node node) const;
  // True if the node cannot be taken at its word: it leads nowhere, is of the wrong kind, or what a
  // syntax problem hides stood in it. Null and missing nodes say nothing, which is clear.
  bool malformed(Node use, NodeKind kind) const;
  // True if keywords beside $ref count (3.1 and later).
  bool siblings_count() const { return at_least(3, 1); }

  SchemaGraph& schemas() const;  // built as it is asked
  const Reach& reach() const;    // built when first asked

 private:
  friend class Loader;
  using Targets = std::unordered_map<Node, Node, NodeHash>;
  Targets targets_;  // mapping with $ref -> the node it names
  mutable std::unique_ptr<SchemaGraph> schemas_;
  mutable std::unique_ptr<Reach> reach_;
};

// True if the text is a contract by content: a top-level key `openapi` or `swagger` with a version.
// Cheap: no parsing, one pass at most.
bool looks_like_contract(std::string_view path, std::string_view content);

}  // namespace tvaara::spec
