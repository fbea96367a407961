// The assembler of assemble.h.
#include "assemble.h"

#include <gtest/gtest.h>

#include <cctype>
#include <map>
#include <sstream>
#include <stdexcept>
#include <vector>

#include "base/text.h"
#include "facts/builder.h"
#include "facts/codec.h"

namespace tvaara::flow::testing {
namespace {

using namespace facts;  // NOLINT: the whole file speaks of facts

std::string strip(std::string_view text) { return std::string(trim(text)); }

std::vector<std::string> split_list(const std::string& text) {
  std::vector<std::string> out;
  std::string item;
  int depth = 0;
  bool quoted = false;
  for (char c : text) {
    if (c == '"') quoted = !quoted;
    if (!quoted && (c == '<' || c == '[' || c == '(')) ++depth;
    if (!quoted && (c == '>' || c == ']' || c == ')')) --depth;
    if (c == ',' && depth == 0 && !quoted) {
      out.push_back(strip(item));
      item.clear();
    } else {
      item += c;
    }
  }
  if (!strip(item).empty()) out.push_back(strip(item));
  return out;
}

class Assembler {
 public:
  explicit Assembler(const std::string& file) {
    Unit& unit = b_.unit();
    unit.main_file = b_.string(file);
    unit.language = b_.string("c++");
    unit.files.push_back({b_.string(file), b_.string("0"), true});
  }

  Unit run(const std::string& source) {
    std::istringstream lines(source);
    std::vector<std::pair<uint32_t, std::string>> all;
    uint32_t number = 0;
    for (std::string line; std::getline(lines, line);) {
      ++number;
      line = strip(line);
      if (!line.empty() && line[0] != '#') all.push_back({number, line});
    }
    for (auto& [n, line] : all) declare(line, n);
    for (auto& [n, line] : all) {
      line_ = n;
      one(line);
    }
    finish();
    return std::move(b_.unit());
  }

 private:
  TypeId type(std::string text) {
    text = strip(text);
    Type out;
    if (starts_with(text, "const ")) {
      out.const_ = true;
      text = text.substr(6);
    }
    if (!text.empty() && text.back() == '&') {
      out.reference = true;
      text = strip(text.substr(0, text.size() - 1));
    }
    std::string base = text;
    if (!text.empty() && text.back() == '*') {
      out.kind = TypeKind::pointer;
      base = strip(text.substr(0, text.size() - 1));
    }
    static const std::map<std::string, TypeKind> simple{
        {"int", TypeKind::integer}, {"bool", TypeKind::boolean}, {"double", TypeKind::floating},
        {"char", TypeKind::character}, {"void", TypeKind::void_}, {"auto", TypeKind::unknown}};
    auto known = simple.find(base);
    if (known == simple.end()) {
      out.record = b_.string(base.substr(0, base.find('<')));
      if (out.kind == TypeKind::unknown) out.kind = TypeKind::record;
      if (starts_with(base, "enum ")) {
        out.kind = TypeKind::enumeration;
        out.record = 0;
      }
    } else if (out.kind == TypeKind::unknown) {
      out.kind = known->second;
    }
    out.spelling = b_.string(text);
    return b_.type(out);
  }

  RangeId here() {
    Range range;
    range.line = line_;
    range.column = ++column_;
    range.end_line = line_;
    range.end_column = column_ + 1;
    return b_.range(range);
  }

  struct Header {
    std::string name, parameters, returns, rest;
  };
  static Header header(const std::string& line) {
    Header out;
    size_t space = line.find(' ');
    size_t search = space;
    size_t call_operator = line.find("operator()");
    if (call_operator != std::string::npos) search = call_operator + 10;
    size_t open = line.find('(', search);
    size_t close = line.find(')', open);
    out.name = strip(line.substr(space, open - space));
    out.parameters = line.substr(open + 1, close - open - 1);
    std::string rest = line.substr(close + 1);
    size_t bracket = rest.find('[');
    if (bracket != std::string::npos) out.rest = rest.substr(bracket);
    rest = rest.substr(0, bracket);
    size_t arrow = rest.find("->");
    out.returns = arrow == std::string::npos ? "void" : strip(rest.substr(arrow + 2));
    return out;
  }
  static std::string option(const std::string& rest, const std::string& name) {
    size_t at = rest.find("[" + name);
    if (at == std::string::npos) return "";
    size_t end = rest.find(']', at);
    std::string value = strip(rest.substr(at + name.size() + 1, end - at - name.size() - 1));
    return value.empty() ? "yes" : value;
  }

