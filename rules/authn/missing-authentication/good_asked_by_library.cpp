// The library asks the handler of authorisation before every endpoint that declares it.
#include <oatpp/oatpp.hpp>
#include <sqlite3.h>

#include <cstdlib>
#include <string>

const std::string kToken = std::getenv("SHOP_TOKEN");

struct Tokens : oatpp::web::server::handler::BearerAuthorizationHandler {
  std::shared_ptr<oatpp::web::server::handler::AuthorizationObject> authorize(
      const oatpp::String& token) override {
    if (*token == kToken) return std::make_shared<oatpp::web::server::handler::AuthorizationObject>();
    return nullptr;
  }
};

struct Orders : oatpp::web::server::api::ApiController {
  explicit Orders(const std::shared_ptr<ObjectMapper>& mapper) : ApiController(mapper) {}
  sqlite3* db = nullptr;

  ENDPOINT("DELETE", "/orders", drop, AUTHORIZATION(std::shared_ptr<Tokens>, who)) {
    sqlite3_exec(db, "DELETE FROM orders", nullptr, nullptr, nullptr);
    return createResponse(Status::CODE_204, "");
  }
};
