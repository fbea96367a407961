// OpenAPI Overlay 1.0 and 1.1: changes to a contract that stand in a file of their own.
//
//   overlay: 1.1.0
//   info: {title: …, version: …}
//   extends: api.yaml                  # the contract meant; without it: every contract of the run
//   actions:
//     - target: $.paths['/admin'].get  # JSONPath over the contract as written; no $ref is followed
//       update: {security: [{key: []}]}
//     - {target: $.servers, remove: true}
//     - {target: $.paths['/b'], copy: $.paths['/a']}  # 1.1
//
// The contract's document is read with the overlays' texts behind its own, so that what an overlay
// brings is a node like any other that knows its place: in the overlay's file.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "spec/document.h"
#include "spec/jsonpath.h"

namespace tvaara::spec {

class Overlay {
 public:
  // An Error if the text is no overlay at all. `path` as messages and findings call the file.
  static Result<Overlay> read(std::string path, std::string content);

  const std::string& path() const { return document_->path(); }
  // Whether it is meant for the contract at `path`. An `extends` that is a URL names what nobody
  // here can look up, so it is taken to mean any contract.
  bool extends(const std::string& path) const;
  Node extends() const { return document_->root()["extends"]; }

 private:
  friend class OverlayRun;
  friend std::shared_ptr<const Document> overlaid(std::string, std::string,
                                                  const std::vector<const Overlay*>&,
                                                  std::vector<Error>&);
  struct Action {
    Node node, target;
    JsonPath path;
    Node update;                     // missing: none
    std::shared_ptr<JsonPath> copy;  // null: none
    bool remove = false;
  };
  void read_action(Node node);
  void problem(Node place, std::string message, std::string hint = "");

  std::shared_ptr<const Document> document_;
  std::vector<Action> actions_;
  std::vector<Error> problems_;
  bool one_entry_ = false;  // 1.0: what is added to a list is one entry, also if it is a list
};

// The contract with all actions of the overlays applied in their order. What could not be applied
// is added to `problems`, at its place in the overlay.
std::shared_ptr<const Document> overlaid(std::string path, std::string content,
                                         const std::vector<const Overlay*>& overlays,
                                         std::vector<Error>& problems);

}  // namespace tvaara::spec
