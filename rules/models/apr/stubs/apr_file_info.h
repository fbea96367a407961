// Part of the interface in apr_strings.h.
#pragma once
#include "apr_strings.h"
