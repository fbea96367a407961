// A hash that serves as the password. The query of rule.yaml follows passwords of requests into
// tables and comparisons; here what is kept is compared twice, with a hash of what was given and,
// for those who keep plain passwords, with what was given itself. Whoever reads the file of hashes
// sends a hash, and is in.
#include <algorithm>
#include <string>
#include <vector>

#include "rules/bodies.h"
#include "rules/context.h"

namespace tvaara::rules::native {
namespace {

using facts::Operand;

// `crypt(given, kept)`: the kept text says how to hash.
bool hashes(const std::string& function) {
  return says(function,
              {"crypt", "crypt r", "hash password", "password hash", "checkpw", "bcrypt"});
}
bool compares(const std::string& function) {
  return function.find("cmp") != std::string::npos || function == "operator==" ||
         function == "operator!=" || says(function, {"equal", "equals", "streq", "compare"});
}

// The same variable or field, written twice; or what was made of the same, by name.
bool same(const Body& body, const Operand& a, const Operand& b) {
  const facts::Place* left = place_of(body, a);
  const facts::Place* right = place_of(body, b);
  if (!left || !right) return false;
  if (a.index == b.index) return true;  // a place stands in the table once
  auto named = [&](const facts::Place& place) {
    return !name_of(*body.unit, *body.function, place).empty();
  };
  if (named(*left) && named(*right)) return false;
  std::string name = operand_name(body, a);
  return !name.empty() && name == operand_name(body, b);
}

std::vector<Operand> sides(const facts::Call& call) {
  std::vector<Operand> both;
  if (call.receiver.kind == facts::OperandKind::place) both.push_back(call.receiver);
  both.insert(both.end(), call.arguments.begin(), call.arguments.end());
  return both;
}

// A look at single characters of the kept text: whether it is a hash is asked.
bool looks_into(const Body& body, const Operand& kept) {
  bool found = false;
  for (const facts::Place& place : body.function->places) {
    if (place.path.empty()) continue;
    const facts::Step& last = place.path.back();
    bool element = last.kind == facts::StepKind::element || last.kind == facts::StepKind::deref ||
                   last.kind == facts::StepKind::key;
    const facts::Place* text = place_of(body, kept);
    bool of_kept = text && place.root == text->root && place.index == text->index &&
                   place.path.size() == text->path.size() + 1;
    found = found || (element && of_kept);
  }
  each_call(body, [&](const facts::Statement&, const facts::Call& call) {
    std::string function = callee_name(body, call);
    bool begins = function == "strncmp" || function == "strlen" || function == "operator[]" ||
                  says(function, {"starts with", "is hash", "prefix", "begins with", "front"});
    for (const Operand& side : sides(call)) found = found || (begins && same(body, side, kept));
  });
  return found;
}

void look(const Body& body, Reporter& report) {
  each_call(body, [&](const facts::Statement&, const facts::Call& hash) {
    if (!hashes(callee_name(body, hash)) || hash.arguments.size() < 2) return;
    const Operand& given = hash.arguments[0];
    const Operand& kept = hash.arguments[1];
    if (same(body, given, kept) || looks_into(body, kept)) return;
    each_call(body, [&](const facts::Statement& statement, const facts::Call& call) {
      std::string function = callee_name(body, call);
      std::vector<Operand> both = sides(call);
      if (!compares(function) || both.size() < 2) return;
      bool plain = (same(body, both[0], given) && same(body, both[1], kept)) ||
                   (same(body, both[1], given) && same(body, both[0], kept));
      if (!plain) return;
      findings::Finding finding;
      finding.where = body.where(statement.range);
      finding.message = "`" + operand_name(body, kept) +
                        "` is a hash in one comparison and the password itself in this one: the "
                        "hash is accepted as a password";
      finding.why = "Whoever reads the hashes signs in with them, without guessing a password";
      finding.fix_hint = "Compare hashes only, or ask first whether what is kept is one";
      finding.function = body.text(body.function->name);
      finding.sink_key = function;
      report.add(std::move(finding));
    });
  });
}

}  // namespace

void authn_plaintext_password(const Context& context, Reporter& report) {
  each_body(context.model, [&](const Body& body) { look(body, report); });
}

}  // namespace tvaara::rules::native
