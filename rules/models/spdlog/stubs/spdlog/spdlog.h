// Interface of spdlog as far as servers use it, written for tvaara. Real overloads that take a
// plain value and those that take a format are one template here.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <string>

namespace spdlog {
namespace level {
enum level_enum { trace, debug, info, warn, err, critical, off };
}
namespace sinks {
class sink {};
class basic_file_sink_mt : public sink {
 public:
  basic_file_sink_mt(const std::string& filename, bool truncate = false);
};
class stdout_color_sink_mt : public sink {};
}  // namespace sinks
using sink_ptr = std::shared_ptr<sinks::sink>;

class logger {
 public:
  logger(std::string name, sink_ptr single);
  logger(std::string name, std::initializer_list<sink_ptr> all);
  template <typename Format, typename... Args>
  void trace(const Format& format, Args&&... args);
  template <typename Format, typename... Args>
  void debug(const Format& format, Args&&... args);
  template <typename Format, typename... Args>
  void info(const Format& format, Args&&... args);
  template <typename Format, typename... Args>
  void warn(const Format& format, Args&&... args);
  template <typename Format, typename... Args>
  void error(const Format& format, Args&&... args);
  template <typename Format, typename... Args>
  void critical(const Format& format, Args&&... args);
  template <typename Format, typename... Args>
  void log(level::level_enum level, const Format& format, Args&&... args);
  void set_level(level::level_enum level);
  void set_pattern(std::string pattern);
  void flush_on(level::level_enum level);
  void flush();
  const std::string& name() const;
};

template <typename Format, typename... Args>
void trace(const Format& format, Args&&... args);
template <typename Format, typename... Args>
void debug(const Format& format, Args&&... args);
template <typename Format, typename... Args>
void info(const Format& format, Args&&... args);
template <typename Format, typename... Args>
void warn(const Format& format, Args&&... args);
template <typename Format, typename... Args>
void error(const Format& format, Args&&... args);
template <typename Format, typename... Args>
void critical(const Format& format, Args&&... args);
template <typename Format, typename... Args>
void log(level::level_enum level, const Format& format, Args&&... args);

std::shared_ptr<logger> get(const std::string& name);
std::shared_ptr<logger> default_logger();
void set_default_logger(std::shared_ptr<logger> logger);
void register_logger(std::shared_ptr<logger> logger);
void set_level(level::level_enum level);
void set_pattern(std::string pattern);
void flush_on(level::level_enum level);
void shutdown();
std::shared_ptr<logger> basic_logger_mt(const std::string& name, const std::string& filename,
                                        bool truncate = false);
std::shared_ptr<logger> basic_logger_st(const std::string& name, const std::string& filename,
                                        bool truncate = false);
std::shared_ptr<logger> rotating_logger_mt(const std::string& name, const std::string& filename,
                                           size_t max_size, size_t max_files);
std::shared_ptr<logger> daily_logger_mt(const std::string& name, const std::string& filename,
                                        int hour = 0, int minute = 0);
std::shared_ptr<logger> stdout_color_mt(const std::string& name);
std::shared_ptr<logger> stderr_color_mt(const std::string& name);
std::shared_ptr<logger> syslog_logger_mt(const std::string& name, const std::string& ident = "",
                                         int options = 0, int facility = 0);
}  // namespace spdlog

#define SPDLOG_TRACE(...) spdlog::trace(__VA_ARGS__)
#define SPDLOG_DEBUG(...) spdlog::debug(__VA_ARGS__)
#define SPDLOG_INFO(...) spdlog::info(__VA_ARGS__)
#define SPDLOG_WARN(...) spdlog::warn(__VA_ARGS__)
#define SPDLOG_ERROR(...) spdlog::error(__VA_ARGS__)
#define SPDLOG_CRITICAL(...) spdlog::critical(__VA_ARGS__)
#define SPDLOG_LOGGER_INFO(logger, ...) (logger)->info(__VA_ARGS__)
#define SPDLOG_LOGGER_WARN(logger, ...) (logger)->warn(__VA_ARGS__)
#define SPDLOG_LOGGER_ERROR(logger, ...) (logger)->error(__VA_ARGS__)
