// glog 0.6, as far as the rows ask: messages without a stream.
#pragma once

#include "glog/logging.h"

namespace google {
void RawLog__(LogSeverity severity, const char* file, int line, const char* format, ...);
}

#define RAW_LOG(severity, ...) \
  google::RawLog__(google::GLOG_##severity, __FILE__, __LINE__, __VA_ARGS__)
