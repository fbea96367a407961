// The single header under its short name, as projects that keep a copy of it include it.
#pragma once

#include <nlohmann/json.hpp>
