// The contract's side; the query of rule.yaml asks the code. Where there is code, it decides.
// Credential endpoints. A range or `default` covers 429, as it does for every response code.
#include <algorithm>

#include "rules/contract_index.h"
#include "rules/contract_schemas.h"
#include "rules/contract_words.h"

namespace tvaara::rules::native {
namespace {

bool names_limit(spec::Node holder) {
  for (spec::Node entry : holder) {
    if (entry.key().starts_with("x-") &&
        has_any_phrase(entry.key(),
                       {"ratelimit", "rate limit", "throttling", "throttle", "limit"})) {
      return true;
    }
  }
  return false;
}

bool is_credential_field(std::string_view name) {
  return name == "code" || names_credential(name, true) ||
         has_any_phrase(name, {"passcode", "otp", "totp", "pin", "grant type", "assertion", "mfa",
                               "2 fa", "credential", "credentials"});
}

// A field of the body or a parameter, as far as the first level.
bool takes_credential(const ContractView& contract, const OperationView& view) {
  spec::SchemaGraph& graph = contract.contract->schemas();
  for (const spec::Parameter& parameter : view->parameters) {
    if (parameter.in != "path" && is_credential_field(parameter.name)) return true;
  }
  for (const spec::MediaType& media : view->body.media) {
    for (spec::SchemaId id : with_branches(graph, graph.of(media.schema))) {
      for (const spec::SchemaEdge& edge : graph.edges(id)) {
        bool named = edge.kind == spec::SchemaEdge::Kind::property;
        if (named && is_credential_field(edge.name)) return true;
      }
    }
  }
  return false;
}

// Credentials can also come in the Authorization header.
bool takes_basic(const OperationView& view) {
  for (const spec::SecurityAlternative& alternative : view->security) {
    for (const spec::Requirement& requirement : alternative.requirements) {
      if (requirement.scheme && requirement.scheme->scheme == "basic") return true;
    }
  }
  return false;
}

// Something could be guessed: who is signed in and sends nothing (POST /profile/mfa) tries nothing.
bool takes_anything(const OperationView& view) {
  bool unread = view->is_unread(spec::Part::body) || view->is_unread(spec::Part::parameters);
  bool given = std::any_of(view->parameters.begin(), view->parameters.end(),
                           [](const spec::Parameter& one) { return one.in != "path"; });
  return unread || given || view->body || !view.secured() || takes_basic(view);
}

// `token`, `session` and `register` are also names of things that have nothing to do with signing
// in: there the operation must take a credential, or be open to strangers.
bool tries_credentials(const ContractView& contract, const OperationView& view) {
  if (!view.data_class.credential) return false;
  if (has_any_phrase(view->path, {"logout", "log out", "signout", "sign out", "revoke"})) {
    return false;
  }
  bool plain = has_any_phrase(
      view->path, {"login", "log in", "logon", "signin", "sign in", "signup", "sign up", "password",
                   "otp", "totp", "2 fa", "mfa", "authenticate"});
  bool named = plain && takes_anything(view);
  return named || takes_credential(contract, view) || (view->security_node && !view.secured());
}

// `POST /token#refresh` beside `POST /token`: the fragment stays in the client, so it is the same
// endpoint once more.
bool is_repeated(const ContractView& contract, const OperationView& view) {
  std::string plain = view->path.substr(0, view->path.find('#'));
  return plain != view->path && std::any_of(contract.operations.begin(), contract.operations.end(),
                                            [&](const OperationView& other) {
                                              return other->path == plain &&
                                                     other->method == view->method;
                                            });
}

bool limited(const OperationView& view) {
  return names_limit(view->node) || names_limit(view->path_item) ||
         view->is_unread(spec::Part::responses) || view->response("429");
}

}  // namespace

void ratelimit_sensitive_endpoint_not_stricter(const Context& context, Reporter& report) {
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) {
      if (view.solved_in_code) continue;
      if (!tries_credentials(contract, view) || limited(view)) continue;
      if (is_repeated(contract, view)) continue;
      findings::Finding finding;
      finding.where = view->location;
      finding.message = view.key + " takes credentials but declares no limit";
      finding.endpoints.push_back(view.key);
      finding.sink_key = view->node.pointer();
      report.add_at(findings::Level::warning, std::move(finding));
    }
  }
}

}  // namespace tvaara::rules::native
