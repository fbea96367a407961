// Meets every row of the model; `models/uwebsockets` fails for one that nothing here matches.
#include <App.h>

#include <string>

// The body comes later, piece by piece.
static void create(uWS::HttpResponse<false>* res, uWS::HttpRequest* req) {
  std::string type(req->getHeader("content-type"));
  std::string body;
  res->onData([res, type, body = std::move(body)](std::string_view piece, bool last) mutable {
    body.append(piece);
    if (last) res->writeStatus("201 Created")->writeHeader("Content-Type", type)->end(body);
  });
  res->onAborted([] {});
}

template <bool SSL>
void show(uWS::HttpResponse<SSL>* res, uWS::HttpRequest* req) {
  std::string all(req->getParameter(0));
  all += req->getQuery();
  all += req->getQuery("page");
  all += uWS::getDecodedQueryValue("page", req->getQuery());
  all += uWS::utils::decode(req->getUrl());
  all += req->getFullUrl();
  all += req->getMethod();
  all += req->getHeader("cookie");
  all += res->getRemoteAddressAsText();
  res->cork([res, all] { res->writeHeader("X-All", all)->end(all); });
}

struct Users {
  uWS::App* app;
  void attach() {
    app->get("/users/:id", [this](auto* res, auto* req) { one(res, req); });
    app->del("/users/:id", [this](auto* res, auto* req) { one(res, req); });
  }
  void one(uWS::HttpResponse<false>* res, uWS::HttpRequest* req) {
    if (req->getHeader("authorization").empty()) {
      res->writeStatus("401 Unauthorized")->end("no");
      return;
    }
    res->writeHeader("Location", req->getParameter("id"))->end();
  }
};

int main() {
  uWS::App app;
  Users{&app}.attach();
  app.post("/orders", create);
  uWS::SSLApp({.key_file_name = "k.pem", .cert_file_name = "c.pem"})
      .get("/orders/:id", show<true>)
      .patch("/orders/:id", [](auto* res, auto* req) { res->end(req->getParameter("id")); })
      .any("/*", [](uWS::HttpResponse<true>* res, uWS::HttpRequest* req) {
        res->end(req->getUrl());
      })
      .listen(9443, [](us_listen_socket_t*) {})
      .run();
  uWS::Loop::get()->defer([] {});
  app.get("/status", &show<false>).listen(9001, [](us_listen_socket_t*) {}).run();
}
