// Fact files: what is written is read back, and nothing that was tampered with is believed.
#include "facts/codec.h"

#include <gtest/gtest.h>

#include <tuple>

#include "base/hash.h"
#include "facts/builder.h"
#include "facts/dump.h"
#include "facts/pack.h"

namespace tvaara::facts {
namespace {

Operand place(Index index) {
  Operand operand;
  operand.kind = OperandKind::place;
  operand.index = index;
  return operand;
}

// int answer(int p) { return f(p, "text", -7); }  with a little of everything beside it.
Unit sample() {
  UnitBuilder builder;
  Unit& unit = builder.unit();
  unit.main_file = builder.string("src/a.cpp");
  unit.language = builder.string("c++");
  unit.files.push_back({unit.main_file, builder.string(hash_hex("content")), true});
  RangeId here = builder.range({0, 3, 5, 3, 12, false});
  RangeId in_macro = builder.range({0, 4, 1, 4, 9, true});
  TypeId number = builder.type({builder.string("int"), 0, TypeKind::integer, false, false});
  Index text = builder.constant({ConstantKind::string, 0, builder.string("text"), 0});
  Index minus = builder.constant({ConstantKind::integer, -7, 0, builder.string("kMinus")});
  Callee f;
  f.id = builder.string("c:@F@f#I#");
  f.name = builder.string("ns::f");
  f.parameters = {number};
  f.returns = number;
  f.variadic = true;

  Function function;
  function.id = builder.string("c:@F@answer#I#");
  function.name = builder.string("ns::answer");
  function.range = here;
  function.extent = in_macro;
  function.parameters.push_back({builder.string("p"), number, here});
  function.locals.push_back({0, number, 0});
  function.returns = number;
  function.body = BodyState::whole;
  function.body_hash = 0xfedcba9876543210u;
  function.places.push_back({Root::parameter, 0, {}});
  function.places.push_back({Root::local, 0, {{StepKind::field, builder.string("m")}}});
  Call call;
  call.callee = builder.callee(f);
  call.arguments = {place(0), {OperandKind::constant}, {OperandKind::constant}};
  call.arguments[1].index = text;
  call.arguments[2].index = minus;
  function.calls.push_back(call);
  Statement made;
  made.op = Op::call;
  made.dst = 1;
  made.call = 0;
  made.range = here;
  Statement returned;
  returned.op = Op::return_;
  returned.args = {place(1)};
  function.blocks.resize(2);
  function.blocks[0].statements = {made, returned};
  function.blocks[0].edges = {{1, EdgeKind::always, kNone}};
  function.exit_block = 1;
  unit.functions.push_back(function);

  unit.globals.push_back({builder.string("c:@g"), builder.string("g"), number, here, true});
  unit.records.push_back({builder.string("c:@S@R"),
                          builder.string("R"),
                          here,
                          {{builder.string("m"), number, here}},
                          {builder.string("Base")}});
  unit.macros.push_back({builder.string("ROUTE"), {builder.string("\"/a\"")}, in_macro});
  unit.comments.push_back({builder.string("// tvaara: allow(a/b) because"), here});
  unit.libraries.push_back({builder.string("lib"), builder.string("stub")});
  unit.flags.push_back(builder.string("-std=c++20"));
  unit.not_found.push_back(builder.string("missing.h"));
  unit.notes.push_back({builder.string("missing-header"), builder.string("missing.h"), here});
  return unit;
}

// The bytes with a hash that fits them: what an attacker would write.
std::string resealed(std::string bytes) {
  bytes.resize(bytes.size() - 8);
  uint64_t hash = hash64(bytes);
  for (int i = 0; i < 8; ++i) bytes += static_cast<char>(hash >> (8 * i));
  return bytes;
}

TEST(Codec, RoundTrip) {
  Unit unit = sample();
  ASSERT_TRUE(verify(unit));
  std::string bytes = encode(unit);
  Result<Unit> back = decode(bytes);
  ASSERT_TRUE(back) << back.error().to_string();
  EXPECT_EQ(encode(*back), bytes);
  EXPECT_EQ(dump(*back), dump(unit));
  EXPECT_EQ(back->functions[0].body_hash, 0xfedcba9876543210u);
  EXPECT_EQ(back->constants[1].integer, -7);
  EXPECT_EQ(back->functions[0].exception_block, kNone);
}

TEST(Codec, EqualUnitsGiveEqualBytes) { EXPECT_EQ(encode(sample()), encode(sample())); }

// Ranges are written as differences: backwards, across files, and the largest there are.
TEST(Codec, RangesComeBackAsTheyWere) {
  Unit unit = sample();
  uint32_t most = 0xffffffff;
  for (Range range : {Range{0, 70, 5, 72, 1, false}, Range{0, 7, 900, 7, 3, true},
                      Range{0, most, most, 1, 1, false}, Range{0, 1, 1, most, most, true}}) {
    unit.ranges.push_back(range);
  }
  Result<Unit> back = decode(encode(unit));
  ASSERT_TRUE(back);
  ASSERT_EQ(back->ranges.size(), unit.ranges.size());
  for (size_t i = 0; i < unit.ranges.size(); ++i) {
    const Range &a = unit.ranges[i], &b = back->ranges[i];
    EXPECT_EQ(std::tie(a.file, a.line, a.column, a.end_line, a.end_column, a.in_macro),
              std::tie(b.file, b.line, b.column, b.end_line, b.end_column, b.in_macro));
  }
}

TEST(Codec, EmptyUnit) {
  Result<Unit> back = decode(encode(Unit{}));
  ASSERT_TRUE(back);
  EXPECT_TRUE(back->functions.empty());
}

TEST(Codec, EveryDamagedByteIsNoticed) {
  std::string bytes = encode(sample());
  for (size_t i = 0; i < bytes.size(); ++i) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string damaged = bytes;
      damaged[i] = static_cast<char>(damaged[i] ^ (1 << bit));
      EXPECT_FALSE(decode(damaged)) << "byte " << i << " bit " << bit;
    }
  }
}

