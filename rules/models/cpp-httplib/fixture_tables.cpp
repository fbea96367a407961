// Routes in tables: longer than a value's alternatives, however they reach the registration.
#include <httplib.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace {

void list(const httplib::Request&, httplib::Response& response) { response.status = 200; }
void show(const httplib::Request&, httplib::Response& response) { response.status = 200; }
void create(const httplib::Request&, httplib::Response& response) { response.status = 201; }

struct Entry {
  const char* path;
  void (*run)(const httplib::Request&, httplib::Response&);
  bool secret;
};

const Entry kReads[] = {
    {"/t/orders", list, false},   {"/t/orders/:id", show, false}, {"/t/users", list, true},
    {"/t/users/:id", show, true}, {"/t/items", list, false},      {"/t/items/:id", show, false},
};

using Handler = std::function<void(const httplib::Request&, httplib::Response&)>;

struct Named {
  std::string path;
  Handler handler;
};

void add(httplib::Server& server, const std::string& path, Handler handler) {
  server.Delete(path, std::move(handler));
}

}  // namespace

void tables(httplib::Server& server) {
  for (const auto& entry : kReads) server.Get(entry.path, entry.run);

  const std::vector<Named> writes = {
      {"/t/a", create}, {"/t/b", create},
      {"/t/c", show},   {"/t/d", create},
      {"/t/e", show},   {"/t/f", [](const auto&, auto& response) { response.status = 204; }},
  };
  for (const auto& [path, handler] : writes) server.Post(path, handler);

  const std::vector<std::pair<std::string, Handler>> pairs = {
      {"/t/g", create}, {"/t/h", create}, {"/t/i", show}, {"/t/j", create}, {"/t/k", show},
  };
  for (size_t i = 0; i < pairs.size(); ++i) server.Put(pairs[i].first, pairs[i].second);

  for (const auto& entry : kReads) add(server, entry.path, entry.run);

  for (const char* path : {"/t/l", "/t/m", "/t/n", "/t/o", "/t/p"}) server.Patch(path, create);
}
