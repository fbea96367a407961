#include "facts/dump.h"

namespace tvaara::facts {
namespace {

class Dumper {
 public:
  explicit Dumper(const Unit& unit) : unit_(unit) {}

  std::string run() {
    out_ = "unit " + text(unit_.main_file) + " (" + text(unit_.language) + ")\n";
    for (const LibraryUse& use : unit_.libraries) {
      out_ += "library " + text(use.name) + " " + text(use.state) + "\n";
    }
    for (const Note& note : unit_.notes) {
      out_ += "note " + text(note.kind) + ": " + text(note.text) + "  " + place_of(note.range) + "\n";
    }
    for (const MacroUse& macro : unit_.macros) dump(macro);
    for (const Record& record : unit_.records) dump(record);
    for (const Function& function : unit_.functions) dump(function);
    return std::move(out_);
  }

  std::string run(const Function& function) {
    dump(function);
    return std::move(out_);
  }

 private:
  const std::string& text(StringId id) const { return unit_.text(id); }

  std::string place_of(RangeId id) const {
    if (id == 0) return "";
    const Range& range = unit_.ranges[id];
    return text(unit_.files[range.file].path) + ":" + std::to_string(range.line);
  }
  std::string at(RangeId id) const {
    if (id == 0) return "";
    const Range& range = unit_.ranges[id];
    return "  @" + std::to_string(range.line) + ":" + std::to_string(range.column);
  }

  std::string show(const Place& place, const Function& function) const {
    std::string out;
    switch (place.root) {
      case Root::none: out = "?"; break;
      case Root::local: {
        const std::string& name = text(function.locals[place.index].name);
        out = name.empty() ? "t" + std::to_string(place.index) : name;
        break;
      }
      case Root::parameter: {
        const std::string& name = text(function.parameters[place.index].name);
        out = name.empty() ? "p" + std::to_string(place.index) : name;
        break;
      }
      case Root::receiver: out = "this"; break;
      case Root::global: out = text(unit_.globals[place.index].name); break;
    }
    for (const Step& step : place.path) {
      switch (step.kind) {
        case StepKind::field: out += "." + text(step.name); break;
        case StepKind::deref: out += ".*"; break;
        case StepKind::element: out += "[]"; break;
        case StepKind::key: out += "[" + text(step.name) + "]"; break;
      }
    }
    return out;
  }

  std::string show(const Constant& constant) const {
    std::string name = constant.name ? text(constant.name) + "=" : "";
    switch (constant.kind) {
      case ConstantKind::null: return name + "null";
      case ConstantKind::boolean: return name + (constant.integer ? "true" : "false");
      case ConstantKind::string: return name + "\"" + escaped(text(constant.text)) + "\"";
      case ConstantKind::floating: return name + text(constant.text);
      default: return name + std::to_string(constant.integer);
    }
  }

  static std::string escaped(const std::string& text) {
    std::string out;
    for (char c : text) out += c == '\n' ? std::string("\\n") : std::string(1, c);
    return out;
  }

  std::string show(const Operand& operand, const Function& function) const {
    std::string out = operand.moved ? "move " : "";
    if (operand.address) out += "&";
    if (operand.by_reference) out += "ref ";
    switch (operand.kind) {
      case OperandKind::none: return "-";
      case OperandKind::place: out += show(function.places[operand.index], function); break;
      case OperandKind::constant: out += show(unit_.constants[operand.index]); break;
      case OperandKind::function: out += "fn " + text(unit_.callees[operand.index].name); break;
    }
    return operand.defaulted ? out + " (default)" : out;
  }

  std::string list(const std::vector<Operand>& operands, const Function& function) const {
    std::string out;
    for (const Operand& operand : operands) {
      out += (out.empty() ? "" : ", ") + show(operand, function);
    }
    return out;
  }

  std::string show(const Call& call, const Function& function) const {
    std::string out = "call ";
    if (call.kind == CallKind::virtual_method) out += "virtual ";
    if (call.kind == CallKind::dependent) out += "dependent ";
    if (call.kind == CallKind::textual) out += "textual ";
    out += call.callee == kNone ? "(" + show(call.target, function) + ")"
                                : text(unit_.callees[call.callee].name);
    if (call.receiver.kind != OperandKind::none) out += " on " + show(call.receiver, function);
    return out + " (" + list(call.arguments, function) + ")";
  }

