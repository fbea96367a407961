// One list of fields per struct, from which writer and reader work alike, so that they cannot drift
// apart.
//
// Idea: most fields of most structs hold their default, so each struct begins with a mask of those
// that do not, and a bool is its bit in the mask alone. Numbers take as many bytes as they need.
// Ranges follow each other closely and are written as what differs from the one before. What is
// left repeats itself, function by function, which packing takes out.
#include "facts/codec.h"

#include <cstring>
#include <tuple>
#include <type_traits>
#include <utility>

#include "base/hash.h"
#include "base/limits.h"
#include "facts/pack.h"

namespace tvaara::facts {
namespace {

constexpr std::string_view kMagic = "TVAH";  // names the encoding

// ---- the fields of every struct ---------------------------------------------------------------

// A range by what differs from the one before.
struct NextRange {
  int64_t file = 0, line = 0, column = 0, lines = 0, columns = 0;
  bool in_macro = false;
};
template <typename A>
auto fields(A& a, NextRange& v) {
  return a(v.file, v.line, v.column, v.columns, v.lines, v.in_macro);
}
template <typename A>
auto fields(A& a, Type& v) {
  return a(v.spelling, v.record, v.kind, v.reference, v.const_);
}
template <typename A>
auto fields(A& a, Step& v) {
  return a(v.kind, v.name);
}
template <typename A>
auto fields(A& a, Place& v) {
  return a(v.root, v.index, v.path);
}
template <typename A>
auto fields(A& a, Constant& v) {
  return a(v.kind, v.integer, v.text, v.name);
}
template <typename A>
auto fields(A& a, Operand& v) {
  return a(v.kind, v.index, v.range, v.by_reference, v.address, v.moved, v.defaulted);
}
template <typename A>
auto fields(A& a, Callee& v) {
  return a(v.id, v.name, v.record, v.parameters, v.returns, v.is_virtual, v.is_static, v.variadic,
           v.noreturn, v.is_const);
}
template <typename A>
auto fields(A& a, Call& v) {
  return a(v.kind, v.callee, v.receiver, v.receiver_type, v.target, v.arguments);
}
template <typename A>
auto fields(A& a, Statement& v) {
  return a(v.range, v.op, v.dst, v.args, v.call, v.detail, v.type, v.names, v.function);
}
template <typename A>
auto fields(A& a, Edge& v) {
  return a(v.block, v.kind, v.constant);
}
template <typename A>
auto fields(A& a, Block& v) {
  return a(v.statements, v.condition, v.edges);
}
template <typename A>
auto fields(A& a, Local& v) {
  return a(v.name, v.type, v.range);
}
template <typename A>
auto fields(A& a, Function& v) {
  return a(v.id, v.name, v.record, v.enclosing, v.range, v.extent, v.parameters, v.returns,
           v.overrides, v.is_lambda, v.is_coroutine, v.is_static, v.is_virtual, v.is_constructor,
           v.is_destructor, v.is_initializer, v.is_noreturn, v.internal, v.variadic, v.from_header,
           v.body, v.locals, v.places, v.calls, v.blocks, v.exit_block, v.exception_block, v.lost,
           v.body_hash);
}
template <typename A>
auto fields(A& a, Global& v) {
  return a(v.id, v.name, v.type, v.range, v.is_const);
}
template <typename A>
auto fields(A& a, Field& v) {
  return a(v.name, v.type, v.range);
}
template <typename A>
auto fields(A& a, Record& v) {
  return a(v.id, v.name, v.range, v.fields, v.bases);
}
template <typename A>
auto fields(A& a, MacroUse& v) {
  return a(v.name, v.arguments, v.range);
}
template <typename A>
auto fields(A& a, Comment& v) {
  return a(v.text, v.range);
}
template <typename A>
auto fields(A& a, File& v) {
  return a(v.path, v.hash, v.in_root);
}
template <typename A>
auto fields(A& a, Note& v) {
  return a(v.kind, v.text, v.range);
}
template <typename A>
auto fields(A& a, LibraryUse& v) {
  return a(v.name, v.state);
}
template <typename A>
auto fields(A& a, Unit& v) {
  return a(v.main_file, v.language, v.strings, v.files, v.ranges, v.types, v.constants, v.callees,
           v.globals, v.records, v.functions, v.macros, v.comments, v.libraries, v.flags,
           v.not_found, v.notes);
}

template <typename T>
struct IsVector : std::false_type {};
template <typename T>
struct IsVector<std::vector<T>> : std::true_type {};

struct Tie {
  template <typename... T>
  auto operator()(T&... values) const {
    return std::tie(values...);
  }
};

template <typename T>
auto tied(T& value) {
  Tie tie;
  return fields(tie, value);
}

// Calls `visit` with each field of `value`, its default and its number.
template <typename T, typename F>
void each_field(T& value, F visit) {
  T none;
  auto given = tied(value);
  auto plain = tied(none);
  [&]<size_t... i>(std::index_sequence<i...>) {
    (visit(std::get<i>(given), std::get<i>(plain), i), ...);
  }(std::make_index_sequence<std::tuple_size_v<decltype(given)>>());
}

template <typename T>
constexpr bool is_plain =
    std::is_enum_v<T> || std::is_arithmetic_v<T> || std::is_same_v<T, std::string>;

template <typename T>
bool is_default(T& value, T& none) {
  if constexpr (IsVector<T>::value) {
    return value.empty();
  } else if constexpr (is_plain<T>) {
    return value == none;
  } else {
    bool all = true;
    each_field(value,
               [&](auto& field, auto& plain, size_t) { all = all && is_default(field, plain); });
    return all;
  }
}

NextRange difference(const Range& before, const Range& range) {
  auto minus = [](uint32_t a, uint32_t b) { return int64_t{a} - int64_t{b}; };
  return {minus(range.file, before.file),
          minus(range.line, before.line),
          minus(range.column, 0),
          minus(range.end_line, range.line),
          minus(range.end_column, range.column),
          range.in_macro};
}

// Sums wrap around, since a damaged file may hold anything; the checker sees what comes of it.
Range after(const Range& before, const NextRange& next) {
  auto plus = [](uint32_t a, int64_t b) { return a + static_cast<uint32_t>(b); };
  Range range;
  range.file = plus(before.file, next.file);
  range.line = plus(before.line, next.line);
  range.column = plus(0, next.column);
  range.end_line = plus(range.line, next.lines);
  range.end_column = plus(range.column, next.columns);
  range.in_macro = next.in_macro;
  return range;
}

// ---- writing ----------------------------------------------------------------------------------

class Writer {
 public:
  std::string out;

