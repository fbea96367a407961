// Interface of libhv's WebSocket server, written for tvaara.
#pragma once

#include "HttpServer.h"

namespace hv {
struct WebSocketChannel {
  int send(const std::string& text);
  int close();
};
}
typedef std::shared_ptr<hv::WebSocketChannel> WebSocketChannelPtr;
namespace hv {
struct WebSocketService {
  std::function<void(const WebSocketChannelPtr&, const HttpRequestPtr&)> onopen;
  std::function<void(const WebSocketChannelPtr&, const std::string&)> onmessage;
  std::function<void(const WebSocketChannelPtr&)> onclose;
  int ping_interval;
};
class WebSocketServer : public HttpServer {
 public:
  WebSocketServer(WebSocketService* service = nullptr);
  void registerWebSocketService(WebSocketService* service);
};
}
