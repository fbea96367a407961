// answer: unknown
#include <httplib.h>

#include <QSslConfiguration>
#include <QSslSocket>

void prepare(QSslConfiguration& configuration) { configuration.setProtocol(QSsl::TlsV1_2OrLater); }

void add_routes(httplib::Server& server) {
  server.Get("/state", [](const httplib::Request&, httplib::Response& response) {
    response.set_content("up", "text/plain");
  });
}
