// Three doors: for customers, for those who work here, and for the machines that draw the reports.
#include <fstream>
#include <pqxx/pqxx>
#include <sstream>

#include "accounts.h"
#include "staff.h"

namespace ledger {
namespace {

class ReportService final : public v1::Reports::Service {
 public:
  // Asked from within, so nobody asks who calls.
  // expect: authn/missing-authentication
  grpc::Status Totals(grpc::ServerContext* context, const v1::ListRequest*,
                      v1::Balance* balance) override {
    // guard: ratelimit/missing-limit
    if (!limits_.allow(context->peer())) return too_many(*context);
    // expect: tls/plaintext-database
    pqxx::connection db("host=reports.ledger.example dbname=ledger sslmode=disable");
    pqxx::work tx(db);
    balance->set_cents(tx.exec("SELECT sum(balance) FROM accounts")[0][0].as<int64_t>());
    return grpc::Status::OK;
  }

 private:
  Limiter limits_{10};
};

std::string contents(const std::string& path) {
  std::ifstream in(path);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

std::shared_ptr<grpc::ServerCredentials> with_certificate() {
  grpc::SslServerCredentialsOptions options;
  options.pem_key_cert_pairs.push_back({contents("server.key"), contents("server.crt")});
  return grpc::SslServerCredentials(options);
}

}  // namespace
}  // namespace ledger

int main() {
  ledger::AccountService accounts;
  grpc::ServerBuilder for_customers;
  for_customers.AddListeningPort("0.0.0.0:8443", ledger::with_certificate());
  for_customers.RegisterService(&accounts);
  auto customers = for_customers.BuildAndStart();

  ledger::StaffService staff_service;
  grpc::ServerBuilder for_staff;
  auto credentials = ledger::with_certificate();
  // guard: authn/missing-authentication
  credentials->SetAuthMetadataProcessor(std::make_shared<ledger::StaffProcessor>());
  for_staff.AddListeningPort("0.0.0.0:8444", credentials);
  for_staff.RegisterService(&staff_service);
  auto staff = for_staff.BuildAndStart();

  ledger::ReportService report_service;
  grpc::ServerBuilder for_reports;
  // expect: tls/plaintext-listener
  for_reports.AddListeningPort("0.0.0.0:9090", grpc::InsecureServerCredentials());
  for_reports.RegisterService(&report_service);
  auto reports = for_reports.BuildAndStart();

  customers->Wait();
}
