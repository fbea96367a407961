#include <evhtp.h>

#include <cstring>

extern "C" void use(const void* what);

static void orders(evhtp_request_t* request, void*) {
  use(request->uri->query_raw);
  use(request->headers_in);
  use(request->buffer_in);
  use(request->uri->query);
  use(evhtp_kv_find(request->uri->query, "page"));
  const char* name = evhtp_header_find(request->headers_in, "X-Name");
  evhtp_headers_add_header(request->headers_out, evhtp_header_new("X-Name", name, 1, 1));
  evhtp_send_reply(request, 200);
}

static void other(evhtp_request_t* request, void*) {
  bool get = evhtp_request_get_method(request) == htp_method_GET;
  if (get && strcmp(request->uri->path->full, "/health") == 0) {
    evhtp_send_reply(request, 200);
  } else if (strncmp(request->uri->path->full, "/static/", 8) == 0) {
    evhtp_send_reply(request, 204);
  } else {
    evhtp_send_reply(request, 404);
  }
}

int main() {
  evhtp_t* htp = evhtp_new(nullptr, nullptr);
  evhtp_set_cb(htp, "/orders", orders, nullptr);
  evhtp_set_regex_cb(htp, "^/orders/([0-9]+)$", orders, nullptr);
  evhtp_set_glob_cb(htp, "/files/*", orders, nullptr);
  evhtp_set_gencb(htp, other, nullptr);
  evhtp_set_max_body_size(htp, 1 << 20);
  evhtp_set_timeouts(htp, nullptr, nullptr);
  evhtp_ssl_init(htp, nullptr);
  evhtp_bind_socket(htp, "0.0.0.0", 8080, 128);
}
