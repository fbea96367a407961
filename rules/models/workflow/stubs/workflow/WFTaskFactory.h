// Interface of C++ Workflow's tasks as far as servers use it, written for tvaara.
#pragma once

#include <functional>
#include <string>

#include "HttpMessage.h"
#include "MySQLMessage.h"
#include "MySQLResult.h"

class SubTask {
 public:
  virtual ~SubTask();
};
class SeriesWork {
 public:
  void push_back(SubTask* task);
  void push_front(SubTask* task);
  void set_context(void* context);
  void* get_context() const;
  void start();
  void set_callback(std::function<void(const SeriesWork*)> callback);
};
inline SeriesWork& operator<<(SeriesWork& series, SubTask* task);
SeriesWork* series_of(const SubTask* task);
class Workflow {
 public:
  static SeriesWork* create_series_work(SubTask* first,
                                        std::function<void(const SeriesWork*)> callback);
};

template <class REQ, class RESP>
class WFNetworkTask : public SubTask {
 public:
  void start();
  REQ* get_req();
  RESP* get_resp();
  void* user_data;
  int get_state() const;
  int get_error() const;
  int get_peer_addr(void* address, unsigned* length) const;
  void set_send_timeout(int timeout);
  void set_receive_timeout(int timeout);
  void set_keep_alive(int timeout);
  void set_callback(std::function<void(WFNetworkTask<REQ, RESP>*)> callback);
};
class WFGoTask : public SubTask {
 public:
  void start();
};
class WFTimerTask : public SubTask {
 public:
  void start();
};
using WFHttpTask = WFNetworkTask<protocol::HttpRequest, protocol::HttpResponse>;
using WFMySQLTask = WFNetworkTask<protocol::MySQLRequest, protocol::MySQLResponse>;
using WFRedisTask = WFNetworkTask<protocol::RedisRequest, protocol::RedisResponse>;
using http_callback_t = std::function<void(WFHttpTask*)>;
using mysql_callback_t = std::function<void(WFMySQLTask*)>;
using redis_callback_t = std::function<void(WFRedisTask*)>;
using timer_callback_t = std::function<void(WFTimerTask*)>;

class WFTaskFactory {
 public:
  static WFHttpTask* create_http_task(const std::string& url, int redirects, int retries,
                                      http_callback_t callback);
  static WFHttpTask* create_http_task(const std::string& url, const std::string& proxy,
                                      int redirects, int retries, http_callback_t callback);
  static WFMySQLTask* create_mysql_task(const std::string& url, int retries,
                                        mysql_callback_t callback);
  static WFRedisTask* create_redis_task(const std::string& url, int retries,
                                        redis_callback_t callback);
  static WFTimerTask* create_timer_task(unsigned int microseconds, timer_callback_t callback);
  template <class FUNC, class... ARGS>
  static WFGoTask* create_go_task(const std::string& queue, FUNC&& function, ARGS&&... arguments);
};
