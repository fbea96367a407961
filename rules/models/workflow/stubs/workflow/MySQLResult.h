// Interface of C++ Workflow's results of a query, written for tvaara.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "MySQLMessage.h"

namespace protocol {
class MySQLCell {
 public:
  bool is_null() const;
  bool is_int() const;
  bool is_string() const;
  std::string as_string() const;
  std::string as_binary_string() const;
  int as_int() const;
  unsigned long long as_ulonglong() const;
  double as_double() const;
};
class MySQLField {
 public:
  std::string get_name() const;
};
class MySQLResultCursor {
 public:
  MySQLResultCursor(const MySQLResponse* response);
  bool next_result_set();
  bool fetch_row(std::vector<MySQLCell>& row);
  bool fetch_row(std::map<std::string, MySQLCell>& row);
  bool fetch_all(std::vector<std::vector<MySQLCell>>& rows);
  int get_cursor_status() const;
  int get_field_count() const;
  int get_rows_count() const;
  const MySQLField* const* fetch_fields() const;
};
}
