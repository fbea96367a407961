// Interface of POCO's Foundation and Net as far as servers use them, written for tvaara.
#pragma once

#include <cstdint>
#include <istream>
#include <map>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace Poco {
using UInt16 = uint16_t;
template <class T>
class AutoPtr {
 public:
  AutoPtr();
  AutoPtr(T* object);
  T* operator->() const;
  T& operator*() const;
};
template <class T>
class SharedPtr {
 public:
  SharedPtr();
  SharedPtr(T* object);
  T* operator->() const;
  T& operator*() const;
};
class Timespan {
 public:
  Timespan(long seconds, long microseconds);
};
class Exception {
 public:
  const std::string& message() const;
  std::string displayText() const;
};
class URI {
 public:
  using QueryParameters = std::vector<std::pair<std::string, std::string>>;
  URI();
  explicit URI(const std::string& uri);
  explicit URI(const char* uri);
  const std::string& getPath() const;
  const std::string& getHost() const;
  unsigned short getPort() const;
  std::string getQuery() const;
  const std::string& getRawQuery() const;
  const std::string& getFragment() const;
  std::string getPathAndQuery() const;
  QueryParameters getQueryParameters(bool plus_is_space = true) const;
  void getPathSegments(std::vector<std::string>& segments) const;
  std::string toString() const;
  static void encode(const std::string& text, const std::string& reserved, std::string& encoded);
  static void decode(const std::string& text, std::string& decoded, bool plus = false);
};
class StreamCopier {
 public:
  static std::streamsize copyStream(std::istream& in, std::ostream& out, std::size_t size = 8192);
  static std::streamsize copyToString(std::istream& in, std::string& out, std::size_t size = 8192);
};
class ProcessHandle {};
class Process {
 public:
  using Args = std::vector<std::string>;
  static ProcessHandle launch(const std::string& command, const Args& args, int options = 0);
};
class Logger {
 public:
  static Logger& get(const std::string& name);
  static Logger& root();
  void fatal(const std::string& message);
  void critical(const std::string& message);
  void error(const std::string& message);
  void warning(const std::string& message);
  void notice(const std::string& message);
  void information(const std::string& message);
  void debug(const std::string& message);
  void trace(const std::string& message);
};
class File {
 public:
  File(const std::string& path);
  bool exists() const;
  void remove(bool recursive = false);
};
class Path {
 public:
  Path(const std::string& path);
  std::string toString() const;
  Path& append(const std::string& path);
};

