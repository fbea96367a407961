// Meets every row of the model; `models/civetweb` fails for one that nothing here matches.
#include <CivetServer.h>

#include <cstring>

static int show(struct mg_connection* conn, void*) {
  const struct mg_request_info* info = mg_get_request_info(conn);
  char name[64], text[128], id[32];
  mg_get_var(info->query_string, strlen(info->query_string), "name", name, sizeof name);
  mg_get_cookie(mg_get_header(conn, "Cookie"), "id", id, sizeof id);
  mg_url_decode(name, 64, text, sizeof text, 1);
  mg_url_encode(text, name, sizeof name);
  if (mg_strcasecmp(info->request_method, "get") || mg_strncasecmp(info->local_uri, "/a", 2)) {
    return mg_send_http_error(conn, 404, "%s", "none");
  }
  if (mg_check_digest_access_authentication(conn, "a", "b") != 1) return 401;
  if (!info->remote_user) return mg_send_http_redirect(conn, text, 302);
  mg_response_header_start(conn, 200);
  mg_response_header_add(conn, "X-From", info->remote_addr, -1);
  mg_send_http_ok(conn, "text/plain", 10);
  mg_printf(conn, "%s %s", name, info->http_headers[0].value);
  char body[100];
  mg_write(conn, body, mg_read(conn, body, sizeof body));
  if (mg_store_body(conn, text) < 0) mg_send_file(conn, text);
  return 200;
}
static bool is_method(struct mg_connection* conn, const char* method) {
  return strcmp(mg_get_request_info(conn)->request_method, method) == 0;
}
static int notes(struct mg_connection* conn, void*) {
  if (is_method(conn, "GET")) return mg_send_http_ok(conn, "text/plain", 10);
  if (!is_method(conn, "PUT")) return mg_send_http_error(conn, 405, "%s", "GET or PUT");
  return mg_send_http_ok(conn, "text/plain", 20);
}
static int allowed(struct mg_connection*, void*) { return 1; }
static int data(struct mg_connection*, int, char*, size_t, void*) { return 1; }

struct Things : CivetHandler {
  bool handleGet(CivetServer* server, struct mg_connection* conn) override {
    std::string name, cookie, decoded, encoded;
    CivetServer::getParam(conn, "name", name);
    CivetServer::getCookie(conn, "id", cookie);
    CivetServer::urlDecode(name, decoded);
    CivetServer::urlEncode(decoded, encoded);
    mg_printf(conn, "%s %s", CivetServer::getMethod(conn), CivetServer::getHeader(conn, "Host"));
    return true;
  }
  bool handlePost(CivetServer*, struct mg_connection* conn) override {
    std::string body = CivetServer::getPostData(conn);
    return !body.empty();
  }
};
struct Gate : CivetAuthHandler {
  bool authorize(CivetServer*, struct mg_connection*) override { return true; }
};
struct Chat : CivetWebSocketHandler {};

int main() {
  const char* options[] = {"listening_ports", "8080", nullptr};
  struct mg_callbacks callbacks = {};
  struct mg_context* context = mg_start(&callbacks, nullptr, options);
  mg_set_request_handler(context, "/show", show, nullptr);
  mg_set_request_handler(context, "/notes", notes, nullptr);
  mg_set_auth_handler(context, "/show", allowed, nullptr);
  mg_set_websocket_handler(context, "/ws", nullptr, nullptr, data, nullptr, nullptr);
  CivetServer server(options);
  Things things;
  Gate gate;
  Chat chat;
  server.addHandler("/things", things);
  server.addAuthHandler("/things", gate);
  server.addWebSocketHandler("/chat", chat);
}
