// One finding per contract, where its servers (or else its paths) stand.
#include <algorithm>

#include "base/text.h"
#include "rules/contract_faults.h"
#include "rules/contract_urls.h"
#include "rules/contract_words.h"

namespace tvaara::rules::native {
namespace {

bool in_path(std::string_view path) {
  for (const std::string& segment : split(path, '/')) {
    if (segment.find('{') == std::string::npos ? names_version(segment)
                                               : has_any_phrase(segment, {"version"})) {
      return true;
    }
  }
  return false;
}

bool in_url(const std::string& url) {
  for (const std::string& label : split(host_of(url), '.')) {
    if (!is_number(label) && names_version(label)) return true;
  }
  return in_path(path_of(url));
}

bool in_media(const std::vector<spec::MediaType>& media) {
  return std::any_of(media.begin(), media.end(), [](const spec::MediaType& one) {
    return has_any_phrase(one.name, {"version"}) ||
           names_version(one.name.substr(one.name.find('/') + 1));
  });
}

bool versioned(const OperationView& view) {
  if (in_path(view->path) || in_media(view->body.media)) return true;
  for (const spec::Parameter& parameter : view->parameters) {
    bool sent = parameter.in == "header" || parameter.in == "query";
    if (sent && has_any_phrase(parameter.name, {"version", "api version", "apiversion"}))
      return true;
  }
  for (const spec::Server& server : view->servers) {
    if (in_url(server.url)) return true;
  }
  return std::any_of(view->responses.begin(), view->responses.end(),
                     [](const spec::Response& response) { return in_media(response.media); });
}

// A part that could not be read may be where the version stands.
bool unread(const ContractView& contract) {
  spec::Node base = contract.contract->root()["basePath"];
  return (base && !base.is_string()) ||
         std::any_of(contract.operations.begin(), contract.operations.end(),
                     [](const OperationView& view) { return !view->unread.empty(); });
}

}  // namespace

void inventory_unversioned_api(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    if (contract.operations.empty()) continue;
    bool any = std::any_of(contract.operations.begin(), contract.operations.end(), versioned) ||
               unread(contract);
    for (const spec::Server& server : contract.contract->servers) any |= in_url(server.url);
    if (any) continue;
    spec::Node root = contract.contract->root();
    for (const char* key : {"servers", "basePath", "host", "paths"}) {
      if (!root[key]) continue;
      faults.add(root[key]);
      break;
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
