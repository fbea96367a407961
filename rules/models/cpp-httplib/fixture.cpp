// The commonly used interface of cpp-httplib that 0.11 and later releases share. This file is read,
// never run.
#include <httplib.h>

#include <chrono>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace {

void list_orders(const httplib::Request& request, httplib::Response& response) {
  response.set_content(request.get_param_value("page"), "text/plain");
}

struct Orders {
  void get(const httplib::Request& request, httplib::Response& response) {
    response.set_content(request.matches[1], "application/json");
  }
  void upload(const httplib::Request&, httplib::Response& response,
              const httplib::ContentReader& reader) {
    std::string body;
    reader([&](const char* data, size_t length) {
      body.append(data, length);
      return true;
    });
    response.set_content(body, "text/plain");
  }
};

}  // namespace

void read_request(const httplib::Request& request, httplib::Response& response) {
  std::string text = request.method + request.path + request.version + request.target +
                     request.body + request.remote_addr + request.local_addr;
  int port = request.remote_port + request.local_port;
  if (request.has_header("Authorization")) text += request.get_header_value("Authorization");
  text += request.get_header_value("X-Forwarded-For", 1);
  size_t count = request.get_header_value_count("Accept");
  for (const auto& header : request.headers) text += header.first + header.second;
  for (const auto& [name, value] : request.headers) text += name + value;
  auto found = request.headers.find("Cookie");
  if (found != request.headers.end()) text += found->second;
  auto range = request.headers.equal_range("Accept");
  for (auto it = range.first; it != range.second; ++it) text += it->second;
  if (request.has_param("id")) text += request.get_param_value("id");
  text += request.get_param_value("id", 1);
  count += request.get_param_value_count("id");
  for (const auto& [name, value] : request.params) text += name + value;
  auto parameter = request.params.find("q");
  if (parameter != request.params.end()) text += parameter->second;
  count += request.params.count("q");
  text += request.matches[1];
  text += request.matches[1].str();
  text += request.matches.str(2);
  for (const auto& match : request.matches) text += match.str();
  for (const auto& [first, last] : request.ranges) count += first + last;
  if (request.is_multipart_form_data() && request.has_file("upload")) {
    const auto& file = request.get_file_value("upload");
    text += file.name + file.filename + file.content_type + file.content;
    std::ofstream(file.filename) << file.content;
    for (const auto& [name, part] : request.files) text += name + part.filename + part.content;
    auto files = request.files.equal_range("upload");
    for (auto it = files.first; it != files.second; ++it) text += it->second.content;
  }
  response.set_content(text + std::to_string(count + port), "text/plain");
}

void write_response(const httplib::Request& request, httplib::Response& response,
                    const std::string& text) {
  response.status = 201;
  response.version = "HTTP/1.1";
  response.reason = "Created";
  response.body = text;
  response.location = "/orders/1";
  response.set_header("X-Request-Id", text);
  response.headers.emplace("Vary", "Accept");
  response.headers.insert({"Vary", "Accept"});
  response.headers.insert(std::make_pair("Vary", "Accept"));
  response.headers.erase("Vary");
  if (response.has_header("Location")) std::cout << response.get_header_value("Location");
  std::cout << response.get_header_value_count("Vary") << request.body;
  response.set_content("{}", "application/json");
  response.set_content(text, "text/html");
  response.set_content(text + "!", "text/html; charset=utf-8");
  response.set_content(text.c_str(), "text/plain");
  response.set_content(text.data(), text.size(), "application/octet-stream");
  response.set_redirect("/login");
  response.set_redirect(text, 301);
  response.set_redirect(request.get_param_value("next").c_str());
  response.set_content_provider(text.size(), "text/plain",
                                [text](size_t offset, size_t length, httplib::DataSink& sink) {
                                  sink.write(text.data() + offset, length);
                                  return true;
                                });
  auto data = std::make_shared<std::string>(text);
  response.set_content_provider(
      data->size(), "text/plain",
      [data](size_t offset, size_t length, httplib::DataSink& sink) {
        return sink.write(data->data() + offset, length);
      },
      [data](bool success) { data->clear(); });
  response.set_content_provider("text/plain", [](size_t offset, httplib::DataSink& sink) {
    if (offset > 10) sink.done();
    return sink.is_writable();
  });
  response.set_chunked_content_provider("text/plain", [](size_t, httplib::DataSink& sink) {
    sink.os << "text";
    sink.done();
    return true;
  });
}

