// Interface of C++ Workflow's helpers for messages, written for tvaara.
#pragma once

#include "HttpMessage.h"

namespace protocol {
struct HttpMessageHeader {
  const void* name;
  size_t name_len;
  const void* value;
  size_t value_len;
};
class HttpUtil {
 public:
  static void set_response_status(HttpResponse* response, int status);
  static std::string decode_chunked_body(const HttpMessage* message);
};
class HttpHeaderMap {
 public:
  HttpHeaderMap(const HttpMessage* message);
  bool key_exists(std::string key);
  std::string get(std::string key);
  bool get(std::string key, std::string& value);
  std::vector<std::string> get_strict(std::string key);
};
class HttpHeaderCursor {
 public:
  HttpHeaderCursor(const HttpMessage* message);
  bool next(HttpMessageHeader* header);
  bool find(HttpMessageHeader* header);
  bool next(std::string& name, std::string& value);
  bool find(const std::string& name, std::string& value);
  void rewind();
};
}
