// Loading contracts: documents read once, references resolved inside the root, nothing fetched.
//
// A relative $ref may lead to any file under the root; absolute paths, paths that leave the root
// (also through symbolic links) and URLs are problems with a place, never followed.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "base/result.h"
#include "spec/contract.h"

namespace tvaara::spec {

class Loader {
 public:
  // `root`: folder that references may not leave.
  explicit Loader(std::string root);
  // `path` relative to the root. An Error if the file cannot be read, or is no OpenAPI document at
  // all; a contract with faults is returned with `problems`.
  Result<Contract> load(const std::string& path);
  // The same from a text in memory; references to other files still go to the root.
  Result<Contract> load_text(const std::string& path, std::string content);

 private:
  struct Pending;
  Result<Contract> finish(std::shared_ptr<const Document> document);
  void collect_references(Contract& contract);
  void note_reference(Contract& contract, Node holder, Node reference, Pending& pending);
  std::shared_ptr<const Document> open(Contract& contract, Node reference,
                                       const std::string& path);
  Node follow(Contract& contract, const std::shared_ptr<const Document>& document,
              std::string_view fragment, const Pending& pending, int depth);

  std::string root_;            // as given
  std::string canonical_root_;  // symbolic links resolved
  std::map<std::string, std::shared_ptr<const Document>> cache_;  // by path; null: unreadable
};

}  // namespace tvaara::spec
