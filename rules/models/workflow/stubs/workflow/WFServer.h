// Interface of C++ Workflow's servers, written for tvaara.
#pragma once

#include "WFTaskFactory.h"

struct WFServerParams {
  size_t max_connections;
  int peer_response_timeout;
  int receive_timeout;
  int keep_alive_timeout;
  size_t request_size_limit;
  int ssl_accept_timeout;
};
static constexpr struct WFServerParams HTTP_SERVER_PARAMS_DEFAULT = {2000, 10000, -1, 60000,
                                                                     (size_t)-1, 10000};
class WFServerBase {
 public:
  int start(unsigned short port);
  int start(int family, unsigned short port);
  int start(const char* host, unsigned short port);
  int start(int family, const char* host, unsigned short port);
  int start(unsigned short port, const char* certificate, const char* key);
  int start(int family, unsigned short port, const char* certificate, const char* key);
  int start(const char* host, unsigned short port, const char* certificate, const char* key);
  int start(int family, const char* host, unsigned short port, const char* certificate,
            const char* key);
  int serve(int socket);
  int serve(int socket, const char* certificate, const char* key);
  void stop();
  void shutdown();
  void wait_finish();

 protected:
  WFServerParams params;
};
template <class REQ, class RESP>
class WFServer : public WFServerBase {
 public:
  WFServer(std::function<void(WFNetworkTask<REQ, RESP>*)> process);
  WFServer(const WFServerParams* params, std::function<void(WFNetworkTask<REQ, RESP>*)> process);
};
