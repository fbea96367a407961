#include <pistache/endpoint.h>
#include <pistache/router.h>

using namespace Pistache;

static Rest::Route::Result health(const Rest::Request&, Http::ResponseWriter response) {
  response.send(Http::Code::Ok, "ok");
  return Rest::Route::Result::Ok;
}

class Shop {
 public:
  void setup() {
    Rest::Routes::Get(router_, "/orders/:id", Rest::Routes::bind(&Shop::order, this));
    Rest::Routes::Post(router_, base_ + "/orders", Rest::Routes::bind(&Shop::create, this));
    Rest::Routes::Get(router_, "/health", Rest::Routes::bind(&health));
    router_.get("/files/*", Rest::Routes::bind(&Shop::file, this));
    router_.addRoute(Http::Method::Delete, "/orders/:id", Rest::Routes::bind(&Shop::order, this));
    router_.addMiddleware(Rest::Routes::middleware(&Shop::authenticate, this));
  }

  void serve() {
    Http::Endpoint endpoint(Address(Ipv4::any(), Port(9080)));
    endpoint.init(Http::Endpoint::options().threads(2).maxRequestSize(4096).headerTimeout(
        std::chrono::seconds(5)));
    endpoint.useSSL("certificate.pem", "key.pem");
    endpoint.setHandler(router_.handler());
    endpoint.serve();
  }

 private:
  bool authenticate(Http::Request& request, Http::ResponseWriter& response) {
    auto token = request.headers().tryGet<Http::Header::Authorization>();
    if (!token || token->value() != "x") {
      response.send(Http::Code::Unauthorized);
      return false;
    }
    return true;
  }

  void order(const Rest::Request& request, Http::ResponseWriter response) {
    auto id = request.param(":id").as<std::string>();
    auto page = request.query().get("page");
    auto where = request.resource() + request.address().host() + request.query().as_str();
    if (request.method() == Http::Method::Get) where += request.cookies().get("s").value;
    response.headers().addRaw(Http::Header::Raw("X-Id", id));
    response.send(Http::Code::Ok, id + *page + where);
  }

  void create(const Rest::Request& request, Http::ResponseWriter response) {
    response.send(Http::Code::Created, request.body());
  }

  void file(const Rest::Request& request, Http::ResponseWriter response) {
    Http::serveFile(response, request.splatAt(0).as<std::string>());
  }

  std::string base_ = "/v1";
  Rest::Router router_;
};

class Hello : public Http::Handler {
 public:
  HTTP_PROTOTYPE(Hello)
  void onRequest(const Http::Request& request, Http::ResponseWriter response) override {
    if (request.resource() == "/hello" && request.method() == Http::Method::Get) {
      response.send(Http::Code::Ok, "hello");
    } else if (request.resource() == "/echo") {
      response.send(Http::Code::Ok, request.body());
    }
  }
};

int main() {
  Shop shop;
  shop.setup();
  shop.serve();
  Http::listenAndServe<Hello>(Address("*:9081"));
}