void routes(httplib::Server& server, Orders& orders) {
  server.Get("/orders", list_orders);
  server.Get("/orders/:id", &list_orders);
  server.Get(R"(/orders/(\d+))", [&](const httplib::Request& request, httplib::Response& response) {
    orders.get(request, response);
  });
  server.Get("/auto", [](const auto& request, auto& response) {
    response.set_content(request.path, "text/plain");
  });
  server.Get("/unnamed",
             [](const httplib::Request&, httplib::Response& response) { response.status = 204; });
  httplib::Server::Handler handler = list_orders;
  server.Get("/stored", handler);
  server.Get("/bound",
             std::bind(&Orders::get, &orders, std::placeholders::_1, std::placeholders::_2));
  std::string prefix = "/api/v1";
  server.Get(prefix + "/orders", handler);
  server.Post("/orders", [](const httplib::Request& request, httplib::Response& response) {
    response.set_content(request.body, "application/json");
  });
  server.Post("/upload", [&](const httplib::Request& request, httplib::Response& response,
                             const httplib::ContentReader& reader) {
    if (request.is_multipart_form_data()) {
      httplib::MultipartFormDataItems parts;
      reader(
          [&](const httplib::MultipartFormData& part) {
            parts.push_back(part);
            return true;
          },
          [&](const char* data, size_t length) {
            parts.back().content.append(data, length);
            return true;
          });
    } else {
      orders.upload(request, response, reader);
    }
  });
  httplib::Server::HandlerWithContentReader with_reader =
      [&](const httplib::Request& request, httplib::Response& response,
          const httplib::ContentReader& reader) { orders.upload(request, response, reader); };
  server.Post("/stream", with_reader)
      .Put("/stream", with_reader)
      .Patch("/stream", with_reader)
      .Delete("/stream", with_reader);
  server.Put("/orders/(.*)", handler);
  server.Patch("/orders/(.*)", handler);
  server.Delete("/orders/(.*)", handler);
  server.Options("/(.*)", [](const httplib::Request&, httplib::Response& response) {
    response.set_header("Access-Control-Allow-Origin", "*");
  });
}

void middleware(httplib::Server& server) {
  server.set_pre_routing_handler([](const httplib::Request& request, httplib::Response& response) {
    if (request.get_header_value("Authorization").empty()) {
      response.status = 401;
      return httplib::Server::HandlerResponse::Handled;
    }
    return httplib::Server::HandlerResponse::Unhandled;
  });
  server.set_pre_routing_handler(
      [](const auto&, auto&) { return httplib::Server::HandlerResponse::Unhandled; });
  server.set_post_routing_handler([](const httplib::Request&, httplib::Response& response) {
    response.set_header("X-Content-Type-Options", "nosniff");
  });
  server.set_error_handler([](const httplib::Request&, httplib::Response& response) {
    response.set_content(std::to_string(response.status), "text/plain");
  });
  server.set_exception_handler(
      [](const httplib::Request&, httplib::Response& response, std::exception_ptr error) {
        try {
          std::rethrow_exception(error);
        } catch (const std::exception& e) {
          response.set_content(e.what(), "text/plain");
        }
        response.status = 500;
      });
  server.set_file_request_handler([](const httplib::Request&, httplib::Response&) {});
  server.set_expect_100_continue_handler(
      [](const httplib::Request&, httplib::Response&) { return 100; });
  server.set_logger([](const httplib::Request& request, const httplib::Response& response) {
    std::cout << request.method << request.path << response.status;
  });
}

