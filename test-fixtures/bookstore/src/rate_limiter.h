// So many requests per key and minute.
#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <unordered_map>

#include "http.h"

namespace bookstore {

class RateLimiter {
 public:
  explicit RateLimiter(int per_minute) : per_minute_(per_minute) {}
  bool allow(const std::string& key);
  int per_minute() const { return per_minute_; }

 private:
  struct Window {
    std::chrono::steady_clock::time_point begin;
    int used = 0;
  };
  const int per_minute_;
  std::mutex mutex_;
  std::unordered_map<std::string, Window> windows_;
};

// Whether the request may go on; else it has been answered with 429.
bool admit(RateLimiter& limiter, const std::string& key, Response& res);

}  // namespace bookstore
