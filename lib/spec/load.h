// Loading contracts: documents read once, references resolved inside the root, nothing fetched.
//
// A relative $ref may lead to any file under the root; absolute paths, paths that leave the root
// (also through symbolic links) and URLs are problems with a place, never followed.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "spec/contract.h"
#include "spec/overlay.h"

namespace tvaara::spec {

class Loader {
 public:
  // `root`: folder that references may not leave.
  explicit Loader(std::string root, std::vector<Overlay> overlays = {});
  // `path` relative to the root. An Error if the file cannot be read, or is no OpenAPI document at
  // all; a contract with faults is returned with `problems`.
  Result<Contract> load(const std::string& path);
  // The same from a text in memory; references to other files still go to the root.
  Result<Contract> load_text(const std::string& path, std::string content);
  // One message for each overlay that changed none of the contracts loaded so far.
  std::vector<Error> unused_overlays() const;

 private:
  struct Pending;
  Result<Contract> finish(std::shared_ptr<const Document> document,
                          const std::vector<Error>& problems);
  void collect_references(Contract& contract);
  void note_reference(Contract& contract, Node holder, Node reference, Pending& pending);
  std::shared_ptr<const Document> open(Contract& contract, Node reference, const std::string& path);
  Node follow(Contract& contract, const std::shared_ptr<const Document>& document,
              std::string_view fragment, const Pending& pending, int depth);

  std::vector<Overlay> overlays_;
  std::vector<bool> used_;                                        // by overlay
  std::string root_;                                              // as given
  std::string canonical_root_;                                    // symbolic links resolved
  std::map<std::string, std::shared_ptr<const Document>> cache_;  // by path; null: unreadable
};

}  // namespace tvaara::spec
