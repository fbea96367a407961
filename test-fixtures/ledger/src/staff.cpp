// What those who work here do. StaffProcessor has put their name and role into the context.
#include <pqxx/pqxx>

#include "staff.h"

namespace ledger {
namespace {

std::string property(const grpc::ServerContextBase& context, const std::string& name) {
  auto values = context.auth_context()->FindPropertyValues(name);
  if (values.empty()) return "";
  return std::string(values[0].data(), values[0].size());
}

grpc::ServerUnaryReactor* finish(grpc::CallbackServerContext* context, const grpc::Status& status) {
  grpc::ServerUnaryReactor* reactor = context->DefaultReactor();
  reactor->Finish(status);
  return reactor;
}

}  // namespace

grpc::ServerUnaryReactor* StaffService::Freeze(grpc::CallbackServerContext* context,
                                               const v1::AccountRequest* request,
                                               v1::Account* account) {
  std::string who = property(*context, "name");
  // guard: ratelimit/missing-limit
  if (!limits_.allow(who)) return finish(context, too_many(*context));
  // guard: authz/missing-function-check
  if (property(*context, "role") != "auditor") return finish(context, grpc::Status(grpc::StatusCode::PERMISSION_DENIED, "auditors only"));
  pqxx::connection db(database());
  pqxx::work tx(db);
  tx.exec_params("UPDATE accounts SET frozen = true WHERE id = $1", request->id());
  tx.commit();
  // guard: audit/missing-record
  audit(*context, who, "account.freeze " + request->id(), "open", "frozen");
  alert(who, "account.freeze");
  account->set_id(request->id());
  return finish(context, grpc::Status::OK);
}

// Whoever works here.
// expect: authz/missing-function-check
grpc::ServerUnaryReactor* StaffService::Unfreeze(grpc::CallbackServerContext* context,
                                                 const v1::AccountRequest* request,
                                                 v1::Account* account) {
  std::string who = property(*context, "name");
  // guard: ratelimit/missing-limit
  if (!limits_.allow(who)) return finish(context, too_many(*context));
  pqxx::connection db(database());
  pqxx::work tx(db);
  // expect: authz/idor
  tx.exec_params("UPDATE accounts SET frozen = false WHERE id = $1", request->id());
  tx.commit();
  // guard: audit/missing-record
  audit(*context, who, "account.unfreeze " + request->id(), "frozen", "open");
  alert(who, "account.unfreeze");
  account->set_id(request->id());
  return finish(context, grpc::Status::OK);
}

}  // namespace ledger
