// Part of the interface in soci/soci.h.
#pragma once
#include "soci/soci.h"
