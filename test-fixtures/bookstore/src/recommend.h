// Part of the recommendation engine, which is built and delivered as a library of its own.
#pragma once

#include <sqlite3.h>

#include <string>
#include <vector>

namespace recommend {

std::vector<std::string> pick(sqlite3* db, const std::string& genre, const std::string& reader);

}  // namespace recommend
