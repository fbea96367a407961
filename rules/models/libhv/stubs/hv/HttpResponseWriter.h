// Interface of libhv's writer, written for tvaara.
#pragma once

#include "HttpContext.h"
