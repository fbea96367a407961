// The page of a rule: fixed headings, examples taken from its fixtures.
#pragma once

#include <string>
#include <vector>

#include "models/reader.h"

namespace tvaara::rules {

// Markdown of `help:`. `bad` and `good` name fixtures in the rule's folder, whose text is put in:
// what the page shows is what the tests run. Complaints stay in the reader.
std::string help_markdown(models::Reader& reader, const YAML::Node& help,
                          const std::string& folder);

// The keys of `help:`, sorted.
std::vector<std::string> help_keys();

}  // namespace tvaara::rules