  // First pass: names and types of everything callable.
  void declare(const std::string& line, uint32_t) {
    bool external = starts_with(line, "extern ");
    if (!external && !starts_with(line, "function ")) return;
    Header head = header(line);
    Callee callee;
    callee.id = b_.string(head.name);
    callee.name = b_.string(head.name);
    size_t colons = head.name.rfind("::");
    std::string of = option(head.rest, "of ");
    if (!of.empty()) callee.record = b_.string(of);
    if (of.empty() && colons != std::string::npos && !option(head.rest, "member").empty()) {
      callee.record = b_.string(head.name.substr(0, colons));
    }
    for (const std::string& parameter : split_list(head.parameters)) {
      std::string spelled = parameter;
      if (!external) spelled = parameter.substr(0, parameter.rfind(' '));
      callee.parameters.push_back(type(spelled));
    }
    callee.returns = type(head.returns);
    callee.is_const = !option(head.rest, "const").empty();
    callee.noreturn = !option(head.rest, "noreturn").empty();
    callees_[head.name] = b_.callee(callee);
  }

  void begin(const std::string& line) {
    finish();
    Header head = header(line);
    f_ = Function();
    f_.id = b_.string(head.name);
    f_.name = f_.id;
    f_.range = here();
    f_.body = BodyState::whole;
    f_.returns = type(head.returns);
    std::string of = option(head.rest, "of ");
    if (!of.empty()) f_.record = b_.string(of);
    f_.is_constructor = !option(head.rest, "constructor").empty();
    f_.is_lambda = !option(head.rest, "lambda").empty();
    f_.is_initializer = !option(head.rest, "init").empty();
    if (f_.is_lambda) f_.enclosing = b_.string(option(head.rest, "lambda "));
    std::string overridden = option(head.rest, "overrides ");
    if (!overridden.empty()) f_.overrides.push_back(b_.string(overridden));
    f_.body_hash = ++functions_;
    names_.clear();
    for (const std::string& parameter : split_list(head.parameters)) {
      size_t space = parameter.rfind(' ');
      names_[parameter.substr(space + 1)] = {Root::parameter,
                                             static_cast<Index>(f_.parameters.size())};
      f_.parameters.push_back({b_.string(parameter.substr(space + 1)),
                               type(parameter.substr(0, space)), here()});
    }
    labels_.clear();
    jumps_.clear();
    f_.blocks.push_back({});
    open_ = true;
    in_function_ = true;
  }

  void finish() {
    if (!in_function_) return;
    Index exit = static_cast<Index>(f_.blocks.size());
    Index thrown = exit + 1;
    bool throws = false;
    for (auto& [block, target, kind] : jumps_) {
      Index to = exit;
      if (target == "<throw>") {
        to = thrown;
        throws = true;
      } else if (target[0] == '@') {
        to = static_cast<Index>(std::atoi(target.c_str() + 1));
      } else if (target != "<exit>") {
        if (!labels_.contains(target)) throw std::runtime_error("no label " + target);
        to = labels_[target];
      }
      f_.blocks[block].edges.push_back({to, kind, kNone});
    }
    if (open_) f_.blocks.back().edges.push_back({exit, EdgeKind::always, kNone});
    f_.blocks.push_back({});
    f_.exit_block = exit;
    if (throws) {
      f_.blocks.push_back({});
      f_.exception_block = thrown;
    }
    b_.unit().functions.push_back(std::move(f_));
    in_function_ = false;
  }

  void next_block() {
    f_.blocks.push_back({});
    open_ = true;
    if (!handler_.empty()) jumps_.push_back({current(), handler_, EdgeKind::exception});
  }
  Index current() const { return static_cast<Index>(f_.blocks.size() - 1); }

