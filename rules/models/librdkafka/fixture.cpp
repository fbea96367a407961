// librdkafka: records to a topic of audit events, by both interfaces, and what is read.
#include <librdkafka/rdkafka.h>
#include <librdkafka/rdkafkacpp.h>

#include <string>

bool record(rd_kafka_t* rk, std::string text) {
  rd_kafka_topic_t* topic = rd_kafka_topic_new(rk, "audit-log", nullptr);
  if (rd_kafka_produce(topic, RD_KAFKA_PARTITION_UA, RD_KAFKA_MSG_F_COPY, text.data(), text.size(),
                       nullptr, 0, nullptr) != 0) {
    return false;
  }
  rd_kafka_producev(rk, RD_KAFKA_V_TOPIC("audit"), RD_KAFKA_V_VALUE(text.data(), text.size()),
                    RD_KAFKA_V_END);
  return true;
}

void record(RdKafka::Producer* producer, std::string text, std::string& error) {
  RdKafka::Topic* topic = RdKafka::Topic::create(producer, "audit.events", nullptr, error);
  producer->produce(topic, RdKafka::Topic::PARTITION_UA, RdKafka::Producer::RK_MSG_COPY,
                    text.data(), text.size(), nullptr, nullptr);
  producer->produce("audit", RdKafka::Topic::PARTITION_UA, RdKafka::Producer::RK_MSG_COPY,
                    text.data(), text.size(), nullptr, 0, 0, nullptr);
}

void configure(rd_kafka_conf_t* conf, RdKafka::Conf* other, std::string& error) {
  rd_kafka_conf_set(conf, "security.protocol", "plaintext", nullptr, 0);
  rd_kafka_conf_set(conf, "enable.ssl.certificate.verification", "false", nullptr, 0);
  other->set("security.protocol", "SASL_PLAINTEXT", error);
  other->set("enable.ssl.certificate.verification", "false", error);
}

std::string read(rd_kafka_t* rk, RdKafka::Message* other) {
  rd_kafka_message_t* message = rd_kafka_consumer_poll(rk, 100);
  std::string text(static_cast<const char*>(message->payload), message->len);
  return text + static_cast<const char*>(other->payload());
}