namespace Net {
class SocketAddress {
 public:
  SocketAddress(const std::string& address);
  std::string toString() const;
};
class NameValueCollection {
 public:
  const std::string& get(const std::string& name) const;
  const std::string& get(const std::string& name, const std::string& otherwise) const;
  std::string& operator[](const std::string& name);
  const std::string& operator[](const std::string& name) const;
  std::vector<std::string> getAll(const std::string& name) const;
  void set(const std::string& name, const std::string& value);
  void add(const std::string& name, const std::string& value);
  bool has(const std::string& name) const;
};
class MessageHeader : public NameValueCollection {};
class HTTPMessage : public MessageHeader {
 public:
  void setContentType(const std::string& type);
  const std::string& getContentType() const;
  void setContentLength(std::streamsize length);
  std::streamsize getContentLength() const;
  void setChunkedTransferEncoding(bool chunked);
  static const std::string HTTP_1_0;
  static const std::string HTTP_1_1;
};
class HTTPCookie {
 public:
  HTTPCookie(const std::string& name, const std::string& value);
  void setSecure(bool secure);
  void setHttpOnly(bool flag = true);
  void setPath(const std::string& path);
};
class HTTPRequest : public HTTPMessage {
 public:
  HTTPRequest(const std::string& method, const std::string& uri,
              const std::string& version = HTTP_1_1);
  HTTPRequest();
  const std::string& getURI() const;
  const std::string& getMethod() const;
  const std::string& getHost() const;
  void getCookies(NameValueCollection& cookies) const;
  void getCredentials(std::string& scheme, std::string& info) const;
  bool hasCredentials() const;
  static const std::string HTTP_GET;
  static const std::string HTTP_HEAD;
  static const std::string HTTP_PUT;
  static const std::string HTTP_POST;
  static const std::string HTTP_OPTIONS;
  static const std::string HTTP_DELETE;
  static const std::string HTTP_PATCH;
};
class HTTPResponse : public HTTPMessage {
 public:
  enum HTTPStatus {
    HTTP_OK = 200, HTTP_CREATED = 201, HTTP_NO_CONTENT = 204, HTTP_MOVED_PERMANENTLY = 301,
    HTTP_FOUND = 302, HTTP_BAD_REQUEST = 400, HTTP_UNAUTHORIZED = 401, HTTP_FORBIDDEN = 403,
    HTTP_NOT_FOUND = 404, HTTP_METHOD_NOT_ALLOWED = 405, HTTP_CONFLICT = 409,
    HTTP_TOO_MANY_REQUESTS = 429, HTTP_INTERNAL_SERVER_ERROR = 500
  };
  HTTPResponse();
  void setStatus(HTTPStatus status);
  void setReason(const std::string& reason);
  void setStatusAndReason(HTTPStatus status);
  void setStatusAndReason(HTTPStatus status, const std::string& reason);
  void addCookie(const HTTPCookie& cookie);
  HTTPStatus getStatus() const;
};
class HTTPServerResponse : public HTTPResponse {
 public:
  virtual std::ostream& send() = 0;
  virtual void sendFile(const std::string& path, const std::string& type) = 0;
  virtual void sendBuffer(const void* buffer, std::size_t length) = 0;
  virtual void redirect(const std::string& uri, HTTPStatus status = HTTP_FOUND) = 0;
  virtual void requireAuthentication(const std::string& realm) = 0;
};
class HTTPServerRequest : public HTTPRequest {
 public:
  virtual std::istream& stream() = 0;
  virtual const SocketAddress& clientAddress() const = 0;
  virtual HTTPServerResponse& response() const = 0;
};
class PartHandler {};
class HTMLForm : public NameValueCollection {
 public:
  HTMLForm();
  explicit HTMLForm(const HTTPRequest& request);
  HTMLForm(const HTTPRequest& request, std::istream& body);
  HTMLForm(const HTTPRequest& request, std::istream& body, PartHandler& handler);
};
class HTTPBasicCredentials {
 public:
  explicit HTTPBasicCredentials(const HTTPRequest& request);
  const std::string& getUsername() const;
  const std::string& getPassword() const;
};
class HTTPRequestHandler {
 public:
  virtual ~HTTPRequestHandler();
  virtual void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) = 0;
};
class HTTPRequestHandlerFactory {
 public:
  using Ptr = SharedPtr<HTTPRequestHandlerFactory>;
  virtual ~HTTPRequestHandlerFactory();
  virtual HTTPRequestHandler* createRequestHandler(const HTTPServerRequest& request) = 0;
};
class Context {
 public:
  using Ptr = AutoPtr<Context>;
  enum Usage { CLIENT_USE, SERVER_USE };
  enum VerificationMode { VERIFY_NONE = 0, VERIFY_RELAXED = 1, VERIFY_STRICT = 3, VERIFY_ONCE = 5 };
  Context(Usage usage, const std::string& key, const std::string& certificate,
          const std::string& ca, VerificationMode mode = VERIFY_RELAXED, int depth = 9,
          bool load_default_cas = false, const std::string& ciphers = "ALL");
};
class ServerSocket {
 public:
  ServerSocket();
  explicit ServerSocket(UInt16 port, int backlog = 64);
  explicit ServerSocket(const SocketAddress& address, int backlog = 64);
};
class SecureServerSocket : public ServerSocket {
 public:
  explicit SecureServerSocket(UInt16 port, int backlog, Context::Ptr context);
};
class HTTPServerParams {
 public:
  using Ptr = AutoPtr<HTTPServerParams>;
  HTTPServerParams();
  void setTimeout(const Timespan& timeout);
  void setKeepAliveTimeout(const Timespan& timeout);
  void setMaxQueued(int count);
  void setMaxThreads(int count);
};
class HTTPServer {
 public:
  HTTPServer(HTTPRequestHandlerFactory::Ptr factory, UInt16 port,
             HTTPServerParams::Ptr params = new HTTPServerParams);
  HTTPServer(HTTPRequestHandlerFactory::Ptr factory, const ServerSocket& socket,
             HTTPServerParams::Ptr params = new HTTPServerParams);
  void start();
  void stop();
};
class HTTPClientSession {
 public:
  HTTPClientSession();
  explicit HTTPClientSession(const std::string& host, UInt16 port = 80);
  virtual std::ostream& sendRequest(HTTPRequest& request);
  virtual std::istream& receiveResponse(HTTPResponse& response);
  void setTimeout(const Timespan& timeout);
};
class HTTPSClientSession : public HTTPClientSession {
 public:
  explicit HTTPSClientSession(const std::string& host, UInt16 port = 443);
  HTTPSClientSession(const std::string& host, UInt16 port, Context::Ptr context);
};
}  // namespace Net
}  // namespace Poco
