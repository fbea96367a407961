// Interface of RapidJSON as far as servers use it, written for tvaara.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace rapidjson {
using SizeType = unsigned;
class CrtAllocator {};
template <typename Base = CrtAllocator>
class MemoryPoolAllocator {};
template <typename Char = char>
struct UTF8 {
  using Ch = Char;
};
struct StringRefType {
  StringRefType(const char* text);
};
StringRefType StringRef(const char* text);
enum Type { kNullType, kFalseType, kTrueType, kObjectType, kArrayType, kStringType, kNumberType };
enum ParseErrorCode { kParseErrorNone = 0 };

template <typename Encoding, typename Allocator = MemoryPoolAllocator<>>
class GenericValue {
 public:
  struct Member {
    GenericValue name, value;
  };
  using MemberIterator = Member*;
  using ConstMemberIterator = const Member*;
  using ValueIterator = GenericValue*;
  using ConstValueIterator = const GenericValue*;
  struct Array {
    ValueIterator begin() const;
    ValueIterator end() const;
    SizeType Size() const;
  };
  struct Object {
    MemberIterator begin() const;
    MemberIterator end() const;
  };
  GenericValue();
  explicit GenericValue(Type type);
  explicit GenericValue(int value);
  explicit GenericValue(const char* text);
  GenericValue(const char* text, Allocator& allocator);
  GenericValue(const GenericValue&) = delete;
  GenericValue(GenericValue&&);
  GenericValue& operator[](const char* name);
  const GenericValue& operator[](const char* name) const;
  GenericValue& operator[](SizeType index);
  const GenericValue& operator[](SizeType index) const;
  bool HasMember(const char* name) const;
  MemberIterator FindMember(const char* name);
  ConstMemberIterator FindMember(const char* name) const;
  MemberIterator MemberBegin();
  MemberIterator MemberEnd();
  ValueIterator Begin();
  ValueIterator End();
  SizeType Size() const;
  bool Empty() const;
  bool IsNull() const;
  bool IsBool() const;
  bool IsInt() const;
  bool IsUint() const;
  bool IsInt64() const;
  bool IsUint64() const;
  bool IsDouble() const;
  bool IsNumber() const;
  bool IsString() const;
  bool IsArray() const;
  bool IsObject() const;
  const char* GetString() const;
  SizeType GetStringLength() const;
  int GetInt() const;
  unsigned GetUint() const;
  int64_t GetInt64() const;
  uint64_t GetUint64() const;
  double GetDouble() const;
  float GetFloat() const;
  bool GetBool() const;
  template <typename T>
  T Get() const;
  Array GetArray();
  Object GetObject();
  GenericValue& SetObject();
  GenericValue& SetArray();
  GenericValue& SetString(const char* text, Allocator& allocator);
  GenericValue& SetInt(int value);
  template <typename T>
  GenericValue& AddMember(StringRefType name, T&& value, Allocator& allocator);
  GenericValue& AddMember(GenericValue& name, GenericValue& value, Allocator& allocator);
  GenericValue& PushBack(GenericValue& value, Allocator& allocator);
  GenericValue& CopyFrom(const GenericValue& other, Allocator& allocator);
  template <typename Handler>
  bool Accept(Handler& handler) const;
};
template <typename Encoding, typename Allocator = MemoryPoolAllocator<>>
class GenericDocument : public GenericValue<Encoding, Allocator> {
 public:
  using AllocatorType = Allocator;
  GenericDocument();
  GenericDocument& Parse(const char* text);
  GenericDocument& Parse(const char* text, size_t length);
  GenericDocument& ParseInsitu(char* text);
  template <typename Stream>
  GenericDocument& ParseStream(Stream& stream);
  bool HasParseError() const;
  ParseErrorCode GetParseError() const;
  size_t GetErrorOffset() const;
  Allocator& GetAllocator();
};
using Value = GenericValue<UTF8<>>;
using Document = GenericDocument<UTF8<>>;

template <typename Encoding>
class GenericStringBuffer {
 public:
  const char* GetString() const;
  size_t GetSize() const;
};
using StringBuffer = GenericStringBuffer<UTF8<>>;
template <typename Stream>
class Writer {
 public:
  explicit Writer(Stream& stream);
};
template <typename Stream>
class PrettyWriter {
 public:
  explicit PrettyWriter(Stream& stream);
};
template <typename Stream>
class BasicIStreamWrapper {
 public:
  BasicIStreamWrapper(Stream& stream);
};
template <typename Value>
class GenericSchemaDocument {
 public:
  explicit GenericSchemaDocument(const Value& document);
};
using SchemaDocument = GenericSchemaDocument<Value>;
template <typename Schema>
class GenericSchemaValidator {
 public:
  explicit GenericSchemaValidator(const Schema& schema);
  bool IsValid() const;
};
using SchemaValidator = GenericSchemaValidator<SchemaDocument>;
template <typename Document>
Value* GetValueByPointer(Document& root, const char* pointer);
const char* GetParseError_En(ParseErrorCode code);
}  // namespace rapidjson
