// Part of the interface in spdlog/spdlog.h.
#pragma once
#include "spdlog/spdlog.h"
