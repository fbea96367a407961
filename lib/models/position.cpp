// Positions as rows write them; see Reader in reader.h for the forms.
#include <array>

#include "base/text.h"
#include "models/reader.h"

namespace tvaara::models {
namespace {

using Kind = Position::Kind;

constexpr std::array<std::string_view, 6> kWords{"arg",     "args",  "receiver",
                                                 "returns", "value", "param"};
const char* const kForms =
    "'arg 0', 'arg 1+', 'args', 'receiver', 'returns', 'value', with fields as in 'arg 0.name' or "
    "'receiver.*', or {text: …}";

// "arg 0.user.*" -> the words before the fields and the fields.
struct Parts {
  std::vector<std::string> words;
  std::vector<std::string> path;
};

Parts split_parts(std::string_view text) {
  Parts parts;
  std::vector<std::string> dotted = split(trim(text), '.');
  for (const std::string& word : split(dotted[0], ' ')) {
    if (!word.empty()) parts.words.push_back(word);
  }
  parts.path.assign(dotted.begin() + 1, dotted.end());
  return parts;
}

bool is_word(std::string_view word) {
  for (std::string_view known : kWords) {
    if (word == known) return true;
  }
  return false;
}

}  // namespace

bool looks_like_position(const YAML::Node& node) {
  if (node.IsMap() || node.IsSequence()) return true;
  if (!node.IsScalar()) return false;
  Parts parts = split_parts(node.Scalar());
  return !parts.words.empty() && is_word(parts.words[0]);
}

std::optional<Position> Reader::position_text(const YAML::Node& node) {
  Parts parts = split_parts(node.Scalar());
  const std::vector<std::string>& words = parts.words;
  Position out;
  out.path = parts.path;
  for (const std::string& field : parts.path) {
    if (field.empty()) fail(node, "a field of the position is empty");
  }
  auto index = [&](std::string_view text) { return number(node, text, "argument number"); };
  if (words.size() == 1 && words[0] == "receiver") {
    out.kind = Kind::receiver;
  } else if (words.size() == 1 && words[0] == "returns") {
    out.kind = Kind::returns;
  } else if (words.size() == 1 && words[0] == "value") {
    out.kind = Kind::value;
  } else if (words.size() == 1 && words[0] == "args") {
    out.kind = Kind::arguments_from;
  } else if (words.size() == 2 && words[0] == "arg") {
    bool rest = ends_with(words[1], "+");
    out.kind = rest ? Kind::arguments_from : Kind::argument;
    out.index = index(std::string_view(words[1]).substr(0, words[1].size() - rest)).value_or(0);
  } else if (words.size() == 2 && words[0] == "param") {
    out.kind = Kind::parameter;
    out.index = index(words[1]).value_or(0);
  } else {
    fail(node, "'" + node.Scalar() + "' is no position", kForms);
  }
  if (failed()) return std::nullopt;
  return out;
}

std::optional<Position> Reader::position_map(const YAML::Node& node,
                                             const std::vector<std::string>& extra) {
  Position out;
  std::string form;
  for (const auto& [key, value] : entries(node, "a position")) {
    const std::string& name = key.Scalar();
    bool own = false;
    for (const std::string& other : extra) own = own || other == name;
    if (own) continue;
    std::string text = this->text(value, "'" + name + "'");
    if (name == "field") {
      out.path = split(text, '.');
      continue;
    }
    if (!form.empty()) {
      fail(key, "a position is one place, not '" + form + "' and '" + name + "'");
      continue;
    }
    form = name;
    bool flag = name == "receiver" || name == "returns" || name == "value";
    if (flag && text != "true") fail(value, "'" + name + "' takes no other value than true");
    if (name == "arg") {
      bool rest = ends_with(text, "+");
      out.kind = rest ? Kind::arguments_from : Kind::argument;
      if (rest) text.pop_back();
      out.index = number(value, text, "argument number").value_or(0);
    } else if (name == "param") {
      out.kind = Kind::parameter;
      out.index = number(value, text, "parameter number").value_or(0);
    } else if (name == "text") {
      out.kind = Kind::constant;
      out.text = text;
    } else if (flag) {
      out.kind = name == "receiver"  ? Kind::receiver
                 : name == "returns" ? Kind::returns
                                     : Kind::value;
    } else {
      std::vector<std::string> known{"arg",     "param", "receiver",
                                     "returns", "value", "text",  "field"};
      known.insert(known.end(), extra.begin(), extra.end());
      unknown(key, "key of a position", known);
    }
  }
  if (form.empty()) fail(node, "a position must say where", kForms);
  if (failed()) return std::nullopt;
  return out;
}

std::optional<Position> Reader::position(const YAML::Node& node,
                                         const std::vector<std::string>& extra) {
  if (node.IsScalar()) return position_text(node);
  if (node.IsMap()) return position_map(node, extra);
  fail(node, "not a position", kForms);
  return std::nullopt;
}

std::vector<Position> Reader::positions(const YAML::Node& node) {
  std::vector<Position> out;
  auto add = [&](const YAML::Node& item) {
    if (auto one = position(item)) out.push_back(*one);
  };
  if (!node.IsSequence()) {
    add(node);
  } else {
    if (node.size() == 0) fail(node, "an empty list of positions");
    for (const YAML::Node& item : node) add(item);
  }
  return out;
}

std::vector<Position> Reader::arguments(const YAML::Node& node) {
  std::vector<Position> out;
  auto add = [&](const YAML::Node& item) {
    std::string text = this->text(item, "an argument number");
    if (failed()) return;
    Position one;
    if (text == "all" || ends_with(text, "+")) {
      one.kind = Kind::arguments_from;
      std::string digits = text == "all" ? "0" : text.substr(0, text.size() - 1);
      one.index = number(item, digits, "argument number").value_or(0);
      out.push_back(one);
      return;
    }
    std::vector<std::string> bounds = split(text, '-');
    std::vector<std::string> dotted = split(bounds[0], '.');
    auto first = number(item, dotted[0], "argument number");
    auto last = bounds.size() == 2 ? number(item, bounds[1], "argument number") : first;
    if (!first || !last || bounds.size() > 2 || *last < *first) {
      fail(item, "'" + text + "' is no argument number", "0, 1+, 0-2, all or a list of them");
      return;
    }
    for (uint32_t i = *first; i <= *last; ++i) {
      one.index = i;
      one.path.assign(dotted.begin() + 1, dotted.end());
      out.push_back(one);
    }
  };
  if (!node.IsSequence()) {
    add(node);
  } else {
    if (node.size() == 0) fail(node, "an empty list of arguments");
    for (const YAML::Node& item : node) add(item);
  }
  return out;
}

}  // namespace tvaara::models
