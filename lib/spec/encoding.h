// The bytes of a document before any reader sees them: size, UTF-8, control characters.
//
// Faults are reported with their place and stepped over, so that one bad byte in a description does
// not cost the review of the document.
#pragma once

#include <string>

#include "spec/builder.h"

namespace tvaara::spec {

// Reports what is wrong with size and encoding. False: nothing of it can be read.
bool check_encoding(Builder& builder);

// A copy of the same length without a byte order mark, in which every byte that libyaml would stop
// at is a '?'.
std::string printable_copy(std::string_view content);

// libyaml counts characters; reports count bytes. Identity for ASCII. It is asked from front to
// back, so it walks on from the last answer.
class CharacterOffsets {
 public:
  explicit CharacterOffsets(std::string_view text);
  uint32_t byte_of(size_t character) const;

 private:
  std::string_view text_;
  bool ascii_ = true;
  mutable size_t character_ = 0, at_ = 0;  // the last answer
};

}  // namespace tvaara::spec
