// Meets every row of the model; `models/libmicrohttpd` fails for one that nothing here matches.
#include <microhttpd.h>

#include <cstring>

static enum MHD_Result each(void*, enum MHD_ValueKind, const char*, const char*) { return MHD_YES; }
static enum MHD_Result part(void*, enum MHD_ValueKind, const char*, const char*, const char*,
                            const char*, const char*, uint64_t, size_t) {
  return MHD_YES;
}

static enum MHD_Result reply(struct MHD_Connection* connection, const char* text, unsigned code) {
  struct MHD_Response* response =
      MHD_create_response_from_buffer(strlen(text), (void*)text, MHD_RESPMEM_MUST_COPY);
  MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, "text/plain");
  MHD_add_response_header(response, MHD_HTTP_HEADER_LOCATION, text);
  enum MHD_Result result = MHD_queue_response(connection, code, response);
  MHD_destroy_response(response);
  return result;
}

static enum MHD_Result answer(void*, struct MHD_Connection* connection, const char* url,
                              const char* method, const char*, const char* data, size_t* size,
                              void** state) {
  char* password = nullptr;
  char* user = MHD_basic_auth_get_username_password(connection, &password);
  if (!user) return MHD_queue_basic_auth_fail_response(connection, "realm", nullptr);
  if (MHD_digest_auth_check(connection, "realm", user, password, 300) != MHD_YES) return MHD_NO;
  const char* agent = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "User-Agent");
  const char* id = MHD_lookup_connection_value(connection, MHD_COOKIE_KIND, "id");
  const char* page = MHD_lookup_connection_value(connection, MHD_GET_ARGUMENT_KIND, "page");
  const char* name = MHD_lookup_connection_value(connection, MHD_POSTDATA_KIND, "name");
  MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  MHD_get_connection_values(connection, MHD_GET_ARGUMENT_KIND, each, nullptr);
  MHD_PostProcessor* processor = MHD_create_post_processor(connection, 1024, part, nullptr);
  MHD_post_process(processor, data, *size);
  if (strcmp(url, "/agent") == 0) return reply(connection, agent, MHD_HTTP_OK);
  if (strcmp(url, "/id") == 0) return reply(connection, id, MHD_HTTP_OK);
  if (strcmp(method, "POST") == 0) return reply(connection, name, MHD_HTTP_OK);
  char text[64];
  strncpy(text, page, sizeof text);
  MHD_http_unescape(text);
  return reply(connection, text, MHD_HTTP_NOT_FOUND);
}

int main() {
  struct MHD_Daemon* daemon =
      MHD_start_daemon(MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_TLS, 8080, nullptr, nullptr,
                       &answer, nullptr, MHD_OPTION_CONNECTION_TIMEOUT, 10u, MHD_OPTION_END);
  MHD_start_daemon(0, 8081, nullptr, nullptr, &answer, nullptr, MHD_OPTION_CONNECTION_LIMIT, 9u,
                   MHD_OPTION_CONNECTION_TIMEOUT, 10u, MHD_OPTION_END);
  MHD_start_daemon(0, 8082, nullptr, nullptr, &answer, nullptr, MHD_OPTION_CONNECTION_LIMIT, 9u,
                   MHD_OPTION_PER_IP_CONNECTION_LIMIT, 3u, MHD_OPTION_CONNECTION_TIMEOUT, 10u,
                   MHD_OPTION_END);
  MHD_stop_daemon(daemon);
}
