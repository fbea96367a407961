#pragma once
#define BOOST_BEAST_VERSION 352
#define BOOST_BEAST_VERSION_STRING "Boost.Beast/352"
#include "../beast.hpp"
