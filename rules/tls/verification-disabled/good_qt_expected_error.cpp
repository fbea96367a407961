// One error of one certificate is expected, and the peer is verified.
// answer: unknown
#include <httplib.h>

#include <QList>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QSslSocket>

void handle_errors(QNetworkReply* reply, const QList<QSslError>& expected) {
  reply->ignoreSslErrors(expected);
}

void prepare(QNetworkRequest& request) {
  QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
  configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
  request.setSslConfiguration(configuration);
}

void add_routes(httplib::Server& server) {
  server.Get("/state", [](const httplib::Request&, httplib::Response& response) {
    response.set_content("up", "text/plain");
  });
}
