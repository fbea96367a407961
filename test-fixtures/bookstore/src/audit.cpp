#include "audit.h"

#include <chrono>
#include <fstream>

namespace bookstore {
namespace {

int64_t now_milliseconds() {
  auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

}  // namespace

void AuditLog::record(const AuditRecord& record) {
  append({{"when", now_milliseconds()},
          {"who", record.who},
          {"what", record.what},
          {"request_id", record.request_id},
          {"before", record.before},
          {"after", record.after}});
}

void AuditLog::alert(const std::string& who, const std::string& what) {
  append({{"when", now_milliseconds()}, {"who", who}, {"alert", what}});
}

void AuditLog::append(const json& line) {
  std::lock_guard<std::mutex> lock(mutex_);
  std::ofstream out(file_, std::ios::app);
  out << line.dump() << '\n' << std::flush;
}

}  // namespace bookstore
