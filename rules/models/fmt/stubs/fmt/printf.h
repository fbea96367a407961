// {fmt} 9, as far as the rows ask: formats of C.
#pragma once

#include "fmt/format.h"

namespace fmt {
template <typename Text, typename... Args>
std::string sprintf(const Text& text, const Args&... values);
}
