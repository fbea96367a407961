// Part of the interface in boost/filesystem.hpp.
#pragma once
#include "boost/filesystem.hpp"
