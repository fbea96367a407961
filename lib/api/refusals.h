// What a branch that leaves proves about the caller, whatever it answers.
//
// Idea: many servers refuse with status 200 and an error in the body. Where a credential of the
// request (a token, a key) is compared with something the request does not bring, and one side
// leaves, who gets past that branch holds the credential. That it is merely there proves nothing.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "flow/flow.h"

namespace tvaara::api {

// Functions that compare texts, as models name them (globs). What `zero` holds returns zero where
// they are equal; what the others return is not known.
struct TextComparisons {
  std::set<std::string> names, zero;
};

// What libraries answer where there is a row, and where there is none, as models say (`row-codes`).
struct RowCodes {
  std::set<int64_t> row, none;
};

// `names`: globs over the names of credentials, compared in lower case, letters and digits only.
bool compares_credential(const flow::EventInstance& guard, const std::vector<std::string>& names,
                         const TextComparisons& comparisons);

// It leaves unless a row was found by a credential of the request: a session, a token.
bool finds_by_credential(const flow::EventInstance& guard, const std::vector<std::string>& names,
                         const RowCodes& codes);

// It compares values, or asks a function about them: more than whether something is there.
bool compares_values(const flow::EventInstance& guard);

}  // namespace tvaara::api
