// Part of the interface in boost/process.hpp.
#pragma once
#include "boost/process.hpp"
