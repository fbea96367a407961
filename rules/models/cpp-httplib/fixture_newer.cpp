// Rows about what versions after 0.11 added, against declarations as those versions have them, so
// that they are tested whichever header is installed. This file is read, never run.
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace httplib {

struct Request {
  std::map<std::string, std::string> path_params;
};
struct Response {
  void set_file_content(const std::string& path);
};
struct FormData {
  std::string name, content, filename, content_type;
};
struct MultipartFormData {
  std::string get_field(const std::string& key) const;
  FormData get_file(const std::string& key) const;
};
namespace ws {
struct WebSocket {
  bool read(std::string& message);
};
}  // namespace ws
class Server {
 public:
  enum class HandlerResponse { Handled, Unhandled };
  using Handler = std::function<HandlerResponse(const Request&, Response&)>;
  using SocketHandler = std::function<void(const Request&, ws::WebSocket&)>;
  Server& WebSocket(const std::string& pattern, SocketHandler handler);
  Server& set_pre_request_handler(Handler handler);
  Server& set_trusted_proxies(const std::vector<std::string>& proxies);
};
class Client {
 public:
  void enable_server_hostname_verification(bool enabled);
  void set_server_certificate_verifier(std::function<bool()> verifier);
  void set_payload_max_length(size_t length);
};
std::string get_bearer_token_auth(const Request& request);
std::string append_query_params(const std::string& path, const std::string& parameters);
std::string sanitize_filename(const std::string& name);
std::string encode_uri_component(const std::string& value);
std::pair<std::string, std::string> make_bearer_token_authentication_header(
    const std::string& token, bool is_proxy = false);

}  // namespace httplib

void serve(httplib::Server& server) {
  server.WebSocket("/chat", [](const httplib::Request&, httplib::ws::WebSocket& socket) {
    std::string message;
    socket.read(message);
  });
  server.set_pre_request_handler([](const httplib::Request& request, httplib::Response&) {
    std::string id = request.path_params.at("id") + httplib::get_bearer_token_auth(request);
    return httplib::Server::HandlerResponse::Unhandled;
  });
  server.set_trusted_proxies({"10.0.0.1"});
}

void answer(httplib::Response& response, const httplib::MultipartFormData& form) {
  httplib::FormData file = form.get_file("upload");
  std::string name = httplib::sanitize_filename(file.filename) + form.get_field("name");
  response.set_file_content("/srv/" + name);
}

void call(httplib::Client& client, const std::string& text) {
  client.enable_server_hostname_verification(false);
  client.set_server_certificate_verifier([] { return true; });
  client.set_payload_max_length(1024);
  httplib::make_bearer_token_authentication_header("token");
  std::string url = httplib::append_query_params("/a", httplib::encode_uri_component(text));
}
