// What the values of an effect's roles say to somebody who reads routes: texts, words, objects.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "flow/flow.h"

namespace tvaara::api {

// "src/a.cpp:3:7": the identity of what was made there.
std::string place_text(const Location& where);

// The value of a role; nullptr if the effect has none.
const flow::Value* role(const flow::Effect& effect, const std::string& name);
// The same, but an object that has parts of the role's name stands for these: what a chain
// `app.route("/x").methods(M)(handler)` collected in its object is the role of its last call.
std::vector<flow::Value> role_values(const flow::Effect& effect, const std::string& name);

// A text that a value may be, and where its literal stands.
struct KnownText {
  std::string text;
  Location origin;
  std::string function;  // in which it is written
};
std::vector<KnownText> texts_with_origin(const flow::Value& value);
// Possible texts of a value that are known in full.
std::vector<std::string> known_texts(const flow::Value& value);

// Texts and names of constants anywhere in the value: {Get, "LoginFilter"} -> Get, LoginFilter.
std::vector<std::string> all_words(const flow::Value& value);

// "kGet", "HTTP_GET", "boost::beast::http::verb::get", "del" -> GET, DELETE; nothing if the word is
// no HTTP method.
std::optional<std::string> method_of_word(const std::string& word);

}  // namespace tvaara::api
