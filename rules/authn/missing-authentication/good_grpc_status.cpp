// A status of gRPC refuses as a number of HTTP does.
#include <grpcpp/grpcpp.h>
#include <sqlite3.h>

#include <cstdlib>
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

class OrdersImpl final : public shop::Orders::Service {
 public:
  grpc::Status DropOrders(grpc::ServerContext* context, const shop::Order*,
                          shop::Order*) override {
    auto sent = context->client_metadata().find("authorization");
    if (sent == context->client_metadata().end() ||
        std::string(sent->second.data(), sent->second.size()) != kToken) {
      return grpc::Status(grpc::StatusCode::UNAUTHENTICATED, "sign in first");
    }
    sqlite3_exec(db, "DELETE FROM orders", nullptr, nullptr, nullptr);
    return grpc::Status::OK;
  }
};

void serve(grpc::ServerBuilder& builder) {
  static OrdersImpl orders;
  builder.RegisterService(&orders);
}
