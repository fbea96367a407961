// Interface of the protobuf C++ runtime as far as generated messages and their users need it,
// written for tvaara (3.6 - 3.21 names).
#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <map>
#include <ostream>
#include <string>

namespace google {
namespace protobuf {

class Arena;
class Descriptor;
struct Metadata {
  const Descriptor* descriptor;
};

class MessageLite {
 public:
  virtual ~MessageLite() {}
  virtual std::string GetTypeName() const;
  virtual void Clear();
  virtual bool IsInitialized() const;
  std::string InitializationErrorString() const;
  bool ParseFromString(const std::string& data);
  bool ParsePartialFromString(const std::string& data);
  bool ParseFromArray(const void* data, int size);
  bool ParsePartialFromArray(const void* data, int size);
  bool ParseFromIstream(std::istream* input);
  bool ParseFromFileDescriptor(int file_descriptor);
  bool MergeFromString(const std::string& data);
  bool SerializeToString(std::string* output) const;
  bool SerializePartialToString(std::string* output) const;
  bool AppendToString(std::string* output) const;
  bool SerializeToArray(void* data, int size) const;
  bool SerializeToOstream(std::ostream* output) const;
  std::string SerializeAsString() const;
  std::string SerializePartialAsString() const;
  size_t ByteSizeLong() const;
};

class Message : public MessageLite {
 public:
  std::string DebugString() const;
  std::string ShortDebugString() const;
  std::string Utf8DebugString() const;
  const Descriptor* GetDescriptor() const;
};

}  // namespace protobuf
}  // namespace google
