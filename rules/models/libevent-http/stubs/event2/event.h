#pragma once
#include "http.h"
