#include "api/documents.h"

#include <algorithm>
#include <set>

#include "api/routes.h"
#include "api/values.h"
#include "base/file.h"
#include "base/text.h"
#include "flow/value.h"

namespace tvaara::api {
namespace {

using models::Position;
using models::Row;
using spec::Node;

// `{text: "{key}"}`: what the entry is called in its document.
constexpr std::string_view kEntryKey = "{key}";

// Rows of one library that speak of documents, and the keys that such a document begins with.
struct Knowledge {
  std::vector<const Row*> rows;
  std::set<std::string> roots;
};

Knowledge knowledge_of(const models::ModelSet& models, const std::string& library) {
  Knowledge out;
  for (const models::Library& one : models.libraries) {
    if (one.name != library) continue;
    for (const Row& row : one.rows) {
      if (row.match != models::MatchKind::document) continue;
      out.rows.push_back(&row);
      for (const std::string& name : row.names) out.roots.insert(name.substr(0, name.find('.')));
    }
  }
  return out;
}

// "../etc/./app.json" -> "etc/app.json": where the program runs is not known.
std::string tail_of(const std::string& written) {
  std::vector<std::string> kept;
  for (const std::string& part : split(written, '/')) {
    if (part == "..") {
      kept.clear();
    } else if (!part.empty() && part != ".") {
      kept.push_back(part);
    }
  }
  return join(kept, "/");
}

// The documents of that name that lie nearest to the code that names them.
std::vector<std::string> named(const Documents& documents, const std::string& written,
                               const std::string& from) {
  std::vector<std::string> out;
  std::string tail = tail_of(written);
  size_t nearest = 0;
  for (const std::string& path : documents.paths) {
    if (tail.empty() || (path != tail && !path.ends_with("/" + tail))) continue;
    size_t common = shared_folders(path, from);
    if (common > nearest) out.clear();
    nearest = std::max(nearest, common);
    if (common == nearest) out.push_back(path);
  }
  return out;
}

bool has_root(const spec::Document& document, const std::set<std::string>& roots) {
  return std::any_of(roots.begin(), roots.end(),
                     [&](const std::string& key) { return document.root().has(key); });
}

void collect(Node node, const std::vector<std::string>& keys, size_t at, std::vector<Node>& out) {
  if (!node) return;
  if (at == keys.size()) {
    out.push_back(node);
  } else if (keys[at] == "*") {
    if (node.is_scalar()) return;
    for (Node child : node) collect(child, keys, at + 1, out);
  } else {
    collect(node[keys[at]], keys, at + 1, out);
  }
}

Node below(Node node, const std::vector<std::string>& path) {
  for (const std::string& key : path) node = node[key];
  return node;
}

bool fits(const Row& row, Node entry) {
  return std::all_of(row.where.begin(), row.where.end(), [&](const auto& wanted) {
    std::string text(below(entry, wanted.path).text());
    bool found = std::find(wanted.values.begin(), wanted.values.end(), text) != wanted.values.end();
    return found != wanted.negated;
  });
}

// Texts as they are written, numbers as numbers; of a list, all of it.
flow::Value value_of(Node node) {
  if (node.is_sequence()) {
    flow::Value all = flow::no_value();
    for (Node item : node) all = flow::join(all, value_of(item));
    return all;
  }
  Location where = node.value_location();
  if (auto number = node.integer()) {
    return flow::constant_value(facts::ConstantKind::integer, *number, "", where, "");
  }
  return flow::constant_value(facts::ConstantKind::string, 0, std::string(node.text()), where, "");
}

std::unique_ptr<flow::Effect> effect_of(const Row& row, const std::string& name, Node entry) {
  auto effect = std::make_unique<flow::Effect>();
  effect->row = &row;
  effect->callee = name;
  effect->where = entry.where();
  for (const models::Role& role : row.roles) {
    if (role.at.kind == Position::Kind::constant) {
      std::string text = role.at.text == kEntryKey ? std::string(entry.key()) : role.at.text;
      effect->roles[role.name] =
          flow::constant_value(facts::ConstantKind::string, 0, text, effect->where, "");
      continue;
    }
    Node at = below(entry, role.at.path);
    if (!at) continue;
    effect->roles[role.name] = value_of(at);
    effect->role_places[role.name] = at.value_location();
  }
  return effect;
}

class DocumentReader {
 public:
  DocumentReader(const models::ModelSet& models, const Documents& documents,
                 std::vector<findings::Gap>& gaps)
      : models_(models), documents_(documents), gaps_(gaps) {}

  // What the call reads.
  void read(const flow::Effect& call) {
    Knowledge known = knowledge_of(models_, call.row->library);
    if (known.rows.empty()) return;
    const flow::Value* path = role(call, "path");
    std::vector<std::string> names = path ? known_texts(*path) : std::vector<std::string>{};
    bool any = false;
    for (const std::string& name : names) {
      for (const std::string& found : named(documents_, name, call.where.file)) {
        any |= read_document(found, known);
      }
    }
    // Named by the command line, say: whatever looks like one.
    for (size_t i = 0; names.empty() && i < documents_.paths.size(); ++i) {
      any |= read_document(documents_.paths[i], known);
    }
    if (any) return;
    std::string what = names.empty() ? "a configuration document" : names[0];
    gaps_.push_back({"configuration", what,
                     "the program is configured by it, and it is not among the files read",
                     call.where});
  }

  std::vector<std::unique_ptr<flow::Effect>> take() { return std::move(effects_); }

 private:
  bool read_document(const std::string& path, const Knowledge& known) {
    std::shared_ptr<const spec::Document> document = documents_.open(path);
    if (!document || !has_root(*document, known.roots)) return false;
    if (!read_.insert(path).second) return true;
    for (const Error& problem : document->problems()) {
      if (!document->incomplete()) break;  // what hides nothing, such as a comment in JSON
      gaps_.push_back(
          {"configuration", path, problem.message, {path, problem.line, problem.column}});
    }
    for (const Row* row : known.rows) {
      for (const auto& [name, entry] : entries_of(*row, *document)) {
        effects_.push_back(effect_of(*row, name, entry));
      }
    }
    return true;
  }

  const models::ModelSet& models_;
  const Documents& documents_;
  std::vector<findings::Gap>& gaps_;
  std::set<std::string> read_;
  std::vector<std::unique_ptr<flow::Effect>> effects_;
};

}  // namespace

std::vector<std::pair<std::string, Node>> entries_of(const Row& row,
                                                     const spec::Document& document) {
  std::vector<std::pair<std::string, Node>> out;
  for (const std::string& name : row.names) {
    std::vector<Node> found;
    collect(document.root(), split(name, '.'), 0, found);
    for (Node entry : found) {
      if (fits(row, entry)) out.emplace_back(name, entry);
    }
  }
  return out;
}

std::vector<std::unique_ptr<flow::Effect>> document_effects(const flow::Program& program,
                                                            const models::ModelSet& models,
                                                            const Documents& documents,
                                                            std::vector<findings::Gap>& gaps) {
  if (!documents.open) return {};
  DocumentReader reader(models, documents, gaps);
  std::set<Location> seen;
  for (const flow::Effect* effect : effects_of(program, models::Section::settings)) {
    if (effect->row->kind != kDocumentSetting || !seen.insert(effect->where).second) continue;
    reader.read(*effect);
  }
  return reader.take();
}

}  // namespace tvaara::api
