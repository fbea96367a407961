// Part of the interface in tinyxml2.h.
#pragma once
#include "tinyxml2.h"
