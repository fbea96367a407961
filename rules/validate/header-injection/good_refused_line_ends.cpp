// Line ends are looked for, or taken out, before a value becomes a header.
#include <curl/curl.h>
#include <httplib.h>

#include <algorithm>
#include <cctype>
#include <string>

static int ask(const std::string& name) {
  std::string header = "X-Customer: " + name;
  curl_slist* headers = curl_slist_append(nullptr, header.c_str());
  CURL* curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, "https://quota.example/v1");
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, 5L);
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
  CURLcode result = curl_easy_perform(curl);
  curl_slist_free_all(headers);
  curl_easy_cleanup(curl);
  return result == CURLE_OK ? 200 : 502;
}

static bool is_one_line(const std::string& text) {
  for (unsigned char c : text) {
    if (c < ' ' || c == 127) return false;
  }
  return true;
}

static std::string without_controls(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), '\n'), text.end());
  return text;
}

void add_routes(httplib::Server& server) {
  server.Get("/found", [](const httplib::Request& request, httplib::Response& response) {
    std::string name = request.get_param_value("name");
    if (name.find_first_of("\r\n") != std::string::npos) {
      response.status = 400;
      return;
    }
    response.status = ask(name);
  });
  server.Get("/each", [](const httplib::Request& request, httplib::Response& response) {
    std::string name = request.get_param_value("name");
    if (!is_one_line(name)) {
      response.status = 400;
      return;
    }
    response.status = ask(name);
  });
  server.Get("/removed", [](const httplib::Request& request, httplib::Response& response) {
    response.status = ask(without_controls(request.get_param_value("name")));
  });
}
