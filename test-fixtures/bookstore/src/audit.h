// Who did what: one line of JSON per record, appended to a file of its own that nothing in this
// program changes or removes.
#pragma once

#include <mutex>
#include <string>

#include "http.h"

namespace bookstore {

struct AuditRecord {
  std::string who;
  std::string what;
  std::string request_id;
  json before;
  json after;
};

class AuditLog {
 public:
  explicit AuditLog(std::string file) : file_(std::move(file)) {}
  void record(const AuditRecord& record);
  // For what somebody should look at now: money, privileges, deletions.
  void alert(const std::string& who, const std::string& what);

 private:
  void append(const json& line);

  std::string file_;
  std::mutex mutex_;
};

}  // namespace bookstore
