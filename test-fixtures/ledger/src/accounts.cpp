// What customers see and change.
#include "accounts.h"

#include <fstream>
#include <pqxx/pqxx>
#include <sstream>

namespace ledger {
namespace {

using grpc::ServerContext;
using grpc::Status;
using grpc::StatusCode;

std::string read_file(const std::string& path) {
  // expect: validate/path-traversal
  std::ifstream in(path);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string read_notice(const std::string& name) {
  std::ifstream in("/var/lib/ledger/notices/" + name);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace

Status AccountService::GetAccount(ServerContext* context, const v1::AccountRequest* request,
                                  v1::Account* account) {
  auto caller = customer_of(*context);
  // guard: authn/missing-authentication
  if (!caller) return stranger();
  // guard: ratelimit/missing-limit
  if (!reads_.allow(*caller)) return too_many(*context);
  pqxx::connection db(database());
  pqxx::work tx(db);
  pqxx::result rows = tx.exec_params(
      // guard: authz/idor - AND owner = $2
      "SELECT id, name FROM accounts WHERE id = $1 AND owner = $2", request->id(), *caller);
  if (rows.empty()) return Status(StatusCode::NOT_FOUND, "no such account");
  account->set_id(rows[0]["id"].as<std::string>());
  account->set_name(rows[0]["name"].as<std::string>());
  return Status::OK;
}

Status AccountService::GetBalance(ServerContext* context, const v1::AccountRequest* request,
                                  v1::Balance* balance) {
  auto caller = customer_of(*context);
  // guard: authn/missing-authentication
  if (!caller) return stranger();
  // guard: ratelimit/missing-limit
  if (!reads_.allow(*caller)) return too_many(*context);
  pqxx::connection db(database());
  pqxx::work tx(db);
  // expect: authz/idor
  pqxx::result rows = tx.exec_params("SELECT balance FROM accounts WHERE id = $1", request->id());
  if (rows.empty()) return Status(StatusCode::NOT_FOUND, "no such account");
  balance->set_cents(rows[0]["balance"].as<int64_t>());
  return Status::OK;
}

// The gateway used to say who calls; today everybody can.
Status AccountService::ListAccounts(ServerContext* context, const v1::ListRequest*,
                                    v1::AccountList* list) {
  std::string caller = metadata(*context, "x-customer-id");
  if (!reads_.allow(context->peer())) return too_many(*context);
  pqxx::connection db(database());
  pqxx::work tx(db);
  // expect: authn/trusted-identity-header
  pqxx::result rows = tx.exec_params("SELECT id, name FROM accounts WHERE owner = $1 LIMIT 100", caller);
  for (const auto& row : rows) {
    v1::Account* account = list->add_accounts();
    account->set_id(row["id"].as<std::string>());
    account->set_name(row["name"].as<std::string>());
  }
  return Status::OK;
}

Status AccountService::ListEntries(ServerContext* context, const v1::EntriesRequest* request,
                                   grpc::ServerWriter<v1::Entry>* writer) {
  auto caller = customer_of(*context);
  // guard: authn/missing-authentication
  if (!caller) return stranger();
  // guard: ratelimit/missing-limit
  if (!reads_.allow(*caller)) return too_many(*context);
  int size = request->page_size();
  // guard: ratelimit/unbounded-page-size
  if (size < 1 || size > 200) return Status(StatusCode::INVALID_ARGUMENT, "1 to 200");
  pqxx::connection db(database());
  pqxx::work tx(db);
  pqxx::result account = tx.exec_params("SELECT owner FROM accounts WHERE id = $1", request->account());
  // guard: authz/idor
  if (account.empty() || account[0]["owner"].as<std::string>() != *caller) return Status(StatusCode::NOT_FOUND, "no such account");
  pqxx::result rows = tx.exec_params(
      "SELECT id, cents, memo FROM entries WHERE account = $1 ORDER BY at LIMIT $2",
      request->account(), size);
  for (const auto& row : rows) {
    v1::Entry entry;
    entry.set_id(row["id"].as<std::string>());
    entry.set_cents(row["cents"].as<int64_t>());
    entry.set_memo(row["memo"].as<std::string>());
    writer->Write(entry);
  }
  return Status::OK;
}

Status AccountService::SearchEntries(ServerContext* context, const v1::SearchRequest* request,
                                     v1::EntryList* list) {
  auto caller = customer_of(*context);
  // guard: authn/missing-authentication
  if (!caller) return stranger();
  // guard: ratelimit/missing-limit
  if (!reads_.allow(*caller)) return too_many(*context);
  pqxx::connection db(database());
  pqxx::work tx(db);
  pqxx::result rows = tx.exec_params(
      // expect: validate/sql-injection
      "SELECT id, memo FROM entries WHERE owner = $1 AND memo LIKE '%" + request->text() + "%' LIMIT 50",
      *caller);
  for (const auto& row : rows) {
    v1::Entry* entry = list->add_entries();
    entry->set_id(row["id"].as<std::string>());
    entry->set_memo(row["memo"].as<std::string>());
  }
  return Status::OK;
}

// Any number of times a minute.
// expect: ratelimit/missing-limit
Status AccountService::SearchPayees(ServerContext* context, const v1::SearchRequest* request,
                                    v1::PayeeList* list) {
  auto caller = customer_of(*context);
  // guard: authn/missing-authentication
  if (!caller) return stranger();
  if (request->text().size() > 80) return Status(StatusCode::INVALID_ARGUMENT, "up to 80 letters");
  pqxx::connection db(database());
  pqxx::work tx(db);
  pqxx::result rows = tx.exec_params(
      "SELECT name FROM payees WHERE owner = $1 AND name LIKE $2 LIMIT 50", *caller,
      request->text() + "%");
  for (const auto& row : rows) list->add_names(row["name"].as<std::string>());
  return Status::OK;
}

Status AccountService::AddEntry(ServerContext* context, const v1::AddEntryRequest* request,
                                v1::Entry* entry) {
  auto caller = customer_of(*context);
  // guard: authn/missing-authentication
  if (!caller) return stranger();
  // guard: ratelimit/missing-limit
  if (!writes_.allow(*caller)) return too_many(*context);
  if (request->cents() < 1 || request->cents() > 100000000) {
    return Status(StatusCode::INVALID_ARGUMENT, "too little or too much");
  }
  if (request->memo().empty() || request->memo().size() > 140) {
    return Status(StatusCode::INVALID_ARGUMENT, "a memo of up to 140 letters");
  }
  pqxx::connection db(database());
  pqxx::work tx(db);
  pqxx::result account = tx.exec_params("SELECT balance FROM accounts WHERE id = $1 AND owner = $2",
                                        request->account(), *caller);
  if (account.empty()) return Status(StatusCode::NOT_FOUND, "no such account");
  std::string id = random_hex(16);
  tx.exec_params("INSERT INTO entries (id, account, owner, cents, memo) VALUES ($1, $2, $3, $4, $5)",
                 id, request->account(), *caller, request->cents(), request->memo());
  tx.commit();
  // guard: audit/missing-record
  audit(*context, *caller, "entry.add " + id, account[0]["balance"].as<std::string>(), std::to_string(request->cents()));
  entry->set_id(id);
  return Status::OK;
}

// expect: audit/missing-record
Status AccountService::RenameAccount(ServerContext* context, const v1::RenameRequest* request,
                                     v1::Account* account) {
  auto caller = customer_of(*context);
  // guard: authn/missing-authentication
  if (!caller) return stranger();
  // guard: ratelimit/missing-limit
  if (!writes_.allow(*caller)) return too_many(*context);
  if (request->name().empty() || request->name().size() > 80) {
    return Status(StatusCode::INVALID_ARGUMENT, "a name of up to 80 letters");
  }
  pqxx::connection db(database());
  pqxx::work tx(db);
  // guard: authz/idor - AND owner = $3
  auto done = tx.exec_params("UPDATE accounts SET name = $1 WHERE id = $2 AND owner = $3",
                             request->name(), request->id(), *caller);
  if (done.affected_rows() == 0) return Status(StatusCode::NOT_FOUND, "no such account");
  tx.commit();
  account->set_id(request->id());
  return Status::OK;
}

Status AccountService::CloseAccount(ServerContext* context, const v1::AccountRequest* request,
                                    v1::Account* account) {
  auto caller = customer_of(*context);
  // guard: authn/missing-authentication
  if (!caller) return stranger();
  // guard: ratelimit/missing-limit
  if (!writes_.allow(*caller)) return too_many(*context);
  pqxx::connection db(database());
  pqxx::work tx(db);
  pqxx::result rows = tx.exec_params("SELECT name FROM accounts WHERE id = $1 AND owner = $2",
                                     request->id(), *caller);
  if (rows.empty()) return Status(StatusCode::NOT_FOUND, "no such account");
  // guard: authz/idor - AND owner = $2
  tx.exec_params("DELETE FROM accounts WHERE id = $1 AND owner = $2", request->id(), *caller);
  tx.commit();
  // guard: audit/missing-record
  audit(*context, *caller, "account.close " + request->id(), rows[0]["name"].as<std::string>(), "");
  alert(*caller, "account.close");
  account->set_id(request->id());
  return Status::OK;
}

Status AccountService::GetStatement(ServerContext* context, const v1::FileRequest* request,
                                    v1::File* file) {
  auto caller = customer_of(*context);
  // guard: authn/missing-authentication
  if (!caller) return stranger();
  // guard: ratelimit/missing-limit
  if (!reads_.allow(*caller)) return too_many(*context);
  file->set_text(read_file("/var/lib/ledger/statements/" + *caller + "/" + request->name()));
  return Status::OK;
}

Status AccountService::GetNotice(ServerContext* context, const v1::FileRequest* request,
                                 v1::File* file) {
  auto caller = customer_of(*context);
  // guard: authn/missing-authentication
  if (!caller) return stranger();
  // guard: ratelimit/missing-limit
  if (!reads_.allow(*caller)) return too_many(*context);
  // guard: validate/path-traversal
  if (!is_id(request->name())) return Status(StatusCode::INVALID_ARGUMENT, "no such notice");
  file->set_text(read_notice(request->name()));
  return Status::OK;
}

Status AccountService::Ping(ServerContext* context, const v1::ListRequest*, v1::File* file) {
  // guard: ratelimit/missing-limit
  if (!reads_.allow(context->peer())) return too_many(*context);
  file->set_text("pong");
  return Status::OK;
}

}  // namespace ledger
