// The library is asked to speak TLS.
#include <pistache/endpoint.h>
#include <pistache/router.h>

using namespace Pistache;

void hello(const Rest::Request&, Http::ResponseWriter response) {
  response.send(Http::Code::Ok, "hello");
}

int main() {
  Http::Endpoint server(Address(Ipv4::any(), Port(8080)));
  Rest::Router router;
  Rest::Routes::Get(router, "/hello", Rest::Routes::bind(&hello));
  server.init(Http::Endpoint::options().threads(1));
  server.useSSL("server.crt", "server.key");
  server.setHandler(router.handler());
  server.serve();
}
