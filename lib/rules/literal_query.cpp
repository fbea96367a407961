#include "rules/literal_query.h"

#include <re2/re2.h>

#include <map>
#include <memory>

#include "api/model.h"
#include "facts/location.h"
#include "rules/query_yaml.h"

namespace tvaara::rules {
namespace {

struct LiteralQuery {
  bool secret = false;
  std::unique_ptr<const re2::RE2> matches, unless;
  bool asks_of(const std::string& text) const {
    return re2::RE2::PartialMatch(text, *matches) &&
           !(unless && re2::RE2::PartialMatch(text, *unless));
  }
};

Result<std::unique_ptr<const re2::RE2>> read_regex(const YAML::Node& node,
                                                   const std::string& file) {
  if (!node.IsScalar()) return yaml_error(node, file, "must be a regular expression");
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_encoding(re2::RE2::Options::EncodingLatin1);  // literals may hold any bytes
  auto regex = std::make_unique<const re2::RE2>(node.Scalar(), options);
  if (!regex->ok()) return yaml_error(node, file, "no regular expression: " + regex->error());
  return regex;
}

Result<LiteralQuery> parse(const Rule& rule) {
  const YAML::Node& node = *rule.query;
  std::string file = rule.folder + "/rule.yaml";
  if (Status keys = check_keys(node, {"matches", "unless", "secret"}, file); !keys)
    return keys.error();
  if (!node["matches"]) return yaml_error(node, file, "needs `matches`");
  LiteralQuery query;
  auto matches = read_regex(node["matches"], file);
  if (!matches) return matches.error();
  query.matches = std::move(*matches);
  if (node["secret"]) query.secret = node["secret"].Scalar() == "true";
  if (!node["unless"]) return query;
  auto unless = read_regex(node["unless"], file);
  if (!unless) return unless.error();
  query.unless = std::move(*unless);
  return query;
}

// ---- every string of a unit's code, with the function it stands in
// --------------------------------

// Finds the operands of one unit that hold a string which is asked for.
class Strings {
 public:
  Strings(const facts::Unit& unit, const LiteralQuery& query) : unit_(unit) {
    wanted_.reserve(unit.constants.size());
    for (const facts::Constant& constant : unit.constants) {
      wanted_.push_back(constant.kind == facts::ConstantKind::string &&
                        query.asks_of(unit.text(constant.text)));
    }
  }

  const std::string& text_of(const facts::Operand& operand) const {
    return unit_.text(unit_.constants[operand.index].text);
  }

  template <typename Say>  // Say(const facts::Operand&)
  void each(const facts::Function& function, Say say) const {
    auto look = [&](const facts::Operand& operand) {
      if (operand.kind == facts::OperandKind::constant && wanted_[operand.index]) say(operand);
    };
    for (const facts::Block& block : function.blocks) {
      for (const facts::Statement& statement : block.statements) {
        for (const facts::Operand& operand : statement.args) look(operand);
      }
    }
    for (const facts::Call& call : function.calls) {
      look(call.receiver);
      for (const facts::Operand& operand : call.arguments) look(operand);
    }
  }

  Location place_of(const facts::Operand& operand) const {
    return facts::location_of(unit_, operand.range);
  }

 private:
  const facts::Unit& unit_;
  std::vector<bool> wanted_;
};

}  // namespace

Status run_literal_query(const Rule& rule, const Context& context, Reporter& report) {
  Result<LiteralQuery> query = parse(rule);
  if (!query) return query.error();
  struct Said {
    std::string function, text;
  };
  std::map<Location, Said> places;  // each is said once, however many units see it
  for (const api::Program& program : context.model.programs) {
    for (const facts::Unit& unit : program.flow->units()) {
      Strings strings(unit, *query);
      for (const facts::Function& function : unit.functions) {
        strings.each(function, [&](const facts::Operand& operand) {
          Location where = strings.place_of(operand);
          if (!where.known()) return;
          places.emplace(where, Said{unit.text(function.name), strings.text_of(operand)});
        });
      }
    }
  }
  for (const auto& [where, said] : places) {
    findings::Finding finding;
    finding.where = where;
    finding.message = rule.message;
    finding.function = said.function;
    finding.sink_key = said.function;
    if (query->secret) finding.secrets.push_back(said.text);
    report.add(std::move(finding));
  }
  return ok_status();
}

}  // namespace tvaara::rules
