// The check exists, and nobody sets it on the server.
#include <grpcpp/grpcpp.h>
#include <sqlite3.h>

#include <cstdlib>
#include <memory>
#include <string>

namespace shop {
class Order {
 public:
  const std::string& id() const;
};
class Orders final {
 public:
  class Service : public grpc::Service {
   public:
    virtual grpc::Status DropOrders(grpc::ServerContext* context, const Order* request,
                                    Order* response);
  };
};
}  // namespace shop

const std::string kToken = std::getenv("SHOP_TOKEN");
sqlite3* db = nullptr;

class TokenProcessor final : public grpc::AuthMetadataProcessor {
 public:
  grpc::Status Process(const InputMetadata& metadata, grpc::AuthContext*, OutputMetadata*,
                       OutputMetadata*) override {
    auto sent = metadata.find("authorization");
    if (sent == metadata.end() ||
        std::string(sent->second.data(), sent->second.size()) != kToken) {
      return grpc::Status(grpc::StatusCode::UNAUTHENTICATED, "sign in first");
    }
    return grpc::Status::OK;
  }
};

class OrdersImpl final : public shop::Orders::Service {
 public:
  grpc::Status DropOrders(grpc::ServerContext*, const shop::Order*,  // expect: authn/missing-authentication
                          shop::Order*) override {
    sqlite3_exec(db, "DELETE FROM orders", nullptr, nullptr, nullptr);
    return grpc::Status::OK;
  }
};

int main() {
  grpc::ServerBuilder builder;
  builder.AddListeningPort("0.0.0.0:8443", grpc::SslServerCredentials({}));
  OrdersImpl orders;
  builder.RegisterService(&orders);
  builder.BuildAndStart()->Wait();
}