  void dump(const Statement& statement, const Function& function) {
    out_ += "  ";
    if (statement.dst != kNone) out_ += show(function.places[statement.dst], function) + " = ";
    std::string args = list(statement.args, function);
    switch (statement.op) {
      case Op::assign: out_ += args; break;
      case Op::compute: out_ += text(statement.detail) + " (" + args + ")"; break;
      case Op::convert: out_ += "convert " + text(unit_.types[statement.type].spelling) + " (" + args + ")"; break;
      case Op::call: out_ += show(function.calls[statement.call], function); break;
      case Op::choose: out_ += "choose (" + args + ")"; break;
      case Op::return_: out_ += "return " + args; break;
      case Op::throw_: out_ += "throw " + args; break;
      case Op::opaque: out_ += "opaque " + text(statement.detail) + " (" + args + ")"; break;
      case Op::aggregate:
      case Op::capture:
        out_ += statement.op == Op::capture ? "capture " : "aggregate ";
        out_ += "{";
        for (size_t i = 0; i < statement.args.size(); ++i) {
          std::string name = i < statement.names.size() ? text(statement.names[i]) : "";
          out_ += (i ? ", " : "") + (name.empty() ? "" : name + ": ") + show(statement.args[i], function);
        }
        out_ += "}";
        break;
    }
    out_ += at(statement.range) + "\n";
  }

  void dump(const Edge& edge) {
    switch (edge.kind) {
      case EdgeKind::always: break;
      case EdgeKind::if_true: out_ += "true "; break;
      case EdgeKind::if_false: out_ += "false "; break;
      case EdgeKind::default_: out_ += "default "; break;
      case EdgeKind::exception: out_ += "exception "; break;
      case EdgeKind::case_:
        out_ += "case " + (edge.constant == kNone ? "?" : show(unit_.constants[edge.constant])) + " ";
        break;
    }
    out_ += "b" + std::to_string(edge.block);
  }

  void dump(const Function& function) {
    static const char* kStates[] = {"", "", " partial", " dependent", " textual"};
    out_ += "function " + text(function.name) + "(";
    for (size_t i = 0; i < function.parameters.size(); ++i) {
      const Local& parameter = function.parameters[i];
      out_ += (i ? ", " : "") + text(unit_.types[parameter.type].spelling) + " " + text(parameter.name);
    }
    out_ += ")  " + place_of(function.range) + kStates[static_cast<int>(function.body)] + "\n";
    for (size_t b = 0; b < function.blocks.size(); ++b) {
      const Block& block = function.blocks[b];
      out_ += " b" + std::to_string(b) + ":";
      if (b == function.exit_block) out_ += " exit";
      if (b == function.exception_block) out_ += " exception exit";
      out_ += "\n";
      for (const Statement& statement : block.statements) dump(statement, function);
      if (block.edges.empty()) continue;
      out_ += "  -> ";
      if (block.condition.kind != OperandKind::none) out_ += show(block.condition, function) + " ? ";
      for (size_t e = 0; e < block.edges.size(); ++e) {
        if (e) out_ += ", ";
        dump(block.edges[e]);
      }
      out_ += "\n";
    }
  }

  void dump(const MacroUse& macro) {
    out_ += "macro " + text(macro.name) + "(";
    for (size_t i = 0; i < macro.arguments.size(); ++i) {
      out_ += (i ? ", " : "") + text(macro.arguments[i]);
    }
    out_ += ")  " + place_of(macro.range) + "\n";
  }

  void dump(const Record& record) {
    out_ += "record " + text(record.name);
    for (size_t i = 0; i < record.bases.size(); ++i) out_ += (i ? ", " : " : ") + text(record.bases[i]);
    out_ += " {";
    for (const Field& field : record.fields) out_ += " " + text(field.name) + ";";
    out_ += " }  " + place_of(record.range) + "\n";
  }

  const Unit& unit_;
  std::string out_;
};

}  // namespace

std::string dump(const Unit& unit) { return Dumper(unit).run(); }

std::string dump(const Unit& unit, const Function& function) {
  return Dumper(unit).run(function);
}

}  // namespace tvaara::facts
