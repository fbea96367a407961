#include "rules/role_text.h"

#include <algorithm>

#include "base/glob.h"
#include "base/text.h"
#include "rules/evidence.h"
#include "rules/query_yaml.h"

namespace tvaara::rules {
namespace {

constexpr char kHole = '\x01';  // stands for a part that is not written in the source

Status read_list(const YAML::Node& node, const std::string& file, std::vector<std::string>& into) {
  if (!node) return ok_status();
  auto list = read_strings(node, file);
  if (!list) return list.error();
  into = *list;
  return ok_status();
}

bool unseen(const flow::Value& value) {
  std::vector<flow::Atom> atoms = flow::all_atoms(value);
  return std::any_of(atoms.begin(), atoms.end(),
                     [](const flow::Atom& atom) { return atom.kind == flow::Atom::Kind::opaque; });
}

// The texts that the value can be, in lower case; nothing if one of them is not known.
std::optional<std::vector<std::string>> texts_of(const flow::Value& value) {
  std::vector<std::string> texts;
  for (const flow::Template& known : value->templates) {
    std::string text;
    for (const flow::Piece& piece : known.pieces) {
      if (!piece.literal && unseen(piece.hole)) return std::nullopt;
      text += piece.literal ? to_lower(piece.text) : std::string(1, kHole);
    }
    if (!known.complete) return std::nullopt;
    texts.push_back(std::move(text));
  }
  for (size_t i = 0; texts.empty() && i < value->constants.size(); ++i) {
    if (value->constants[i].kind != facts::ConstantKind::string) return std::nullopt;
    texts.push_back(to_lower(value->constant_texts[i]));
  }
  if (texts.empty()) return std::nullopt;
  return texts;
}

std::vector<std::string> words_in(const std::string& text) {
  std::vector<std::string> words(1);
  for (char c : text) {
    bool separates = c == ':' || c == ',' || c == ';' || c == ' ' || c == kHole;
    if (separates)
      words.emplace_back();
    else
      words.back() += c;
  }
  std::erase_if(words, [](const std::string& word) {
    return word.empty() || word[0] == '!' || word[0] == '-';
  });
  return words;
}

void add_once(std::vector<std::string>& names, const std::string& name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

}  // namespace

Result<NameCondition> read_name_condition(const YAML::Node& node, const std::string& file) {
  if (Status keys = check_keys(node, {"role", "is"}, file); !keys) return keys.error();
  if (!node["role"] || !node["is"]) return yaml_error(node, file, "needs `role` and `is`");
  NameCondition condition{node["role"].Scalar(), {}};
  if (Status status = read_list(node["is"], file, condition.is); !status) return status.error();
  for (std::string& name : condition.is) {
    name = plain_name(name);
  }
  return condition;
}

Result<TextCondition> read_text_condition(const YAML::Node& node, const std::string& file) {
  if (Status keys = check_keys(node, {"role", "lacks", "words", "phrases", "unless"}, file); !keys)
    return keys.error();
  int conditions = 0;
  for (const char* key : {"lacks", "words", "phrases"}) conditions += node[key] ? 1 : 0;
  if (!node["role"] || conditions != 1) {
    return yaml_error(node, file, "needs `role`, and `lacks`, `words` or `phrases`");
  }
  TextCondition condition{node["role"].Scalar(), {}, {}, {}, {}};
  Status status = read_list(node["lacks"], file, condition.lacks);
  if (status) status = read_list(node["words"], file, condition.words);
  if (status) status = read_list(node["phrases"], file, condition.phrases);
  if (status) status = read_list(node["unless"], file, condition.unless);
  if (!status) return status.error();
  return condition;
}

std::optional<bool> meets(const NameCondition& condition, const flow::Effect& effect) {
  if (condition.is.empty()) return true;
  auto role = effect.roles.find(condition.role);
  if (role == effect.roles.end() || role->second->constant_texts.empty()) return std::nullopt;
  const std::vector<std::string>& names = role->second->constant_texts;
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return std::find(condition.is.begin(), condition.is.end(), plain_name(name)) !=
           condition.is.end();
  });
}

std::optional<std::string> found_by(const TextCondition& condition, const flow::Effect& effect) {
  auto role = effect.roles.find(condition.role);
  if (role == effect.roles.end()) return std::nullopt;
  auto texts = texts_of(role->second);
  if (!texts) return std::nullopt;
  std::vector<std::string> found;
  auto holds = [](const std::string& text, const std::string& phrase) {
    return text.find(to_lower(phrase)) != std::string::npos;
  };
  for (const std::string& text : *texts) {
    bool left_out = std::any_of(condition.unless.begin(), condition.unless.end(),
                                [&](const std::string& phrase) { return holds(text, phrase); });
    if (left_out) continue;
    for (const std::string& word : condition.lacks) {
      if (!holds(text, word)) add_once(found, word);
    }
    for (const std::string& phrase : condition.phrases) {
      if (holds(text, phrase)) add_once(found, phrase);
    }
    for (const std::string& word : words_in(text)) {
      bool wanted = std::any_of(condition.words.begin(), condition.words.end(),
                                [&](const std::string& glob) { return glob_match(glob, word); });
      if (wanted) add_once(found, word);
    }
  }
  return join(found, ", ");
}

}  // namespace tvaara::rules
