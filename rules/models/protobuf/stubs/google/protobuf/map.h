// Part of the interface in google/protobuf/message.h.
#pragma once
#include <map>

#include "google/protobuf/message.h"

namespace google {
namespace protobuf {

template <typename Key, typename T>
class Map : public std::map<Key, T> {
 public:
  bool contains(const Key& key) const;
};

}  // namespace protobuf
}  // namespace google
