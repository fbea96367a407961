// GitHub's primaryLocationLineHash: how code scanning recognises an alert after lines have moved.
//
// Idea (github/codeql-action, src/fingerprints.ts): each line is hashed together with what follows
// it, 100 characters without blanks, by a rolling hash with base 37 in 64 bits; equal hashes in a
// file are told apart by their occurrence. Computed here byte for byte the same, so that uploading
// with or without the action gives one alert, not two.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tvaara::report {

// "hash:occurrence" of each line; index 0 is line 1. Lines end at LF, CR or CRLF.
std::vector<std::string> line_hashes(std::string_view text);

}  // namespace tvaara::report
