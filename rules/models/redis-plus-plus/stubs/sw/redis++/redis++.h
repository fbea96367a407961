// Interface of redis-plus-plus as far as servers use it, written for tvaara.
#pragma once

#include <chrono>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sw {
namespace redis {
using StringView = std::string_view;
using OptionalString = std::optional<std::string>;

class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& message);
};
struct ConnectionOptions {
  std::string host;
  int port = 6379;
  std::string user, password;
  int db = 0;
  std::chrono::milliseconds connect_timeout{0}, socket_timeout{0};
};
struct ConnectionPoolOptions {
  size_t size = 1;
};
class Pipeline {
 public:
  Pipeline& get(const StringView& key);
  Pipeline& set(const StringView& key, const StringView& value);
};
class Transaction {
 public:
  Transaction& get(const StringView& key);
  Transaction& set(const StringView& key, const StringView& value);
};
class Redis {
 public:
  explicit Redis(const std::string& uri);
  explicit Redis(const ConnectionOptions& options);
  Redis(const ConnectionOptions& options, const ConnectionPoolOptions& pool);
  void auth(const StringView& password);
  OptionalString get(const StringView& key);
  OptionalString getset(const StringView& key, const StringView& value);
  bool set(const StringView& key, const StringView& value,
           std::chrono::milliseconds ttl = std::chrono::milliseconds(0));
  void setex(const StringView& key, long long ttl, const StringView& value);
  long long del(const StringView& key);
  long long exists(const StringView& key);
  bool expire(const StringView& key, std::chrono::seconds timeout);
  long long incr(const StringView& key);
  long long incrby(const StringView& key, long long increment);
  OptionalString hget(const StringView& key, const StringView& field);
  long long hset(const StringView& key, const StringView& field, const StringView& value);
  long long hdel(const StringView& key, const StringView& field);
  template <typename Output>
  void hgetall(const StringView& key, Output output);
  long long lpush(const StringView& key, const StringView& value);
  long long rpush(const StringView& key, const StringView& value);
  OptionalString lpop(const StringView& key);
  OptionalString rpop(const StringView& key);
  template <typename Output>
  void lrange(const StringView& key, long long start, long long stop, Output output);
  long long sadd(const StringView& key, const StringView& member);
  long long srem(const StringView& key, const StringView& member);
  template <typename Output>
  void smembers(const StringView& key, Output output);
  template <typename Output>
  void keys(const StringView& pattern, Output output);
  long long publish(const StringView& channel, const StringView& message);
  template <typename Result>
  Result eval(const StringView& script, std::initializer_list<StringView> keys,
              std::initializer_list<StringView> args);
  std::string script_load(const StringView& script);
  template <typename Result, typename... Args>
  Result command(const StringView& name, Args&&... args);
  Pipeline pipeline();
  Transaction transaction();
};
}  // namespace redis
}  // namespace sw
