"""A .proto with services is a contract: its operations enter the table and meet their handlers."""
import unittest

from tvaara import Case

ORDERS = """\
syntax = "proto3";
package shop.v1;
service Orders {
  rpc GetOrder(GetRequest) returns (Order) {
    option (google.api.http) = {
      get: "/v1/orders/{id}"
      additional_bindings { get: "/v1/{name=shops/*/orders/*}" }
    };
  }
  rpc ListOrders(GetRequest) returns (stream Order);
  rpc DropOrder(GetRequest) returns (Order);
}
message GetRequest { string id = 1; }
message Order { string id = 1; }
"""

SERVER = """\
#include "orders.grpc.pb.h"
#include <grpcpp/grpcpp.h>
class Impl final : public shop::v1::Orders::Service {
  grpc::Status GetOrder(grpc::ServerContext*, const shop::v1::GetRequest* request,
                        shop::v1::Order* order) override {
    order->set_id(request->id());
    return grpc::Status::OK;
  }
  grpc::Status ListOrders(grpc::ServerContext*, const shop::v1::GetRequest*,
                          grpc::ServerWriter<shop::v1::Order>*) override {
    return grpc::Status::OK;
  }
};
int main() {
  Impl service;
  grpc::ServerBuilder builder;
  builder.AddListeningPort("0.0.0.0:1", grpc::InsecureServerCredentials());
  builder.RegisterService(&service);
  builder.BuildAndStart()->Wait();
}
"""

ASYNC = """\
#include "orders.grpc.pb.h"
#include <grpcpp/grpcpp.h>
#include <cstdlib>
class Drop {
 public:
  Drop(shop::v1::Orders::AsyncService* service, grpc::ServerCompletionQueue* queue)
      : service_(service), queue_(queue), responder_(&context_) { proceed(); }
  void proceed() {
    if (asked_) {
      system(request_.id().c_str());
      responder_.Finish(order_, grpc::Status::OK, this);
    } else {
      asked_ = true;
      service_->RequestDropOrder(&context_, &request_, &responder_, queue_, queue_, this);
    }
  }
 private:
  shop::v1::Orders::AsyncService* service_;
  grpc::ServerCompletionQueue* queue_;
  grpc::ServerContext context_;
  shop::v1::GetRequest request_;
  shop::v1::Order order_;
  grpc::ServerAsyncResponseWriter<shop::v1::Order> responder_;
  bool asked_ = false;
};
int main() {
  shop::v1::Orders::AsyncService service;
  grpc::ServerBuilder builder;
  builder.AddListeningPort("0.0.0.0:1", grpc::SslServerCredentials({}));
  builder.RegisterService(&service);
  auto queue = builder.AddCompletionQueue();
  auto server = builder.BuildAndStart();
  Drop first(&service, queue.get());
  void* tag = nullptr;
  for (bool ok = true; queue->Next(&tag, &ok);) static_cast<Drop*>(tag)->proceed();
}
"""


def rows(said):
    out = []
    for endpoint in said["endpoints"]:
        lines = [(endpoint.get(what) or {}).get("line") for what in ("handler", "operation")]
        out.append((endpoint["method"] + " " + endpoint["path"], endpoint["origin"], *lines))
    return sorted(out)


