// What the generator makes of a small .proto, in its own shape: the methods here are answered
// "not implemented" and are nobody's handlers.
#pragma once
#include <grpcpp/grpcpp.h>

namespace shipping {
class Parcel {
 public:
  const std::string& id() const;
};
class Parcels final {
 public:
  class Service : public grpc::Service {
   public:
    virtual grpc::Status Track(grpc::ServerContext* context, const Parcel* request,
                               Parcel* response) {
      return grpc::Status(grpc::StatusCode::UNIMPLEMENTED, "");
    }
  };
  template <class BaseClass>
  class WithAsyncMethod_Track : public BaseClass {
   public:
    grpc::Status Track(grpc::ServerContext*, const Parcel*, Parcel*) override {
      return grpc::Status(grpc::StatusCode::UNIMPLEMENTED, "");
    }
  };
  typedef WithAsyncMethod_Track<Service> AsyncService;
};
}  // namespace shipping
