// Interface of JsonCpp 1.9, written for tvaara: declarations alone.
#pragma once

#include <exception>
#include <cstdint>
#include <istream>
#include <map>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

namespace Json {
using String = std::string;
using Int = int;
using UInt = unsigned;
using Int64 = int64_t;
using UInt64 = uint64_t;
using LargestInt = Int64;
using LargestUInt = UInt64;
using ArrayIndex = unsigned;
using IStream = std::istream;
using OStream = std::ostream;

enum ValueType { nullValue = 0, intValue, uintValue, realValue, stringValue, booleanValue,
                 arrayValue, objectValue };

class Exception : public std::exception { public: const char* what() const noexcept override; };
class RuntimeError : public Exception {};
class LogicError : public Exception {};
class StaticString {
 public:
  explicit StaticString(const char* text);
};

class Value;
class ValueIterator {
 public:
  Value key() const;
  UInt index() const;
  String name() const;
  Value& operator*() const;
  Value* operator->() const;
  ValueIterator& operator++();
  ValueIterator operator++(int);
  bool operator==(const ValueIterator& other) const;
  bool operator!=(const ValueIterator& other) const;
};
using ValueConstIterator = ValueIterator;

class Value {
 public:
  using Members = std::vector<String>;
  using iterator = ValueIterator;
  using const_iterator = ValueIterator;
  static const Value null;
  static const Value& nullSingleton();
  Value(ValueType type = nullValue);
  Value(Int value);
  Value(UInt value);
  Value(Int64 value);
  Value(UInt64 value);
  Value(long long value);
  Value(unsigned long long value);
  Value(double value);
  Value(const char* value);
  Value(const char* begin, const char* end);
  Value(const StaticString& value);
  Value(const String& value);
  Value(bool value);
  Value(std::nullptr_t) = delete;
  Value(const Value& other);
  Value(Value&& other) noexcept;
  ~Value();
  Value& operator=(const Value& other);
  Value& operator=(Value&& other) noexcept;
  ValueType type() const;
  bool operator<(const Value& other) const;
  bool operator==(const Value& other) const;
  bool operator!=(const Value& other) const;
  const char* asCString() const;
  String asString() const;
  Int asInt() const;
  UInt asUInt() const;
  Int64 asInt64() const;
  UInt64 asUInt64() const;
  LargestInt asLargestInt() const;
  float asFloat() const;
  double asDouble() const;
  bool asBool() const;
  bool isNull() const;
  bool isBool() const;
  bool isInt() const;
  bool isInt64() const;
  bool isUInt() const;
  bool isUInt64() const;
  bool isIntegral() const;
  bool isDouble() const;
  bool isNumeric() const;
  bool isString() const;
  bool isArray() const;
  bool isObject() const;
  template <typename T> T as() const;
  template <typename T> bool is() const;
  bool isConvertibleTo(ValueType other) const;
  ArrayIndex size() const;
  bool empty() const;
  explicit operator bool() const;
  void clear();
  void resize(ArrayIndex size);
  Value& operator[](ArrayIndex index);
  Value& operator[](int index);
  const Value& operator[](ArrayIndex index) const;
  const Value& operator[](int index) const;
  Value get(ArrayIndex index, const Value& fallback) const;
  bool isValidIndex(ArrayIndex index) const;
  Value& append(const Value& value);
  Value& append(Value&& value);
  bool insert(ArrayIndex index, const Value& value);
  Value& operator[](const char* key);
  const Value& operator[](const char* key) const;
  Value& operator[](const String& key);
  const Value& operator[](const String& key) const;
  Value& operator[](const StaticString& key);
  Value get(const char* key, const Value& fallback) const;
  Value get(const String& key, const Value& fallback) const;
  const Value* find(const char* begin, const char* end) const;
  const Value* find(const String& key) const;
  void removeMember(const char* key);
  void removeMember(const String& key);
  bool isMember(const char* key) const;
  bool isMember(const String& key) const;
  Members getMemberNames() const;
  String toStyledString() const;
  iterator begin() const;
  iterator end() const;
  const Value& front() const;
  const Value& back() const;
};

class CharReader {
 public:
  virtual ~CharReader() = default;
  virtual bool parse(const char* begin, const char* end, Value* root, String* errors) = 0;
};
class CharReaderBuilder {
 public:
  CharReaderBuilder();
  CharReader* newCharReader() const;
  Value& operator[](const String& key);
  static void strictMode(Value* settings);
  Value settings_;
};
class Reader {
 public:
  Reader();
  bool parse(const std::string& document, Value& root, bool comments = true);
  bool parse(const char* begin, const char* end, Value& root, bool comments = true);
  bool parse(IStream& stream, Value& root, bool comments = true);
  String getFormattedErrorMessages() const;
};
bool parseFromStream(const CharReaderBuilder& builder, IStream& stream, Value* root,
                     String* errors);
IStream& operator>>(IStream& stream, Value& root);
OStream& operator<<(OStream& stream, const Value& root);

class StreamWriter {
 public:
  virtual ~StreamWriter() = default;
  virtual int write(const Value& root, OStream* stream) = 0;
};
class StreamWriterBuilder {
 public:
  StreamWriterBuilder();
  StreamWriter* newStreamWriter() const;
  Value& operator[](const String& key);
  Value settings_;
};
String writeString(const StreamWriterBuilder& builder, const Value& root);
class FastWriter {
 public:
  String write(const Value& root);
  void omitEndingLineFeed();
};
class StyledWriter {
 public:
  String write(const Value& root);
};
}  // namespace Json
