// Part of the interface in boost/algorithm/string.hpp.
#pragma once
#include "boost/algorithm/string.hpp"
