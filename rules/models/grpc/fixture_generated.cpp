// A server beside its generated header: only the class of the server's own handles.
#include "shipping.grpc.pb.h"

class ParcelsImpl final : public shipping::Parcels::Service {
 public:
  grpc::Status Track(grpc::ServerContext*, const shipping::Parcel*, shipping::Parcel*) override {
    return grpc::Status::OK;
  }
};

void serve_parcels(grpc::ServerBuilder& builder) {
  static ParcelsImpl parcels;
  static shipping::Parcels::AsyncService asynchronous;
  builder.RegisterService(&parcels);
}
