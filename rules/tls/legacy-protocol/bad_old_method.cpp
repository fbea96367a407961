#include <httplib.h>
#include <openssl/ssl.h>

void add_routes(httplib::Server& server) {
  server.Get("/peer", [](const httplib::Request&, httplib::Response& response) {
    SSL_CTX* context = SSL_CTX_new(TLSv1_client_method());  // expect: tls/legacy-protocol
    response.status = context ? 200 : 502;
    SSL_CTX_free(context);
  });
}