class Proto(Case):
    def test_operations_alone(self):
        self.write("shop/api/orders.proto", ORDERS)
        said = self.expect(0, "endpoints", "shop", "--format", "json").json()
        self.assertEqual(rows(said), [
            ("GET /v1/orders/{id}", ["spec"], None, 4),
            ("GET /v1/shops/{1}/orders/{2}", ["spec"], None, 4),
            ("POST /shop.v1.Orders/DropOrder", ["spec"], None, 11),
            ("POST /shop.v1.Orders/ListOrders", ["spec"], None, 10)])

    def test_a_proto_promises_nothing_that_it_does_not_say(self):
        self.write("shop/api/orders.proto", ORDERS)
        said = self.run_tvaara("review", "shop", "--format", "json").json()
        for endpoint in said["endpoints"]:
            for question, answer in endpoint["answers"].items():
                self.assertIn(answer["answer"], ("unknown", "n/a"), question)
        self.assertEqual(self.expect(0, "scan", "shop", "--format", "json").json()["findings"], [])

    def test_operations_meet_their_handlers(self):
        self.write("shop/api/orders.proto", ORDERS)
        self.write("shop/src/server.cpp", SERVER)
        said = self.expect(0, "endpoints", "shop", "--format", "json").json()
        self.assertEqual(rows(said), [
            ("GET /v1/orders/{id}", ["code", "spec"], 4, 4),
            ("GET /v1/shops/{1}/orders/{2}", ["code", "spec"], 4, 4),
            ("POST /shop.v1.Orders/DropOrder", ["spec"], None, 11),
            ("POST /shop.v1.Orders/ListOrders", ["code", "spec"], 9, 10)])
        found = self.run_tvaara("scan", "shop", "--pack", "inventory", "--format", "json").json()
        self.assertEqual([(one["rule"], one["file"], one["line"]) for one in found["findings"]],
                         [("inventory/unimplemented-operation", "api/orders.proto", 11)])

    def test_an_operation_that_is_asked_for_one_by_one(self):
        self.write("shop/api/orders.proto", ORDERS)
        self.write("shop/src/server.cpp", ASYNC)
        said = self.run_tvaara("review", "shop", "--format", "json").json()
        served = [one for one in said["endpoints"] if "code" in one["origin"]]
        self.assertEqual([one["method"] + " " + one["path"] for one in served],
                         ["POST /shop.v1.Orders/DropOrder"])
        self.assertEqual((served[0]["handler"]["line"], served[0]["registration"]["line"]), (8, 14))
        self.assertEqual(served[0]["answers"]["tls"]["answer"], "yes")
        found = self.run_tvaara("scan", "shop", "--rule", "validate/command-injection",
                                "--format", "json").json()["findings"]
        self.assertEqual([(one["line"], one["endpoints"]) for one in found],
                         [(10, ["POST /shop.v1.Orders/DropOrder"])])

    def test_a_port_without_tls(self):
        self.write("shop/api/orders.proto", ORDERS)
        self.write("shop/src/server.cpp", SERVER)
        said = self.run_tvaara("review", "shop", "--format", "json").json()
        tls = {one["answers"]["tls"]["answer"] for one in said["endpoints"] if "code" in one["origin"]}
        self.assertEqual(tls, {"no"})

    def test_an_accepted_operation(self):
        self.write("shop/api/orders.proto", ORDERS.replace(
            "  rpc Drop", "  // tvaara: allow(inventory/unimplemented-operation) next release\n  rpc Drop"))
        self.write("shop/src/server.cpp", SERVER)
        found = self.run_tvaara("scan", "shop", "--pack", "inventory", "--format", "json").json()
        self.assertEqual(found["findings"], [])

    def test_a_service_that_is_only_called_is_not_unimplemented(self):
        self.write("shop/api/orders.proto", ORDERS)
        self.write("shop/api/other.proto", ORDERS.replace("shop.v1", "other.v1")
                   .replace("/v1/", "/other/"))
        self.write("shop/src/server.cpp", SERVER)
        found = self.run_tvaara("scan", "shop", "--pack", "inventory", "--format", "json").json()
        self.assertEqual([one["file"] for one in found["findings"]], ["api/orders.proto"])

    def test_one_that_cannot_be_read_is_told(self):
        self.write("shop/api/orders.proto", "service Orders {\n  rpc Get(A) returns B;\n")
        said = self.run_tvaara("scan", "shop", "--format", "json").json()
        gaps = [gap for gap in said["coverage"]["reasons"] if gap["what"] == "api/orders.proto"]
        self.assertEqual(sorted(gap["line"] for gap in gaps), [1, 2])
        self.assertEqual(self.run_tvaara("scan", "shop", "--strict").code, 3)


if __name__ == "__main__":
    unittest.main()
