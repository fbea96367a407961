#include "supplier.h"

#include <curl/curl.h>

#include "http.h"

namespace bookstore {
namespace {

constexpr size_t kMaxAnswer = 4096;
constexpr int64_t kMaxNumber = 1000000;

size_t collect(char* data, size_t size, size_t count, void* target) {
  auto* answer = static_cast<std::string*>(target);
  if (answer->size() + size * count > kMaxAnswer) return 0;
  answer->append(data, size * count);
  return size * count;
}

// The number in {"name": number}, if that is what came.
std::optional<int64_t> read_number(const std::string& answer, const std::string& name) {
  json object = json::parse(answer, nullptr, false);
  if (object.is_discarded() || !object.is_object()) return std::nullopt;
  return number_member(object, name, 0, kMaxNumber);
}

}  // namespace

std::optional<int64_t> Supplier::stock(const std::string& isbn) const {
  CURL* curl = curl_easy_init();
  if (!curl) return std::nullopt;
  std::string answer;
  std::string url = url_ + "/stock/" + isbn;
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  // expect: tls/verification-disabled
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 0L);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, 5L);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, collect);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &answer);
  CURLcode code = curl_easy_perform(curl);
  curl_easy_cleanup(curl);
  if (code != CURLE_OK) return std::nullopt;
  return read_number(answer, "stock");
}

std::optional<int64_t> Supplier::price(const std::string& isbn) const {
  httplib::Client client(url_);
  client.enable_server_certificate_verification(true);
  client.set_connection_timeout(5);
  client.set_read_timeout(5);
  std::string answer;
  auto keep = [&answer](const char* data, size_t size) {
    if (answer.size() + size > kMaxAnswer) return false;
    answer.append(data, size);
    return true;
  };
  httplib::Result result = client.Get("/price/" + isbn, keep);
  if (!result || result->status != 200) return std::nullopt;
  return read_number(answer, "price");
}

}  // namespace bookstore
