// Routers that projects wrote for themselves in front of the library's one callback: a list of
// entries filled by a function, and maps that a class fills on the spot.
#include <microhttpd.h>

#include <cstdlib>
#include <cstring>
#include <map>
#include <string>

using Handle = MHD_Result (*)(MHD_Connection* connection);

struct Entry {
  char path[64];
  const char* method;
  Handle handle;
  Entry* next;
};

static Entry* entries = nullptr;

static MHD_Result list_boats(MHD_Connection*) { return MHD_YES; }
static MHD_Result add_boat(MHD_Connection*) { return MHD_YES; }
static MHD_Result status(MHD_Connection*) { return MHD_YES; }
static MHD_Result weather(MHD_Connection*) { return MHD_YES; }
static MHD_Result tides(MHD_Connection*) { return MHD_YES; }
static MHD_Result dropped(MHD_Connection*) { return MHD_YES; }

void serve_path(const char* method, const char* path, Handle handle) {
  Entry* entry = static_cast<Entry*>(std::calloc(1, sizeof(Entry)));
  std::strncpy(entry->path, path, sizeof(entry->path) - 1);
  entry->method = method;
  entry->handle = handle;
  entry->next = entries;
  entries = entry;
}

MHD_Result by_list(void*, MHD_Connection* connection, const char* url, const char* method,
                   const char*, const char*, size_t*, void**) {
  for (const Entry* entry = entries; entry; entry = entry->next) {
    if (std::strcmp(entry->path, url) != 0) continue;
    if (std::strcmp(entry->method, method) == 0) return entry->handle(connection);
  }
  return MHD_NO;
}

class Harbour {
 public:
  Harbour() : fixed_{{"/harbour/weather", weather}, {"/harbour/tides", tides}} {
    added_["/harbour/status"] = status;
    added_.emplace("/harbour/pilots",
                   [](MHD_Connection* connection) { return status(connection); });
    names_["/harbour/dropped"] = dropped;
  }
  MHD_Result serve(MHD_Connection* connection, const std::string& path) {
    auto one = added_.find(path);
    if (one != added_.end()) return one->second(connection);
    auto other = fixed_.find(path);
    return other != fixed_.end() ? other->second(connection) : MHD_NO;
  }

 private:
  std::map<std::string, Handle> added_;
  std::map<std::string, Handle> fixed_;
  std::map<std::string, Handle> names_;  // nobody looks a path up in it
};

MHD_Result by_map(void* object, MHD_Connection* connection, const char* url, const char*,
                  const char*, const char*, size_t*, void**) {
  return static_cast<Harbour*>(object)->serve(connection, url);
}

void serve_own_routers() {
  serve_path("GET", "/boats", list_boats);
  serve_path("POST", "/boats", add_boat);
  MHD_start_daemon(MHD_USE_AUTO, 8080, nullptr, nullptr, by_list, nullptr, MHD_OPTION_END);
  Harbour harbour;
  MHD_start_daemon(MHD_USE_AUTO, 8081, nullptr, nullptr, by_map, &harbour, MHD_OPTION_END);
}
