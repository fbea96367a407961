#include "marina.h"

namespace marina {

bool Limiter::allow(const std::string& key) {
  auto now = std::chrono::steady_clock::now();
  if (windows_.size() > 100000) windows_.clear();
  Window& window = windows_[key];
  if (window.used == 0 || now - window.begin > std::chrono::minutes(1)) window = {now, 0};
  if (window.used >= per_minute_) return false;
  ++window.used;
  return true;
}

}  // namespace marina
