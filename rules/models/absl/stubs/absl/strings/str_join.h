// Part of the interface in absl/strings/str_cat.h.
#pragma once
#include "absl/strings/str_cat.h"
