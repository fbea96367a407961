#include "api/values.h"

#include <algorithm>
#include <cctype>

#include "base/limits.h"
#include "base/text.h"

namespace tvaara::api {
namespace {

void collect_words(const flow::Value& value, int depth, std::vector<std::string>& out) {
  if (!value || depth > limits::kMaxWordDepth) return;
  for (const std::string& text : known_texts(value)) out.push_back(text);
  for (size_t i = 0; i < value->constants.size(); ++i) {
    if (value->constants[i].kind == facts::ConstantKind::string) continue;
    if (!value->constant_texts[i].empty()) out.push_back(value->constant_texts[i]);
  }
  for (const auto& [key, field] : value->fields) collect_words(field, depth + 1, out);
  if (!value->object) return;
  for (const flow::Part& part : value->object->parts) {  // "POST"_method
    if (part.name == "word") collect_words(part.value, depth + 1, out);
  }
}

}  // namespace

std::string place_text(const Location& where) {
  return where.file + ":" + std::to_string(where.line) + ":" + std::to_string(where.column);
}

const flow::Value* role(const flow::Effect& effect, const std::string& name) {
  auto found = effect.roles.find(name);
  return found == effect.roles.end() ? nullptr : &found->second;
}

std::vector<flow::Value> role_values(const flow::Effect& effect, const std::string& name) {
  const flow::Value* value = role(effect, name);
  if (!value || !*value) return {};
  std::vector<flow::Value> parts;
  if ((*value)->object) {
    for (const flow::Part& part : (*value)->object->parts) {
      if (part.name == name && part.value) parts.push_back(part.value);
    }
  }
  return parts.empty() ? std::vector<flow::Value>{*value} : parts;
}

std::vector<KnownText> texts_with_origin(const flow::Value& value) {
  std::vector<KnownText> texts;
  for (const flow::Template& text : value->templates) {
    std::string whole;
    bool literal = text.complete;
    for (const flow::Piece& piece : text.pieces) {
      literal = literal && piece.literal;
      whole += piece.text;
    }
    if (literal) texts.push_back({whole, text.origin, text.function});
  }
  if (!texts.empty()) return texts;
  for (size_t i = 0; i < value->constants.size(); ++i) {
    if (value->constants[i].kind == facts::ConstantKind::string) {
      texts.push_back({value->constant_texts[i], {}, ""});
    }
  }
  return texts;
}

std::vector<std::string> known_texts(const flow::Value& value) {
  std::vector<std::string> texts;
  for (KnownText& known : texts_with_origin(value)) texts.push_back(std::move(known.text));
  return texts;
}

std::vector<std::string> all_words(const flow::Value& value) {
  std::vector<std::string> words;
  collect_words(value, 0, words);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

std::optional<std::string> method_of_word(const std::string& word) {
  static const std::vector<std::string> kMethods{"GET",     "POST",  "PUT",     "PATCH", "DELETE",
                                                 "OPTIONS", "TRACE", "CONNECT", "HEAD"};
  size_t colon = word.rfind(':');
  std::string name = colon == std::string::npos ? word : word.substr(colon + 1);
  // `kGet`, `handleGet`, `http_get`: what stands before the method is no part of it.
  if (name.size() > 1 && name[0] == 'k' && std::isupper(static_cast<unsigned char>(name[1]))) {
    name.erase(0, 1);
  }
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  while (!name.empty() && name.back() == '_') name.pop_back();
  if (size_t last = name.rfind('_'); last != std::string::npos) name.erase(0, last + 1);
  if (starts_with(name, "HANDLE")) name.erase(0, 6);
  if (name == "DEL") return "DELETE";
  if (name == "*" || name == "ANY" || name == "ALL") return "ANY";
  if (std::find(kMethods.begin(), kMethods.end(), name) == kMethods.end()) return std::nullopt;
  return name;
}

}  // namespace tvaara::api
