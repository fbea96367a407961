// Who calls: customers show a token with every call, and so do those who work here.
#include <pqxx/pqxx>

#include "ledger.h"

namespace ledger {

std::optional<std::string> customer_of(const grpc::ServerContextBase& context) {
  std::string header = metadata(context, "authorization");
  if (header.rfind("Bearer ", 0) != 0) return std::nullopt;
  pqxx::connection db(database());
  pqxx::work tx(db);
  pqxx::result rows = tx.exec_params(
      "SELECT customer FROM sessions WHERE token_hash = $1 AND expires_at > now()",
      sha256_hex(header.substr(7)));
  // guard: authn/missing-authentication
  if (rows.empty()) return std::nullopt;
  return rows[0]["customer"].as<std::string>();
}

grpc::Status StaffProcessor::Process(const InputMetadata& metadata, grpc::AuthContext* context,
                                     OutputMetadata* consumed, OutputMetadata*) {
  auto token = metadata.find("authorization");
  if (token == metadata.end()) return stranger();
  pqxx::connection db(database());
  pqxx::work tx(db);
  pqxx::result rows = tx.exec_params(
      "SELECT name, role FROM staff WHERE token_hash = $1 AND expires_at > now()",
      sha256_hex(std::string(token->second.data(), token->second.size())));
  // guard: authn/missing-authentication
  if (rows.empty()) return stranger();
  context->AddProperty("name", rows[0]["name"].as<std::string>());
  context->AddProperty("role", rows[0]["role"].as<std::string>());
  context->SetPeerIdentityPropertyName("name");
  consumed->insert({"authorization", std::string(token->second.data(), token->second.size())});
  return grpc::Status::OK;
}

}  // namespace ledger
