// Meets every row of the model; `models/libevent-http` fails for one that nothing here matches.
#include <event2/http.h>

#include <cstring>

static void show(struct evhttp_request* req, void*) {
  const struct evhttp_uri* uri = evhttp_request_get_evhttp_uri(req);
  struct evkeyvalq query;
  evhttp_parse_query_str(evhttp_uri_get_query(uri), &query);
  const char* name = evhttp_find_header(&query, "name");
  const char* agent = evhttp_find_header(evhttp_request_get_input_headers(req), "User-Agent");
  struct evbuffer* in = evhttp_request_get_input_buffer(req);
  char body[100];
  evbuffer_copyout(in, body, sizeof body);
  struct evbuffer* out = evbuffer_new();
  evbuffer_add_printf(out, "%s %s", evhttp_htmlescape(name), evhttp_uridecode(agent, 0, nullptr));
  evbuffer_add(out, evbuffer_pullup(in, -1), 10);
  char* peer;
  ev_uint16_t port;
  evhttp_connection_get_peer(evhttp_request_get_connection(req), &peer, &port);
  evhttp_add_header(evhttp_request_get_output_headers(req), "X-Host", evhttp_request_get_host(req));
  evhttp_add_header(evhttp_request_get_output_headers(req), "Location", evhttp_encode_uri(name));
  evhttp_send_reply(req, HTTP_OK, "OK", out);
}

static void all(struct evhttp_request* req, void* arg) {
  const char* path = evhttp_uri_get_path(evhttp_request_get_evhttp_uri(req));
  if (strcmp(path, "/a") == 0 && evhttp_request_get_command(req) == EVHTTP_REQ_POST) {
    show(req, arg);
  } else if (evutil_ascii_strcasecmp(evhttp_request_get_uri(req), "/b") == 0) {
    show(req, arg);
  } else {
    evhttp_send_error(req, HTTP_NOTFOUND, "Not found");
  }
}

static struct bufferevent* tls(struct event_base*, void*) { return nullptr; }

int main() {
  struct event_base* base = event_base_new();
  struct evhttp* http = evhttp_new(base);
  evhttp_set_max_body_size(http, 1024);
  evhttp_set_timeout(http, 10);
  evhttp_set_bevcb(http, tls, nullptr);
  evhttp_set_cb(http, "/show", show, nullptr);
  evhttp_set_gencb(http, all, nullptr);
  evhttp_bind_socket(http, "0.0.0.0", 8080);
  event_base_dispatch(base);
}
