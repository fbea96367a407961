#pragma once

#include "ledger.grpc.pb.h"
#include "ledger.h"

namespace ledger {

class AccountService final : public v1::Accounts::Service {
 public:
  grpc::Status GetAccount(grpc::ServerContext* context, const v1::AccountRequest* request,
                          v1::Account* account) override;
  grpc::Status GetBalance(grpc::ServerContext* context, const v1::AccountRequest* request,
                          v1::Balance* balance) override;
  grpc::Status ListAccounts(grpc::ServerContext* context, const v1::ListRequest* request,
                            v1::AccountList* list) override;
  grpc::Status ListEntries(grpc::ServerContext* context, const v1::EntriesRequest* request,
                           grpc::ServerWriter<v1::Entry>* writer) override;
  grpc::Status SearchEntries(grpc::ServerContext* context, const v1::SearchRequest* request,
                             v1::EntryList* list) override;
  grpc::Status SearchPayees(grpc::ServerContext* context, const v1::SearchRequest* request,
                            v1::PayeeList* list) override;
  grpc::Status AddEntry(grpc::ServerContext* context, const v1::AddEntryRequest* request,
                        v1::Entry* entry) override;
  grpc::Status RenameAccount(grpc::ServerContext* context, const v1::RenameRequest* request,
                             v1::Account* account) override;
  grpc::Status CloseAccount(grpc::ServerContext* context, const v1::AccountRequest* request,
                            v1::Account* account) override;
  grpc::Status GetStatement(grpc::ServerContext* context, const v1::FileRequest* request,
                            v1::File* file) override;
  grpc::Status GetNotice(grpc::ServerContext* context, const v1::FileRequest* request,
                         v1::File* file) override;
  grpc::Status Ping(grpc::ServerContext* context, const v1::ListRequest* request,
                    v1::File* file) override;

 private:
  Limiter reads_{60}, writes_{30};
};

}  // namespace ledger
