// Interface of C++ Workflow's database messages, written for tvaara.
#pragma once

#include <string>
#include <vector>

namespace protocol {
class MySQLRequest {
 public:
  void set_query(const char* query);
  void set_query(const std::string& query);
  void set_query(const char* query, size_t length);
};
class MySQLResponse {
 public:
  int get_error_code() const;
  std::string get_error_msg() const;
  bool is_ok_packet() const;
};
class RedisRequest {
 public:
  void set_request(const std::string& command, const std::vector<std::string>& parameters);
};
class RedisResponse {};
class MySQLResultCursor;
}
