// librdkafka 2.0, as far as the rows ask: the C interface.
#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rd_kafka_s rd_kafka_t;
typedef struct rd_kafka_topic_s rd_kafka_topic_t;
typedef struct rd_kafka_conf_s rd_kafka_conf_t;
typedef struct rd_kafka_topic_conf_s rd_kafka_topic_conf_t;
typedef struct rd_kafka_topic_partition_list_s rd_kafka_topic_partition_list_t;

typedef enum rd_kafka_type_t { RD_KAFKA_PRODUCER, RD_KAFKA_CONSUMER } rd_kafka_type_t;
typedef enum { RD_KAFKA_RESP_ERR_NO_ERROR = 0 } rd_kafka_resp_err_t;
typedef enum {
  RD_KAFKA_CONF_UNKNOWN = -2,
  RD_KAFKA_CONF_INVALID = -1,
  RD_KAFKA_CONF_OK = 0
} rd_kafka_conf_res_t;
typedef enum rd_kafka_vtype_t {
  RD_KAFKA_VTYPE_END,
  RD_KAFKA_VTYPE_TOPIC,
  RD_KAFKA_VTYPE_RKT,
  RD_KAFKA_VTYPE_PARTITION,
  RD_KAFKA_VTYPE_VALUE,
  RD_KAFKA_VTYPE_KEY,
  RD_KAFKA_VTYPE_OPAQUE,
  RD_KAFKA_VTYPE_MSGFLAGS
} rd_kafka_vtype_t;

typedef struct rd_kafka_message_s {
  rd_kafka_resp_err_t err;
  rd_kafka_topic_t* rkt;
  int32_t partition;
  void* payload;
  size_t len;
  void* key;
  size_t key_len;
  int64_t offset;
  void* _private;
} rd_kafka_message_t;

#define RD_KAFKA_PARTITION_UA ((int32_t) - 1)
#define RD_KAFKA_MSG_F_FREE 0x1
#define RD_KAFKA_MSG_F_COPY 0x2
#define RD_KAFKA_V_END RD_KAFKA_VTYPE_END
#define RD_KAFKA_V_TOPIC(topic) RD_KAFKA_VTYPE_TOPIC, (const char*)(topic)
#define RD_KAFKA_V_MSGFLAGS(flags) RD_KAFKA_VTYPE_MSGFLAGS, (int)(flags)
#define RD_KAFKA_V_VALUE(value, length) RD_KAFKA_VTYPE_VALUE, (void*)(value), (size_t)(length)
#define RD_KAFKA_V_KEY(key, length) RD_KAFKA_VTYPE_KEY, (void*)(key), (size_t)(length)

rd_kafka_conf_t* rd_kafka_conf_new(void);
rd_kafka_conf_res_t rd_kafka_conf_set(rd_kafka_conf_t* conf, const char* name, const char* value,
                                      char* error, size_t error_size);
rd_kafka_t* rd_kafka_new(rd_kafka_type_t type, rd_kafka_conf_t* conf, char* error,
                         size_t error_size);
rd_kafka_topic_t* rd_kafka_topic_new(rd_kafka_t* rk, const char* topic,
                                     rd_kafka_topic_conf_t* conf);
int rd_kafka_produce(rd_kafka_topic_t* topic, int32_t partition, int flags, void* payload,
                     size_t length, const void* key, size_t key_length, void* opaque);
rd_kafka_resp_err_t rd_kafka_producev(rd_kafka_t* rk, ...);
rd_kafka_message_t* rd_kafka_consumer_poll(rd_kafka_t* rk, int timeout);
void rd_kafka_message_destroy(rd_kafka_message_t* message);
int rd_kafka_poll(rd_kafka_t* rk, int timeout);
rd_kafka_resp_err_t rd_kafka_flush(rd_kafka_t* rk, int timeout);
rd_kafka_resp_err_t rd_kafka_last_error(void);
const char* rd_kafka_err2str(rd_kafka_resp_err_t error);
void rd_kafka_topic_destroy(rd_kafka_topic_t* topic);
void rd_kafka_destroy(rd_kafka_t* rk);

#ifdef __cplusplus
}
#endif
