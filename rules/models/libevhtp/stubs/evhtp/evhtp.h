// Part of the interface in evhtp.h.
#pragma once
#include "evhtp.h"