void settings(httplib::Server& server) {
  if (!server.set_mount_point("/", "./www")) return;
  server.set_mount_point("/static", "./static", {{"Cache-Control", "no-store"}});
  server.remove_mount_point("/static");
  server.set_base_dir("./www");
  server.set_base_dir("./www", "/www");
  server.set_file_extension_and_mimetype_mapping("hh", "text/x-h");
  server.set_default_headers({{"X-Frame-Options", "DENY"}, {"X-Powered-By", "us"}});
  httplib::Headers headers = {{"Access-Control-Allow-Origin", "*"}};
  server.set_default_headers(headers);
  server.set_address_family(AF_INET);
  server.set_tcp_nodelay(true);
  server.set_socket_options([](socket_t socket) {
    int yes = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
  });
  server.set_keep_alive_max_count(2);
  server.set_keep_alive_timeout(10);
  server.set_read_timeout(5, 0);
  server.set_read_timeout(5);
  server.set_read_timeout(std::chrono::seconds(5));
  server.set_write_timeout(5, 0);
  server.set_write_timeout(std::chrono::milliseconds(500));
  server.set_idle_interval(0, 100000);
  server.set_idle_interval(std::chrono::milliseconds(100));
  server.set_payload_max_length(1024 * 1024 * 512);
  server.set_keep_alive_max_count(2).set_keep_alive_timeout(10).set_tcp_nodelay(false);
  server.new_task_queue = [] { return new httplib::ThreadPool(12); };
}

int serve() {
  httplib::Server server;
  if (!server.is_valid()) return 1;
  Orders orders;
  routes(server, orders);
  middleware(server);
  settings(server);
  std::thread thread([&] { server.listen("127.0.0.1", 8080); });
  int port = server.bind_to_any_port("0.0.0.0");
  if (!server.bind_to_port("0.0.0.0", 8080) || port < 0) return 1;
  server.listen_after_bind();
  if (!server.listen("0.0.0.0", 8080)) std::cerr << "cannot listen";
  if (server.is_running()) server.stop();
  thread.join();
  auto made = std::make_unique<httplib::Server>();
  made->Get("/health", [](const httplib::Request&, httplib::Response& response) {
    response.set_content("OK", "text/plain");
  });
  return made->listen(std::string("localhost"), port) ? 0 : 1;
}

class Api : public httplib::Server {
 public:
  Api() {
    Get("/own", [this](const httplib::Request& request, httplib::Response& response) {
      own(request, response);
    });
  }

 private:
  void own(const httplib::Request&, httplib::Response& response) { response.status = 200; }
};

