// Folding of texts; see text.h.
#include "flow/text.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

#include "base/limits.h"

namespace tvaara::flow {
namespace {

bool same_piece(const Piece& a, const Piece& b) {
  return a.literal == b.literal && (a.literal ? a.text == b.text : same(a.hole, b.hole));
}

bool same_text(const Template& a, const Template& b) {
  return a.complete == b.complete &&
         std::equal(a.pieces.begin(), a.pieces.end(), b.pieces.begin(), b.pieces.end(), same_piece);
}

// A hole says where its content comes from, no more: its own texts are spliced, not nested.
Value hole_of(const Value& value) {
  ValueData out;
  out.atoms = carried_atoms(value);
  for (const Atom& atom : value->atoms) {  // nested atoms are not the value itself
    for (Atom& own : out.atoms) {
      if (own.label == atom.label && own.origin == atom.origin && own.name == atom.name) {
        own.exact = atom.exact;
      }
    }
  }
  out.type = value->type;
  return make_value(std::move(out));
}

void append_piece(Template& text, const Piece& piece) {
  if (piece.literal) {
    if (piece.text.empty()) return;
    if (!text.pieces.empty() && text.pieces.back().literal) {
      text.pieces.back().text += piece.text;
      return;
    }
  }
  if (text.pieces.size() >= limits::kMaxTemplatePieces) {
    text.complete = false;
    return;
  }
  text.pieces.push_back(piece);
}

void append_text(Template& text, const Template& more) {
  bool had_literal = std::any_of(text.pieces.begin(), text.pieces.end(),
                                 [](const Piece& piece) { return piece.literal; });
  if (!had_literal && more.origin.known()) {
    text.origin = more.origin;
    text.function = more.function;
  }
  for (const Piece& piece : more.pieces) append_piece(text, piece);
  text.complete &= more.complete;
}

std::vector<Template> product(const std::vector<Template>& heads,
                              const std::vector<Template>& tails) {
  std::vector<Template> out;
  for (const Template& head : heads) {
    for (const Template& tail : tails) {
      Template text = head;
      append_text(text, tail);
      out.push_back(std::move(text));
    }
  }
  if (out.size() > limits::kMaxAlternatives) return {widened_text(out)};
  return out;
}

std::string digits_of(const Value& value, size_t i) {
  const facts::Constant& constant = value->constants[i];
  switch (constant.kind) {
    case facts::ConstantKind::string:
    case facts::ConstantKind::floating:
      return value->constant_texts[i];
    case facts::ConstantKind::character:
      return std::string(1, static_cast<char>(constant.integer));
    case facts::ConstantKind::null:
      return "";
    default:
      return std::to_string(constant.integer);
  }
}

Value text_value(std::vector<Template> texts, const std::vector<Value>& from) {
  ValueData out = *derived(from);
  out.templates = std::move(texts);
  for (const Template& text : out.templates) {  // wholly literal: a constant
    if (!text.complete || text.pieces.size() > 1 ||
        (text.pieces.size() == 1 && !text.pieces[0].literal)) {
      out.constants.clear();
      out.constant_texts.clear();
      break;
    }
    facts::Constant constant;
    constant.kind = facts::ConstantKind::string;
    out.constants.push_back(constant);
    out.constant_texts.push_back(text.pieces.empty() ? "" : text.pieces[0].text);
  }
  return make_value(std::move(out));
}

// Splits a format into literal texts and, between them, the number of the argument that stands
// there (-1: unknown).
struct Format {
  std::vector<std::string> literals{""};
  std::vector<int> arguments;
  std::string conversions;  // of printf: the letter per argument
};

Format read_printf(const std::string& text) {
  Format format;
  int next = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      format.literals.back() += text[i];
      continue;
    }
    if (i + 1 < text.size() && text[i + 1] == '%') {
      format.literals.back() += '%';
      ++i;
      continue;
    }
    size_t k = i + 1;
    while (k < text.size() &&
           std::string_view("#0- +'123456789.*hlLjzt$").find(text[k]) != std::string_view::npos) {
      if (text[k] == '*') ++next;  // width or precision takes an argument
      ++k;
    }
    if (k >= text.size()) break;
    format.arguments.push_back(next++);
    format.conversions += text[k];
    format.literals.emplace_back();
    i = k;
  }
  return format;
}

Format read_braces(const std::string& text) {
  Format format;
  int next = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    bool doubled = i + 1 < text.size() && text[i + 1] == text[i];
    if ((text[i] == '{' || text[i] == '}') && doubled) {
      format.literals.back() += text[i++];
    } else if (text[i] == '{') {
      size_t end = text.find('}', i);
      if (end == std::string::npos) break;
      std::string inside = text.substr(i + 1, end - i - 1);
      std::string index = inside.substr(0, inside.find(':'));
      if (index.empty()) {
        format.arguments.push_back(next++);
      } else {
        bool number = std::isdigit(static_cast<unsigned char>(index[0]));
        format.arguments.push_back(number ? std::atoi(index.c_str()) : -1);
      }
      format.literals.emplace_back();
      i = end;
    } else {
      format.literals.back() += text[i];
    }
  }
  return format;
}

