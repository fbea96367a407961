// Interface of uWebSockets as far as servers use it, written for tvaara.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

struct us_socket_context_t;
struct us_listen_socket_t;
void us_listen_socket_close(int ssl, us_listen_socket_t* socket);

namespace uWS {
template <typename... A>
using MoveOnlyFunction = std::function<A...>;

enum OpCode : unsigned char { TEXT = 1, BINARY = 2, CLOSE = 8, PING = 9, PONG = 10 };
enum CompressOptions : uint16_t { DISABLED = 0, SHARED_COMPRESSOR = 1, DEDICATED_COMPRESSOR = 2 };

struct SocketContextOptions {
  const char* key_file_name = nullptr;
  const char* cert_file_name = nullptr;
  const char* passphrase = nullptr;
  const char* dh_params_file_name = nullptr;
  const char* ca_file_name = nullptr;
  const char* ssl_ciphers = nullptr;
  int ssl_prefer_low_memory_usage = 0;
};

class Loop {
 public:
  static Loop* get(void* existing = nullptr);
  void defer(MoveOnlyFunction<void()>&& callback);
  void run();
  void free();
};

class HttpRequest {
 public:
  bool isAncient();
  bool getYield();
  void setYield(bool yield);
  std::string_view getHeader(std::string_view name);
  std::string_view getUrl();
  std::string_view getFullUrl();
  std::string_view getMethod();
  std::string_view getCaseSensitiveMethod();
  std::string_view getQuery();
  std::string_view getQuery(std::string_view key);
  std::string_view getParameter(std::string_view name);
  std::string_view getParameter(unsigned short index);
  struct HeaderIterator {
    std::pair<std::string_view, std::string_view> operator*() const;
    bool operator!=(const HeaderIterator& other) const;
    HeaderIterator& operator++();
  };
  HeaderIterator begin();
  HeaderIterator end();
};

std::string_view getDecodedQueryValue(std::string_view key, std::string_view query);

template <bool SSL>
class HttpResponse {
 public:
  std::string_view getRemoteAddress();
  std::string_view getRemoteAddressAsText();
  std::string_view getProxiedRemoteAddress();
  std::string_view getProxiedRemoteAddressAsText();
  template <typename UserData>
  void upgrade(UserData&& data, std::string_view key, std::string_view protocol,
               std::string_view extensions, us_socket_context_t* context);
  HttpResponse* pause();
  HttpResponse* resume();
  HttpResponse* writeContinue();
  HttpResponse* writeStatus(std::string_view status);
  HttpResponse* writeHeader(std::string_view key, std::string_view value);
  HttpResponse* writeHeader(std::string_view key, uint64_t value);
  void endWithoutBody(std::optional<size_t> length = std::nullopt, bool close = false);
  void end(std::string_view data = {}, bool close = false);
  std::pair<bool, bool> tryEnd(std::string_view data, uintmax_t total = 0, bool close = false);
  bool write(std::string_view data);
  uintmax_t getWriteOffset();
  bool hasResponded();
  void close();
  HttpResponse* cork(MoveOnlyFunction<void()>&& handler);
  HttpResponse* onWritable(MoveOnlyFunction<bool(uintmax_t)>&& handler);
  HttpResponse* onAborted(MoveOnlyFunction<void()>&& handler);
  void onData(MoveOnlyFunction<void(std::string_view, bool)>&& handler);
  void onDataV2(MoveOnlyFunction<void(std::string_view, uint64_t)>&& handler);
};

template <bool SSL, bool isServer, typename UserData>
class WebSocket {
 public:
  enum SendStatus : int { BACKPRESSURE, SUCCESS, DROPPED };
  UserData* getUserData();
  std::string_view getRemoteAddressAsText();
  SendStatus send(std::string_view message, OpCode code = OpCode::BINARY, bool compress = false,
                  bool fin = true);
  void end(int code = 0, std::string_view message = {});
  void close();
  bool subscribe(std::string_view topic, bool nonStrict = false);
  bool unsubscribe(std::string_view topic, bool nonStrict = false);
  bool publish(std::string_view topic, std::string_view message, OpCode code = OpCode::TEXT,
               bool compress = false);
  unsigned int getBufferedAmount();
};

template <bool SSL>
class TemplatedApp {
 public:
  using Handler = MoveOnlyFunction<void(HttpResponse<SSL>*, HttpRequest*)>;
  using Listening = MoveOnlyFunction<void(us_listen_socket_t*)>;
  TemplatedApp(SocketContextOptions options = {});
  TemplatedApp(TemplatedApp&& other);
  ~TemplatedApp();
  template <typename UserData>
  struct WebSocketBehavior {
    CompressOptions compression = DISABLED;
    unsigned int maxPayloadLength = 16 * 1024;
    unsigned short idleTimeout = 120;
    unsigned int maxBackpressure = 64 * 1024;
    bool closeOnBackpressureLimit = false;
    bool resetIdleTimeoutOnSend = false;
    bool sendPingsAutomatically = true;
    unsigned short maxLifetime = 0;
    MoveOnlyFunction<void(HttpResponse<SSL>*, HttpRequest*, us_socket_context_t*)> upgrade;
    MoveOnlyFunction<void(WebSocket<SSL, true, UserData>*)> open;
    MoveOnlyFunction<void(WebSocket<SSL, true, UserData>*, std::string_view, OpCode)> message;
    MoveOnlyFunction<void(WebSocket<SSL, true, UserData>*)> drain;
    MoveOnlyFunction<void(WebSocket<SSL, true, UserData>*, std::string_view)> ping;
    MoveOnlyFunction<void(WebSocket<SSL, true, UserData>*, std::string_view)> pong;
    MoveOnlyFunction<void(WebSocket<SSL, true, UserData>*, int, std::string_view)> close;
  };
  template <typename UserData>
  TemplatedApp&& ws(std::string pattern, WebSocketBehavior<UserData>&& behavior);
  TemplatedApp&& addServerName(std::string pattern, SocketContextOptions options = {});
  TemplatedApp&& missingServerName(MoveOnlyFunction<void(const char*)> handler);
  TemplatedApp&& filter(MoveOnlyFunction<void(HttpResponse<SSL>*, int)>&& handler);
  TemplatedApp&& domain(std::string name);
  bool publish(std::string_view topic, std::string_view message, OpCode code,
               bool compress = false);
  bool constructorFailed();
  TemplatedApp&& close();
  TemplatedApp&& get(std::string pattern, Handler&& handler);
  TemplatedApp&& post(std::string pattern, Handler&& handler);
  TemplatedApp&& options(std::string pattern, Handler&& handler);
  TemplatedApp&& del(std::string pattern, Handler&& handler);
  TemplatedApp&& patch(std::string pattern, Handler&& handler);
  TemplatedApp&& put(std::string pattern, Handler&& handler);
  TemplatedApp&& head(std::string pattern, Handler&& handler);
  TemplatedApp&& connect(std::string pattern, Handler&& handler);
  TemplatedApp&& trace(std::string pattern, Handler&& handler);
  TemplatedApp&& any(std::string pattern, Handler&& handler);
  TemplatedApp&& listen(std::string host, int port, Listening&& handler);
  TemplatedApp&& listen(std::string host, int port, int options, Listening&& handler);
  TemplatedApp&& listen(int port, Listening&& handler);
  TemplatedApp&& listen(int port, int options, Listening&& handler);
  TemplatedApp&& run();
};

typedef TemplatedApp<false> App;
typedef TemplatedApp<true> SSLApp;

void run();
namespace utils {
std::string decode(std::string_view text);
}
}
