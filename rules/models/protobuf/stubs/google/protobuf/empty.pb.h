// Part of the interface in google/protobuf/message.h: a message that every .proto may import.
#pragma once
#include "google/protobuf/message.h"

namespace google {
namespace protobuf {

class Empty final : public Message {
 public:
  static const Empty& default_instance();
};

}  // namespace protobuf
}  // namespace google
