// The same on loopback alone: what stands in front of it is not seen. The finding is a note.
// answer: unknown
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/asio/ip/tcp.hpp>

namespace http = boost::beast::http;
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
  tcp::endpoint where(boost::asio::ip::make_address("127.0.0.1"), 8080);
  tcp::acceptor acceptor(context);
  acceptor.open(where.protocol());
  acceptor.bind(where);  // expect: tls/plaintext-listener
  acceptor.listen();
  tcp::socket socket(context);
  acceptor.accept(socket);
  boost::beast::flat_buffer buffer;
  http::request<http::string_body> request;
  http::read(socket, buffer, request);
  http::write(socket, answer(request));
}
