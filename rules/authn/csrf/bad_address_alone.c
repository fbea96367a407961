/* Callers are let in by their address; which host they asked for, nobody asks. */
struct request {
  const char *peer;
};
const char *find_header(struct request *request, const char *name);
int is_address_allowed(const char *address);
int same(const char *a, const char *b);
void send_response(struct request *request, int status);
void handle_call(struct request *request);

void handle(struct request *request) {
  const char *type = find_header(request, "Content-Type");
  if (!is_address_allowed(request->peer)) {  // expect: authn/csrf
    send_response(request, 403);
  } else if (type && same(type, "application/json")) {
    handle_call(request);
  }
}
