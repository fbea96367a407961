// json-schema-validator 2.1 under its short name.
#pragma once

#include "nlohmann/json-schema.hpp"
