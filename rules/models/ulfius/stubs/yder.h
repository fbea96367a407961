#pragma once
#include "ulfius.h"
