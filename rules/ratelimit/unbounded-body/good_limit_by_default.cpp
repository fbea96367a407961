// gRPC takes no message of more than 4 MiB unless told to.
#include <grpcpp/grpcpp.h>

#include <memory>
#include <string>

void serve(grpc::Service& service) {
  grpc::ServerBuilder builder;
  builder.AddListeningPort("127.0.0.1:50051", grpc::InsecureServerCredentials());
  builder.RegisterService(&service);
  std::unique_ptr<grpc::Server> server = builder.BuildAndStart();
  server->Wait();
}
