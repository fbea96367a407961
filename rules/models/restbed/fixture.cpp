#include <restbed>

using restbed::Session;

static void create(const std::shared_ptr<Session> session) {
  const auto request = session->get_request();
  std::size_t length = request->get_header("Content-Length", std::size_t{0});
  session->fetch(length, [](const std::shared_ptr<Session> later, const restbed::Bytes& body) {
    later->close(201, restbed::String::to_string(body));
  });
}

static void show(const std::shared_ptr<Session> session) {
  const auto request = session->get_request();
  std::string text = request->get_path_parameter("id") + request->get_query_parameter("page") +
                     request->get_header("X-Name") + request->get_path() + session->get_origin();
  auto all = request->get_query_parameters();
  auto headers = request->get_headers();
  auto body = request->get_body();
  session->close(200, text,
                 {{"X-Size", std::to_string(all.size() + headers.size() + body.size())}});
}

static void authenticate(const std::shared_ptr<Session> session,
                         const std::function<void(const std::shared_ptr<Session>)>& next) {
  if (session->get_request()->get_header("Authorization") != "x") return session->close(401);
  next(session);
}

int main() {
  auto orders = std::make_shared<restbed::Resource>();
  orders->set_path("/orders");
  orders->set_method_handler("POST", create);
  std::shared_ptr<restbed::Resource> order(new restbed::Resource);
  order->set_paths({"/orders/{id: [0-9]+}", "/o/{id: [0-9]+}"});
  order->set_method_handler("GET", show);
  auto tls = std::make_shared<restbed::SSLSettings>();
  tls->set_tlsv1_enabled(true);
  auto settings = std::make_shared<restbed::Settings>();
  settings->set_connection_timeout(std::chrono::seconds(5));
  settings->set_ssl_settings(tls);
  restbed::Service service;
  service.set_authentication_handler(authenticate);
  service.publish(orders);
  service.publish(order);
  service.start(settings);
}
