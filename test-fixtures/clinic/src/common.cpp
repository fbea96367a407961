#include <openssl/rand.h>
#include <openssl/sha.h>

#include <fstream>
#include <stdexcept>

#include "clinic.h"

using namespace drogon;

namespace clinic {
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

void append(const Json::Value& line) {
  std::ofstream out("audit.log", std::ios::app);
  Json::StreamWriterBuilder writer;
  writer["indentation"] = "";
  out << Json::writeString(writer, line) << '\n' << std::flush;
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

void audit(const HttpRequestPtr& req, const std::string& who, const std::string& what,
           const Json::Value& before, const Json::Value& after) {
  Json::Value line;
  line["when"] = trantor::Date::now().toFormattedString(true);
  line["who"] = who;
  line["what"] = what;
  line["request_id"] = req->getHeader("X-Request-Id");
  line["before"] = before;
  line["after"] = after;
  append(line);
}

void alert(const std::string& who, const std::string& what) {
  Json::Value line;
  line["who"] = who;
  line["alert"] = what;
  append(line);
}

HttpResponsePtr refusal(HttpStatusCode code, const std::string& why) {
  Json::Value body;
  body["error"] = why;
  auto response = HttpResponse::newHttpJsonResponse(body);
  response->setStatusCode(code);
  return response;
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

Json::Value Prescription::toJson() const {
  Json::Value value;
  value["id"] = id;
  value["text"] = text;
  return value;
}

}  // namespace clinic