// Methods of all clients.
template <typename Client>
void requests(Client& client, const std::string& text, const std::string& path) {
  httplib::Headers headers = {{"Accept", "application/json"}, {"Authorization", "Bearer " + text}};
  httplib::Params params{{"id", text}, {"page", "1"}};
  params.emplace("note", text);
  auto progress = [](uint64_t current, uint64_t total) { return current < total; };
  auto receive = [](const char* data, size_t length) { return data[0] != 0 && length > 0; };
  auto respond = [](const httplib::Response& response) { return response.status == 200; };
  auto provide = [](size_t offset, size_t length, httplib::DataSink& sink) {
    return offset < length && sink.is_writable();
  };
  auto provide_all = [](size_t offset, httplib::DataSink& sink) {
    sink.done();
    return offset == 0;
  };
  httplib::MultipartFormDataItems items = {
      {"text", "value", "", ""},
      {"file", "content", "a.txt", "text/plain"},
  };
  httplib::MultipartFormDataProviderItems providers = {{"big", provide_all, "b.bin", ""}};

  httplib::Result result = client.Get("/orders");
  result = client.Get(path);
  result = client.Get(path, headers);
  result = client.Get(path, {{"Accept", "text/plain"}});
  result = client.Get(path, progress);
  result = client.Get(path, headers, progress);
  result = client.Get(path, receive);
  result = client.Get(path, headers, receive);
  result = client.Get(path, receive, progress);
  result = client.Get(path, headers, receive, progress);
  result = client.Get(path, respond, receive);
  result = client.Get(path, headers, respond, receive);
  result = client.Get(path, respond, receive, progress);
  result = client.Get(path, headers, respond, receive, progress);
  result = client.Get(path, params, headers);
  result = client.Get(path, params, headers, receive);
  result = client.Get(path, params, headers, respond, receive);
  result = client.Head(path);
  result = client.Head(path, headers);

  result = client.Post(path);
  result = client.Post(path, headers);
  result = client.Post(path, text, "application/json");
  result = client.Post("/orders", "{}", "application/json");
  result = client.Post(path, headers, text, "application/json");
  result = client.Post(path, text.data(), text.size(), "application/json");
  result = client.Post(path, headers, text.data(), text.size(), "application/json");
  result = client.Post(path, params);
  result = client.Post(path, headers, params);
  result = client.Post(path, items);
  result = client.Post(path, headers, items);
  result = client.Post(path, headers, items, "boundary");
  result = client.Post(path, headers, items, providers);
  result = client.Post(path, 10, provide, "text/plain");
  result = client.Post(path, provide_all, "text/plain");
  result = client.Post(path, headers, 10, provide, "text/plain");
  result = client.Post(path, headers, provide_all, "text/plain");

  result = client.Put(path);
  result = client.Put(path, text, "application/json");
  result = client.Put(path, headers, text, "application/json");
  result = client.Put(path, text.data(), text.size(), "application/json");
  result = client.Put(path, params);
  result = client.Put(path, headers, params);
  result = client.Put(path, items);
  result = client.Put(path, 10, provide, "text/plain");
  result = client.Put(path, headers, provide_all, "text/plain");
  result = client.Patch(path);
  result = client.Patch(path, text, "application/json");
  result = client.Patch(path, headers, text, "application/json");
  result = client.Patch(path, text.data(), text.size(), "application/json");
  result = client.Patch(path, headers, text.data(), text.size(), "application/json");
  result = client.Delete(path);
  result = client.Delete(path, headers);
  result = client.Delete(path, text, "application/json");
  result = client.Delete(path, headers, text, "application/json");
  result = client.Options(path);
  result = client.Options(path, headers);

  httplib::Request request;
  request.method = "GET";
  request.path = path;
  request.headers = headers;
  request.body = text;
  request.set_header("Accept", "*/*");
  result = client.send(request);
  httplib::Response response;
  httplib::Error error = httplib::Error::Success;
  if (!client.send(request, response, error)) std::cerr << httplib::to_string(error) << error;
}

template <typename Client>
void client_settings(Client& client, const std::string& password) {
  if (!client.is_valid()) return;
  client.set_connection_timeout(0, 300000);
  client.set_connection_timeout(5);
  client.set_connection_timeout(std::chrono::seconds(5));
  client.set_read_timeout(5, 0);
  client.set_read_timeout(std::chrono::seconds(5));
  client.set_write_timeout(5, 0);
  client.set_write_timeout(std::chrono::seconds(5));
  client.set_basic_auth("user", password);
  client.set_bearer_token_auth(password);
  client.set_keep_alive(true);
  client.set_follow_location(true);
  client.set_url_encode(false);
  client.set_compress(true);
  client.set_decompress(false);
  client.set_interface("eth0");
  client.set_proxy("proxy", 3128);
  client.set_proxy_basic_auth("user", password);
  client.set_proxy_bearer_token_auth(password);
  client.set_default_headers({{"User-Agent", "us"}});
  client.set_hostname_addr_map({{"host", "127.0.0.1"}});
  client.set_address_family(AF_INET6);
  client.set_tcp_nodelay(true);
  client.set_socket_options([](socket_t) {});
  client.set_logger([](const httplib::Request&, const httplib::Response&) {});
  if (client.is_socket_open()) client.stop();
  std::cout << client.socket();
#ifdef CPPHTTPLIB_OPENSSL_SUPPORT
  client.set_digest_auth("user", password);
  client.set_proxy_digest_auth("user", password);
  client.enable_server_certificate_verification(false);
  client.set_ca_cert_path("./ca.crt");
  client.set_ca_cert_path("./ca.crt", "./certs");
  X509_STORE* store = X509_STORE_new();
  client.set_ca_cert_store(store);
  std::cout << client.get_openssl_verify_result() << client.ssl_context();
#endif
}

