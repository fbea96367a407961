// A header line with all protections, one that takes the cookie back, and one that goes on
// elsewhere.
#include <civetweb.h>

static int session(struct mg_connection* connection, void*) {
  mg_printf(connection,
            "HTTP/1.1 200 OK\r\n"
            "Set-Cookie: sid=%s; Path=/; SameSite=Strict; Secure; HttpOnly\r\n\r\n",
            "token");
  mg_printf(connection, "Set-Cookie: sid=deleted; Path=/; Max-Age=-1\r\n\r\n");
  mg_printf(connection, "Set-Cookie: ");
  return 200;
}

int main() {
  struct mg_context* context = mg_start(nullptr, nullptr, nullptr);
  mg_set_request_handler(context, "/session", session, nullptr);
}
