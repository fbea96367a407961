// The library asks, but its answer is always yes.
#include <oatpp/oatpp.hpp>
#include <sqlite3.h>

struct Anybody : oatpp::web::server::handler::BearerAuthorizationHandler {
  std::shared_ptr<oatpp::web::server::handler::AuthorizationObject> authorize(
      const oatpp::String&) override {
    return std::make_shared<oatpp::web::server::handler::AuthorizationObject>();
  }
};

struct Orders : oatpp::web::server::api::ApiController {
  explicit Orders(const std::shared_ptr<ObjectMapper>& mapper) : ApiController(mapper) {}
  sqlite3* db = nullptr;

  ENDPOINT("DELETE", "/orders", drop, AUTHORIZATION(std::shared_ptr<Anybody>, who)) {  // expect: authn/missing-authentication
    sqlite3_exec(db, "DELETE FROM orders", nullptr, nullptr, nullptr);
    return createResponse(Status::CODE_204, "");
  }
};
