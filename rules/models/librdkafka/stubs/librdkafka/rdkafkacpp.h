// librdkafka 2.0, as far as the rows ask: the C++ interface.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace RdKafka {

enum ErrorCode { ERR_NO_ERROR = 0 };
std::string err2str(ErrorCode error);

class Conf {
 public:
  enum ConfType { CONF_GLOBAL, CONF_TOPIC };
  enum ConfResult { CONF_UNKNOWN = -2, CONF_INVALID = -1, CONF_OK = 0 };
  static Conf* create(ConfType type);
  virtual ~Conf() {}
  virtual ConfResult set(const std::string& name, const std::string& value,
                         std::string& errstr) = 0;
};

class Message {
 public:
  virtual ~Message() {}
  virtual ErrorCode err() const = 0;
  virtual std::string topic_name() const = 0;
  virtual void* payload() const = 0;
  virtual size_t len() const = 0;
  virtual const std::string* key() const = 0;
};

class Handle {
 public:
  virtual ~Handle() {}
  virtual int poll(int timeout_ms) = 0;
};

class Topic {
 public:
  static const int32_t PARTITION_UA;
  static Topic* create(Handle* base, const std::string& topic_str, const Conf* conf,
                       std::string& errstr);
  virtual ~Topic() {}
  virtual std::string name() const = 0;
};

class Producer : public virtual Handle {
 public:
  enum { RK_MSG_FREE = 0x1, RK_MSG_COPY = 0x2 };
  static Producer* create(const Conf* conf, std::string& errstr);
  virtual ErrorCode produce(Topic* topic, int32_t partition, int msgflags, void* payload,
                            size_t len, const std::string* key, void* msg_opaque) = 0;
  virtual ErrorCode produce(const std::string topic_name, int32_t partition, int msgflags,
                            void* payload, size_t len, const void* key, size_t key_len,
                            int64_t timestamp, void* msg_opaque) = 0;
  virtual ErrorCode flush(int timeout_ms) = 0;
};

class KafkaConsumer : public virtual Handle {
 public:
  static KafkaConsumer* create(const Conf* conf, std::string& errstr);
  virtual ErrorCode subscribe(const std::vector<std::string>& topics) = 0;
  virtual Message* consume(int timeout_ms) = 0;
  virtual ErrorCode close() = 0;
};

}  // namespace RdKafka
