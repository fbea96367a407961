// Covers and sample chapters, as files beside the program.
#include <fstream>
#include <iterator>
#include <regex>

#include "app.h"

namespace bookstore {
namespace {

void send_file(std::ifstream& in, const char* type, Response& res) {
  if (!in) return refuse(res, 404, "no such file");
  std::string content{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  res.set_content(content, type);
}

}  // namespace

void add_file_routes(httplib::Server& server, App& app) {
  server.Get(R"(/v1/covers/(.+))", [&app](const Request& req, Response& res) {
    // guard: ratelimit/missing-limit
    if (!admit(app.reads, req.remote_addr, res)) return;
    std::string name = req.matches[1].str();
    // expect: validate/path-traversal
    std::ifstream in("covers/" + name, std::ios::binary);
    send_file(in, "image/png", res);
  });

  server.Get(R"(/v1/samples/(.+))", [&app](const Request& req, Response& res) {
    // guard: ratelimit/missing-limit
    if (!admit(app.reads, req.remote_addr, res)) return;
    static const std::regex file_name("[a-z0-9-]{1,40}\\.txt");
    std::string name = req.matches[1].str();
    if (!std::regex_match(name, file_name)) return refuse(res, 400, "no name of a sample");
    std::ifstream in("samples/" + name, std::ios::binary);
    send_file(in, "text/plain", res);
  });
}

}  // namespace bookstore
