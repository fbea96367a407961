#include <httplib.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace fs = std::filesystem;

void add_routes(httplib::Server& server) {
  server.Get(R"(/invoices/(\d+))", [](const httplib::Request& request, httplib::Response& response) {
    int number = std::stoi(request.matches[1]);
    std::ifstream file("/srv/invoices/" + std::to_string(number) + ".pdf");
    response.status = file ? 200 : 404;
  });
  server.Post("/avatars", [](const httplib::Request& request, httplib::Response& response) {
    const auto& part = request.get_file_value("avatar");
    fs::path target = fs::path("/srv/avatars") / fs::path(part.filename).filename();
    std::ofstream out(target, std::ios::binary);
    out << part.content;
    response.status = 201;
  });
}
