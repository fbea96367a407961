#include "spec/load.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <unordered_set>

#include "base/file.h"
#include "base/limits.h"
#include "base/text.h"
#include "spec/operations.h"

namespace tvaara::spec {
namespace {

constexpr size_t kMaxDocuments = 4096;     // files of one contract; further ones are not read
constexpr size_t kMaxReferenceText = 200;  // of a $ref shown in a message

std::string percent_decoded(std::string_view text) {
  auto digit = [](char c) {
    if (c >= '0' && c <= '9') return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  };
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    int high = i + 2 < text.size() ? digit(text[i + 1]) : -1;
    int low = i + 2 < text.size() ? digit(text[i + 2]) : -1;
    if (text[i] == '%' && high >= 0 && low >= 0) {
      out += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

bool has_uri_scheme(std::string_view text) {
  size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon < 2) return false;
  return std::all_of(text.begin(), text.begin() + static_cast<ptrdiff_t>(colon), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' ||
           c == '-' || c == '.';
  });
}

// Data, not structure: a $ref in there is an example's text.
bool holds_data(std::string_view key) {
  for (std::string_view name : {"example", "examples", "default", "enum", "const"}) {
    if (key == name) return true;
  }
  return key.starts_with("x-");
}

// Mappings whose keys are names that somebody chose.
bool holds_names(std::string_view key) {
  static const std::unordered_set<std::string_view> kNames{"properties",
                                                           "patternProperties",
                                                           "definitions",
                                                           "$defs",
                                                           "dependentSchemas",
                                                           "schemas",
                                                           "responses",
                                                           "parameters",
                                                           "headers",
                                                           "requestBodies",
                                                           "links",
                                                           "securitySchemes",
                                                           "securityDefinitions",
                                                           "callbacks",
                                                           "pathItems",
                                                           "mediaTypes",
                                                           "paths",
                                                           "webhooks",
                                                           "content"};
  return kNames.count(key) != 0;
}

// Every mapping below `node` that holds a reference; every entry of a discriminator's mapping and
// every link's `operationRef`, which are references themselves.
template <typename Visit>
void visit_references(Node node, bool names, const Visit& visit) {
  for (Node child : node) {
    std::string_view key = child.key();
    if (child.is_scalar()) {
      bool reference = key == "$ref" || (key == "$dynamicRef" && !names);
      if (reference && child.is_string()) visit(node, child);
      if (key == "operationRef" && !names && child.is_string()) visit(child, child);
      continue;
    }
    if (!names && holds_data(key)) continue;
    if (!names && key == "discriminator") {
      for (Node entry : child["mapping"].as_mapping()) {
        if (entry.is_string()) visit(entry, entry);
      }
    }
    visit_references(child, node.is_mapping() && !names && holds_names(key), visit);
  }
}

// Schemas that say who they are (`$id`, since 3.1); `names` as above.
template <typename Visit>
void visit_ids(Node node, bool names, const Visit& visit) {
  if (node["$id"].is_string() && !names) visit(node);
  for (Node child : node) {
    if (child.is_scalar() || (!names && holds_data(child.key()))) continue;
    visit_ids(child, node.is_mapping() && !names && holds_names(child.key()), visit);
  }
}

// The schema with an `$id` that the node lies in, or a missing node.
Node resource_of(Node node) {
  while (node && !(node.is_mapping() && node["$id"].is_string())) node = node.parent();
  return node;
}

std::string_view without_fragment(std::string_view uri) { return uri.substr(0, uri.find('#')); }

// RFC 3986, 5.2 as far as identifiers go: "https://a/b/c" and "d" give "https://a/b/d".
std::string joined_uri(std::string_view base, const std::string& relative) {
  size_t authority = base.find("://");
  if (has_uri_scheme(relative) || authority == std::string_view::npos) return relative;
  size_t path = std::min(base.find('/', authority + 3), base.size());
  std::string origin(base.substr(0, path));
  if (relative.starts_with("/")) return origin + relative;
  return origin + "/" +
         normalize_path(join_path(parent_path(std::string(base.substr(path))), relative)).substr(1);
}

// What a discriminator's mapping names may be the name of a component.
Node component_named(const Contract& contract, Node entry) {
  Node holder = contract.major == 2 ? contract.root()["definitions"]
                                    : contract.root()["components"]["schemas"];
  return holder[entry.text()];
}

Node anchored(Node node, std::string_view name) {
  if (node["$anchor"].text() == name || node["$dynamicAnchor"].text() == name) return node;
  for (Node child : node) {
    if (child.is_scalar()) continue;
    if (Node found = anchored(child, name)) return found;
  }
  return {};
}

void add_problem(Contract& contract, Node place, std::string message, std::string hint = "") {
  Location where = place.value_location();
  contract.problems.push_back(
      {std::move(message), where.file, where.line, where.column, std::move(hint)});
}

void sort_by_place(std::vector<Error>& messages) {
  std::stable_sort(messages.begin(), messages.end(), [](const Error& a, const Error& b) {
    return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
  });
}

void read_version(Contract& contract) {
  Node root = contract.root();
  Node version = root["openapi"] ? root["openapi"] : root["swagger"];
  contract.version = std::string(version.text());
  const std::string& text = contract.version;
  std::from_chars(text.data(), text.data() + text.size(), contract.major);
  if (size_t dot = text.find('.'); dot != std::string::npos) {
    std::from_chars(text.data() + dot + 1, text.data() + text.size(), contract.minor);
  }
  bool known =
      (contract.major == 2 && contract.minor == 0) || (contract.major == 3 && contract.minor <= 2);
  if (!known) {
    add_problem(contract, version, "version '" + text + "' of OpenAPI is not known",
                "it is read as " + std::string(contract.major < 2 ? "2.0" : "3.2"));
    contract.minor = contract.major < 2 ? 0 : 2;
    contract.major = contract.major < 2 ? 2 : 3;
  }
  contract.title = std::string(root["info"]["title"].text());
  contract.api_version = std::string(root["info"]["version"].text());
}

}  // namespace

struct Loader::Pending {
  std::set<std::string> said;    // messages, once each
  std::set<std::string> opened;  // paths of this contract's documents
  std::map<std::pair<const Document*, std::string>, Node> known;  // document, reference -> node
  std::vector<std::pair<Node, Node>> references;                  // holder, $ref
  std::map<std::string, Node> ids;            // `$id` and `$self`, absolute -> what it names
  std::vector<std::pair<Node, Node>> by_url;  // may be named by a document that is read later
  bool last_round = false;

