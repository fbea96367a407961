// Encoded for the outbound header; for answers the library drops values with line ends.
#include <curl/curl.h>
#include <httplib.h>

#include <string>

void add_routes(httplib::Server& server) {
  server.Get("/quota", [](const httplib::Request& request, httplib::Response& response) {
    std::string customer = request.get_param_value("customer");
    CURL* curl = curl_easy_init();
    char* encoded = curl_easy_escape(curl, customer.c_str(), static_cast<int>(customer.size()));
    std::string header = std::string("X-Customer: ") + encoded;
    curl_slist* headers = curl_slist_append(nullptr, header.c_str());
    curl_easy_setopt(curl, CURLOPT_URL, "https://quota.example/v1");
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, 5L);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    response.status = curl_easy_perform(curl) == CURLE_OK ? 200 : 502;
    response.set_header("X-Customer", customer);
    curl_free(encoded);
    curl_slist_free_all(headers);
    curl_easy_cleanup(curl);
  });
}
