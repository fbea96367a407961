#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/spdlog.h>

void log_all(const std::string& user, const std::string& file) {
  spdlog::info("user {} signed in", user);
  SPDLOG_WARN("user {}", user);
  spdlog::log(spdlog::level::err, "user {}", user);
  auto logger = spdlog::basic_logger_mt("audit", file);
  logger->info("user {}", user);
  logger->log(spdlog::level::info, "user {}", user);
  auto system = spdlog::syslog_logger_mt("audit");
  system->warn("user {}", user);
  spdlog::get("audit")->error("user {}", user);
}
