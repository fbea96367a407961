// Hands are shaken on some sockets: on which is not seen from where it listens.
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>

namespace http = boost::beast::http;
namespace ssl = boost::asio::ssl;
using tcp = boost::asio::ip::tcp;

http::response<http::string_body> answer(const http::request<http::string_body>& request) {
  http::response<http::string_body> response{http::status::not_found, request.version()};
  if (request.method() == http::verb::get && request.target() == "/tides") {
    response.result(http::status::ok);
    response.body() = "high";
  }
  return response;
}

int main() {
  boost::asio::io_context context;
  ssl::context keys(ssl::context::tls_server);
  keys.use_certificate_chain_file("server.crt");
  tcp::acceptor acceptor(context, {boost::asio::ip::make_address("0.0.0.0"), 8443});
  tcp::socket socket(context);
  acceptor.accept(socket);
  ssl::stream<tcp::socket> stream(std::move(socket), keys);
  stream.handshake(ssl::stream_base::server);
  boost::beast::flat_buffer buffer;
  http::request<http::string_body> request;
  http::read(stream, buffer, request);
  http::write(stream, answer(request));
}
