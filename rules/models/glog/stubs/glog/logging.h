// glog 0.6, as far as the rows ask.
#pragma once

#include <ostream>
#include <string>

namespace google {

typedef int LogSeverity;
const int GLOG_INFO = 0, GLOG_WARNING = 1, GLOG_ERROR = 2, GLOG_FATAL = 3;

class LogMessage {
 public:
  LogMessage(const char* file, int line, LogSeverity severity);
  LogMessage(const char* file, int line);
  ~LogMessage();
  std::ostream& stream();
};

class LogMessageVoidify {
 public:
  LogMessageVoidify() {}
  void operator&(std::ostream&) {}
};

void InitGoogleLogging(const char* argv0);
void InstallFailureSignalHandler();
void ShutdownGoogleLogging();

}  // namespace google

extern bool FLAGS_logtostderr;
extern int FLAGS_v, FLAGS_minloglevel;
extern std::string FLAGS_log_dir;

#define VLOG_IS_ON(level) (FLAGS_v >= (level))
#define COMPACT_GOOGLE_LOG_INFO google::LogMessage(__FILE__, __LINE__)
#define COMPACT_GOOGLE_LOG_WARNING google::LogMessage(__FILE__, __LINE__, google::GLOG_WARNING)
#define COMPACT_GOOGLE_LOG_ERROR google::LogMessage(__FILE__, __LINE__, google::GLOG_ERROR)
#define COMPACT_GOOGLE_LOG_FATAL google::LogMessage(__FILE__, __LINE__, google::GLOG_FATAL)
#define LOG(severity) COMPACT_GOOGLE_LOG_##severity.stream()
#define LOG_IF(severity, condition) \
  !(condition) ? (void)0 : google::LogMessageVoidify() & LOG(severity)
#define LOG_EVERY_N(severity, n) LOG(severity)
#define LOG_FIRST_N(severity, n) LOG(severity)
#define PLOG(severity) LOG(severity)
#define VLOG(level) LOG_IF(INFO, VLOG_IS_ON(level))
#define DLOG(severity) LOG(severity)
#define CHECK(condition) LOG_IF(FATAL, !(condition)) << "Check failed: " #condition " "
#define CHECK_EQ(a, b) CHECK((a) == (b))
#define CHECK_NE(a, b) CHECK((a) != (b))
#define CHECK_LT(a, b) CHECK((a) < (b))
#define CHECK_LE(a, b) CHECK((a) <= (b))
#define CHECK_GT(a, b) CHECK((a) > (b))
#define CHECK_GE(a, b) CHECK((a) >= (b))
#define CHECK_NOTNULL(value) (value)
