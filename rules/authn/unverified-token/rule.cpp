// A key that serves for whatever algorithm the token names. The query of rule.yaml asks programs
// that use a library; here it is the library. A key's own `alg` may be left out, so that a check
// that lets a key without it pass must look at its type: else an RSA key, which everybody may know,
// verifies what was signed with it as a shared secret.
#include <algorithm>
#include <string>

#include "rules/bodies.h"
#include "rules/context.h"

namespace tvaara::rules::native {
namespace {

using facts::Operand;

bool is_algorithm(const std::string& name) { return says(name, {"alg", "algorithm"}); }
bool is_type(const std::string& name) {
  return says(name, {"kty", "key type", "keytype", "key kind"});
}

// A key that says both: which algorithm it is for, and of what type it is.
bool keys_have_types(const facts::Unit& unit) {
  return std::any_of(unit.records.begin(), unit.records.end(), [&](const facts::Record& record) {
    auto has = [&](bool (*means)(const std::string&)) {
      return std::any_of(record.fields.begin(), record.fields.end(),
                         [&](const facts::Field& field) { return means(unit.text(field.name)); });
    };
    return says(unit.text(record.name), {"key", "jwk"}) && has(is_algorithm) && has(is_type);
  });
}

// A JSON web key has a type, always; also where its record is not seen.
bool takes_web_key(const Body& body) {
  return std::any_of(body.function->parameters.begin(), body.function->parameters.end(),
                     [&](const facts::Local& one) {
                       const facts::Type& type = body.unit->types[one.type];
                       return says(body.text(type.spelling), {"jwk"});
                     });
}

// `key->alg`, `config->key->alg`.
bool is_algorithm_of_key(const Body& body, const Operand& operand) {
  const facts::Place* place = place_of(body, operand);
  if (!place || place->path.empty()) return false;
  facts::Place key = *place;
  key.path.pop_back();
  return is_algorithm(body.text(place->path.back().name)) &&
         says(name_of(*body.unit, *body.function, key), {"key", "jwk"});
}

bool is_none(const Body& body, const Operand& operand) {
  // A name that no header declares is a place.
  if (operand.kind == facts::OperandKind::place) return says(operand_name(body, operand), {"none"});
  if (operand.kind != facts::OperandKind::constant) return false;
  const facts::Constant& constant = body.unit->constants[operand.index];
  return constant.kind == facts::ConstantKind::null || says(body.text(constant.name), {"none"});
}

bool looks_at_type(const Body& body) {
  auto named = [&](const facts::Place& place) {
    return is_type(name_of(*body.unit, *body.function, place));
  };
  bool place = std::any_of(body.function->places.begin(), body.function->places.end(), named);
  bool asked =
      std::any_of(body.function->calls.begin(), body.function->calls.end(),
                  [&](const facts::Call& call) { return is_type(callee_name(body, call)); });
  return place || asked;
}

void look(const Body& body, Reporter& report) {
  bool about = says(body.name(), {"setkey", "set key", "verify", "check", "validate"}) &&
               !says(body.name(), {"sign", "builder"});
  bool typed = keys_have_types(*body.unit) || takes_web_key(body);
  if (!about || !typed || looks_at_type(body)) return;
  const facts::Statement* found = nullptr;
  each_statement(body, [&](const facts::Statement& statement) {
    const std::string& how = body.text(statement.detail);
    bool compares = statement.op == facts::Op::compute && (how == "==" || how == "!=");
    if (found || !compares || statement.args.size() < 2) return;
    const Operand& left = statement.args[0];
    const Operand& right = statement.args[1];
    if ((is_algorithm_of_key(body, left) && is_none(body, right)) ||
        (is_algorithm_of_key(body, right) && is_none(body, left))) {
      found = &statement;
    }
  });
  if (!found) return;
  findings::Finding finding;
  finding.where = body.where(found->range);
  finding.message = "`" + body.name() +
                    "` lets a key that names no algorithm serve for any, and does not look at its "
                    "type";
  finding.why =
      "A public RSA key that serves as a shared secret verifies what anybody signs with it";
  finding.fix_hint = "Compare the type of the key with the one that the algorithm needs";
  finding.function = body.text(body.function->name);
  finding.sink_key = "alg";
  report.add_at(findings::Level::warning, std::move(finding));
}

}  // namespace

void authn_unverified_token(const Context& context, Reporter& report) {
  each_body(context.model, [&](const Body& body) { look(body, report); });
}

}  // namespace tvaara::rules::native
