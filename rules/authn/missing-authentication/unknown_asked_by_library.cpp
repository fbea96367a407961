// Who decides is written elsewhere.
#include <oatpp/oatpp.hpp>
#include <sqlite3.h>

#include <memory>

using Allowed = std::shared_ptr<oatpp::web::server::handler::AuthorizationObject>;

Allowed look_up(const oatpp::String& token);

struct Tokens : oatpp::web::server::handler::BearerAuthorizationHandler {
  Allowed authorize(const oatpp::String& token) override { return look_up(token); }
};

struct Orders : oatpp::web::server::api::ApiController {
  explicit Orders(const std::shared_ptr<ObjectMapper>& mapper) : ApiController(mapper) {}
  sqlite3* db = nullptr;

  ENDPOINT("DELETE", "/orders", drop, AUTHORIZATION(std::shared_ptr<Tokens>, who)) {
    sqlite3_exec(db, "DELETE FROM orders", nullptr, nullptr, nullptr);
    return createResponse(Status::CODE_204, "");
  }
};
