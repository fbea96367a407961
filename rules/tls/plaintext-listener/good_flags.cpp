// The same bit, set.
#include <microhttpd.h>

#include <cstring>

static enum MHD_Result answer(void*, struct MHD_Connection* connection, const char* url,
                              const char* method, const char*, const char*, size_t*, void**) {
  if (strcmp(method, "GET") != 0 || strcmp(url, "/tides") != 0) return MHD_NO;
  struct MHD_Response* response =
      MHD_create_response_from_buffer(4, (void*)"high", MHD_RESPMEM_PERSISTENT);
  return MHD_queue_response(connection, 200, response);
}

int main() {
  MHD_start_daemon(MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_TLS,
                   8080, nullptr, nullptr, &answer, nullptr, MHD_OPTION_END);
  return 0;
}
