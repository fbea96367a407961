// Options of XML parsers are sets of bits: which of them are the fault, the model says (attributes
// `bits.*` of rows of kind xml.options), and what they do is their name. A parser that reads the
// program's own files may do what it likes: only documents from outside are asked about.
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "api/model.h"
#include "base/text.h"
#include "rules/context.h"
#include "rules/effects.h"
#include "rules/evidence.h"

namespace tvaara::rules::native {
namespace {

constexpr const char* kBits = "bits.";

enum class Document { own, outside, unseen };

const flow::Value* role_of(const flow::Effect& effect, const char* name) {
  auto found = effect.roles.find(name);
  return found == effect.roles.end() || !found->second ? nullptr : &found->second;
}

bool from_outside(const flow::Atom& atom) {
  return atom.kind == flow::Atom::Kind::label &&
         (starts_with(atom.label, "request.") || atom.label == "network" ||
          atom.label == "upstream");
}

Document document_of(const flow::Effect& effect, std::string& origin) {
  const flow::Value* value = role_of(effect, "document");
  if (!value) return Document::unseen;
  Document document = Document::own;
  for (const flow::Atom& atom : flow::all_atoms(*value)) {
    if (from_outside(atom)) {
      origin = atom.name.empty() ? "data of " + atom.label : "`" + atom.name + "`";
      return Document::outside;
    }
    if (atom.kind == flow::Atom::Kind::opaque) document = Document::unseen;
  }
  return document;
}

// All bits that may be set; nothing where the options are not known.
std::optional<uint64_t> options_of(const flow::Effect& effect) {
  const flow::Value* value = role_of(effect, "value");
  if (!value || (*value)->constants.empty()) return std::nullopt;
  uint64_t bits = 0;
  for (const facts::Constant& constant : (*value)->constants) {
    bits |= static_cast<uint64_t>(constant.integer);
  }
  return bits;
}

// "substitutes entities, follows inclusions"
std::string harm_of(const models::Row& row, uint64_t options) {
  std::vector<std::string> harm;
  for (const auto& [name, bits] : row.attributes) {
    if (!starts_with(name, kBits)) continue;
    for (const std::string& bit : split(bits, ' ')) {
      if ((options & std::strtoull(bit.c_str(), nullptr, 10)) == 0) continue;
      harm.push_back(replace_all(name.substr(std::string(kBits).size()), "-", " "));
      break;
    }
  }
  return join(harm, ", ");
}

// Of all ways that lead to the call: the first that is a fault, else why it is not known.
struct Judged {
  const Instance* fault = nullptr;
  std::string harm, origin, unseen;
};

Judged judge(const std::vector<Instance>& group) {
  Judged out;
  for (const Instance& instance : group) {
    std::string origin;
    Document document = document_of(*instance.effect, origin);
    if (document == Document::own) continue;
    std::optional<uint64_t> options = options_of(*instance.effect);
    if (!options) {
      out.unseen = "the options that " + instance.effect->callee + " is given are not known";
      continue;
    }
    std::string harm = harm_of(*instance.effect->row, *options);
    if (harm.empty()) continue;
    if (document == Document::unseen) {
      out.unseen = "where the document of " + instance.effect->callee + " comes from is not seen";
      continue;
    }
    return {&instance, harm, origin, ""};
  }
  return out;
}

}  // namespace

void validate_xml_external_entity(const Context& context, Reporter& report) {
  for (const auto& group :
       effects_by_place(context.model, {models::Section::settings}, "xml.options")) {
    Judged judged = judge(group);
    if (!judged.fault) {
      if (!judged.unseen.empty()) {
        report.gap({"rule", report.rule().info.id, judged.unseen, group[0].effect->where});
      }
      continue;
    }
    const flow::Effect& effect = *judged.fault->effect;
    findings::Finding finding;
    finding.where = effect.where;
    finding.message = replace_all(report.rule().message, "{call}", effect.callee);
    finding.message = replace_all(finding.message, "{origin}", judged.origin);
    finding.message = replace_all(finding.message, "{found}", judged.harm);
    finding.endpoints = endpoint_keys(group);
    finding.sink_key = effect.callee;
    finding.function = effect.function;
    report.add(std::move(finding));
  }
}

}  // namespace tvaara::rules::native
