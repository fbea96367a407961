// Meets every row of the model; `models/boost-beast` fails for one that nothing here matches.
#include <boost/asio/ssl.hpp>
#include <boost/beast.hpp>

namespace beast = boost::beast;
namespace http = beast::http;
namespace asio = boost::asio;

http::response<http::string_body> list(const http::request<http::string_body>& req) {
  http::response<http::string_body> res{http::status::ok, req.version()};
  res.set(http::field::server, req[http::field::host]);
  res.insert("X-Agent", req.find("User-Agent")->value());
  res.body() = req.body();
  res.result(http::status::created);
  return res;
}

http::response<http::string_body> handle(const http::request<http::string_body>& req) {
  if (req.method() == http::verb::get && req.target() == "/list") return list(req);
  if (req.method() == http::verb::post && beast::iequals(req.target(), "/file")) {
    http::file_body::value_type file;
    beast::error_code code;
    file.open(std::string(req.target()).c_str(), beast::file_mode::scan, code);
  }
  return {http::status::not_found, req.version()};
}

void session(asio::ip::tcp::socket& socket) {
  beast::flat_buffer buffer;
  http::request_parser<http::string_body> parser;
  parser.body_limit(1024);
  http::read(socket, buffer, parser);
  http::write(socket, handle(parser.get()));
  std::string peer = socket.remote_endpoint().address().to_string();
  beast::websocket::stream<beast::tcp_stream> ws(std::move(socket));
  ws.next_layer().expires_after(std::chrono::seconds(30));
  ws.read(buffer);
  ws.async_read(buffer, [](auto&&...) {});
  std::string text = beast::buffers_to_string(buffer.data());
}

int main() {
  asio::io_context context;
  asio::ssl::context tls(asio::ssl::context::tlsv1);
  tls.set_verify_mode(asio::ssl::verify_none);
  asio::ip::tcp::acceptor acceptor(context, {asio::ip::make_address("0.0.0.0"), 8080});
  asio::ip::tcp::acceptor bound(context);
  bound.bind({asio::ip::make_address("0.0.0.0"), 8443});
  asio::ssl::stream<asio::ip::tcp::socket> secure(bound.accept(), tls);
  secure.handshake(asio::ssl::stream_base::server);
  asio::ip::tcp::resolver resolver(context);
  resolver.resolve("peer.example", "443");
  for (;;) {
    asio::ip::tcp::socket socket(context);
    acceptor.accept(socket);
    session(socket);
  }
}
