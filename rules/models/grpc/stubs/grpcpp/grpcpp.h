// Interface of gRPC C++ as far as servers and clients use it, written for tvaara (1.51 names).
#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <vector>

enum grpc_ssl_client_certificate_request_type {
  GRPC_SSL_DONT_REQUEST_CLIENT_CERTIFICATE,
  GRPC_SSL_REQUEST_CLIENT_CERTIFICATE_BUT_DONT_VERIFY,
  GRPC_SSL_REQUEST_CLIENT_CERTIFICATE_AND_VERIFY,
  GRPC_SSL_REQUEST_AND_REQUIRE_CLIENT_CERTIFICATE_BUT_DONT_VERIFY,
  GRPC_SSL_REQUEST_AND_REQUIRE_CLIENT_CERTIFICATE_AND_VERIFY
};

namespace grpc {

enum StatusCode {
  OK = 0,
  CANCELLED = 1,
  UNKNOWN = 2,
  INVALID_ARGUMENT = 3,
  DEADLINE_EXCEEDED = 4,
  NOT_FOUND = 5,
  ALREADY_EXISTS = 6,
  PERMISSION_DENIED = 7,
  RESOURCE_EXHAUSTED = 8,
  FAILED_PRECONDITION = 9,
  ABORTED = 10,
  OUT_OF_RANGE = 11,
  UNIMPLEMENTED = 12,
  INTERNAL = 13,
  UNAVAILABLE = 14,
  DATA_LOSS = 15,
  UNAUTHENTICATED = 16
};

class Status {
 public:
  Status();
  Status(StatusCode code, const std::string& error_message);
  Status(StatusCode code, const std::string& error_message, const std::string& error_details);
  static const Status& OK;
  static const Status& CANCELLED;
  StatusCode error_code() const;
  std::string error_message() const;
  std::string error_details() const;
  bool ok() const;
};

class string_ref {
 public:
  string_ref();
  string_ref(const char* text);
  string_ref(const char* text, size_t length);
  string_ref(const std::string& text);
  const char* begin() const;
  const char* end() const;
  const char* data() const;
  size_t size() const;
  size_t length() const;
  bool empty() const;
  bool starts_with(string_ref other) const;
  int compare(string_ref other) const;
};
bool operator==(string_ref a, string_ref b);
bool operator!=(string_ref a, string_ref b);
bool operator<(string_ref a, string_ref b);

class AuthPropertyIterator {};
class AuthContext {
 public:
  virtual ~AuthContext() {}
  virtual bool IsPeerAuthenticated() const = 0;
  virtual std::vector<string_ref> GetPeerIdentity() const = 0;
  virtual std::string GetPeerIdentityPropertyName() const = 0;
  virtual std::vector<string_ref> FindPropertyValues(const std::string& name) const = 0;
  virtual void AddProperty(const std::string& key, const string_ref& value) = 0;
  virtual bool SetPeerIdentityPropertyName(const std::string& name) = 0;
};

class ServerContextBase {
 public:
  virtual ~ServerContextBase();
  const std::multimap<string_ref, string_ref>& client_metadata() const;
  void AddInitialMetadata(const std::string& key, const std::string& value);
  void AddTrailingMetadata(const std::string& key, const std::string& value);
  std::shared_ptr<const AuthContext> auth_context() const;
  std::string peer() const;
  std::chrono::system_clock::time_point deadline() const;
  bool IsCancelled() const;
  void TryCancel() const;
};
class ServerContext : public ServerContextBase {};
class CallbackServerContext : public ServerContextBase {
 public:
  class ServerUnaryReactor* DefaultReactor();
};
class ClientContext {
 public:
  void AddMetadata(const std::string& key, const std::string& value);
  template <typename T>
  void set_deadline(const T& deadline);
  void TryCancel();
};

class ServerUnaryReactor {
 public:
  virtual ~ServerUnaryReactor() {}
  void Finish(Status status);
  virtual void OnDone() = 0;
  virtual void OnCancel() {}
};
template <class Request>
class ServerReadReactor {
 public:
  virtual ~ServerReadReactor() {}
  void StartRead(Request* request);
  void Finish(Status status);
  virtual void OnReadDone(bool) {}
  virtual void OnDone() = 0;
};
template <class Response>
class ServerWriteReactor {
 public:
  virtual ~ServerWriteReactor() {}
  void StartWrite(const Response* response);
  void Finish(Status status);
  virtual void OnWriteDone(bool) {}
  virtual void OnDone() = 0;
};
template <class Request, class Response>
class ServerBidiReactor {
 public:
  virtual ~ServerBidiReactor() {}
  void StartRead(Request* request);
  void StartWrite(const Response* response);
  void Finish(Status status);
  virtual void OnDone() = 0;
};

template <class R>
class ServerReader {
 public:
  bool Read(R* message);
};
template <class W>
class ServerWriter {
 public:
  bool Write(const W& message);
};
template <class W, class R>
class ServerReaderWriter {
 public:
  bool Read(R* message);
  bool Write(const W& message);
};
template <class R>
class ClientReader {
 public:
  bool Read(R* message);
  Status Finish();
};
template <class W, class R>
class ClientReaderWriter {
 public:
  bool Read(R* message);
  bool Write(const W& message);
  bool WritesDone();
  Status Finish();
};

class Service {
 public:
  Service();
  virtual ~Service();
};

class AuthMetadataProcessor {
 public:
  typedef std::multimap<string_ref, string_ref> InputMetadata;
  typedef std::multimap<std::string, std::string> OutputMetadata;
  virtual ~AuthMetadataProcessor() {}
  virtual bool IsBlocking() const { return true; }
  virtual Status Process(const InputMetadata& auth_metadata, AuthContext* context,
                         OutputMetadata* consumed, OutputMetadata* response) = 0;
};

class ServerCredentials {
 public:
  virtual ~ServerCredentials();
  virtual void SetAuthMetadataProcessor(
      const std::shared_ptr<AuthMetadataProcessor>& processor) = 0;
};
struct SslServerCredentialsOptions {
  struct PemKeyCertPair {
    std::string private_key;
    std::string cert_chain;
  };
  SslServerCredentialsOptions();
  SslServerCredentialsOptions(grpc_ssl_client_certificate_request_type request_type);
  std::string pem_root_certs;
  std::vector<PemKeyCertPair> pem_key_cert_pairs;
  bool force_client_auth;
  grpc_ssl_client_certificate_request_type client_certificate_request;
};
std::shared_ptr<ServerCredentials> InsecureServerCredentials();
std::shared_ptr<ServerCredentials> SslServerCredentials(const SslServerCredentialsOptions& options);

class ChannelCredentials {};
class CallCredentials {};
struct SslCredentialsOptions {
  std::string pem_root_certs, pem_private_key, pem_cert_chain;
};
class ChannelArguments {
 public:
  void SetMaxReceiveMessageSize(int size);
  void SetString(const std::string& key, const std::string& value);
};
class ChannelInterface {};
class Channel : public ChannelInterface {};
std::shared_ptr<ChannelCredentials> InsecureChannelCredentials();
std::shared_ptr<ChannelCredentials> SslCredentials(const SslCredentialsOptions& options);
std::shared_ptr<ChannelCredentials> GoogleDefaultCredentials();
std::shared_ptr<Channel> CreateChannel(const std::string& target,
                                       const std::shared_ptr<ChannelCredentials>& credentials);
std::shared_ptr<Channel> CreateCustomChannel(const std::string& target,
                                             const std::shared_ptr<ChannelCredentials>& credentials,
                                             const ChannelArguments& arguments);

class ResourceQuota {
 public:
  ResourceQuota();
  ResourceQuota& Resize(size_t size);
  ResourceQuota& SetMaxThreads(int threads);
};
class CompletionQueue {
 public:
  bool Next(void** tag, bool* ok);
  void Shutdown();
};
class ServerCompletionQueue : public CompletionQueue {};
template <class W>
class ServerAsyncResponseWriter {
 public:
  explicit ServerAsyncResponseWriter(ServerContext* context);
  void Finish(const W& message, const Status& status, void* tag);
  void FinishWithError(const Status& status, void* tag);
};
class Server {
 public:
  void Wait();
  void Shutdown();
};
namespace experimental {
class InterceptorBatchMethods {
 public:
  virtual ~InterceptorBatchMethods() {}
  virtual void Proceed() = 0;
};
class Interceptor {
 public:
  virtual ~Interceptor() {}
  virtual void Intercept(InterceptorBatchMethods* methods) = 0;
};
class ServerRpcInfo {
 public:
  const char* method() const;
};
class ServerInterceptorFactoryInterface {
 public:
  virtual ~ServerInterceptorFactoryInterface() {}
  virtual Interceptor* CreateServerInterceptor(ServerRpcInfo* info) = 0;
};
}  // namespace experimental
class ServerBuilder {
 public:
  ServerBuilder();
  virtual ~ServerBuilder();
  ServerBuilder& RegisterService(Service* service);
  ServerBuilder& RegisterService(const std::string& host, Service* service);
  ServerBuilder& AddListeningPort(const std::string& address,
                                  std::shared_ptr<ServerCredentials> credentials,
                                  int* selected_port = nullptr);
  ServerBuilder& SetMaxReceiveMessageSize(int size);
  ServerBuilder& SetMaxSendMessageSize(int size);
  ServerBuilder& SetMaxMessageSize(int size);
  ServerBuilder& SetResourceQuota(const ResourceQuota& quota);
  ServerBuilder& AddChannelArgument(const std::string& argument, int value);
  std::unique_ptr<ServerCompletionQueue> AddCompletionQueue(bool is_frequently_polled = true);
  virtual std::unique_ptr<Server> BuildAndStart();
  class experimental_type {
   public:
    void SetInterceptorCreators(
        std::vector<std::unique_ptr<experimental::ServerInterceptorFactoryInterface>> creators);
  };
  experimental_type experimental();
};
void EnableDefaultHealthCheckService(bool enable);
namespace reflection {
void InitProtoReflectionServerBuilderPlugin();
}
}  // namespace grpc
