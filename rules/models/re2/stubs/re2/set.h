// Part of the interface in re2/re2.h.
#pragma once
#include "re2/re2.h"
