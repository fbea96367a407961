// Part of the interface in cpr/cpr.h.
#pragma once
#include "cpr/cpr.h"
