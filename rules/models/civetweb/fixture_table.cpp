// A handler of all that is below a path, which looks through a table of its own.
#include <civetweb.h>

#include <cstring>

namespace {

enum Method { METHOD_GET = 1, METHOD_POST = 2, METHOD_DELETE = 4 };

struct Call {
  struct mg_connection* connection;
  const struct mg_request_info* request;
  Method method;
};

int orders(Call* call) { return mg_send_http_ok(call->connection, "text/plain", 0); }
int order(Call* call) { return mg_send_http_ok(call->connection, "text/plain", 0); }
int health(Call* call) { return mg_send_http_ok(call->connection, "text/plain", 0); }

struct {
  const char* uri;
  const char* arguments;
  int (*run)(Call* call);
  bool secret;
  int methods;
} routes[] = {
    {"/below/orders", "/{id}", order, true, METHOD_GET | METHOD_DELETE},
    {"/below/orders", "", orders, true, METHOD_GET | METHOD_POST},
    {"/below/health", "", health, false, METHOD_GET},
    {"/below/users", "", orders, true, METHOD_GET},
    {"/below/users", "/{id}", order, true, METHOD_GET},
    {"/below/items", "", orders, true, METHOD_POST},
};

const char* begins(const char* path, Call* call) {
  if (std::strncmp(path, call->request->local_uri, std::strlen(path)) == 0) {
    return call->request->local_uri + std::strlen(path);
  }
  return nullptr;
}

Method method_of(const struct mg_request_info* request) {
  if (std::strcmp(request->request_method, "POST") == 0) return METHOD_POST;
  if (std::strcmp(request->request_method, "DELETE") == 0) return METHOD_DELETE;
  return METHOD_GET;
}

int answer(struct mg_connection* connection, void*) {
  Call call{connection, mg_get_request_info(connection), METHOD_GET};
  call.method = method_of(call.request);
  for (auto& route : routes) {
    if (!(route.methods & call.method)) continue;
    const char* rest = nullptr;
    if ((rest = begins(route.uri, &call)) != nullptr) return route.run(&call);
  }
  return 0;
}

}  // namespace

void below(struct mg_context* context) {
  mg_set_request_handler(context, "/below", answer, nullptr);
}
