#pragma once
#include "SQLiteCpp.h"
