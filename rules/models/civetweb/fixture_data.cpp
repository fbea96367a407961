// One function before all handlers, which finds the real one in what the registration hands over.
#include <civetweb.h>

#include <cstring>

namespace {

struct Call {
  struct mg_connection* connection;
};

using Handler = int (*)(Call* call);

struct Entry {
  const char* uri;
  Handler run;
  int retries;
};

int ready(Call* call) { return mg_send_http_ok(call->connection, "text/plain", 0); }
int basket(Call* call) { return mg_send_http_ok(call->connection, "text/plain", 0); }
int items(Call* call) {
  const struct mg_request_info* request = mg_get_request_info(call->connection);
  if (std::strcmp(request->request_method, "GET") == 0) {
    return mg_send_http_ok(call->connection, "text/plain", 0);
  }
  if (std::strcmp(request->request_method, "POST") == 0) {
    return mg_send_http_ok(call->connection, "text/html", 0);
  }
  return mg_send_http_error(call->connection, 405, "%s", "no");
}
int clock(Call* call) { return mg_send_http_ok(call->connection, "text/plain", 0); }
int first(Call* call) { return mg_send_http_ok(call->connection, "text/plain", 0); }
int second(Call* call) { return mg_send_http_ok(call->connection, "text/plain", 0); }

// The function itself is handed over.
int direct(struct mg_connection* connection, void* data) {
  Handler handler = reinterpret_cast<Handler>(data);
  Call call{connection};
  return handler(&call);
}

// Something that holds the function.
int held(struct mg_connection* connection, void* data) {
  auto* entry = static_cast<Entry*>(data);
  Call call{connection};
  return entry->run(&call);
}

// What is handed over is no function: this one answers.
int plain(struct mg_connection* connection, void* data) {
  return mg_send_http_ok(connection, static_cast<const char*>(data), 0);
}

Entry times{"/data/clock", clock, 3};

}  // namespace

void with_data(struct mg_context* context) {
  mg_set_request_handler(context, "/data/ready", direct, reinterpret_cast<void*>(ready));
  mg_set_request_handler(context, "/data/basket", direct, reinterpret_cast<void*>(basket));
  mg_set_request_handler(context, "/data/items", direct, reinterpret_cast<void*>(items));
  mg_set_request_handler(context, times.uri, held, &times);
  Entry rows[] = {{"/data/first", first, 1}, {"/data/second", second, 0}, {nullptr, nullptr, 0}};
  for (int i = 0; rows[i].uri; ++i) {
    mg_set_request_handler(context, rows[i].uri, held, &rows[i]);
  }
  struct {
    const char* uri;
    void* type;
  } texts[] = {{"/data/text", const_cast<char*>("text/plain")},
               {"/data/page", const_cast<char*>("text/html")},
               {}};
  for (int i = 0; texts[i].uri; ++i) {
    mg_set_request_handler(context, texts[i].uri, plain, texts[i].type);
  }
}
