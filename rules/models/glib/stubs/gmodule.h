// Part of the interface in glib.h.
#pragma once
#include "glib.h"
