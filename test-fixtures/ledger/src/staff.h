#pragma once

#include "ledger.grpc.pb.h"
#include "ledger.h"

namespace ledger {

class StaffService final : public v1::Staff::CallbackService {
 public:
  grpc::ServerUnaryReactor* Freeze(grpc::CallbackServerContext* context,
                                   const v1::AccountRequest* request,
                                   v1::Account* account) override;
  grpc::ServerUnaryReactor* Unfreeze(grpc::CallbackServerContext* context,
                                     const v1::AccountRequest* request,
                                     v1::Account* account) override;

 private:
  Limiter limits_{20};
};

}  // namespace ledger
