// Part of the interface in yaml-cpp/yaml.h.
#pragma once
#include "yaml-cpp/yaml.h"
