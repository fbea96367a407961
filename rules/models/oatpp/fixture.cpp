// Meets every row of the model; `models/oatpp` fails for one that nothing here matches.
#include <oatpp-openssl/server/ConnectionProvider.hpp>
#include <oatpp/oatpp.hpp>

struct UserDto : oatpp::DTO {
  DTO_INIT(UserDto, DTO)
  DTO_FIELD(oatpp::String, name);
};

struct Tokens : oatpp::web::server::handler::BearerAuthorizationHandler {
  std::shared_ptr<oatpp::web::server::handler::AuthorizationObject> authorize(
      const oatpp::String& token) override {
    if (token == "secret") return std::make_shared<oatpp::web::server::handler::AuthorizationObject>();
    return nullptr;
  }
};
struct Any : oatpp::web::server::handler::AuthorizationHandler {
  std::shared_ptr<oatpp::web::server::handler::AuthorizationObject> handleAuthorization(
      const oatpp::String&) override {
    return std::make_shared<oatpp::web::server::handler::AuthorizationObject>();
  }
};
struct Gate : oatpp::web::server::interceptor::RequestInterceptor {
  std::shared_ptr<OutgoingResponse> intercept(
      const std::shared_ptr<IncomingRequest>& request) override {
    if (request->getHeader("Authorization")) return nullptr;
    return oatpp::web::protocol::http::outgoing::ResponseFactory::createResponse(
        oatpp::web::protocol::http::Status::CODE_401, request->getStartingLine().path);
  }
};

class Users : public oatpp::web::server::api::ApiController {
 public:
  Users(const std::shared_ptr<ObjectMapper>& mapper) : ApiController(mapper) {
    setDefaultAuthorizationHandler(std::make_shared<Tokens>());
  }
  ENDPOINT("PUT", "/users/{id}", change, PATH(Int32, id), QUERY(String, by), HEADER(String, agent),
           BODY_DTO(Object<UserDto>, user), AUTHORIZATION(std::shared_ptr<Tokens>, who)) {
    OATPP_ASSERT_HTTP(*id > 0, Status::CODE_400, "bad id");
    auto response = createDtoResponse(Status::CODE_200, user);
    response->putHeader("X-By", by + "," + agent);
    response->putHeader("Location", user->name);
    return response;
  }
  ENDPOINT("POST", "/text", text, REQUEST(std::shared_ptr<IncomingRequest>, request)) {
    String all = request->getPathVariable("a") + request->getPathTail();
    all = all + request->getQueryParameter("b") + request->getHeaders().get("c");
    all = all + request->getQueryParameters().get("d") + request->readBodyToString();
    all = all + request->getBundleData<String>("user") + oatpp::encoding::Base64::decode(all);
    auto dto = getDefaultObjectMapper()->readFromString<Object<UserDto>>(all);
    return createResponse(Status::CODE_200, String(all->c_str()));
  }
  ENDPOINT_ASYNC("GET", "/later", Later) {
    ENDPOINT_ASYNC_INIT(Later)
    Action act() override { return request->readBodyToStringAsync().callbackTo(&Later::read); }
    Action read(const String& body) {
      auto count = oatpp::utils::Conversion::int32ToStr(static_cast<int>(body->size()));
      auto response = controller->createResponse(Status::CODE_200, body);
      response->putHeader("X-Count", count);
      return _return(response);
    }
  };
};

#include OATPP_CODEGEN_BEGIN(DbClient)
class UserDb : public oatpp::orm::DbClient {
 public:
  UserDb(const std::shared_ptr<oatpp::orm::Executor>& executor) : DbClient(executor) {}
  QUERY(one, "SELECT * FROM users WHERE id=:id;", PREPARE(true), PARAM(oatpp::Int32, id))
  QUERY(all, "SELECT * FROM users;")
};
#include OATPP_CODEGEN_END(DbClient)

oatpp::Vector<oatpp::Object<UserDto>> users_of(UserDb& db, const oatpp::Int32& id) {
  OATPP_LOGD("users", "asked for %d", *id);
  db.executeQuery("DELETE FROM visits", {});
  auto rows = db.one(id)->fetch<oatpp::Vector<oatpp::Object<UserDto>>>();
  return rows->size() == 1 && rows[0]->name ? rows : db.all()->fetch<decltype(rows)>();
}

int main() {
  using namespace oatpp::network;
  auto plain = tcp::server::ConnectionProvider::createShared(Address("0.0.0.0", 8000));
  auto config = oatpp::openssl::Config::createDefaultServerConfigShared("cert", "key");
  auto tls = oatpp::openssl::server::ConnectionProvider::createShared(config, {"0.0.0.0", 443});
  auto router = oatpp::web::server::HttpRouter::createShared();
  router->route("GET", "/raw", std::make_shared<oatpp::web::server::HttpRequestHandler>());
  auto handler = oatpp::web::server::HttpConnectionHandler::createShared(router);
  handler->addRequestInterceptor(std::make_shared<Gate>());
  oatpp::network::Server server(plain, handler);
  server.run();
}
