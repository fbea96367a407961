// Meets every row of the model; `models/libhv` fails for one that nothing here matches.
#include "hv/HttpServer.h"
#include "hv/WebSocketServer.h"
#include "hv/requests.h"

using namespace hv;

// What every request is asked: the number it returns ends the request, zero goes on.
static int authenticate(HttpRequest* req, HttpResponse* resp) {
  if (req->GetHeader("Authorization").empty()) {
    resp->status_code = HTTP_STATUS_UNAUTHORIZED;
    return HTTP_STATUS_UNAUTHORIZED;
  }
  return HTTP_STATUS_NEXT;
}

static int show_order(HttpRequest* req, HttpResponse* resp) {
  std::string all = req->GetParam("id") + req->GetCookie("c").value + req->Url() + req->Path();
  all += req->FullPath() + req->Host() + req->Method() + req->url + req->host + req->path;
  for (auto& [key, value] : req->headers) all += value;
  for (auto& cookie : req->cookies) all += cookie.value;
  for (auto& [key, value] : req->query_params) all += value;
  all += req->client_addr.ip + (req->method == HTTP_GET ? "g" : "p");
  resp->SetHeader("X-All", all);
  return resp->String(all);
}

static int create_order(HttpRequest* req, HttpResponse* resp) {
  std::string all = req->body + req->Body() + req->GetString("a") + req->GetFormData("b");
  all += req->GetUrlEncoded("c") + req->GetJson().dump();
  for (auto& [key, value] : req->GetUrlEncoded()) all += value;
  for (auto& [key, part] : req->GetForm()) all += part.filename + part.content;
  for (auto& [key, part] : req->form) all += key;
  if (req->GetBool("d") && req->GetInt("e") && req->GetFloat("f") > 0) all += "x";
  resp->SetBody(all);
  resp->body = all;
  resp->Json(all);
  resp->Data(req->Content(), 1);
  req->SaveFile(all.c_str());
  req->SaveFormFile("file", all.c_str());
  return resp->Redirect(all, HTTP_STATUS_FOUND);
}

static int page(HttpRequest* req, HttpResponse* resp) {
  return resp->File(req->GetParam("name").c_str());
}

static int change(const HttpContextPtr& ctx) {
  std::string all = ctx->param("id") + ctx->header("X") + ctx->host() + ctx->cookie("c").value;
  all += ctx->url() + ctx->path() + ctx->fullpath() + ctx->ip() + ctx->body() + ctx->json().dump();
  all += ctx->form("a") + ctx->urlencoded("b") + ctx->get("c");
  for (auto& [key, value] : ctx->params()) all += value;
  for (auto& [key, value] : ctx->headers()) all += value;
  for (auto& [key, value] : ctx->urlencoded()) all += value;
  for (auto& [key, part] : ctx->form()) all += part.filename;
  if (ctx->method() == HTTP_PUT) ctx->setStatus(HTTP_STATUS_CREATED);
  ctx->setHeader("X-All", all);
  ctx->setBody(all);
  ctx->sendString(all);
  ctx->sendData(ctx->body().data(), 1);
  ctx->sendJson(all);
  ctx->sendFile(all.c_str());
  ctx->redirect(all);
  return ctx->send(all, TEXT_HTML);
}

static void later(const HttpRequestPtr& req, const HttpResponseWriterPtr& writer) {
  writer->Begin();
  writer->WriteStatus(HTTP_STATUS_OK);
  writer->WriteHeader("X-Id", req->GetParam("id").c_str());
  writer->WriteBody(req->body);
  writer->End();
}

// The body comes piece by piece.
static int upload(const HttpContextPtr& ctx, http_parser_state state, const char* data, size_t size) {
  if (state == HP_BODY) return ctx->send(std::string(data, size));
  return HTTP_STATUS_UNFINISHED;
}

static int forward(HttpRequest* req, HttpResponse* resp) {
  auto answer = requests::get(req->GetParam("url").c_str());
  auto other = requests::request(HTTP_POST, req->GetParam("url").c_str(), req->body);
  resp->body = answer->body;
  return 200;
}

class Orders {
 public:
  explicit Orders(HttpService& router) : router_(router) {}
  void attach() {
    router_.Delete("/orders/:id",
                   [this](HttpRequest* req, HttpResponse* resp) { return remove(req, resp); });
    router_.PATCH("/orders/{id}", std::bind(&Orders::remove, this, std::placeholders::_1,
                                            std::placeholders::_2));
  }

 private:
  int remove(HttpRequest* req, HttpResponse* resp) { return resp->String(req->GetParam("id")); }
  HttpService& router_;
};

static void admin() {
  HttpService service;
  service.base_url = "/admin";
  service.GET("/stats", show_order);
  http_server_t server;
  server.port = 8081;
  server.https_port = 8443;
  server.service = &service;
  http_server_run(&server);
}

int main() {
  HttpService router;
  router.keepalive_timeout = 5000;
  router.document_root = "/srv/www";
  router.Static("/files", "/srv/files");
  router.Proxy("/old/", "http://localhost:81");
  router.preprocessor = authenticate;
  router.postprocessor = [](HttpRequest* req, HttpResponse* resp) { return 0; };
  router.errorHandler = [](HttpRequest* req, HttpResponse* resp) { return 404; };
  router.Use(authenticate);
  router.GET("/orders/:id", show_order);
  router.POST("/orders", create_order);
  router.PUT("/orders/{id}", change);
  router.HEAD("/orders", later);
  router.Any("/any", forward);
  router.POST("/upload/*", upload);
  router.Handle("GET", "/pages/:name", page);
  router.AddRoute("/pages", HTTP_POST, http_sync_handler(page));
  Orders(router).attach();
  WebSocketService chat;
  chat.onmessage = [](const WebSocketChannelPtr& channel, const std::string& text) {
    channel->send(text);
  };
  HttpServer server(&router);
  hssl_ctx_opt_t options{};
  server.newSslCtx(&options);
  server.setMaxWorkerConnectionNum(100);
  server.setPort(8080, 8443);
  admin();
  server.run();
}
