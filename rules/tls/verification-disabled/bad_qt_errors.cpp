// All errors of TLS are ignored, or the peer is not asked at all.
// answer: unknown
#include <httplib.h>

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QSslSocket>

void handle_errors(QNetworkReply* reply) {
  reply->ignoreSslErrors();  // expect: tls/verification-disabled
}

void prepare(QNetworkRequest& request) {
  QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
  configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
  request.setSslConfiguration(configuration);  // expect: tls/verification-disabled
}

void add_routes(httplib::Server& server) {
  server.Get("/state", [](const httplib::Request&, httplib::Response& response) {
    response.set_content("up", "text/plain");
  });
}
