#include <curl/curl.h>
#include <httplib.h>

#include <string>

void add_routes(httplib::Server& server) {
  server.Get("/weather", [](const httplib::Request& request, httplib::Response& response) {
    httplib::Client upstream("https://weather.example");
    std::string city = request.get_param_value("city");
    CURL* curl = curl_easy_init();
    char* escaped = curl_easy_escape(curl, city.c_str(), static_cast<int>(city.size()));
    auto result = upstream.Get("/v1/cities/" + std::string(escaped));
    curl_free(escaped);
    curl_easy_cleanup(curl);
    response.status = result ? 200 : 502;
  });
  server.Get(R"(/forecast/(\d+))", [](const httplib::Request& request, httplib::Response& response) {
    httplib::Client upstream("https://weather.example");
    int days = std::stoi(request.matches[1].str());
    auto result = upstream.Get("/v1/forecast/" + std::to_string(days));
    response.status = result ? 200 : 502;
  });
}
