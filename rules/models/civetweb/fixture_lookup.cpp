// Dispatchers below a path that look handlers up: by a comparison of the project's own, in an array
// that a null ends, in maps, by a parsed enumerator.
#include <civetweb.h>

#include <cstring>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>

namespace lookup {

using Handler = int (*)(struct mg_connection* connection);

int list(struct mg_connection* connection) { return mg_send_http_ok(connection, "text/plain", 0); }
int add(struct mg_connection* connection) { return mg_send_http_ok(connection, "text/plain", 1); }
int drop(struct mg_connection* connection) { return mg_send_http_ok(connection, "text/plain", 2); }

const char* path_of(struct mg_connection* connection) {
  return mg_get_request_info(connection)->local_uri;
}

// As `strncmp`, for texts that may be missing.
int compare(const char* left, const char* right, size_t length) {
  if (!left || !right) return -1;
  return std::strncmp(left, right, length);
}

struct Row {
  const char* path;
  Handler run;
};

const Row compared[] = {{"/compared/list", list}, {"/compared/add", add}};

int by_comparison(struct mg_connection* connection, void*) {
  const char* path = path_of(connection);
  for (size_t i = 0; i < sizeof(compared) / sizeof(compared[0]); ++i) {
    if (compare(compared[i].path, path, std::strlen(compared[i].path)) == 0) {
      return compared[i].run(connection);
    }
  }
  return 0;
}

const Row ended[] = {{"/ended/list", list}, {"/ended/drop", drop}, {nullptr, nullptr}};

int until_null(struct mg_connection* connection, void*) {
  const char* path = path_of(connection);
  for (const Row* row = ended; row->path; ++row) {
    if (std::strcmp(row->path, path) == 0) return row->run(connection);
  }
  return 0;
}

const std::map<std::string, Handler> ordered = {{"/ordered/list", list}, {"/ordered/add", add}};

int in_map(struct mg_connection* connection, void*) {
  auto found = ordered.find(path_of(connection));
  if (found == ordered.end()) return 0;
  return found->second(connection);
}

using Function = std::function<int(struct mg_connection*)>;

const std::unordered_map<std::string, Function> hashed = {{"/hashed/list", list},
                                                          {"/hashed/drop", drop}};

int in_hash(struct mg_connection* connection, void*) {
  const std::string path = path_of(connection);
  if (hashed.count(path) == 0) return 0;
  return hashed.at(path)(connection);
}

enum class Command { none, list, add };

Command parse(const std::string& path) {
  if (path == "/parsed/list") return Command::list;
  if (path == "/parsed/add") return Command::add;
  return Command::none;
}

int by_command(struct mg_connection* connection, void*) {
  switch (parse(path_of(connection))) {
    case Command::list:
      return list(connection);
    case Command::add:
      return add(connection);
    default:
      return 0;
  }
}

}  // namespace lookup

void look_up(struct mg_context* context) {
  mg_set_request_handler(context, "/compared", lookup::by_comparison, nullptr);
  mg_set_request_handler(context, "/ended", lookup::until_null, nullptr);
  mg_set_request_handler(context, "/ordered", lookup::in_map, nullptr);
  mg_set_request_handler(context, "/hashed", lookup::in_hash, nullptr);
  mg_set_request_handler(context, "/parsed", lookup::by_command, nullptr);
}
