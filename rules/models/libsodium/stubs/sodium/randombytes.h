// Part of the interface in sodium.h.
#pragma once
#include "sodium.h"
