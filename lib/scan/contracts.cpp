#include "scan/contracts.h"

#include <algorithm>
#include <map>
#include <memory>

#include "base/file.h"
#include "base/limits.h"
#include "spec/load.h"
#include "spec/proto.h"

namespace tvaara::scan {
namespace {

// Told, and nothing was lost by it.
constexpr const char* kRemark = "contract-remark";

findings::Gap gap_of(const std::string& contract, const Error& problem,
                     const char* kind = "contract") {
  Location where{problem.file.empty() ? contract : problem.file, problem.line, problem.column};
  std::string reason = problem.message;
  if (!problem.hint.empty()) reason += " (" + problem.hint + ")";
  return {kind, contract, std::move(reason), std::move(where)};
}

void add(const std::string& path, Result<spec::Contract> contract, Contracts& out) {
  if (!contract) {
    ++out.count.lost;
    out.gaps.push_back(gap_of(path, contract.error()));
    return;
  }
  ++(contract->problems.empty() ? out.count.read : out.count.degraded);
  for (const Error& problem : contract->problems) out.gaps.push_back(gap_of(path, problem));
  for (const Error& remark : contract->remarks) out.gaps.push_back(gap_of(path, remark, kRemark));
  out.list.push_back(std::move(*contract));
}

// What another contract refers to and serves nothing itself is a part of that one.
void drop_parts(Contracts& out) {
  auto is_part = [&](const spec::Contract& one) {
    if (!one.operations.empty() || !one.webhooks.empty()) return false;
    return std::any_of(out.list.begin(), out.list.end(), [&](const spec::Contract& other) {
      return &other != &one &&
             std::any_of(other.documents.begin() + 1, other.documents.end(),
                         [&](const auto& document) { return document->path() == one.path; });
    });
  };
  std::vector<spec::Contract> kept;
  std::vector<bool> part;
  for (const spec::Contract& one : out.list) part.push_back(is_part(one));
  for (size_t i = 0; i < out.list.size(); ++i) {
    spec::Contract& one = out.list[i];
    if (!part[i]) {
      kept.push_back(std::move(one));
      continue;
    }
    --(one.problems.empty() ? out.count.read : out.count.degraded);
    std::erase_if(out.gaps, [&](const findings::Gap& gap) { return gap.what == one.path; });
  }
  out.list = std::move(kept);
}

}  // namespace

Result<std::vector<spec::Overlay>> read_overlays(const Request& request,
                                                 const project::Config& config,
                                                 const std::string& root) {
  std::vector<std::string> paths = config.overlays;
  paths.insert(paths.end(), request.overlays.begin(), request.overlays.end());
  std::vector<spec::Overlay> overlays;
  for (const std::string& path : paths) {
    std::string full = absolute_path(path);
    Result<std::string> content = read_file(full, limits::kMaxDocumentBytes);
    if (!content) return content.error();
    auto overlay = spec::Overlay::read(relative_to(full, root), std::move(*content));
    if (!overlay) return overlay.error();
    overlays.push_back(std::move(*overlay));
  }
  return overlays;
}

api::Documents documents_of(const std::string& root, const Inputs& inputs) {
  api::Documents out;
  for (const std::string& path : inputs.documents) {
    if (!path.ends_with(".proto")) out.paths.push_back(path);
  }
  auto read = std::make_shared<std::map<std::string, std::shared_ptr<const spec::Document>>>();
  out.open = [root, read](const std::string& path) {
    auto [known, fresh] = read->try_emplace(path);
    if (!fresh) return known->second;
    Result<std::string> content = read_file(join_path(root, path), limits::kMaxDocumentBytes);
    if (content) known->second = spec::Document::parse(path, std::move(*content));
    return known->second;
  };
  return out;
}

Contracts read_contracts(const Request& request, const std::string& root, const Inputs& inputs,
                         const Roles& roles, std::vector<spec::Overlay> overlays) {
  Contracts out;
  spec::Loader loader(root, std::move(overlays));
  auto read = [&](const std::string& path) {
    return read_file(join_path(root, path), limits::kMaxDocumentBytes);
  };
  size_t done = 0;
  for (const std::string& path : inputs.documents) {
    if (request.progress) request.progress("reading documents", done++, inputs.documents.size());
    Result<std::string> content = read(path);
    if (!content) {  // nobody can say whether it is a contract
      out.gaps.push_back({"document", path, content.error().message, {path}});
    } else if (path.ends_with(".proto")) {
      if (auto services = spec::read_services(path, std::move(*content))) {
        add(path, std::move(*services), out);
      }
    } else if (spec::looks_like_contract(path, *content)) {
      add(path, loader.load_text(path, std::move(*content)), out);
    }
  }
  if (request.progress) request.progress("reading documents", done, inputs.documents.size());
  drop_parts(out);
  for (const Error& problem : loader.unused_overlays()) {
    out.gaps.push_back(gap_of(problem.file, problem));
  }
  LeftOut left_out(roles, "contracts");
  for (const std::string& path : inputs.other_documents) {
    Result<std::string> content = read(path);
    if (!content) continue;
    bool contract = spec::looks_like_contract(path, *content) ||
                    spec::read_services(path, std::move(*content)).has_value();
    if (contract) left_out.keep(path);
  }
  left_out.tell(out.gaps);
  return out;
}

}  // namespace tvaara::scan
