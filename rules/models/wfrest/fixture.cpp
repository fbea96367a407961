// Meets every row of the model; `models/wfrest` fails for one that nothing here matches.
#include "wfrest/HttpServer.h"

using namespace wfrest;

struct Login : Aspect {
  bool before(const HttpReq* req, HttpResp* resp) override {
    if (req->header("Authorization").empty()) {
      resp->set_status(401);
      return false;
    }
    return true;
  }
  bool after(const HttpReq* req, HttpResp* resp) override { return true; }
};
struct Log : Aspect {
  bool before(const HttpReq* req, HttpResp* resp) override { return true; }
  bool after(const HttpReq* req, HttpResp* resp) override { return true; }
};

static void show(const HttpReq* req, HttpResp* resp) {
  std::string all = req->param("id") + req->match_path() + req->current_path();
  all += req->query("a") + req->default_query("b", "c") + req->cookie("d");
  for (auto& [key, value] : req->query_list()) all += value;
  for (auto& [key, value] : req->cookies()) all += value;
  resp->add_header("X-All", all);
  resp->String(all);
}

static void create(const HttpReq* req, HttpResp* resp) {
  std::string all = req->body() + req->json().dump();
  for (auto& [key, value] : req->form_kv()) all += value;
  for (auto& [key, part] : req->form()) resp->Save("/srv/" + part.first, part.second);
  resp->Json(all);
}

static void query(const HttpReq* req, HttpResp* resp) {
  resp->MySQL("mysql://db", "SELECT 1 WHERE a = '" + req->query("a") + "'",
              [](Json* rows) { rows->dump(); });
  resp->Redis("redis://cache", "GET", {req->query("key")});
  resp->Http(req->query("url"));
  resp->File(req->query("file"));
  resp->Redirect(req->query("next"), 302);
}

static void orders(BluePrint& print) {
  print.GET("/{id}", show);
  print.DELETE("/{id}", 1, show, Login());
}

int main() {
  HttpServer server;
  server.max_connections(100).receive_timeout(5000).request_size_limit(1 << 20);
  server.Use(Log(), Log());
  server.GET("/hello", show);
  server.POST("/files", create, Login());
  server.PUT("/files/*", 2, [](const HttpReq* req, HttpResp* resp) { create(req, resp); });
  server.GET("/series", [](const HttpReq* req, HttpResp* resp, SeriesWork*) { query(req, resp); },
             Login(), Log());
  server.ROUTE("/both", show, {"GET", "POST"});
  server.ROUTE("/one", 3, query, Verb::PATCH, Login());
  BluePrint print;
  orders(print);
  server.register_blueprint(print, "/orders");
  BluePrint outer, inner;
  inner.GET("/deep", show);
  outer.add_blueprint(inner, "/inner");
  server.register_blueprint(outer, "/outer");
  server.Static("/static", "/srv/www");
  server.start(8888);
}
