#include <curl/curl.h>
#include <httplib.h>

#include <string>

namespace {
const std::string kReportUser = "reports:7hDk2-secret";
}

CURLcode send_report(CURL* curl) {
  curl_easy_setopt(curl, CURLOPT_URL, "https://reports.example/v1");
  curl_easy_setopt(curl, CURLOPT_USERPWD, kReportUser.c_str());  // expect: authn/hard-coded-credential
  return curl_easy_perform(curl);
}

bool push(httplib::Client& client) {
  client.set_bearer_token_auth("9f2c1b7a4e");  // expect: authn/hard-coded-credential
  return client.Post("/push") != nullptr;
}