Value formatted(const Value& format, const std::vector<Value>& arguments,
                Format (*read)(const std::string&), const Escapes& escapes) {
  std::vector<Value> all{format};
  all.insert(all.end(), arguments.begin(), arguments.end());
  std::vector<Template> texts;
  for (const Template& text : texts_of(format)) {
    std::string literal;
    bool whole = text.complete;
    for (const Piece& piece : text.pieces) {
      whole &= piece.literal;
      literal += piece.text;
    }
    Template start;
    start.origin = text.origin;
    start.function = text.function;
    if (!whole) {  // the format itself is not known
      start = text;
      start.complete = false;
      texts.push_back(start);
      continue;
    }
    Format parsed = read(literal);
    append_piece(start, {true, parsed.literals[0], nullptr});
    std::vector<Template> variants{start};
    for (size_t i = 0; i < parsed.arguments.size(); ++i) {
      int index = parsed.arguments[i];
      bool known = index >= 0 && static_cast<size_t>(index) < arguments.size();
      Value argument = known ? arguments[index] : no_value();
      bool escaped = i < parsed.conversions.size() &&
                     escapes.conversions.find(parsed.conversions[i]) != std::string::npos;
      if (known && escaped) all[index + 1] = argument = cleared(argument, escapes.clears);
      variants = product(variants, texts_of(argument));
      for (Template& variant : variants) {
        append_piece(variant, {true, parsed.literals[i + 1], nullptr});
      }
    }
    texts.insert(texts.end(), variants.begin(), variants.end());
  }
  if (texts.size() > limits::kMaxAlternatives) texts = {widened_text(texts)};
  return text_value(std::move(texts), all);
}

}  // namespace

std::vector<Template> texts_of(const Value& value) {
  if (!value) return {Template{}};
  if (!value->templates.empty()) return value->templates;
  std::vector<Template> texts;
  for (size_t i = 0; i < value->constants.size(); ++i) {
    Template text;
    append_piece(text, {true, digits_of(value, i), nullptr});
    texts.push_back(std::move(text));
  }
  if (!texts.empty()) return texts;
  Template text;
  text.pieces.push_back({false, "", hole_of(value)});
  return {text};
}

Template widened_text(const std::vector<Template>& texts) {
  Template out;
  std::string prefix;
  std::vector<Value> holes;
  bool first = true;
  for (const Template& text : texts) {
    std::string head = !text.pieces.empty() && text.pieces[0].literal ? text.pieces[0].text : "";
    if (first) {
      prefix = head;
      out.origin = text.origin;
      out.function = text.function;
    }
    size_t common = 0;
    while (common < prefix.size() && common < head.size() && prefix[common] == head[common]) {
      ++common;
    }
    prefix.resize(common);
    first = false;
    for (const Piece& piece : text.pieces) {
      if (piece.hole) holes.push_back(piece.hole);
    }
  }
  append_piece(out, {true, prefix, nullptr});
  out.pieces.push_back({false, "", derived(holes)});
  out.complete = false;
  return out;
}

std::vector<Template> join_texts(std::vector<Template> a, const std::vector<Template>& b) {
  for (const Template& text : b) {
    bool known = std::any_of(a.begin(), a.end(),
                             [&](const Template& other) { return same_text(other, text); });
    if (!known) a.push_back(text);
  }
  // One that may go on absorbs the others, so that joins in a loop come to rest.
  bool open = a.size() > 1 &&
              std::any_of(a.begin(), a.end(), [](const Template& text) { return !text.complete; });
  if (open || a.size() > limits::kMaxAlternatives) return {widened_text(a)};
  return a;
}

Value concatenated(const std::vector<Value>& values) {
  std::vector<Template> texts{Template{}};
  for (const Value& value : values) texts = product(texts, texts_of(value));
  return text_value(std::move(texts), values);
}

Value path_joined(const std::vector<Value>& components) {
  Template slash;
  append_piece(slash, {true, "/", nullptr});
  std::vector<Template> paths;
  for (const Value& component : components) {
    std::vector<Template> next;
    for (const Template& text : texts_of(component)) {
      const Piece* first = text.pieces.empty() ? nullptr : &text.pieces[0];
      const bool absolute = first && first->literal && first->text[0] == '/';
      const bool may_be = first && !first->literal && !paths.empty();
      if (absolute || may_be || paths.empty()) next.push_back(text);
      if (absolute || paths.empty()) continue;
      next = join_texts(std::move(next), product(product(paths, {slash}), {text}));
    }
    paths = std::move(next);
  }
  if (paths.size() > limits::kMaxAlternatives) paths = {widened_text(paths)};
  return text_value(std::move(paths), components);
}

Value printf_formatted(const Value& format, const std::vector<Value>& arguments,
                       const Escapes& escapes) {
  return formatted(format, arguments, read_printf, escapes);
}

Value brace_formatted(const Value& format, const std::vector<Value>& arguments) {
  return formatted(format, arguments, read_braces, {});
}

std::vector<Template> spliced(const std::vector<Template>& texts) {
  std::vector<Template> out;
  for (const Template& text : texts) {
    Template start;
    start.origin = text.origin;
    start.function = text.function;
    start.complete = text.complete;
    std::vector<Template> variants{start};
    for (const Piece& piece : text.pieces) {
      if (piece.literal) {
        for (Template& variant : variants) append_piece(variant, piece);
      } else {
        variants = product(variants, texts_of(piece.hole));
      }
    }
    out = join_texts(std::move(out), variants);
  }
  return out;
}

}  // namespace tvaara::flow