  Index place_index(const Place& place) {
    for (Index i = 0; i < f_.places.size(); ++i) {
      const Place& other = f_.places[i];
      bool equal = other.root == place.root && other.index == place.index &&
                   other.path.size() == place.path.size();
      for (size_t k = 0; equal && k < place.path.size(); ++k) {
        equal = other.path[k].kind == place.path[k].kind &&
                other.path[k].name == place.path[k].name;
      }
      if (equal) return i;
    }
    f_.places.push_back(place);
    return static_cast<Index>(f_.places.size() - 1);
  }

  Index place(std::string text) {
    Place out;
    bool deref = text[0] == '*';
    if (deref) text = text.substr(1);
    size_t end = text.find_first_of(".[");
    std::string root = text.substr(0, end);
    if (root == "this") {
      out.root = Root::receiver;
    } else if (names_.contains(root)) {
      out.root = names_[root].first;
      out.index = names_[root].second;
    } else if (globals_.contains(root)) {
      out.root = Root::global;
      out.index = globals_[root];
    } else {
      out.root = Root::local;
      out.index = static_cast<Index>(f_.locals.size());
      f_.locals.push_back({0, pending_type_, here()});
      names_[root] = {Root::local, out.index};
    }
    while (end != std::string::npos && end < text.size()) {
      size_t begin = end;
      Step step;
      if (text[begin] == '.') {
        end = text.find_first_of(".[", begin + 1);
        step.name = b_.string(text.substr(begin + 1, end - begin - 1));
      } else {
        end = text.find(']', begin) + 1;
        std::string inside = text.substr(begin + 1, end - begin - 2);
        step.kind = inside == "*" ? StepKind::element : StepKind::key;
        if (inside != "*") {
          if (inside[0] == '"') inside = inside.substr(1, inside.size() - 2);
          step.name = b_.string(inside);
        }
      }
      out.path.push_back(step);
    }
    if (deref) out.path.push_back({StepKind::deref, 0});
    return place_index(out);
  }

  Operand operand(std::string text) {
    Operand out;
    text = strip(text);
    out.range = here();
    if (text.empty()) return out;
    auto prefix = [&](const char* with) {
      if (!starts_with(text, with)) return false;
      text = text.substr(std::string(with).size());
      return true;
    };
    if (prefix("fn:")) {
      out.kind = OperandKind::function;
      out.index = callee(text);
      return out;
    }
    Constant constant;
    bool is_constant = true;
    size_t equals = text.find('=');
    if (text[0] == '"') {
      constant.kind = ConstantKind::string;
      constant.text = b_.string(text.substr(1, text.size() - 2));
    } else if (std::isdigit(static_cast<unsigned char>(text[0])) || text[0] == '-') {
      constant.kind = ConstantKind::integer;
      constant.integer = std::atoll(text.c_str());
    } else if (text == "true" || text == "false") {
      constant.kind = ConstantKind::boolean;
      constant.integer = text == "true";
    } else if (text == "null") {
      constant.kind = ConstantKind::null;
    } else if (equals != std::string::npos) {
      constant.kind = ConstantKind::enumerator;
      constant.name = b_.string(text.substr(0, equals));
      constant.integer = std::atoll(text.c_str() + equals + 1);
    } else {
      is_constant = false;
    }
    if (is_constant) {
      out.kind = OperandKind::constant;
      out.index = b_.constant(constant);
      return out;
    }
    out.address = prefix("&");
    out.by_reference = prefix("ref:");
    out.moved = prefix("move:");
    out.kind = OperandKind::place;
    out.index = place(text);
    return out;
  }

  CalleeId callee(const std::string& name) {
    auto known = callees_.find(name);
    if (known != callees_.end()) return known->second;
    Callee out;
    out.id = b_.string(name);
    out.name = out.id;
    return callees_[name] = b_.callee(out);
  }

