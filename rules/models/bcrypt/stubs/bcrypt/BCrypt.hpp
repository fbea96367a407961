// Part of the interface in bcrypt.h.
#pragma once
#include "bcrypt.h"
