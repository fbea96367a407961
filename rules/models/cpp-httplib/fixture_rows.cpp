// Rows of model.yaml that fixture.cpp does not meet. This file is read, never run.
#define CPPHTTPLIB_OPENSSL_SUPPORT
#include <httplib.h>

void serve(httplib::Server& server, httplib::SSLServer& secure) {
  httplib::Server plain;
  httplib::SSLServer mutual("cert.pem", "key.pem", "clients.pem");
  server.Get("/orders/(\\d+)", [](const httplib::Request& request, httplib::Response& response) {
    std::string text = request.path + request.matches[1].str() + request.body;
    text += request.get_param_value("page") + request.get_header_value("Cookie");
    text += request.params.begin()->second + request.headers.begin()->second + request.remote_addr;
    text += request.files.begin()->second.content;
    auto file = request.get_file_value("upload");
    text += file.filename + file.name;
    response.set_content(text, "text/html");
    response.set_content(text.c_str(), text.size(), "text/html");
    response.set_content(text, "text/plain");
    response.set_content(text.c_str(), text.size(), "text/plain");
    response.body = text;
    response.status = 404;
    response.set_redirect(text);
    response.set_header("Location", text);
    response.set_chunked_content_provider("text/plain",
                                          [](size_t, httplib::DataSink&) { return true; });
  });
  server.Post("/orders", [](const httplib::Request&, httplib::Response&,
                            const httplib::ContentReader& read) {
    read([](const char*, size_t) { return true; });
    read([](const httplib::MultipartFormData&) { return true; },
         [](const char*, size_t) { return true; });
  });
  server.set_pre_routing_handler([](const httplib::Request&, httplib::Response&) {
    return httplib::Server::HandlerResponse::Handled;
  });
  server.set_post_routing_handler([](const httplib::Request&, httplib::Response&) {});
  server.set_logger([](const httplib::Request&, const httplib::Response&) {});
  server.set_error_handler([](const httplib::Request&, httplib::Response&) {});
  server.set_payload_max_length(1024);
  server.set_read_timeout(5);
  server.set_keep_alive_max_count(5);
  server.new_task_queue = [] { return new httplib::ThreadPool(4); };
  server.set_mount_point("/static", "/srv/static");
  server.set_default_headers({{"X-Frame-Options", "DENY"}});
  server.listen("0.0.0.0", 8080);
  secure.listen("0.0.0.0", 8443);
}

void call() {
  httplib::Client client("https://example.org");
  httplib::SSLClient secure("example.org");
  client.enable_server_certificate_verification(false);
  client.set_proxy("proxy", 3128);
  client.set_basic_auth("me", "secret");
  client.set_bearer_token_auth("token");
  client.set_connection_timeout(3);
  client.set_follow_location(true);
  httplib::make_basic_authentication_header("me", "secret");
  if (httplib::Result result = client.Get("/orders")) std::string text = result.value().body;
}
