#include <curl/curl.h>
#include <httplib.h>

#include <string>

std::string header_for(const httplib::Request& request);

void add_routes(httplib::Server& server) {
  server.Get("/quota", [](const httplib::Request& request, httplib::Response& response) {
    curl_slist* headers = curl_slist_append(nullptr, header_for(request).c_str());
    curl_slist_free_all(headers);
    response.status = 204;
  });
}