  void varint(uint64_t value) {
    while (value >= 0x80) {
      out += static_cast<char>(value | 0x80);
      value >>= 7;
    }
    out += static_cast<char>(value);
  }

  template <typename T>
  void one(T& value) {
    if constexpr (std::is_same_v<T, std::string>) {
      varint(value.size());
      out += value;
    } else if constexpr (std::is_same_v<T, std::vector<Range>>) {
      varint(value.size());
      Range before;
      for (const Range& range : value) {
        NextRange next = difference(before, range);
        one(next);
        before = range;
      }
    } else if constexpr (IsVector<T>::value) {
      varint(value.size());
      for (auto& item : value) one(item);
    } else if constexpr (std::is_same_v<T, int64_t>) {
      uint64_t bits = static_cast<uint64_t>(value);
      varint((bits << 1) ^ (value < 0 ? ~uint64_t{0} : 0));  // zigzag: small negatives stay small
    } else if constexpr (std::is_same_v<T, Index>) {
      varint(uint64_t{value} + 1 == uint64_t{kNone} + 1 ? 0 : uint64_t{value} + 1);
    } else if constexpr (is_plain<T>) {
      varint(static_cast<uint64_t>(value));
    } else {
      structure(value);
    }
  }

 private:
  template <typename T>
  void structure(T& value) {
    uint64_t mask = 0;
    each_field(value, [&](auto& field, auto& plain, size_t number) {
      mask |= uint64_t{!is_default(field, plain)} << number;
    });
    varint(mask);
    each_field(value, [&](auto& field, auto&, size_t number) {
      if constexpr (!std::is_same_v<decltype(field), bool&>) {
        if (mask >> number & 1) one(field);
      }
    });
  }
};

// ---- reading ----------------------------------------------------------------------------------

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}
  bool failed() const { return failed_; }
  size_t at() const { return at_; }
  bool at_end() const { return at_ == bytes_.size(); }

  uint64_t varint() {
    uint64_t value = 0;
    for (int shift = 0; shift < 64 && at_ < bytes_.size(); shift += 7) {
      uint8_t byte = static_cast<uint8_t>(bytes_[at_++]);
      value |= uint64_t{byte & 0x7fu} << shift;
      if (!(byte & 0x80)) return value;
    }
    failed_ = true;
    return 0;
  }

