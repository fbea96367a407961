// Meets every row of the model; `models/workflow` fails for one that nothing here matches.
#include <cstring>

#include "workflow/HttpUtil.h"
#include "workflow/MySQLResult.h"
#include "workflow/RedisMessage.h"
#include "workflow/WFHttpServer.h"

static void items(WFHttpTask* task) {
  auto* req = task->get_req();
  auto* resp = task->get_resp();
  const void* body;
  size_t size;
  req->get_parsed_body(&body, &size);
  resp->append_output_body(body, size);
  resp->append_output_body_nocopy(protocol::HttpUtil::decode_chunked_body(req));
  protocol::HttpHeaderMap headers(req);
  std::string all = headers.get("X-Name");
  headers.get("X-Other", all);
  protocol::HttpHeaderCursor cursor(req);
  std::string name, value;
  cursor.find("X-Third", value);
  while (cursor.next(name, value)) all += name + value;
  resp->add_header_pair("X-All", all);
  auto* query = WFTaskFactory::create_mysql_task("mysql://db", 1, [](WFMySQLTask* done) {
    protocol::MySQLResultCursor cursor(done->get_resp());
    std::vector<protocol::MySQLCell> row;
    if (cursor.fetch_row(row)) row[0].as_string();
  });
  query->get_req()->set_query("SELECT * FROM items WHERE name = '" + all + "'");
  auto* cache = WFTaskFactory::create_redis_task("redis://cache", 1, [](WFRedisTask*) {});
  cache->get_req()->set_request("SET", {"name", all});
  auto* fetched = WFTaskFactory::create_http_task(all, 0, 0, nullptr);
  fetched->set_callback([](WFHttpTask* other) {
    const void* answer;
    size_t length;
    other->get_resp()->get_parsed_body(&answer, &length);
  });
}

static void process(WFHttpTask* task) {
  const char* uri = task->get_req()->get_request_uri();
  const char* method = task->get_req()->get_method();
  if (strcmp(uri, "/items") == 0 && strcmp(method, "GET") == 0) {
    items(task);
  } else if (strcmp(uri, "/health") == 0) {
    task->get_resp()->set_status_code("200");
  } else {
    protocol::HttpUtil::set_response_status(task->get_resp(), 404);
  }
}

static void other(WFHttpTask* task) {
  std::string uri, method;
  task->get_req()->get_request_uri(uri);
  task->get_req()->get_method(method);
  if (uri == "/admin") task->get_resp()->append_output_body(method);
}

int main() {
  WFHttpServer server(process);
  WFServerParams params = HTTP_SERVER_PARAMS_DEFAULT;
  params.request_size_limit = 1 << 20;
  params.receive_timeout = 5000;
  params.max_connections = 100;
  WFHttpServer admin([](WFHttpTask* task) { other(task); });
  server.start(8080);
  server.start(2, 8080);
  server.start("127.0.0.1", 8080);
  server.start(2, "127.0.0.1", 8080);
  admin.start(8443, "c.pem", "k.pem");
  admin.start(2, 8443, "c.pem", "k.pem");
  admin.start("127.0.0.1", 8443, "c.pem", "k.pem");
  admin.start(2, "127.0.0.1", 8443, "c.pem", "k.pem");
  server.serve(3);
  admin.serve(4, "c.pem", "k.pem");
}
