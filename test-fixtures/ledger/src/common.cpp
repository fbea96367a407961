#include <openssl/rand.h>
#include <openssl/sha.h>

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "ledger.h"

namespace ledger {
namespace {

std::string to_hex(const unsigned char* bytes, size_t size) {
  static const char digits[] = "0123456789abcdef";
  std::string text;
  for (size_t i = 0; i < size; ++i) {
    text.push_back(digits[bytes[i] >> 4]);
    text.push_back(digits[bytes[i] & 15]);
  }
  return text;
}

void append(const nlohmann::json& line) {
  std::ofstream out("/var/log/ledger/audit.log", std::ios::app);
  out << line.dump() << '\n' << std::flush;
}

}  // namespace

bool Limiter::allow(const std::string& key) {
  auto now = std::chrono::steady_clock::now();
  std::lock_guard<std::mutex> lock(mutex_);
  if (windows_.size() > 100000) windows_.clear();
  Window& window = windows_[key];
  if (window.used == 0 || now - window.begin > std::chrono::minutes(1)) window = {now, 0};
  if (window.used >= per_minute_) return false;
  ++window.used;
  return true;
}

const char* database() { return "host=db.ledger.example dbname=ledger sslmode=verify-full"; }

std::string metadata(const grpc::ServerContextBase& context, const std::string& name) {
  auto found = context.client_metadata().find(name);
  if (found == context.client_metadata().end()) return "";
  return std::string(found->second.data(), found->second.size());
}

std::string sha256_hex(const std::string& text) {
  unsigned char hash[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), hash);
  return to_hex(hash, sizeof hash);
}

std::string random_hex(size_t size) {
  unsigned char bytes[32] = {};
  if (size > sizeof bytes || RAND_bytes(bytes, static_cast<int>(size)) != 1) {
    throw std::runtime_error("no randomness");
  }
  return to_hex(bytes, size);
}

bool is_id(const std::string& text) {
  return text.size() == 32 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

grpc::Status stranger() { return grpc::Status(grpc::StatusCode::UNAUTHENTICATED, "sign in first"); }

grpc::Status too_many(grpc::ServerContextBase& context) {
  context.AddTrailingMetadata("retry-after", "60");
  return grpc::Status(grpc::StatusCode::RESOURCE_EXHAUSTED, "too many calls");
}

void audit(const grpc::ServerContextBase& context, const std::string& who, const std::string& what,
           const std::string& before, const std::string& after) {
  append({{"when", std::time(nullptr)},
          {"who", who},
          {"what", what},
          {"request_id", metadata(context, "x-request-id")},
          {"before", before},
          {"after", after}});
}

void alert(const std::string& who, const std::string& what) {
  append({{"when", std::time(nullptr)}, {"who", who}, {"alert", what}});
}

}  // namespace ledger
