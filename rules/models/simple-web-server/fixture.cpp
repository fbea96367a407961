// Meets every row of the model; `models/simple-web-server` fails for one that nothing here matches.
#include <server_http.hpp>
#include <server_https.hpp>

using HttpServer = SimpleWeb::Server<SimpleWeb::HTTP>;
using HttpsServer = SimpleWeb::Server<SimpleWeb::HTTPS>;
using Response = std::shared_ptr<HttpServer::Response>;
using Request = std::shared_ptr<HttpServer::Request>;

static void show(Response response, Request request) {
  std::string all = request->path_match[1].str() + request->path + request->query_string;
  all += request->method + request->remote_endpoint_address();
  request->remote_endpoint();
  for (auto& [key, value] : request->header) all += value;
  for (auto& [key, value] : request->parse_query_string()) all += value;
  for (auto& [key, value] : SimpleWeb::QueryString::parse(request->query_string)) all += value;
  all += SimpleWeb::Percent::decode(all) + SimpleWeb::Percent::encode(all);
  SimpleWeb::HttpHeader::parse(request->content);
  SimpleWeb::CaseInsensitiveMultimap header;
  header.emplace("X-All", all);
  response->write(SimpleWeb::StatusCode::success_ok, all, header);
}

static void create(Response response, Request request) {
  response->write(request->content.string());
  response->send([](const SimpleWeb::error_code&) {});
}

class Admin {
 public:
  Admin() : server_("c.pem", "k.pem") {
    server_.resource["^/admin/users$"]["GET"] = [this](auto response, auto request) {
      response->write(SimpleWeb::StatusCode::client_error_forbidden, request->path);
    };
    server_.default_resource["GET"] = [](auto response, auto) { response->write("no"); };
    server_.start();
  }

 private:
  HttpsServer server_;
};

int main() {
  HttpServer server;
  server.config.port = 8080;
  server.config.max_request_streambuf_size = 1 << 20;
  server.config.timeout_content = 30;
  server.config.thread_pool_size = 4;
  server.resource["^/orders/([0-9]+)$"]["GET"] = show;
  server.resource["^/orders$"]["POST"] = create;
  for (const char* path : {"/a", "/b"}) server.resource[path]["PUT"] = &create;
  Admin admin;
  server.start();
}
