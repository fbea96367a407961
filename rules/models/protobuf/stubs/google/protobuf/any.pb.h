// Part of the interface in google/protobuf/message.h: a message that every .proto may import.
#pragma once
#include "google/protobuf/message.h"

namespace google {
namespace protobuf {

class Any final : public Message {
 public:
  const std::string& type_url() const;
  const std::string& value() const;
  bool PackFrom(const Message& message);
  bool UnpackTo(Message* message) const;
  template <typename T>
  bool Is() const {
    return false;
  }
};

}  // namespace protobuf
}  // namespace google
