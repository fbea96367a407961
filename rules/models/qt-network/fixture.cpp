#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QSslSocket>

int qrand();

int choose() { return qrand(); }

void configure(QSslConfiguration& configuration) {
  configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
  configuration.setProtocol(QSsl::TlsV1_0);
}

void fetch(QNetworkReply* reply) { reply->ignoreSslErrors(); }
