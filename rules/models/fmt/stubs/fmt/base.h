// {fmt} 9, as far as the rows ask.
#pragma once

#include "fmt/format.h"
