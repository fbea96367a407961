#pragma once
#define BOOST_BEAST_VERSION 352
#define BOOST_BEAST_VERSION_STRING "Boost.Beast/352"
#define BOOST_BEAST_DEPRECATION_STRING "This is a deprecated interface, #define BOOST_BEAST_ALLOW_DEPRECATED to allow it"
#include "../beast.hpp"
