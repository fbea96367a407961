#include "shared.h"

namespace around {

void chain_c(char* data) { chain_d(data); }

}  // namespace around
