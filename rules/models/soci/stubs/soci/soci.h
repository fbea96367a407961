// Interface of SOCI as far as servers use it, written for tvaara.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

namespace soci {
class soci_error : public std::runtime_error {
 public:
  explicit soci_error(const std::string& message);
};
enum indicator { i_ok, i_null, i_truncated };
struct backend_factory {};
extern backend_factory const& postgresql;
extern backend_factory const& mysql;
extern backend_factory const& sqlite3;
extern backend_factory const& odbc;

class session;
class row {
 public:
  template <typename T>
  T get(std::size_t position) const;
  template <typename T>
  T get(std::string const& name) const;
  template <typename T>
  T get(std::string const& name, T const& otherwise) const;
  std::size_t size() const;
  indicator get_indicator(std::string const& name) const;
};
namespace details {
template <typename T>
struct use_type {};
template <typename T>
struct into_type {};
class once_temp_type {
 public:
  template <typename T>
  once_temp_type& operator<<(T const& text);
  template <typename T>
  once_temp_type& operator,(use_type<T> const& use);
  template <typename T>
  once_temp_type& operator,(into_type<T> const& into);
};
class prepare_temp_type {
 public:
  template <typename T>
  prepare_temp_type& operator<<(T const& text);
  template <typename T>
  prepare_temp_type& operator,(use_type<T> const& use);
  template <typename T>
  prepare_temp_type& operator,(into_type<T> const& into);
};
class once_type {
 public:
  template <typename T>
  once_temp_type operator<<(T const& text);
};
class prepare_type {
 public:
  template <typename T>
  prepare_temp_type operator<<(T const& text);
};
}  // namespace details
template <typename T>
details::use_type<T> use(T& value);
template <typename T>
details::use_type<T> use(T const& value);
template <typename T>
details::use_type<T> use(T const& value, std::string const& name);
template <typename T>
details::into_type<T> into(T& value);
template <typename T>
details::into_type<T> into(T& value, indicator& indicator);

class session {
 public:
  session();
  explicit session(std::string const& connect);
  session(backend_factory const& factory, std::string const& connect);
  void open(std::string const& connect);
  void open(backend_factory const& factory, std::string const& connect);
  void close();
  void begin();
  void commit();
  void rollback();
  details::once_type once;
  details::prepare_type prepare;
  template <typename T>
  details::once_temp_type operator<<(T const& text);
  bool got_data() const;
};
class statement {
 public:
  statement(session& session);
  statement(details::prepare_temp_type const& prepared);
  bool execute(bool with_data = false);
  bool fetch();
  long long get_affected_rows();
};
class transaction {
 public:
  explicit transaction(session& session);
  void commit();
  void rollback();
};
template <typename T = row>
class rowset {
 public:
  rowset(details::prepare_temp_type const& prepared);
  class const_iterator {
   public:
    T& operator*() const;
    const_iterator& operator++();
    bool operator!=(const_iterator const& other) const;
  };
  const_iterator begin() const;
  const_iterator end() const;
};
}  // namespace soci