  template <typename T>
  void one(T& value) {
    if (failed_) return;
    if constexpr (std::is_same_v<T, std::string>) {
      size_t size = length();
      value.assign(bytes_.substr(at_, size));
      at_ += size;
    } else if constexpr (std::is_same_v<T, std::vector<Range>>) {
      size_t size = length();
      value.clear();
      Range before;
      for (size_t i = 0; i < size && !failed_; ++i) {
        NextRange next;
        one(next);
        value.push_back(before = after(before, next));
      }
    } else if constexpr (IsVector<T>::value) {
      size_t size = length();
      value.clear();
      for (size_t i = 0; i < size && !failed_; ++i) one(value.emplace_back());
    } else if constexpr (std::is_same_v<T, int64_t>) {
      uint64_t bits = varint();
      value = static_cast<int64_t>((bits >> 1) ^ (~(bits & 1) + 1));
    } else if constexpr (std::is_same_v<T, Index>) {
      uint64_t index = varint();
      failed_ |= index > kNone;
      value = index == 0 ? kNone : static_cast<Index>(index - 1);
    } else if constexpr (std::is_enum_v<T>) {
      uint64_t raw = varint();
      failed_ |= raw > 0x3f;
      value = static_cast<T>(raw);
    } else if constexpr (is_plain<T>) {
      value = static_cast<T>(varint());
    } else {
      structure(value);
    }
  }

 private:
  // Every element takes at least one byte, so a length beyond the rest of the input is a lie.
  size_t length() {
    uint64_t size = varint();
    if (size > bytes_.size() - at_) {
      failed_ = true;
      return 0;
    }
    return static_cast<size_t>(size);
  }

  // Fields that the mask leaves out keep their default; `value` is new.
  template <typename T>
  void structure(T& value) {
    constexpr size_t kFields = std::tuple_size_v<decltype(tied(std::declval<T&>()))>;
    static_assert(kFields < 64);
    uint64_t mask = varint();
    failed_ |= mask >> kFields != 0;
    each_field(value, [&](auto& field, auto&, size_t number) {
      bool given = mask >> number & 1;
      if constexpr (std::is_same_v<decltype(field), bool&>) {
        field = given;
      } else if (given) {
        one(field);
      } else if constexpr (IsVector<std::remove_reference_t<decltype(field)>>::value) {
        field.clear();
      }
    });
  }

  std::string_view bytes_;
  size_t at_ = 0;
  bool failed_ = false;
};

// ---- checking ---------------------------------------------------------------------------------

class Checker {
 public:
  explicit Checker(const Unit& unit) : unit_(unit) {}
  bool ok = true;

  void run() {
    text(unit_.main_file);
    text(unit_.language);
    for (const File& file : unit_.files) text(file.path), text(file.hash);
    for (size_t i = 1; i < unit_.ranges.size(); ++i) below(unit_.ranges[i].file, unit_.files);
    for (const Type& type : unit_.types) {
      text(type.spelling), text(type.record), last(type.kind, TypeKind::lambda);
    }
    for (const Constant& constant : unit_.constants) {
      text(constant.text), text(constant.name), last(constant.kind, ConstantKind::enumerator);
    }
    for (const Callee& callee : unit_.callees) check(callee);
    for (const Global& global : unit_.globals) {
      text(global.id), text(global.name), type(global.type), range(global.range);
    }
    for (const Record& record : unit_.records) check(record);
    for (const Function& function : unit_.functions) check(function);
    for (const MacroUse& macro : unit_.macros) {
      text(macro.name), texts(macro.arguments), range(macro.range);
    }
    for (const Comment& comment : unit_.comments) text(comment.text), range(comment.range);
    for (const LibraryUse& use : unit_.libraries) text(use.name), text(use.state);
    texts(unit_.flags);
    texts(unit_.not_found);
    for (const Note& note : unit_.notes) text(note.kind), text(note.text), range(note.range);
  }

 private:
  template <typename T>
  void below(Index index, const std::vector<T>& table) {
    ok &= index < table.size();
  }
  template <typename T>
  void below_or_none(Index index, const std::vector<T>& table) {
    ok &= index == kNone || index < table.size();
  }
  template <typename E>
  void last(E value, E largest) {
    ok &= value <= largest;
  }
  void text(StringId id) { below(id, unit_.strings); }
  void texts(const std::vector<StringId>& ids) {
    for (StringId id : ids) text(id);
  }
  void range(RangeId id) { below(id, unit_.ranges); }
  void type(TypeId id) { below(id, unit_.types); }

  void check(const Callee& callee) {
    text(callee.id), text(callee.name), text(callee.record), type(callee.returns);
    for (TypeId parameter : callee.parameters) type(parameter);
  }

  void check(const Record& record) {
    text(record.id), text(record.name), range(record.range), texts(record.bases);
    for (const Field& field : record.fields) text(field.name), type(field.type), range(field.range);
  }

