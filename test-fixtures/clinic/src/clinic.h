// A clinic, in the style of Drogon: controllers name their paths and what stands before them.
//
// This server is read, never built: it shows what tvaara makes of controllers, filters and the
// mapper. LoginFilter leaves who calls in the request's attributes.
#pragma once

#include <drogon/drogon.h>

#include <chrono>
#include <mutex>
#include <string>
#include <unordered_map>

namespace clinic {

using Callback = std::function<void(const drogon::HttpResponsePtr&)>;

// A row of the table `prescriptions`, as the library's generator writes it.
struct Prescription {
  std::string id;
  std::string patient;
  std::string text;
  Json::Value toJson() const;
};

class Limiter {
 public:
  explicit Limiter(int per_minute) : per_minute_(per_minute) {}
  bool allow(const std::string& key);

 private:
  struct Window {
    std::chrono::steady_clock::time_point begin;
    int used = 0;
  };
  const int per_minute_;
  std::mutex mutex_;
  std::unordered_map<std::string, Window> windows_;
};

// What is recorded: who did what, and what it was like before and after.
void audit(const drogon::HttpRequestPtr& req, const std::string& who, const std::string& what,
           const Json::Value& before, const Json::Value& after);
void alert(const std::string& who, const std::string& what);

drogon::HttpResponsePtr refusal(drogon::HttpStatusCode code, const std::string& why);
std::string sha256_hex(const std::string& text);
std::string random_hex(size_t bytes);

}  // namespace clinic
