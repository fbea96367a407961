// The version of tvaara, from CMake's project().
#pragma once

namespace tvaara {
inline constexpr const char* kVersion = TVAARA_VERSION;
}