void results(httplib::Client& client) {
  auto result = client.Get("/orders");
  if (!result) {
    auto error = result.error();
    if (error == httplib::Error::Connection || error == httplib::Error::Read) return;
    std::cerr << httplib::to_string(result.error()) << result.error();
  }
  if (result && result->status == 200) std::cout << result->body;
  if (result != nullptr) std::cout << result->get_header_value("Content-Type");
  if (result == nullptr) return;
  const httplib::Response& response = *result;
  std::cout << response.body << result.value().status << result->headers.size();
  if (result.has_request_header("Accept")) std::cout << result.get_request_header_value("Accept");
  if (auto other = client.Post("/orders", "{}", "application/json")) {
    switch (other->status) {
      case 200:
        break;
      default:
        std::cerr << other->reason;
    }
  }
}

void call(const std::string& host, const std::string& password) {
  httplib::Client plain("http://localhost:8080");
  httplib::Client named(host);
  httplib::Client with_port("localhost", 8080);
  httplib::Client with_key("https://localhost", "./client.crt", "./client.key");
  httplib::Client with_all(host, 443, "./client.crt", "./client.key");
  auto made = std::make_unique<httplib::Client>(host.c_str());
  httplib::ClientImpl impl(host);
  httplib::ClientImpl impl_with_port(host, 80);
  requests(plain, password, host);
  requests(impl, password, host);
  client_settings(named, password);
  results(*made);
#ifdef CPPHTTPLIB_OPENSSL_SUPPORT
  httplib::SSLClient tls(host);
  httplib::SSLClient tls_with_port(host, 443);
  httplib::SSLClient tls_with_key(host, 443, "./client.crt", "./client.key");
  requests(tls, password, host);
  client_settings(tls, password);
#endif
}

#ifdef CPPHTTPLIB_OPENSSL_SUPPORT
int serve_tls(X509* certificate, EVP_PKEY* key, X509_STORE* store) {
  httplib::SSLServer server("./cert.pem", "./key.pem");
  httplib::SSLServer mutual("./cert.pem", "./key.pem", "./clients.pem", "./clients");
  httplib::SSLServer protected_key("./cert.pem", "./key.pem", nullptr, nullptr, "password");
  httplib::SSLServer in_memory(certificate, key, store);
  httplib::SSLServer set_up([](SSL_CTX& context) {
    SSL_CTX_set_min_proto_version(&context, TLS1_2_VERSION);
    return true;
  });
  server.Get("/orders", [](const httplib::Request& request, httplib::Response& response) {
    if (request.ssl == nullptr) return;
    X509* peer = SSL_get_peer_certificate(request.ssl);
    response.status = peer ? 200 : 403;
    X509_free(peer);
  });
  SSL_CTX_set_verify(server.ssl_context(), SSL_VERIFY_PEER, nullptr);
  if (!server.is_valid()) return 1;
  return server.listen("0.0.0.0", 8443) ? 0 : 1;
}
#endif

void helpers(const std::string& text, const httplib::Params& params) {
  std::string path = httplib::append_query_params("/orders", params);
  auto [name, value] = httplib::make_basic_authentication_header("user", text);
  auto range = httplib::make_range_header({{0, 100}});
  std::vector<std::string> addresses;
  httplib::hosted_at("localhost", addresses);
  std::cout << path << name << value << range.first << httplib::hosted_at("localhost")
            << httplib::detail::params_to_query_str(params)
            << httplib::detail::encode_query_param(text) << httplib::detail::decode_url(text, true)
            << httplib::detail::trim_copy(text);
  httplib::Params parsed;
  httplib::detail::parse_query_text(text, parsed);
  httplib::default_socket_options(1);
}
