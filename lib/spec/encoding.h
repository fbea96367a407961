// The bytes of a document before any reader sees them: size, UTF-8, control characters.
//
// Faults are reported with their place and stepped over, so that one bad byte in a description does
// not cost the review of the document.
#pragma once

#include <string>
#include <vector>

#include "spec/builder.h"

namespace tvaara::spec {

// Reports what is wrong with size and encoding. False: nothing of it can be read.
bool check_encoding(Builder& builder);

// A copy of the same length without a byte order mark, in which every byte that libyaml would stop
// at is a '?'.
std::string printable_copy(std::string_view content);

// libyaml counts characters; reports count bytes. Identity for ASCII.
class CharacterOffsets {
 public:
  explicit CharacterOffsets(std::string_view text);
  uint32_t byte_of(size_t character) const;

 private:
  static constexpr size_t kStep = 128;
  std::string_view text_;
  bool ascii_ = true;
  std::vector<uint32_t> every_;  // byte of every kStep-th character
};

}  // namespace tvaara::spec