  void one(const std::string& line) {
    column_ = 0;
    if (starts_with(line, "extern ")) return;
    if (starts_with(line, "function ")) return begin(line);
    std::istringstream words(line);
    std::string first, second, third;
    words >> first >> second >> third;
    if (first == "record") return record(line);
    if (first == "global" || first == "constant") {
      size_t space = line.rfind(' ');
      std::string name = line.substr(space + 1);
      globals_[name] = static_cast<Index>(b_.unit().globals.size());
      b_.unit().globals.push_back({b_.string(name), b_.string(name),
                                   type(line.substr(first.size(), space - first.size())), here(),
                                   first == "constant"});
      return;
    }
    if (!in_function_) throw std::runtime_error("outside of functions: " + line);
    if (first == "local") {
      size_t space = line.rfind(' ');
      std::string name = line.substr(space + 1);
      names_[name] = {Root::local, static_cast<Index>(f_.locals.size())};
      f_.locals.push_back({b_.string(name), type(line.substr(6, space - 6)), here()});
      return;
    }
    if (line.back() == ':' && second.empty()) {
      bool fresh = f_.blocks.back().statements.empty() && open_ && current() == 0;
      if (!fresh || open_) {
        if (open_) {
          Index from = current();
          jumps_.push_back({from, line.substr(0, line.size() - 1), EdgeKind::always});
        }
        next_block();
      }
      labels_[line.substr(0, line.size() - 1)] = current();
      return;
    }
    if (!open_) next_block();
    if (first == "if") {
      std::istringstream parts(line.substr(3));
      std::string condition, yes, no;
      parts >> condition >> yes >> no;
      f_.blocks.back().condition = operand(condition);
      jumps_.push_back({current(), yes, EdgeKind::if_true});
      jumps_.push_back({current(), no, EdgeKind::if_false});
      open_ = false;
      return;
    }
    if (first == "try" || first == "endtry") {
      handler_ = first == "try" ? second : "";
      if (open_) {
        jumps_.push_back({current(), "@" + std::to_string(current() + 1), EdgeKind::always});
      }
      next_block();
      return;
    }
    if (first == "goto") {
      jumps_.push_back({current(), second, EdgeKind::always});
      open_ = false;
      return;
    }
    statement(line);
  }

  void record(const std::string& line) {  // record app::User id:std::string, name:int [base X]
    Record out;
    std::string rest = line.substr(7);
    size_t space = rest.find(' ');
    out.id = b_.string(rest.substr(0, space));
    out.name = out.id;
    out.range = here();
    if (space != std::string::npos) {
      std::string base = option(rest, "base ");
      if (!base.empty()) out.bases.push_back(b_.string(base));
      rest = rest.substr(space, rest.find('[') == std::string::npos ? std::string::npos
                                                                    : rest.find('[') - space);
      for (const std::string& field : split_list(rest)) {
        size_t colon = field.find(':');
        out.fields.push_back({b_.string(field.substr(0, colon)), type(field.substr(colon + 1)),
                              here()});
      }
    }
    b_.unit().records.push_back(out);
  }

  void statement(std::string line) {
    Statement s;
    std::string target;
    size_t equals = line.find(" = ");
    if (equals != std::string::npos && line.substr(0, equals).find(' ') == std::string::npos) {
      target = strip(line.substr(0, equals));
      line = strip(line.substr(equals + 3));
    }
    s.range = here();
    std::istringstream words(line);
    std::string op;
    words >> op;
    std::string rest = strip(line.substr(op.size()));
    pending_type_ = 0;
    bool is_call = op == "call" || op == "construct" || op == "virtual" || op == "operator" ||
                   op == "destroy" || op == "callptr";
    if (is_call) {
      call(s, op, rest);
    } else if (op == "op") {
      s.op = Op::compute;
      std::istringstream parts(rest);
      std::string name, a, c;
      parts >> name >> a >> c;
      s.detail = b_.string(name);
      s.args.push_back(operand(a));
      if (!c.empty()) s.args.push_back(operand(c));
      bool boolean = name == "==" || name == "!=" || name == "!" || name == "<" || name == ">";
      pending_type_ = type(boolean ? "bool" : "int");
    } else if (op == "choose") {
      s.op = Op::choose;
      for (std::string item; words >> item;) s.args.push_back(operand(item));
    } else if (op == "convert") {
      s.op = Op::convert;
      size_t space = rest.rfind(' ');
      s.type = type(rest.substr(0, space));
      pending_type_ = s.type;
      s.args.push_back(operand(rest.substr(space + 1)));
    } else if (op == "new") {
      s.op = Op::aggregate;
      for (const std::string& field : split_list(rest.substr(1, rest.size() - 2))) {
        size_t colon = field.find(": ");
        s.names.push_back(colon == std::string::npos ? 0 : b_.string(field.substr(0, colon)));
        s.args.push_back(operand(colon == std::string::npos ? field : field.substr(colon + 2)));
      }
    } else if (op == "capture") {
      s.op = Op::capture;
      std::string id;
      words >> id;
      s.function = b_.string(id);
      for (std::string item; words >> item;) {
        size_t sign = item.find('=');
        s.names.push_back(b_.string(item.substr(0, sign)));
        s.args.push_back(operand(item.substr(sign + 1)));
      }
    } else if (op == "return") {
      s.op = Op::return_;
      if (!rest.empty()) s.args.push_back(operand(rest));
      push(s, target);
      jumps_.push_back({current(), "<exit>", EdgeKind::always});
      open_ = false;
      return;
    } else if (op == "throw") {
      s.op = Op::throw_;
      push(s, target);
      jumps_.push_back({current(), handler_.empty() ? "<throw>" : handler_, EdgeKind::exception});
      open_ = false;
      return;
    } else {
      s.op = Op::assign;
      s.args.push_back(operand(line));
    }
    push(s, target);
  }

