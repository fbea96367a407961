// What the name means elsewhere.
#include "codegen_define_ApiController_.hpp"
