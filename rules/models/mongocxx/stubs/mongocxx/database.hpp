// Part of the interface in mongocxx/client.hpp.
#pragma once
#include "mongocxx/client.hpp"