  void push(Statement s, const std::string& target) {
    if (!target.empty()) s.dst = place(target);
    f_.blocks.back().statements.push_back(std::move(s));
  }

  void call(Statement& s, const std::string& op, std::string rest) {
    s.op = Op::call;
    Call call;
    size_t search = 0;
    size_t call_operator = rest.find("operator()");
    if (call_operator != std::string::npos) search = call_operator + 10;
    size_t open = rest.find('(', search);
    std::string head = strip(rest.substr(0, open));
    std::string inside = rest.substr(open + 1, rest.rfind(')') - open - 1);
    size_t on = head.find(" on ");
    std::string name = head.substr(0, on);
    if (op == "callptr") {
      call.kind = CallKind::pointer;
      call.target = operand(name);
    } else {
      call.callee = callee(name);
      pending_type_ = b_.unit().callees[call.callee].returns;
      call.kind = op == "construct"  ? CallKind::constructor
                  : op == "virtual"  ? CallKind::virtual_method
                  : op == "operator" ? CallKind::operator_
                  : op == "destroy"  ? CallKind::destructor
                  : on == std::string::npos ? CallKind::function
                                            : CallKind::method;
    }
    if (on != std::string::npos) {
      TypeId keep = pending_type_;
      pending_type_ = 0;
      call.receiver = operand(head.substr(on + 4));
      pending_type_ = keep;
    }
    for (const std::string& argument : split_list(inside)) {
      call.arguments.push_back(operand(argument));
    }
    s.call = static_cast<Index>(f_.calls.size());
    f_.calls.push_back(std::move(call));
  }

  UnitBuilder b_;
  Function f_;
  std::map<std::string, std::pair<Root, Index>> names_;
  std::map<std::string, Index> globals_, labels_;
  std::map<std::string, CalleeId> callees_;
  struct Jump {
    Index block;
    std::string target;
    EdgeKind kind;
  };
  std::vector<Jump> jumps_;
  std::string handler_;  // where exceptions go
  bool open_ = false, in_function_ = false;
  TypeId pending_type_ = 0;
  uint32_t line_ = 0, column_ = 0;
  uint64_t functions_ = 0;
};

}  // namespace

Unit assemble(const std::string& source, const std::string& file) {
  return Assembler(file).run(source);
}

TEST(Assemble, MakesValidFacts) {
  Unit unit = assemble(R"(
    extern lib::param(const std::string &) -> std::string
    function app::f(const lib::Request & req) -> bool
      t1 = call lib::param on req ("id")
      t2 = op == t1 null
      if t2 yes no
    yes:
      return true
    no:
      throw
  )");
  Status status = verify(unit);
  EXPECT_TRUE(status.ok()) << (status.ok() ? "" : status.error().message);
  ASSERT_EQ(unit.functions.size(), 1u);
  EXPECT_EQ(unit.functions[0].blocks.size(), 5u);
}

}  // namespace tvaara::flow::testing
