#include "models/sections.h"

#include <algorithm>

namespace tvaara::models {
namespace {

using Keys = std::vector<KeySpec>;

// Names that models and rules share. Others go under `roles:` and `attributes:`, so that a
// misspelt one is an error and not a new name.
const std::vector<std::string_view> kShared{
    "action",   "actor",    "address",    "algorithm",  "amount",       "arguments", "audience",
    "client",   "code",     "column",     "connection", "content-type", "cost",      "credential",
    "database", "format",   "group",      "handle",     "header",       "host",      "how",
    "index",    "input",    "iterations", "issuer",     "key",          "left",      "length",
    "level",    "limit",    "message",    "mode",       "name",         "object",    "operation",
    "option",   "password", "path",       "port",       "principal",    "program",   "protocol",
    "purpose",  "record",   "resource",   "result",     "right",        "role",      "salt",
    "scope",    "seconds",  "secret",     "server",     "size",         "statement", "status",
    "store",    "subject",  "table",      "target",     "text",         "timeout",   "token",
    "unit",     "url",      "value",      "when",       "work"};

Keys with_shared(Keys keys) {
  for (std::string_view name : kShared) {
    bool own =
        std::any_of(keys.begin(), keys.end(), [&](const KeySpec& key) { return key.name == name; });
    if (!own) keys.push_back({name, Use::open});
  }
  return keys;
}

const std::vector<std::string_view> kText{
    "concat", "copy", "append", "printf", "fmt",     "stream", "element", "construct", "truth",
    "not",    "end",  "bind",   "mapped", "entries", "step",   "share",   "parts",     "join"};

std::vector<SectionSpec> make_specs() {
  std::vector<SectionSpec> specs;
  specs.push_back({.section = Section::sources,
                   .match_field = true,
                   .match_macro = true,
                   .kind_key = "label",
                   .needs_roles = {"to"},
                   .keys = {{"label", Use::kind},
                            {"to", Use::role},
                            {"args", Use::source_args},
                            {"returns", Use::source_place},
                            {"receiver", Use::source_place},
                            {"value", Use::source_place},
                            {"name", Use::role}}});
  specs.push_back({.section = Section::propagators,
                   .needs_kind = false,
                   .needs_roles = {"from", "to"},
                   .keys = {{"from", Use::role},
                            {"to", Use::role},
                            {"key", Use::role},
                            {"text", Use::choice, "text", kText}}});
  specs.push_back({.section = Section::sanitizers,
                   .needs_kind = false,
                   .needs_roles = {"from"},
                   .keys = {{"from", Use::role},
                            {"to", Use::role},
                            {"key", Use::role},
                            {"clears", Use::clears},
                            {"how", Use::attribute},
                            {"when", Use::attribute},
                            {"text", Use::choice, "text", kText}}});
  specs.push_back({.section = Section::objects,
                   .needs_roles = {"object"},
                   .keys = with_shared({{"creates", Use::creates},
                                        {"adds", Use::adds},
                                        {"kind", Use::kind},
                                        {"object", Use::role},
                                        {"real-type", Use::role, "type"}})});
  specs.push_back({.section = Section::callbacks,
                   .needs_kind = false,
                   .needs_roles = {"callable"},
                   .keys = {{"callable", Use::role},
                            {"when", Use::choice, "when", {"now", "later", "each"}},
                            {"to", Use::role},
                            {"parameters", Use::parameters},
                            {"labels", Use::labels}}});
  specs.push_back({.section = Section::sinks,
                   .match_assign = true,
                   .match_macro = true,
                   .keys = with_shared({{"kind", Use::kind}, {"args", Use::sink_values}})});
  specs.push_back({.section = Section::events,
                   .match_assign = true,
                   .match_macro = true,
                   .kind_key = "event",
                   .keys = with_shared({{"event", Use::kind}})});
  specs.push_back({.section = Section::routes,
                   .match_assign = true,
                   .match_macro = true,
                   .match_override = true,
                   .match_document = true,
                   .needs_kind = false,
                   .keys = {{"method", Use::method},
                            {"default-method", Use::attribute},
                            {"path", Use::path},
                            {"handler", Use::handler},
                            {"dispatch", Use::choice, "dispatch", {"true", "below"}},
                            {"prefix", Use::role},
                            {"server", Use::role},
                            {"labels", Use::labels}}});
  specs.push_back({.section = Section::middleware,
                   .match_assign = true,
                   .match_macro = true,
                   .match_override = true,
                   .needs_kind = false,
                   .keys = {{"handler", Use::handler},
                            {"path", Use::path},
                            {"server", Use::role},
                            {"labels", Use::labels},
                            {"scope",
                             Use::choice,
                             "scope",
                             {"all-routes", "matched-routes", "path", "named", "errors", "after"}},
                            {"stops-when", Use::stops_when}}});
  specs.push_back({.section = Section::listeners,
                   .match_document = true,
                   .needs_kind = false,
                   .keys = with_shared({{"kind", Use::kind},
                                        {"tls", Use::choice, "tls", {"none", "tls", "unknown"}}})});
  specs.push_back({.section = Section::clients,
                   .match_assign = true,
                   .keys = with_shared({{"kind", Use::kind},
                                        {"tls", Use::choice, "tls", {"none", "tls", "unknown"}}})});
  specs.push_back({.section = Section::settings,
                   .match_assign = true,
                   .match_macro = true,
                   .match_document = true,
                   .match_optional = true,
                   .keys = with_shared({{"kind", Use::kind},
                                        {"label", Use::attribute},
                                        {"event", Use::attribute},
                                        {"unless", Use::attribute}})});
  for (SectionSpec& spec : specs) {
    auto add = [&](std::string_view name, Use use) {
      if (!find_key(spec, name)) spec.keys.push_back({name, use});
    };
    if (spec.match_call) add("call", Use::call);
    if (spec.match_field) add("field", Use::field);
    if (spec.match_assign) add("assign", Use::assign);
    if (spec.match_macro) add("macro", Use::macro);
    if (spec.match_override) add("override", Use::override_);
    if (spec.match_document) add("document", Use::document);
    add("type", Use::type);
    add("result-type", Use::result_type);
    add("argument-count", Use::argument_count);
    add("where", Use::where);
    add("precision", Use::precision);
    add("note", Use::note);
    add("roles", Use::roles);
    add("attributes", Use::attributes);
  }
  return specs;
}

}  // namespace

const std::vector<SectionSpec>& section_specs() {
  static const std::vector<SectionSpec> specs = make_specs();
  return specs;
}

std::vector<std::string> row_keys(const SectionSpec& spec) {
  std::vector<std::string> names;
  for (const KeySpec& key : spec.keys) names.emplace_back(key.name);
  std::sort(names.begin(), names.end());
  return names;
}

const KeySpec* find_key(const SectionSpec& spec, std::string_view name) {
  for (const KeySpec& key : spec.keys) {
    if (key.name == name) return &key;
  }
  return nullptr;
}

}  // namespace tvaara::models
