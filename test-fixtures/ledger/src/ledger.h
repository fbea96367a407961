// A ledger, served by gRPC: customers and their accounts, those who work here, and reports.
//
// This server is read, never built: it shows what tvaara makes of services that override what the
// generator declares, of metadata that says who calls, and of servers with doors of their own.
#pragma once

#include <grpcpp/grpcpp.h>

#include <chrono>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace ledger {

// So many calls a minute for every key.
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

// common.cpp
const char* database();
std::string metadata(const grpc::ServerContextBase& context, const std::string& name);
std::string sha256_hex(const std::string& text);
std::string random_hex(size_t bytes);
bool is_id(const std::string& text);
grpc::Status stranger();
grpc::Status too_many(grpc::ServerContextBase& context);

// What is recorded: who did what when, what it was like before and after.
void audit(const grpc::ServerContextBase& context, const std::string& who, const std::string& what,
           const std::string& before, const std::string& after);
void alert(const std::string& who, const std::string& what);

// auth.cpp
std::optional<std::string> customer_of(const grpc::ServerContextBase& context);

// Puts who works here into the context of the call; the staff's door has it.
class StaffProcessor : public grpc::AuthMetadataProcessor {
 public:
  grpc::Status Process(const InputMetadata& metadata, grpc::AuthContext* context,
                       OutputMetadata* consumed, OutputMetadata* response) override;
};

}  // namespace ledger
