// Meets every row of the model; `models/ulfius` fails for one that nothing here matches.
#include <ulfius.h>

static int show(const struct _u_request* request, struct _u_response* response, void*) {
  const char* id = u_map_get(request->map_url, "id");
  const char* agent = u_map_get_case(request->map_header, "User-Agent");
  const char* cookie = u_map_get(request->map_cookie, "id");
  const char* name = u_map_get(request->map_post_body, "name");
  json_t* body = ulfius_get_json_body_request(request, nullptr);
  const char* title = json_string_value(json_object_get(body, "title"));
  json_t* first = json_array_get(body, 0);
  json_t* other = json_loads((const char*)request->binary_body, 0, nullptr);
  json_object_set_new(other, "first", first);
  json_object_update(other, body);
  json_t* packed = json_pack("{ss}", "name", name);
  char* text = msprintf("%s %s", id, title);
  char* copy = o_strdup(ulfius_url_encode(ulfius_url_decode(agent)));
  y_log_message(Y_LOG_LEVEL_INFO, "%s %s", request->http_url, request->http_verb);
  if (o_strcmp(request->auth_basic_user, "a") == 0) response->status = 401;
  if (o_strncmp(cookie, "b", 1) == 0) return U_CALLBACK_UNAUTHORIZED;
  if (request->client_address == nullptr || response->shared_data == nullptr) {
    return ulfius_set_empty_body_response(response, 403), U_CALLBACK_COMPLETE;
  }
  ulfius_add_header_to_response(response, "X-Copy", copy);
  ulfius_add_header_to_response(response, "Location", copy);
  ulfius_add_cookie_to_response(response, "id", text, nullptr, 0, nullptr, nullptr, 1, 1);
  ulfius_set_json_body_response(response, 200, packed);
  ulfius_set_string_body_response(response, 200, json_dumps(other, 0));
  return U_CALLBACK_CONTINUE;
}

static int upload(const struct _u_request*, const char*, const char*, const char*, const char*,
                  const char*, uint64_t, size_t, void*) {
  return U_OK;
}

int main() {
  struct _u_instance instance;
  ulfius_init_instance(&instance, 8080, nullptr, nullptr);
  instance.max_post_body_size = 1024;
  ulfius_set_upload_file_callback_function(&instance, upload, nullptr);
  ulfius_add_endpoint_by_val(&instance, "GET", "/alone/:id", nullptr, 0, &show, nullptr);
  ulfius_add_endpoint_by_val(&instance, "GET", "/api", "/show/:id", 1, &show, nullptr);
  struct _u_endpoint endpoint = {(char*)"POST", (char*)"/api", (char*)"/add", 0, &show, nullptr};
  ulfius_add_endpoint(&instance, &endpoint);
  ulfius_set_default_endpoint(&instance, &show, nullptr);
  ulfius_start_framework(&instance);
  ulfius_start_secure_framework(&instance, "key", "cert");
}
