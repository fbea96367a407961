#include <microhttpd.h>

enum MHD_Result answer(void*, struct MHD_Connection* connection, const char*, const char*, const char*, const char*, size_t*, void**) {
  struct MHD_Response* response = MHD_create_response_from_buffer(0, nullptr, MHD_RESPMEM_PERSISTENT);
  return MHD_queue_response(connection, 204, response);
}

int main() {
  MHD_start_daemon(MHD_USE_INTERNAL_POLLING_THREAD, 8080, nullptr, nullptr, &answer, nullptr, MHD_OPTION_CONNECTION_LIMIT, 100u, MHD_OPTION_CONNECTION_TIMEOUT, 30u, MHD_OPTION_END);
}