TEST(Codec, EveryTruncationIsNoticed) {
  std::string bytes = encode(sample());
  for (size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(decode(std::string_view(bytes).substr(0, size))) << size;
  }
}

// Of a fact file: what stands before its packed tables, and these unpacked.
constexpr size_t kHead = 5;  // magic and schema version
std::string tables(const std::string& bytes) {
  return *unpack(std::string_view(bytes).substr(kHead, bytes.size() - kHead - 8),
                 bytes.size() * 99);
}
std::string with_tables(const std::string& bytes, const std::string& changed) {
  return resealed(bytes.substr(0, kHead) + pack(changed) + "12345678");
}

// With a fitting hash only the checks stand between the bytes and the engine: whatever is accepted
// must be safe to walk, which printing it does.
TEST(Codec, TamperedFactsAreRefusedOrHarmless) {
  std::string bytes = encode(sample()), plain = tables(bytes);
  ASSERT_EQ(with_tables(bytes, plain), bytes);
  size_t refused = 0;
  auto attack = [&](const std::string& damaged) {
    Result<Unit> unit = decode(damaged);
    if (!unit) {
      ++refused;
      return;
    }
    EXPECT_TRUE(verify(*unit));
    EXPECT_FALSE(dump(*unit).empty());
  };
  for (int bit = 0; bit < 8; ++bit) {
    for (size_t i = 0; i < plain.size(); ++i) {
      std::string damaged = plain;
      damaged[i] = static_cast<char>(damaged[i] ^ (1 << bit));
      attack(with_tables(bytes, damaged));
    }
    for (size_t i = kHead; i + 8 < bytes.size(); ++i) {
      std::string damaged = bytes;
      damaged[i] = static_cast<char>(damaged[i] ^ (1 << bit));
      attack(resealed(damaged));
    }
  }
  EXPECT_GT(refused, plain.size());
}

