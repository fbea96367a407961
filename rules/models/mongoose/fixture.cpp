// Meets every row of the model; `models/mongoose` fails for one that nothing here matches.
#include <mongoose.h>

static void show(struct mg_connection* c, struct mg_http_message* hm) {
  char name[64], text[128];
  mg_http_get_var(&hm->query, "name", name, sizeof name);
  mg_url_decode(name, 64, text, sizeof text, 1);
  mg_url_encode(name, 64, text, sizeof text);
  mg_snprintf(text, sizeof text, "%s", name);
  struct mg_str id = mg_http_var(hm->query, mg_str("id"));
  struct mg_str* agent = mg_http_get_header(hm, "User-Agent");
  char* title = mg_json_get_str(hm->body, "$.title");
  double number = 0;
  mg_json_get_num(hm->body, "$.n", &number);
  char* all = mg_mprintf("%s %s", title, agent->buf);
  mg_http_reply(c, 200, "X-Name: a\r\n", "%s %s", all, id.buf);
}

static void upload(struct mg_connection* c, struct mg_http_message* hm) {
  struct mg_http_part part;
  mg_http_next_multipart(hm->body, 0, &part);
  struct mg_http_serve_opts opts = {"www", 0, 0, 0, 0, 0};
  if (mg_path_is_sane(part.filename)) mg_http_serve_file(c, hm, part.filename.buf, &opts);
  mg_http_serve_dir(c, hm, &opts);
  mg_printf(c, "%s", part.name.buf);
  mg_send(c, part.body.buf, part.body.len);
  char user[32], pass[32];
  mg_http_creds(hm, user, sizeof user, pass, sizeof pass);
  mg_http_connect(c->mgr, "http://peer.example", c->fn, 0);
  if (c->rem.port == 0) mg_send(c, hm->headers[0].value.buf, hm->headers[0].value.len);
}

static void handle(struct mg_connection* c, int ev, void* data) {
  if (ev == MG_EV_WS_MSG) {
    struct mg_ws_message* message = (struct mg_ws_message*)data;
    mg_ws_send(c, message->data.buf, message->data.len, WEBSOCKET_OP_TEXT);
  }
  if (ev != MG_EV_HTTP_MSG) return;
  struct mg_http_message* hm = (struct mg_http_message*)data;
  struct mg_str caps[2];
  if (mg_http_match_uri(hm, "/show") && mg_strcmp(hm->method, mg_str("GET")) == 0) {
    show(c, hm);
  } else if (mg_match(hm->uri, mg_str("/upload/*"), caps)) {
    upload(c, hm);
  } else {
    mg_http_reply(c, 404, "", "not found\n");
  }
}

int main() {
  struct mg_mgr mgr;
  mg_mgr_init(&mgr);
  struct mg_connection* c = mg_http_listen(&mgr, "http://0.0.0.0:8000", handle, nullptr);
  struct mg_tls_opts tls = {};
  mg_tls_init(c, &tls);
  for (;;) mg_mgr_poll(&mgr, 1000);
}
