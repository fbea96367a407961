#include "rate_limiter.h"

namespace bookstore {
namespace {

constexpr size_t kMaxWindows = 100000;

}  // namespace

bool RateLimiter::allow(const std::string& key) {
  auto now = std::chrono::steady_clock::now();
  std::lock_guard<std::mutex> lock(mutex_);
  if (windows_.size() > kMaxWindows) windows_.clear();
  Window& window = windows_[key];
  if (window.used == 0 || now - window.begin > std::chrono::minutes(1)) window = {now, 0};
  if (window.used >= per_minute_) return false;
  ++window.used;
  return true;
}

bool admit(RateLimiter& limiter, const std::string& key, Response& res) {
  res.set_header("RateLimit-Limit", std::to_string(limiter.per_minute()));
  if (limiter.allow(key)) return true;
  res.set_header("Retry-After", "60");
  refuse(res, 429, "too many requests");
  return false;
}

}  // namespace bookstore
