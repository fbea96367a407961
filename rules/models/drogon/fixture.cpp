// Meets every row of the model; `models/drogon` fails for one that nothing here matches.
#include <drogon/drogon.h>

using namespace drogon;
using Callback = std::function<void(const HttpResponsePtr&)>;

struct LoginFilter : HttpFilter<LoginFilter> {
  void doFilter(const HttpRequestPtr& req, FilterCallback&& deny,
                FilterChainCallback&& pass) override {
    if (req->getHeader("Authorization").empty()) {
      deny(HttpResponse::newHttpResponse(k401Unauthorized, CT_NONE));
      return;
    }
    pass();
  }
};
struct Timer : HttpMiddleware<Timer> {
  void invoke(const HttpRequestPtr&, MiddlewareNextCallback&& next,
              MiddlewareCallback&& answer) override {
    next([answer](const HttpResponsePtr& response) { answer(response); });
  }
};

struct Users : HttpController<Users> {
  METHOD_LIST_BEGIN
  METHOD_ADD(Users::show, "/{1}", Get, "LoginFilter");
  ADD_METHOD_TO(Users::change, "/users/{id}", Put, Post);
  ADD_METHOD_VIA_REGEX(Users::show, "/u/([0-9]+)", Get);
  METHOD_LIST_END
  void show(const HttpRequestPtr& req, Callback&& callback, std::string id) const;
  void change(const HttpRequestPtr& req, Callback&& callback, int id) const;
};

void Users::show(const HttpRequestPtr& req, Callback&& callback, std::string id) const {
  auto db = app().getDbClient();
  auto rows = db->execSqlSync("SELECT name FROM users WHERE id = $1", id);
  *db << "SELECT 1" << id >> [](const orm::Result&) {} >> [](const orm::DrogonDbException&) {};
  db->execSqlAsync(
      "SELECT 2", [](const orm::Result&) {}, [](const orm::DrogonDbException&) {}, id);
  auto response = HttpResponse::newHttpResponse();
  response->setStatusCode(k200OK);
  response->setBody(rows[0]["name"].as<std::string>());
  response->addHeader("X-Path", req->path() + req->methodString());
  std::string all = req->getParameter("a") + req->getCookie("c") + req->getRoutingParameters()[0];
  for (auto& [key, value] : req->getParameters()) all += value;
  for (auto& [key, value] : req->headers()) all += value;
  for (auto& [key, value] : req->cookies()) all += value;
  all += req->attributes()->get<std::string>("user") + req->session()->get<std::string>("user");
  req->session()->insert("user", all);
  req->session()->changeSessionIdToClient();
  req->session()->get<std::string>("role");
  all += utils::urlDecode(req->query()) + utils::urlEncode(all) + HttpViewData::htmlTranslate(all);
  if (utils::isInteger(id)) all += req->peerAddr().toIp();
  callback(response);
}

struct User {};
void Users::change(const HttpRequestPtr& req, Callback&& callback, int id) const {
  auto json = req->getJsonObject();
  orm::Mapper<User> mapper(app().getDbClient());
  mapper.orderBy((*json)["by"].asString());
  User user = mapper.findByPrimaryKey(id);
  mapper.update(user);
  mapper.deleteByPrimaryKey(id);
  mapper.updateBy({"name"}, orm::Criteria("id", id), "x");
  mapper.findByPrimaryKey(id, [](User) {}, [](const orm::DrogonDbException&) {});
  mapper.findAll([](std::vector<User>) {}, [](const orm::DrogonDbException&) {});
  orm::CustomSql raw("a = 1");
  MultiPartParser parser;
  parser.parse(req);
  parser.getFiles()[0].save(parser.getFiles()[0].getFileName());
  std::string data(parser.getFiles()[0].fileContent());
  data += parser.getParameters().at("x");
  auto redis = app().getRedisClient();
  redis->execCommandSync([](const nosql::RedisResult&) { return 0; }, "get %s", data.c_str());
  redis->execCommandAsync([](const nosql::RedisResult&) {}, [](const nosql::RedisException&) {},
                          "get %s", 1);
  auto client = HttpClient::newHttpClient("https://peer.example", nullptr, false, false);
  auto other = HttpClient::newHttpClient("10.0.0.1", 443, true, nullptr, false, false);
  client->sendRequest(HttpRequest::newHttpRequest(), [](ReqResult, const HttpResponsePtr&) {});
  app().forward(req, std::move(callback), data);
  if (id == 1) callback(HttpResponse::newFileResponse(data));
  if (id == 2) callback(HttpResponse::newRedirectionResponse(data));
  if (id == 3) callback(HttpResponse::newNotFoundResponse());
  callback(HttpResponse::newHttpJsonResponse(*json));
}

Task<HttpResponsePtr> coroutine(HttpRequestPtr req) {
  auto rows = co_await app().getDbClient()->execSqlCoro("SELECT 1");
  auto value = co_await app().getRedisClient()->execCommandCoro("get a");
  auto client = HttpClient::newHttpClient("https://peer.example");
  co_return co_await client->sendRequestCoro(req);
}

struct Ping : HttpSimpleController<Ping> {
  PATH_LIST_BEGIN
  PATH_ADD("/ping", Get)
  PATH_LIST_END
  void asyncHandleHttpRequest(const HttpRequestPtr&, Callback&& callback) override {
    callback(HttpResponse::newHttpResponse());
  }
};
struct Chat : WebSocketController<Chat> {
  WS_PATH_LIST_BEGIN
  WS_PATH_ADD("/chat", "LoginFilter")
  WS_ADD_PATH_VIA_REGEX("/chat/[a-z]+")
  WS_PATH_LIST_END
  void handleNewMessage(const WebSocketConnectionPtr& connection, std::string&& message,
                        const WebSocketMessageType&) override {
    connection->send(message);
  }
  void handleConnectionClosed(const WebSocketConnectionPtr&) override {}
  void handleNewConnection(const HttpRequestPtr&, const WebSocketConnectionPtr&) override {}
};

int main() {
  app().registerHandler(
      "/hello/{name}",
      [](const HttpRequestPtr&, Callback&& callback, const std::string& name) {
        callback(HttpResponse::newHttpResponse());
      },
      {Get, "LoginFilter"});
  app().registerHandlerViaRegex("/r/([0-9]+)", &coroutine);
  app().registerHttpSimpleController("/ping2", "Ping", {Post});
  app().registerWebSocketController("/chat2", "Chat");
  app().registerPreHandlingAdvice([](const HttpRequestPtr&) {});
  app().registerSyncAdvice([](const HttpRequestPtr&) { return HttpResponsePtr(); });
  app().registerPreSendingAdvice([](const HttpRequestPtr&, const HttpResponsePtr&) {});
  app().setCustomErrorHandler([](HttpStatusCode, const HttpRequestPtr&) {
    return HttpResponse::newHttpResponse();
  });
  app().setClientMaxBodySize(1000).setIdleConnectionTimeout(60).setMaxConnectionNum(10);
  app().setDocumentRoot("www").addListener("0.0.0.0", 80);
  app().addListener("0.0.0.0", 81, false);
  app().addListener("0.0.0.0", 443, true, "cert", "key", true);
  app().loadConfigFile("config.json").run();
}
