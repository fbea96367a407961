// What the documents that configure a program say: listeners, limits, routes.
//
// Idea: a model says which call reads the configuration (a row of settings of the kind
// `configuration.document`, its role `path` the document's name) and which keys mean what (rows
// with `document:`). An entry that such a row fits becomes an effect like that of a call, so that
// everything after it knows one form. A document is found by the end of the path that the program
// names; where the name is not known in the code, every document that has such keys may be it.
// What it cannot do: documents that are put together at run time, or lie outside the tree.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "api/model.h"
#include "spec/document.h"

namespace tvaara::api {

// The entries of a document that a `document:` row fits, each with the row's name that leads there.
std::vector<std::pair<std::string, spec::Node>> entries_of(const models::Row& row,
                                                           const spec::Document& document);

inline constexpr const char* kDocumentSetting = "configuration.document";

std::vector<std::unique_ptr<flow::Effect>> document_effects(const flow::Program& program,
                                                            const models::ModelSet& models,
                                                            const Documents& documents,
                                                            std::vector<findings::Gap>& gaps);

}  // namespace tvaara::api
