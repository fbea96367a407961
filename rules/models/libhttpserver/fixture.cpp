// Meets every row of the model; `models/libhttpserver` fails for one that nothing here matches.
#include <httpserver.hpp>

using namespace httpserver;

class orders : public http_resource {
 public:
  std::shared_ptr<http_response> render_GET(const http_request& request) override {
    std::string id = request.get_arg("id");
    request.get_args();
    request.get_path_piece(1);
    request.get_method();
    request.get_header("Accept");
    request.get_headers();
    request.get_cookie("session");
    request.get_cookies();
    request.get_requestor();
    auto answer = std::make_shared<string_response>(id, 200, "text/plain");
    answer->with_header("X-Order", id);
    return answer;
  }
  std::shared_ptr<http_response> render_POST(const http_request& request) override {
    bool again = false;
    if (!request.check_digest_auth("orders", "secret", 300, &again)) {
      return std::shared_ptr<http_response>(new digest_auth_fail_response("no", "orders"));
    }
    request.get_content();
    request.get_files();
    return std::shared_ptr<http_response>(new file_response("receipt.pdf", 201));
  }
};

class pages : public http_resource {
 public:
  std::shared_ptr<http_response> render(const http_request& request) override {
    if (request.get_user().empty()) {
      return std::shared_ptr<http_response>(new basic_auth_fail_response("no", "pages"));
    }
    return std::shared_ptr<http_response>(new string_response("page", 200));
  }
};

int main() {
  webserver server = create_webserver(8080).use_ssl().content_size_limit(65536).connection_timeout(10);
  orders one;
  pages other;
  server.register_resource("/orders/{id}", &one);
  server.register_resource("/pages", &other);
  server.start(true);
}