  void check(const Local& local) { text(local.name), type(local.type), range(local.range); }

  void check(const Operand& operand, const Function& function) {
    last(operand.kind, OperandKind::function);
    range(operand.range);
    if (operand.kind == OperandKind::place) below(operand.index, function.places);
    if (operand.kind == OperandKind::constant) below(operand.index, unit_.constants);
    if (operand.kind == OperandKind::function) below(operand.index, unit_.callees);
  }

  void check(const Place& place, const Function& function) {
    last(place.root, Root::global);
    if (place.root == Root::local) below(place.index, function.locals);
    if (place.root == Root::parameter) below(place.index, function.parameters);
    if (place.root == Root::global) below(place.index, unit_.globals);
    for (const Step& step : place.path) last(step.kind, StepKind::key), text(step.name);
  }

  void check(const Statement& statement, const Function& function) {
    last(statement.op, Op::opaque);
    below_or_none(statement.dst, function.places);
    text(statement.detail), type(statement.type), text(statement.function);
    range(statement.range), texts(statement.names);
    if (statement.op == Op::call) below(statement.call, function.calls);
    ok &= statement.op != Op::capture || statement.names.size() == statement.args.size();
    for (const Operand& argument : statement.args) check(argument, function);
  }

  void check(const Function& function) {
    text(function.id), text(function.name), text(function.record), text(function.enclosing);
    range(function.range), range(function.extent), type(function.returns);
    texts(function.overrides), last(function.body, BodyState::textual);
    for (const Local& parameter : function.parameters) check(parameter);
    for (const Local& local : function.locals) check(local);
    for (const Place& place : function.places) check(place, function);
    for (const Call& call : function.calls) {
      last(call.kind, CallKind::textual);
      below_or_none(call.callee, unit_.callees);
      type(call.receiver_type);
      check(call.receiver, function), check(call.target, function);
      for (const Operand& argument : call.arguments) check(argument, function);
    }
    for (const Block& block : function.blocks) {
      for (const Statement& statement : block.statements) check(statement, function);
      check(block.condition, function);
      for (const Edge& edge : block.edges) {
        below(edge.block, function.blocks), last(edge.kind, EdgeKind::exception);
        below_or_none(edge.constant, unit_.constants);
      }
    }
    below_or_none(function.exit_block, function.blocks);
    below_or_none(function.exception_block, function.blocks);
  }

  const Unit& unit_;
};

}  // namespace

std::string encode(const Unit& unit) {
  Writer body;
  body.one(const_cast<Unit&>(unit));  // the writer only reads
  Writer writer;
  writer.out = kMagic;
  writer.varint(kSchemaVersion);
  writer.out += pack(body.out);
  uint64_t hash = hash64(writer.out);
  for (int i = 0; i < 8; ++i) writer.out += static_cast<char>(hash >> (8 * i));
  return std::move(writer.out);
}

Status verify(const Unit& unit) {
  if (unit.strings.empty() || unit.ranges.empty() || unit.types.empty()) {
    return Error{"the facts lack their first entries"};
  }
  Checker checker(unit);
  checker.run();
  if (!checker.ok) return Error{"the facts refer to entries that do not exist"};
  return ok_status();
}

Result<Unit> decode(std::string_view bytes) {
  if (bytes.size() < kMagic.size() + 9 || bytes.substr(0, kMagic.size()) != kMagic) {
    return Error{"is no fact file"};
  }
  std::string_view body = bytes.substr(0, bytes.size() - 8);
  uint64_t hash = 0;
  for (int i = 0; i < 8; ++i) {
    hash |= uint64_t{static_cast<uint8_t>(bytes[body.size() + static_cast<size_t>(i)])} << (8 * i);
  }
  if (hash != hash64(body)) return Error{"is damaged: its hash does not fit its content"};
  body.remove_prefix(kMagic.size());
  Reader head(body);
  Unit unit;
  unit.schema = static_cast<uint32_t>(head.varint());
  if (unit.schema != kSchemaVersion) {
    return Error{"has schema version " + std::to_string(unit.schema) + ", this tvaara reads " +
                 std::to_string(kSchemaVersion)};
  }
  Result<std::string> tables = unpack(body.substr(head.at()), limits::kMaxFactBytes);
  if (!tables) return tables.error();
  Reader reader(*tables);
  reader.one(unit);
  if (reader.failed() || !reader.at_end()) return Error{"ends too early or holds too much"};
  if (Status status = verify(unit); !status) return status.error();
  return unit;
}

}  // namespace tvaara::facts
