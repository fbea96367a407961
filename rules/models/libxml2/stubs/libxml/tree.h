// Part of the interface in libxml/parser.h.
#pragma once
#include "libxml/parser.h"