TEST(Codec, RefusesLyingLengths) {
  std::string bytes = encode(Unit{}), plain = tables(bytes);
  // Which fields follow, then the number of strings: a huge one allocates nothing.
  std::string huge = plain.substr(0, 1) + "\xff\xff\xff\xff\xff\xff\xff\xff\x7f" + plain.substr(2);
  EXPECT_FALSE(decode(with_tables(bytes, huge)));
}

TEST(Pack, GivesBackWhatItWasGiven) {
  for (const std::string& bytes : {std::string(), std::string("a\0b", 3), std::string(100'000, 'x'),
                                   std::string(5'000'000, 'x')}) {
    Result<std::string> back = unpack(pack(bytes), bytes.size());
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, bytes);
  }
  EXPECT_LT(pack(std::string(100'000, 'x')).size(), 100u);
}

TEST(Pack, MakesNoMoreThanIsAllowed) {
  std::string packed = pack(std::string(100'000, 'x'));
  Result<std::string> refused = unpack(packed, 99'999);
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().message.find("more than 99999 bytes"), std::string::npos);
}

TEST(Pack, RefusesWhatItDidNotPack) {
  std::string packed = pack("some bytes, some bytes, some bytes, some bytes");
  EXPECT_FALSE(unpack("", 1000));
  EXPECT_FALSE(unpack("no frame at all", 1000));
  EXPECT_FALSE(unpack(packed + "more", 1000));
  for (size_t size = 0; size < packed.size(); ++size) {
    EXPECT_FALSE(unpack(std::string_view(packed).substr(0, size), 1000)) << size;
  }
}

TEST(Codec, RefusesAnotherSchema) {
  std::string bytes = encode(sample());
  bytes[4] = static_cast<char>(kSchemaVersion + 1);
  Result<Unit> unit = decode(resealed(bytes));
  ASSERT_FALSE(unit);
  EXPECT_NE(unit.error().message.find("schema"), std::string::npos);
}

TEST(Verify, RefusesIndicesOutOfRange) {
  auto refuses = [](auto change) {
    Unit unit = sample();
    change(unit);
    return !verify(unit).ok();
  };
  EXPECT_TRUE(refuses([](Unit& u) { u.main_file = 10'000; }));
  EXPECT_TRUE(refuses([](Unit& u) { u.ranges[1].file = 7; }));
  EXPECT_TRUE(refuses([](Unit& u) { u.functions[0].blocks[0].edges[0].block = 9; }));
  EXPECT_TRUE(refuses([](Unit& u) { u.functions[0].blocks[0].statements[0].call = 9; }));
  EXPECT_TRUE(refuses([](Unit& u) { u.functions[0].calls[0].arguments[1].index = 99; }));
  EXPECT_TRUE(refuses([](Unit& u) { u.functions[0].places[0].index = 3; }));
  EXPECT_TRUE(refuses([](Unit& u) { u.functions[0].exit_block = 12; }));
  EXPECT_TRUE(refuses([](Unit& u) { u.strings.clear(); }));
  EXPECT_FALSE(refuses([](Unit&) {}));
}

TEST(Builder, InternsEqualThingsOnce) {
  UnitBuilder builder;
  EXPECT_EQ(builder.string(""), 0u);
  EXPECT_EQ(builder.string("a"), builder.string("a"));
  EXPECT_NE(builder.string("a"), builder.string("b"));
  EXPECT_EQ(builder.range({0, 1, 2, 3, 4, false}), builder.range({0, 1, 2, 3, 4, false}));
  EXPECT_NE(builder.range({0, 1, 2, 3, 4, false}), builder.range({0, 1, 2, 3, 4, true}));
}

}  // namespace
}  // namespace tvaara::facts
