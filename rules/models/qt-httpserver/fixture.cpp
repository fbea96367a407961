#include <QHttpServer>

static QHttpServerResponse create(const QHttpServerRequest& request) {
  QUrlQuery query = request.query();
  QHttpHeaders headers = request.headers();
  QUrl url = request.url();
  if (request.method() != QHttpServerRequest::Method::Post) {
    return QHttpServerResponse(QHttpServerResponse::StatusCode::BadRequest);
  }
  QHttpServerResponse response(request.body());
  response.setHeader("X-Name", request.value("X-Name"));
  response.addHeader("X-Peer", request.remoteAddress().toString().toUtf8());
  (void)url, (void)headers;
  return query.queryItemValue("a").toUtf8() == "b" ? response : QHttpServerResponse("no");
}

int main() {
  QHttpServer server;
  server.route("/health", [] { return QHttpServerResponse("ok"); });
  server.route("/orders/<arg>", QHttpServerRequest::Method::Get,
               [](int id) { return QHttpServerResponse(id ? "one" : "none"); });
  server.route("/orders", QHttpServerRequest::Method::Post, create);
  server.route("/files/<arg>",
               [](const QString& name) { return QHttpServerResponse::fromFile(name); });
  server.route("/raw", [](QHttpServerResponder& responder) { responder.write("x", "text/plain"); });
  server.afterRequest([](QHttpServerResponse&& response) {
    response.setHeader("Server", "shop");
    return response;
  });
  server.sslSetup(QSslCertificate(), QSslKey());
  server.listen(QHostAddress::Any, 8080);
  QTcpServer sockets;
  server.bind(&sockets);
}
