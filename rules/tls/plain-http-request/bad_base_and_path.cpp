#include <httplib.h>

#include <string>

namespace {
const std::string kDirectory = "http://directory.example:8080";
}

std::string find_person(const std::string& id) {
  httplib::Client client(kDirectory);  // expect: tls/plain-http-request
  auto result = client.Get("/people/" + httplib::encode_uri_component(id));
  return result ? result->body : "";
}
