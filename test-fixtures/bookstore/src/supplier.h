// What the wholesaler tells us about a book. Both calls are over TLS to one fixed host.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace bookstore {

class Supplier {
 public:
  explicit Supplier(std::string url) : url_(std::move(url)) {}
  std::optional<int64_t> stock(const std::string& isbn) const;
  std::optional<int64_t> price(const std::string& isbn) const;

 private:
  std::string url_;  // https://host:port
};

}  // namespace bookstore
