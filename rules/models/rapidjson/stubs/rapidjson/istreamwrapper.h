// Part of the interface in rapidjson/document.h.
#pragma once
#include "rapidjson/document.h"
