// A server that writes its header lines itself.
#include <civetweb.h>

static int session(struct mg_connection* connection, void*) {
  mg_printf(connection,
            // expect: tls/insecure-cookie
            "HTTP/1.1 200 OK\r\nSet-Cookie: sid=%s; Path=/; SameSite=Strict\r\n\r\n", "token");
  return 200;
}

int main() {
  struct mg_context* context = mg_start(nullptr, nullptr, nullptr);
  mg_set_request_handler(context, "/session", session, nullptr);
}
