// Part of the interface in pugixml.hpp.
#pragma once
#include "pugixml.hpp"
