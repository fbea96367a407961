#include <cpprest/http_client.h>
#include <cpprest/http_listener.h>

using namespace web;
using namespace web::http;
using web::http::experimental::listener::http_listener;

static void read(http_request request) {
  auto path = uri::decode(request.relative_uri().path());
  if (path == "/orders") {
    auto query = uri::split_query(request.request_uri().query());
    request.reply(status_codes::OK, json::value::string(query["page"]));
  } else if (path == "/health") {
    request.reply(status_codes::OK, "ok");
  } else {
    request.reply(status_codes::NotFound);
  }
}

static void create(http_request request) {
  request.extract_json().then([request](json::value body) {
    if (!body.has_field("name") || !body.at("name").is_string()) {
      return request.reply(status_codes::BadRequest);
    }
    http_response response;
    response.set_status_code(status_codes::Created);
    response.headers().add("X-Name", body.at("name").as_string());
    response.set_body(json::value::parse(body.serialize()));
    return request.reply(response);
  });
}

static std::string fetch(http_request request) {
  client::http_client_config config;
  config.set_validate_certificates(false);
  config.set_timeout(std::chrono::seconds(3));
  std::string host = request.headers()["Host"] + request.remote_address() + request.method();
  client::http_client client(uri(host), config);
  auto answer = client.request(methods::GET).get();
  auto text = answer.extract_string().get();
  return utility::conversions::to_utf8string(uri::encode_data_string(text));
}

int main() {
  experimental::listener::http_listener_config config;
  config.set_timeout(std::chrono::seconds(30));
  http_listener listener("http://0.0.0.0:8080/api", config);
  listener.support(methods::GET, read);
  listener.support(methods::POST, create);
  listener.open().wait();
  http_listener other("http://0.0.0.0:8081/fetch");
  other.support([](http_request request) { request.reply(status_codes::OK, fetch(request)); });
  other.open().wait();
}
