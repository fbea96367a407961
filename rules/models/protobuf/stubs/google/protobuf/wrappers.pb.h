// Part of the interface in google/protobuf/message.h: messages that every .proto may import.
#pragma once
#include "google/protobuf/message.h"

namespace google {
namespace protobuf {

class DoubleValue final : public Message {
 public:
  double value() const;
  void set_value(double value);
};
class FloatValue final : public Message {
 public:
  float value() const;
  void set_value(float value);
};
class Int64Value final : public Message {
 public:
  int64_t value() const;
  void set_value(int64_t value);
};
class UInt64Value final : public Message {
 public:
  uint64_t value() const;
  void set_value(uint64_t value);
};
class Int32Value final : public Message {
 public:
  int32_t value() const;
  void set_value(int32_t value);
};
class UInt32Value final : public Message {
 public:
  uint32_t value() const;
  void set_value(uint32_t value);
};
class BoolValue final : public Message {
 public:
  bool value() const;
  void set_value(bool value);
};
class StringValue final : public Message {
 public:
  const std::string& value() const;
  void set_value(const std::string& value);
};
class BytesValue final : public Message {
 public:
  const std::string& value() const;
  void set_value(const std::string& value);
};

}  // namespace protobuf
}  // namespace google
