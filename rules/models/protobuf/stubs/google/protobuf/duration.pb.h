// Part of the interface in google/protobuf/message.h: a message that every .proto may import.
#pragma once
#include "google/protobuf/message.h"

namespace google {
namespace protobuf {

class Duration final : public Message {
 public:
  int64_t seconds() const;
  void set_seconds(int64_t value);
  int32_t nanos() const;
  void set_nanos(int32_t value);
};

}  // namespace protobuf
}  // namespace google
