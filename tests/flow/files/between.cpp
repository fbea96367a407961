// A third unit on the way.
#include "shared.h"

std::string twice(const std::string& a) { return a + a; }
