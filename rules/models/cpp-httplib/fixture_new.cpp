// What releases after 0.11 added to cpp-httplib. Compiled with the stub only, never run.
#include <httplib.h>

#include <chrono>
#include <iostream>
#include <string>
#include <vector>

namespace {

// A task queue of a program's own, as releases since 0.15 have it.
class Queue : public httplib::TaskQueue {
 public:
  bool enqueue(std::function<void()> fn) override {
    fn();
    return true;
  }
  void shutdown() override {}
};

}  // namespace

void read_request(const httplib::Request& request, httplib::Response& response) {
  std::string text = request.path_params.at("id") + request.matched_route;
  auto found = request.path_params.find("id");
  if (found != request.path_params.end()) text += found->second;
  text += request.get_header_value("Accept", "none");
  text += request.get_header_value("Accept", "none", 1);
  text += std::to_string(request.get_header_value_u64("Content-Length"));
  text += std::to_string(request.get_header_value_u64("Content-Length", 0, 1));
  if (request.has_trailer("Digest")) text += request.get_trailer_value("Digest");
  for (const auto& value : request.get_param_values("tag")) text += value;
  for (const auto& file : request.get_file_values("upload")) text += file.content;
  if (request.form.has_field("name")) text += request.form.get_field("name");
  for (const auto& field : request.form.get_fields("name")) text += field;
  if (request.form.has_file("upload")) {
    const auto& file = request.form.get_file("upload");
    text += file.name + file.content + httplib::sanitize_filename(file.filename) +
            file.content_type + file.headers.begin()->second;
  }
  for (const auto& file : request.form.get_files("upload")) text += file.filename;
  for (const auto& [name, field] : request.form.fields) text += name + field.content;
  for (const auto& [name, file] : request.form.files) text += name + file.filename;
  if (request.is_connection_closed()) return;
  text += httplib::get_bearer_token_auth(request);
  response.status = httplib::StatusCode::NotFound_404;
  response.set_redirect("/login", httplib::StatusCode::SeeOther_303);
  response.set_file_content("/srv/" + text);
  response.set_file_content("/srv/" + text, "text/plain");
  response.user_data.set("user", std::string("me"));
  if (auto* user = response.user_data.get<std::string>("user")) text += *user;
  text += httplib::status_message(response.status);
}

void serve(httplib::Server& server) {
  server.Get("/orders/:id", read_request);
  server.Post("/upload", [](const httplib::Request&, httplib::Response&,
                            const httplib::ContentReader& reader) {
    reader(
        [&](const httplib::FormData& part) {
          std::cout << part.filename;
          return true;
        },
        [&](const char*, size_t) { return true; });
  });
  server.WebSocket("/chat", [](const httplib::Request& request, httplib::ws::WebSocket& socket) {
    std::string message;
    while (socket.read(message)) socket.send(request.path + message);
    socket.close();
  });
  server.set_pre_request_handler([](const httplib::Request& request, httplib::Response&) {
    return request.matched_route == "/login" ? httplib::Server::HandlerResponse::Unhandled
                                             : httplib::Server::HandlerResponse::Handled;
  });
  server.set_error_handler([](const httplib::Request&, httplib::Response&) {
    return httplib::Server::HandlerResponse::Handled;
  });
  server.set_start_handler([] { std::cout << "started"; });
  server.set_error_logger([](const httplib::Error& error, const httplib::Request* request) {
    std::cerr << httplib::to_string(error) << (request ? request->path : "");
  });
  server.set_pre_compression_logger([](const httplib::Request&, const httplib::Response&) {});
  server.set_trusted_proxies({"10.0.0.1"});
  server.set_default_file_mimetype("text/plain");
  server.set_header_writer([](httplib::Stream&, httplib::Headers&) { return ssize_t(0); });
  server.set_keep_alive_timeout(std::chrono::seconds(5));
  server.set_websocket_ping_interval(30);
  server.new_task_queue = [] { return new httplib::ThreadPool(8, 16, 100); };
  server.new_task_queue = [] { return new Queue(); };
  server.wait_until_ready();
  server.decommission();
}

void call(httplib::Client& client, const httplib::Params& params, const std::string& text) {
  auto progress = [](size_t, size_t) { return true; };
  auto receive = [](const char*, size_t) { return true; };
  httplib::Headers headers;
  httplib::UploadFormDataItems items = {{"file", text, "a.txt", "text/plain"}};
  httplib::Result result = client.Get("/orders", params);
  result = client.Delete("/orders", params);
  result = client.Post("/orders", text, "text/plain", progress);
  result = client.Post("/orders", headers, text, "text/plain", receive);
  result = client.Post("/orders", items, progress);
  result = client.Patch("/orders", items);
  result = client.Patch("/orders", params);
  std::cout << client.host() << client.port();
  std::cout << result->get_header_value("Content-Type", "none");
  client.set_max_timeout(1000);
  client.set_max_timeout(std::chrono::seconds(1));
  client.set_path_encode(false);
  client.set_payload_max_length(1024);
  client.set_no_proxy({"localhost"});
  client.set_error_logger([](const httplib::Error&, const httplib::Request*) {});
  auto stream = client.open_stream("GET", "/orders");
  if (!stream.is_valid()) return;
  auto chunks = httplib::stream::Get(client, "/orders");
  while (chunks.next()) std::cout.write(chunks.data(), chunks.size());
  httplib::sse::SSEClient events(client, "/events");
  events.on_message([](const httplib::sse::SSEMessage& message) { std::cout << message.data; })
      .start();
  httplib::ws::WebSocketClient socket("ws://localhost/chat");
  std::string message;
  if (socket.connect() && socket.send(text)) socket.read(message);
#ifdef CPPHTTPLIB_OPENSSL_SUPPORT
  client.enable_server_hostname_verification(false);
  client.load_ca_cert_store(text.data(), text.size());
  client.set_server_certificate_verifier(
      [](const httplib::tls::VerifyContext& context) { return context.preverify_ok; });
  client.set_server_certificate_verifier(
      [](SSL*) { return httplib::SSLVerifierResponse::CertificateAccepted; });
  client.set_server_certificate_verifier([](SSL*) { return true; });
  httplib::SSLServer server(httplib::SSLServer::PemMemory{text.data(), text.size(), text.data(),
                                                          text.size(), nullptr, 0, nullptr});
  server.update_certs_pem(text.c_str(), text.c_str());
#endif
}

std::string helpers(const std::string& text) {
  auto token = httplib::make_bearer_token_authentication_header(text);
  return token.second + httplib::encode_uri_component(text) + httplib::encode_uri(text) +
         httplib::decode_uri_component(text) + httplib::decode_uri(text) +
         httplib::encode_path_component(text) + httplib::encode_query_component(text);
}
