// A gRPC server: what the generator makes of a .proto stands at the top, in its own shape.
#include <grpcpp/ext/proto_server_reflection_plugin.h>
#include <grpcpp/grpcpp.h>

namespace shop {
class OrderRequest {
 public:
  const std::string& id() const;
};
class Order {
 public:
  void set_id(const std::string& id);
};
class Orders final {
 public:
  class Service : public grpc::Service {
   public:
    virtual grpc::Status GetOrder(grpc::ServerContext* context, const OrderRequest* request,
                                  Order* response);
    virtual grpc::Status WatchOrders(grpc::ServerContext* context, const OrderRequest* request,
                                     grpc::ServerWriter<Order>* writer);
    virtual grpc::Status ImportOrders(grpc::ServerContext* context,
                                      grpc::ServerReader<OrderRequest>* reader, Order* response);
  };
  template <class BaseClass>
  class WithCallbackMethod_DeleteOrder : public BaseClass {
   public:
    virtual grpc::ServerUnaryReactor* DeleteOrder(grpc::CallbackServerContext*, const OrderRequest*,
                                                  Order*) {
      return nullptr;
    }
  };
  typedef WithCallbackMethod_DeleteOrder<Service> CallbackService;
  template <class BaseClass>
  class WithAsyncMethod_FindOrder : public BaseClass {
   public:
    void RequestFindOrder(grpc::ServerContext* context, OrderRequest* request,
                          grpc::ServerAsyncResponseWriter<Order>* response,
                          grpc::CompletionQueue* new_call_cq,
                          grpc::ServerCompletionQueue* notification_cq, void* tag);
  };
  typedef WithAsyncMethod_FindOrder<Service> AsyncService;
};
}  // namespace shop

class OrdersImpl final : public shop::Orders::Service {
 public:
  grpc::Status GetOrder(grpc::ServerContext* context, const shop::OrderRequest* request,
                        shop::Order* response) override {
    auto identity = context->auth_context()->GetPeerIdentity();
    auto roles = context->auth_context()->FindPropertyValues("role");
    if (!context->auth_context()->IsPeerAuthenticated()) {
      return grpc::Status(grpc::StatusCode::UNAUTHENTICATED, "who are you");
    }
    if (identity.empty()) return grpc::Status(grpc::StatusCode::PERMISSION_DENIED, "no");
    if (request->id().empty()) return grpc::Status(grpc::INVALID_ARGUMENT, "id");
    if (roles.empty()) return grpc::Status(grpc::StatusCode::RESOURCE_EXHAUSTED, "slow down");
    if (request->id() == "0") return grpc::Status(grpc::StatusCode::NOT_FOUND, request->id());
    if (request->id() == "1") return grpc::Status(grpc::StatusCode::INTERNAL, context->peer());
    const auto& metadata = context->client_metadata();
    auto token = metadata.find("authorization");
    std::string text(token->second.data(), token->second.size());
    context->AddInitialMetadata("x-token", text);
    response->set_id(request->id());
    return grpc::Status::OK;
  }
  grpc::Status WatchOrders(grpc::ServerContext*, const shop::OrderRequest* request,
                           grpc::ServerWriter<shop::Order>* writer) override {
    shop::Order order;
    order.set_id(request->id());
    writer->Write(order);
    return grpc::Status::OK;
  }
  grpc::Status ImportOrders(grpc::ServerContext*, grpc::ServerReader<shop::OrderRequest>* reader,
                            shop::Order* response) override {
    shop::OrderRequest one;
    while (reader->Read(&one)) response->set_id(one.id());
    return grpc::Status::OK;
  }
};

class Deleter final : public shop::Orders::CallbackService {
 public:
  grpc::ServerUnaryReactor* DeleteOrder(grpc::CallbackServerContext* context,
                                        const shop::OrderRequest* request,
                                        shop::Order* response) override {
    response->set_id(request->id());
    auto* reactor = context->DefaultReactor();
    reactor->Finish(grpc::Status::OK);
    return reactor;
  }
};

class Finder {
 public:
  Finder(shop::Orders::AsyncService* service, grpc::ServerCompletionQueue* queue)
      : service_(service), queue_(queue), responder_(&context_) {}
  void proceed() {
    if (asked_) {
      order_.set_id(request_.id());
      responder_.Finish(order_, grpc::Status::OK, this);
    } else {
      asked_ = true;
      service_->RequestFindOrder(&context_, &request_, &responder_, queue_, queue_, this);
    }
  }

 private:
  shop::Orders::AsyncService* service_;
  grpc::ServerCompletionQueue* queue_;
  grpc::ServerContext context_;
  shop::OrderRequest request_;
  shop::Order order_;
  grpc::ServerAsyncResponseWriter<shop::Order> responder_;
  bool asked_ = false;
};

class Importer : public grpc::ServerReadReactor<shop::OrderRequest> {
 public:
  void begin() { StartRead(&request_); }
  void OnDone() override {}

 private:
  shop::OrderRequest request_;
};

class Tokens : public grpc::AuthMetadataProcessor {
 public:
  grpc::Status Process(const InputMetadata& metadata, grpc::AuthContext* context, OutputMetadata*,
                       OutputMetadata*) override {
    auto token = metadata.find("authorization");
    if (token == metadata.end()) return grpc::Status(grpc::UNAUTHENTICATED, "no token");
    context->AddProperty("user", token->second);
    return grpc::Status::OK;
  }
};

class Logging : public grpc::experimental::Interceptor {
 public:
  void Intercept(grpc::experimental::InterceptorBatchMethods* methods) override {
    methods->Proceed();
  }
};

void client(shop::Order& order) {
  auto channel = grpc::CreateChannel("orders:50051", grpc::InsecureChannelCredentials());
  auto secure = grpc::CreateChannel("orders:50052", grpc::SslCredentials({}));
  grpc::ClientContext context;
  context.set_deadline(std::chrono::system_clock::now());
  grpc::ClientReader<shop::Order> reader;
  reader.Read(&order);
  grpc::Status status = reader.Finish();
  std::string why = status.error_message();
}

int main() {
  OrdersImpl orders;
  Deleter deleter;
  grpc::reflection::InitProtoReflectionServerBuilderPlugin();
  grpc::ServerBuilder builder;
  builder.AddListeningPort("0.0.0.0:50051", grpc::InsecureServerCredentials());
  grpc::SslServerCredentialsOptions options(GRPC_SSL_DONT_REQUEST_CLIENT_CERTIFICATE);
  auto credentials = grpc::SslServerCredentials(options);
  credentials->SetAuthMetadataProcessor(std::make_shared<Tokens>());
  builder.AddListeningPort("0.0.0.0:50052", credentials);
  builder.SetMaxReceiveMessageSize(1 << 20);
  builder.RegisterService(&orders);
  builder.RegisterService(&deleter);
  shop::Orders::AsyncService service;
  builder.RegisterService("orders.example", &service);
  auto queue = builder.AddCompletionQueue();
  auto server = builder.BuildAndStart();
  Finder finder(&service, queue.get());
  finder.proceed();
  server->Wait();
}
