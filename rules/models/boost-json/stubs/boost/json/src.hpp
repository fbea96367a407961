// Part of the interface in boost/json.hpp.
#pragma once
#include "boost/json.hpp"
