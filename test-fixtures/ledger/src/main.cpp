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

// Who works here shows a certificate as well.
std::shared_ptr<grpc::ServerCredentials> for_those_who_work_here() {
  grpc::SslServerCredentialsOptions options(
      GRPC_SSL_REQUEST_AND_REQUIRE_CLIENT_CERTIFICATE_AND_VERIFY);
  options.pem_root_certs = contents("staff-ca.crt");
  options.pem_key_cert_pairs.push_back({contents("server.key"), contents("server.crt")});
  auto credentials = grpc::SslServerCredentials(options);
  // guard: authn/missing-authentication
  credentials->SetAuthMetadataProcessor(std::make_shared<StaffProcessor>());
  return credentials;
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
  for_staff.AddListeningPort("0.0.0.0:8444", ledger::for_those_who_work_here());
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
