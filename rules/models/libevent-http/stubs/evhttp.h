#pragma once
#include "event2/http.h"
