// Commands put together from what nobody says the origin of: `"unzip " + archive` in a function
// that is called from elsewhere, or from code that tvaara does not see. Whether a caller can choose
// the value is not known, so this is a note and no answer; the query of rule.yaml follows what is
// known.
#include <algorithm>

#include "base/text.h"
#include "rules/context.h"
#include "rules/effects.h"

namespace tvaara::rules::native {
namespace {

// A text that nothing is known of. What has a label, or came out of a function that was not seen,
// is the query's; a number carries no command.
bool is_open(const flow::Value& hole) {
  using facts::TypeKind;
  if (!hole || !hole->constants.empty() || !hole->templates.empty()) return false;
  bool text = hole->type == TypeKind::record || hole->type == TypeKind::pointer ||
              hole->type == TypeKind::array || hole->type == TypeKind::unknown;
  return text && flow::all_atoms(hole).empty();
}

// It stands beside words of a command: what is handed on as a whole was put together elsewhere.
bool has_open_part(const flow::Template& text) {
  bool words = std::any_of(text.pieces.begin(), text.pieces.end(), [](const flow::Piece& piece) {
    return piece.literal && piece.text.find_first_not_of(" \t\"'") != std::string::npos;
  });
  return words && std::any_of(text.pieces.begin(), text.pieces.end(), [](const flow::Piece& piece) {
           return !piece.literal && is_open(piece.hole);
         });
}

bool built_of_unknown(const flow::Effect& effect) {
  auto value = effect.roles.find("value");
  if (value == effect.roles.end() || !value->second) return false;
  const auto& texts = value->second->templates;
  return std::any_of(texts.begin(), texts.end(), has_open_part);
}

}  // namespace

void validate_command_injection(const Context& context, Reporter& report) {
  for (const auto& group : effects_by_place(context.model, {models::Section::sinks}, "command")) {
    auto built = std::find_if(group.begin(), group.end(), [](const Instance& instance) {
      return built_of_unknown(*instance.effect);
    });
    if (built == group.end()) continue;
    const flow::Effect& effect = *built->effect;
    findings::Finding finding;
    finding.where = effect.where;
    finding.message =
        "`" + effect.callee + "` gives a shell a command that a value is written into";
    finding.why = "If somebody else chooses the value, he can run commands";
    finding.function = effect.function;
    finding.sink_key = effect.callee;
    finding.endpoints = endpoint_keys(group);
    report.add_at(findings::Level::note, std::move(finding));
  }
}

}  // namespace tvaara::rules::native
