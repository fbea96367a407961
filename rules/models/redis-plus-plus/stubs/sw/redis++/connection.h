// Part of the interface in sw/redis++/redis++.h.
#pragma once
#include "sw/redis++/redis++.h"