  void note_ids(const Contract& contract, Node root);
  Node identified(Node holder, const std::string& file, const std::string& fragment) const;
};

void Loader::Pending::note_ids(const Contract& contract, Node root) {
  if (!contract.at_least(3, 1)) return;
  if (Node self = root["$self"]; self.is_string()) {
    ids.try_emplace(std::string(without_fragment(self.text())), root);
  }
  visit_ids(root, false, [&](Node schema) {
    Node outer = resource_of(schema.parent());
    std::string own(without_fragment(schema["$id"].text()));
    std::string_view base = outer ? outer["$id"].text() : root["$self"].text();
    ids.try_emplace(joined_uri(base, own), schema);
  });
}

// By identifier: inside the schema with an `$id` that holds the reference, or in the one that it
// names. A missing node: it has to be found as a file.
Node Loader::Pending::identified(Node holder, const std::string& file,
                                 const std::string& fragment) const {
  if (ids.empty()) return {};
  Node resource = resource_of(holder);
  if (!file.empty()) {
    Node outer = resource ? resource : holder.document()->root();
    std::string_view base = outer[resource ? "$id" : "$self"].text();
    auto named = ids.find(joined_uri(base, file));
    if (named == ids.end()) named = ids.find(file);
    resource = named == ids.end() ? Node() : named->second;
  }
  if (!resource) return {};
  if (fragment.empty()) return file.empty() ? Node() : resource;
  if (fragment[0] != '/') return anchored(resource, fragment);
  return resource.document()->at_pointer(resource.pointer() + fragment);
}

Loader::Loader(std::string root, std::vector<Overlay> overlays)
    : overlays_(std::move(overlays)),
      used_(overlays_.size()),
      root_(std::move(root)),
      canonical_root_(absolute_path(root_)) {}

std::vector<Error> Loader::unused_overlays() const {
  std::vector<Error> out;
  for (size_t i = 0; i < overlays_.size(); ++i) {
    if (used_[i]) continue;
    Node extends = overlays_[i].extends();
    Location where = extends ? extends.where() : Location{overlays_[i].path(), 1, 1};
    out.push_back({"the overlay is not applied: `extends` names no contract of this run",
                   where.file, where.line, where.column,
                   "scan that contract, too, or correct `extends`"});
  }
  return out;
}

Result<Contract> Loader::load(const std::string& path) {
  Result<std::string> content = read_file(join_path(root_, path), limits::kMaxDocumentBytes);
  if (!content) {
    Error error = content.error();
    error.file = path;
    return error;
  }
  return load_text(path, std::move(*content));
}

Result<Contract> Loader::load_text(const std::string& path, std::string content) {
  std::vector<const Overlay*> overlays;
  for (size_t i = 0; i < overlays_.size(); ++i) {
    if (!overlays_[i].extends(path)) continue;
    overlays.push_back(&overlays_[i]);
    used_[i] = true;
  }
  std::vector<Error> problems;
  auto document = overlays.empty() ? Document::parse(path, std::move(content))
                                   : overlaid(path, std::move(content), overlays, problems);
  cache_[normalize_path(path)] = document;
  return finish(std::move(document), problems);
}

Result<Contract> Loader::finish(std::shared_ptr<const Document> document,
                                const std::vector<Error>& problems) {
  Node root = document->root();
  bool contract_like = root["openapi"].is_scalar() || root["swagger"].is_scalar();
  if (!contract_like) {
    if (!document->problems().empty()) return document->problems().front();
    return Error{"not an OpenAPI document: no `openapi` or `swagger` at its top", document->path(),
                 1, 1};
  }
  Contract contract;
  contract.path = document->path();
  contract.documents.push_back(std::move(document));
  contract.problems = contract.documents[0]->problems();
  contract.problems.insert(contract.problems.end(), problems.begin(), problems.end());
  read_version(contract);
  collect_references(contract);
  read_operations(contract);
  check_shape(contract);
  check_names(contract);
  sort_by_place(contract.problems);
  sort_by_place(contract.remarks);
  return contract;
}

// Documents are read as references name them, so their own references are met in turn.
void Loader::collect_references(Contract& contract) {
  Pending pending;
  pending.opened.insert(normalize_path(contract.path));
  for (size_t i = 0; i < contract.documents.size(); ++i) {
    pending.note_ids(contract, contract.documents[i]->root());
    std::vector<std::pair<Node, Node>> found;
    visit_references(contract.documents[i]->root(), false,
                     [&](Node holder, Node reference) { found.emplace_back(holder, reference); });
    for (auto [holder, reference] : found) note_reference(contract, holder, reference, pending);
    pending.references.insert(pending.references.end(), found.begin(), found.end());
  }
  pending.last_round = true;
  for (auto [holder, reference] : pending.by_url) {
    note_reference(contract, holder, reference, pending);
  }
  for (auto [holder, reference] : pending.references) {
    if (!contract.target(holder) || contract.resolve(holder)) continue;
    if (!pending.said.insert("circle " + std::string(reference.text())).second) continue;
    Node last = holder;
    for (uint32_t step = 0; step < limits::kMaxRefDepth && last; ++step)
      last = contract.target(last);
    if (last) add_problem(contract, reference, "`$ref` leads in a circle", "");
  }
}

void Loader::note_reference(Contract& contract, Node holder, Node reference, Pending& pending) {
  const Document* from = holder.document();
  std::string text(reference.text());
  bool link = reference.key() == "operationRef";
  if (holder == reference && !link) {
    if (Node named = component_named(contract, reference)) {
      contract.targets_[holder] = named;
      return;
    }
  }
  size_t mark = text.find('#');
  std::string part = mark == std::string::npos ? "" : percent_decoded(text.substr(mark + 1));
  if (Node named = pending.identified(holder, text.substr(0, mark), part)) {
    contract.targets_[holder] = named;
    return;
  }
  if (has_uri_scheme(text) && !pending.last_round) {
    pending.by_url.emplace_back(holder, reference);
    return;
  }
  auto [known, fresh] = pending.known.try_emplace({from, text});
  if (!fresh) {
    if (known->second) contract.targets_[holder] = known->second;
    return;
  }
  std::string shown = holder != reference ? "`$ref` '" : link ? "`operationRef` '" : "`mapping` '";
  shown += text.substr(0, kMaxReferenceText) + "'";
  size_t hash = text.find('#');
  std::string file = percent_decoded(std::string_view(text).substr(0, hash));
  std::string fragment = hash == std::string::npos ? "" : percent_decoded(text.substr(hash + 1));
  std::shared_ptr<const Document> document;
  if (file.empty()) {
    auto same = [&](const auto& candidate) { return candidate.get() == from; };
    document = *std::find_if(contract.documents.begin(), contract.documents.end(), same);
  } else if (has_uri_scheme(file) || file.starts_with("//")) {
    if (link) return;  // an operation of another API
    return add_problem(contract, reference, shown + " is a URL; nothing is fetched",
                       "keep a copy in the repository");
  } else if (file[0] == '/' || file.find('\\') != std::string::npos) {
    return add_problem(contract, reference, shown + " is an absolute path; not followed",
                       "use a path relative to this file");
  } else {
    document =
        open(contract, reference, normalize_path(join_path(parent_path(from->path()), file)));
    if (!document) return;
    if (pending.opened.insert(document->path()).second) {
      contract.documents.push_back(document);
      contract.problems.insert(contract.problems.end(), document->problems().begin(),
                               document->problems().end());
    }
  }
  Node target = follow(contract, document, fragment, pending, 0);
  if (!target) {
    // A document that could not be read to its end may well hold the target.
    if (!document->incomplete() && !link)
      add_problem(contract, reference, shown + " leads nowhere");
    return;
  }
  pending.known[{from, text}] = target;
  contract.targets_[holder] = target;
}

std::shared_ptr<const Document> Loader::open(Contract& contract, Node reference,
                                             const std::string& path) {
  std::string shown = "'" + std::string(reference.text().substr(0, kMaxReferenceText)) + "'";
  std::string full = join_path(root_, path);
  std::string real = absolute_path(full);
  bool outside = path == ".." || path.starts_with("../") ||
                 (canonical_root_ != "/" && !real.starts_with(canonical_root_ + "/"));
  if (outside) {
    add_problem(contract, reference, "`$ref` " + shown + " leaves the scanned root; not followed",
                "scan from a folder that holds both files");
    return nullptr;
  }
  auto cached = cache_.find(path);
  if (cached != cache_.end() && cached->second) return cached->second;
  if (contract.documents.size() >= kMaxDocuments) {
    add_problem(contract, reference,
                "more than " + std::to_string(kMaxDocuments) + " files; this one is not read");
    return nullptr;
  }
  Result<std::string> content = read_file(full, limits::kMaxDocumentBytes);
  if (!content) {
    add_problem(contract, reference,
                "`$ref` " + shown + " cannot be read: " + content.error().message);
    return nullptr;
  }
  return cache_[path] = Document::parse(path, std::move(*content));
}

// Steps through the fragment; a $ref on the way is followed, as most tools do.
Node Loader::follow(Contract& contract, const std::shared_ptr<const Document>& document,
                    std::string_view fragment, const Pending& pending, int depth) {
  if (!fragment.empty() && fragment[0] != '/') return anchored(document->root(), fragment);
  if (Node direct = document->at_pointer(fragment)) return direct;
  if (depth > 8) return {};
  // The longest prefix that exists and is a local reference, then the rest from there.
  for (size_t cut = fragment.rfind('/'); cut != std::string_view::npos && cut != 0;
       cut = fragment.rfind('/', cut - 1)) {
    Node at = document->at_pointer(fragment.substr(0, cut));
    if (!at) continue;
    std::string_view reference = at["$ref"].text();
    if (!reference.starts_with("#/")) return {};
    std::string joined = percent_decoded(reference.substr(1)) + std::string(fragment.substr(cut));
    return follow(contract, document, joined, pending, depth + 1);
  }
  return {};
}

}  // namespace tvaara::spec
