// Calls that neither rows nor bodies explain: overloaded operators mean what they look like,
// constructors hold what they are given, and of anything else, what goes in may come out.
#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "flow/body.h"
#include "flow/text.h"

namespace tvaara::flow {

using facts::CallKind;
using facts::Operand;
using facts::OperandKind;
using facts::TypeKind;

namespace {

// "std::basic_string::operator+=" -> "+="; empty if it is no operator.
std::string operator_of(const std::string& name) {
  size_t at = name.rfind("operator");
  if (at == std::string::npos || (at != 0 && name[at - 1] != ':')) return "";
  std::string rest = name.substr(at + 8);
  if (rest.empty()) return "";
  bool conversion = rest[0] == ' ' && rest != " new" && rest != " delete" && rest != " co_await";
  return conversion ? "convert" + rest : std::string(trim(rest));
}

// What a member of the object holds, the object has already: that an unseen function is handed both
// does not spread it over all other members.
std::vector<Atom> new_to(const Value& object, const std::vector<Atom>& atoms) {
  const bool record = object && !object->fields.empty() &&
                      std::all_of(object->fields.begin(), object->fields.end(),
                                  [](const auto& field) { return starts_with(field.first, "."); });
  if (!record) return atoms;
  const std::vector<Atom> held = all_atoms(object);
  std::vector<Atom> out;
  std::copy_if(atoms.begin(), atoms.end(), std::back_inserter(out), [&](const Atom& atom) {
    return std::none_of(held.begin(), held.end(), [&](const Atom& other) {
      return other.kind == atom.kind && other.label == atom.label && other.name == atom.name &&
             other.origin == atom.origin;
    });
  });
  return out;
}

}  // namespace

bool Body::native(State& state, const Site& site, Value& result) {
  const std::string op = operator_of(site.name);
  if (op.empty()) return false;
  std::vector<Value> operands;
  std::vector<Operand> sources;
  std::vector<PlaceRefs> places;
  if (site.call->receiver.kind != OperandKind::none) {
    operands.push_back(site.receiver);
    sources.push_back(site.call->receiver);
    places.push_back(site.receiver_places);
  }
  for (size_t i = 0; i < site.arguments.size(); ++i) {
    operands.push_back(site.arguments[i]);
    sources.push_back(site.call->arguments[i]);
    places.push_back(site.places[i]);
  }
  if (operands.empty()) return false;
  auto tested = [&](Tested::How how, const Operand& operand, const std::string& value, bool unary) {
    statement_events_[site.id].tested.push_back({how, operand, value, unary});
  };

  if (op == "convert bool" || (op == "!" && operands.size() == 1)) {
    bool negated = op == "!";
    result = compared(negated ? "!" : "truth", {exported(state, operands[0])});
    tested(negated ? Tested::How::opposite : Tested::How::truth, sources[0], "", true);
    return true;
  }
  if (starts_with(op, "convert")) {
    result = operands[0];
    return true;
  }
  if ((op == "==" || op == "!=" || op == "<" || op == ">" || op == "<=" || op == ">=") &&
      operands.size() == 2) {
    result = compared(op, {exported(state, operands[0]), exported(state, operands[1])});
    for (size_t side = 0; side < 2; ++side) {
      std::vector<std::string> classes = classes_of(operands[1 - side]);
      // An end of a range leads to elements, but is compared as what no element is found by.
      const Value end = eval(state, sources[1 - side]);
      const bool nothing = end && !end->refers.empty() && classes_of(end).size() == 1 &&
                           classes_of(end)[0] == "null";
      if (nothing) classes = {"null"};
      bool constant = (op == "==" || op == "!=") && classes.size() == 1 &&
                      (nothing || operands[1 - side]->atoms.empty()) && classes[0] != "nonnull";
      if (!constant) {
        tested(Tested::How::other, sources[side], "", false);
        // Equal to what no stranger chose, as the entries of a list are.
        const bool own = (op == "==" || op == "!=") && all_atoms(operands[1 - side]).empty();
        if (own) {
          statement_events_[site.id].clears.push_back(
              {op == "==" ? "true" : "false", places[side], {"*"}});
        }
      } else if (sources[side].kind == OperandKind::place) {
        tested(op == "==" ? Tested::How::equal : Tested::How::unequal, sources[side], classes[0],
               classes[0] == "null" || classes[0] == "\"");
      }
    }
    return true;
  }
  if ((op == "*" || op == "->") && operands.size() == 1) {  // a smart pointer is what it points to
    result = places[0].empty() ? operands[0] : alias_of(places[0], TypeKind::unknown);
    return true;
  }
  if (op == "[]" && operands.size() == 2) {
    const Value& index = operands[1];
    std::string key = "[*]";
    if (index->constants.size() == 1 && index->atoms.empty()) {
      const facts::Constant& constant = index->constants[0];
      key = element_key(constant.kind == facts::ConstantKind::string
                            ? index->constant_texts[0]
                            : std::to_string(constant.integer));
    }
    PlaceRefs refs = places[0];
    for (PlaceRef& ref : refs) ref.keys.push_back(key);
    result = refs.empty() ? project(operands[0], key) : alias_of(refs, TypeKind::unknown);
    return true;
  }
  if (op == "=" && operands.size() == 2) {
    write(state, places[0], operands[1]);
    result = places[0].empty() ? operands[1] : alias_of(places[0], TypeKind::unknown);
    return true;
  }
  if ((op == "+=" || op == "<<") && operands.size() == 2 && !places[0].empty()) {
    Value sum = arithmetic(operands[0]->type) ? derived(operands) : concatenated(operands);
    write(state, places[0], sum);
    result = alias_of(places[0], TypeKind::unknown);
    return true;
  }
  if (op == ">>" && operands.size() == 2 && !places[1].empty()) {  // out of the stream
    const Value taken = derived({operands[0]});
    write(state, places[1], takes_number(sources[1]) ? cleared(taken, {kNoText}) : taken);
    result = places[0].empty() ? operands[0] : alias_of(places[0], TypeKind::unknown);
    return true;
  }
  if (op == "+" && operands.size() == 2) {
    result = concatenated(operands);
    return true;
  }
  if ((op == "++" || op == "--") && !places[0].empty()) {
    if (sources[0].kind == OperandKind::place) {  // another element, if any is left
      PlaceRefs iterator = resolve(state, sources[0].index);
      Value value = iterator.size() == 1 ? read_ref(state, iterator[0]) : nullptr;
      if (value && value->engaged && !value->refers.empty()) {
        ValueData next = *value;
        next.engaged = false;
        write(state, iterator, make_value(std::move(next)));
      }
    }
    result = alias_of(places[0], TypeKind::unknown);
    return true;
  }
  return false;
}

// `report("%d bytes in [%s]", size, path)`: a function nobody saw fills a format. One that reads
// into its arguments is handed addresses for numbers as well.
bool Body::fills_format(const Site& site) const {
  const size_t fixed = site.callee ? site.callee->parameters.size() : 0;
  if (!site.callee || !site.callee->variadic || fixed == 0 || fixed > site.arguments.size()) {
    return false;
  }
  const Value& format = site.arguments[fixed - 1];
  if (format->constants.size() != 1 || format->constant_texts[0].find('%') == std::string::npos) {
    return false;
  }
  const std::string& text = format->constant_texts[0];
  size_t argument = fixed;
  for (size_t at = text.find('%'); at != std::string::npos; at = text.find('%', at + 1)) {
    at = text.find_first_not_of("-+ #0123456789.*lhzjtqL", at + 1);
    if (at == std::string::npos || argument >= site.arguments.size()) break;
    if (text[at] == '%') continue;
    const bool number = std::string_view("diuxXofFeEgG").find(text[at]) != std::string_view::npos;
    if (text[at] == 'n' || (number && site.call->arguments[argument].address)) return false;
    ++argument;
  }
  return true;
}

bool Body::writable(const Site& site, size_t argument) const {
  const Operand& operand = site.call->arguments[argument];
  if (site.callee && argument < site.callee->parameters.size()) {
    const facts::Type& type = unit_.types[site.callee->parameters[argument]];
    if (type.const_) return false;
    if (type.reference) return operand.by_reference || operand.address;
    return type.kind == TypeKind::pointer;
  }
  return (operand.by_reference || operand.address) && !fills_format(site);
}

Value Body::constructed(State& state, const Site& site) {
  std::vector<Value> given;
  std::vector<size_t> index;
  for (size_t i = 0; i < site.arguments.size(); ++i) {
    if (site.call->arguments[i].defaulted) continue;
    given.push_back(site.arguments[i]);
    index.push_back(i);
  }
  if (given.empty()) return empty_value();
  if (given.size() == 1) {
    const facts::Type* parameter = nullptr;
    if (site.callee && index[0] < site.callee->parameters.size()) {
      parameter = &unit_.types[site.callee->parameters[index[0]]];
    }
    if (parameter && text(parameter->record) == "std::nullopt_t") return empty_value();
    const Operand& operand = site.call->arguments[index[0]];
    std::string record;  // of the argument
    if (operand.kind == OperandKind::place) {
      const PlaceInfo& info = place(operand.index);
      const facts::Type* type = info.keys.empty() ? root_type(info.root) : nullptr;
      if (type && type->kind == TypeKind::record) record = text(type->record);
    }
    ValueData out = *given[0];
    bool wrapped = !record.empty() && record != site.receiver_type;
    bool engaged =
        wrapped || (!out.constants.empty() && out.constants[0].kind != facts::ConstantKind::null);
    out.engaged |= engaged;
    out.type = TypeKind::record;
    return make_value(std::move(out));
  }
  ValueData out = *derived(given);
  for (const Value& value : given) {
    for (const Callable& callable : value->callables) out.callables.push_back(callable);
  }
  out.type = TypeKind::record;
  out.engaged = true;
  return make_value(std::move(out));
}

Value Body::unknown(State& state, const Site& site, bool effects_known) {
  std::vector<Value> all = site.arguments;
  all.push_back(site.receiver);
  Value in = derived(all);
  ValueData returned = *in;
  // A callable that nobody describes is called later, at most once, with anything.
  for (size_t i = 0; i < site.arguments.size(); ++i) {
    if (site.arguments[i]->callables.empty()) continue;
    for (const Callable& callable : site.arguments[i]->callables) {
      returned.callables.push_back(callable);
    }
    if (!effects_known) {
      std::vector<Value> inputs(8, in);
      call_value(state, site, site.arguments[i], site.places[i], inputs, {}, Mode::later);
    }
  }
  auto taint = [&](const PlaceRefs& refs) {
    for (const PlaceRef& ref : refs) {
      Value old = read_ref(state, ref);
      ValueData out = old ? *old : ValueData{};
      add_atoms(out.atoms, new_to(old, in->atoms), false);
      for (const Callable& callable : returned.callables) {
        auto equal = [&](const Callable& c) { return c.function == callable.function; };
        bool known = std::any_of(out.callables.begin(), out.callables.end(), equal);
        if (!known) out.callables.push_back(callable);
      }
      out.constants.clear();
      out.constant_texts.clear();
      out.templates.clear();
      out.comparisons.clear();
      write(state, {ref}, make_value(std::move(out)));
    }
  };
  if (!effects_known) {
    for (size_t i = 0; i < site.arguments.size(); ++i) {
      if (!writable(site, i)) continue;
      taint(site.places[i]);
      statement_events_[site.id].filled.insert(statement_events_[site.id].filled.end(),
                                               site.places[i].begin(), site.places[i].end());
    }
    bool reads_only = site.callee && (site.callee->is_const || site.callee->is_static);
    if (!reads_only && site.call->receiver.kind != OperandKind::none) taint(site.receiver_places);
  }
  Value alias = aliased(site, nullptr);
  if (alias) return alias;
  // The result of a test by name: what was tested can be asked for.
  bool boolean = site.callee && unit_.types[site.callee->returns].kind == TypeKind::boolean;
  if (boolean) {
    std::vector<Value> operands;
    if (site.call->receiver.kind != OperandKind::none) {
      operands.push_back(exported(state, site.receiver));
    }
    for (const Value& argument : site.arguments) operands.push_back(exported(state, argument));
    for (Value& operand : operands) operand = flat(operand);
    returned.comparisons.push_back({"call:" + site.name, std::move(operands)});
    for (Atom& atom : returned.atoms) atom.cleared.insert("*");
    if (site.arguments.empty() && site.call->receiver.kind == OperandKind::place) {
      statement_events_[site.id].tested.push_back(
          {Tested::How::other, site.call->receiver, "", true});
    }
  }
  return make_value(std::move(returned));
}

}  // namespace tvaara::flow
