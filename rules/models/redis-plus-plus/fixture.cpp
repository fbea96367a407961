#include <sw/redis++/redis++.h>

#include <iterator>

void use(const std::string& key, const std::string& value) {
  sw::redis::ConnectionOptions options;
  options.password = value;
  sw::redis::Redis redis(options);
  sw::redis::Redis other("tcp://127.0.0.1:6379");
  redis.auth(value);
  auto text = redis.get(key);
  redis.set(key, value);
  std::vector<std::string> found;
  redis.keys(value, std::back_inserter(found));
  auto result = redis.eval<std::string>(value, {key}, {value});
  redis.command<long long>(value, key);
  redis.script_load(value);
}
