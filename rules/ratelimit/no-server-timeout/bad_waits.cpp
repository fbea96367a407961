#include <boost/asio.hpp>
#include <boost/beast.hpp>

namespace beast = boost::beast;
using tcp = boost::asio::ip::tcp;

void serve(boost::asio::io_context& context) {
  tcp::acceptor acceptor(context, tcp::endpoint(tcp::v4(), 8080));  // expect: ratelimit/no-server-timeout
  beast::tcp_stream stream(acceptor.accept());
  beast::flat_buffer buffer;
  beast::http::request<beast::http::string_body> request;
  beast::http::read(stream, buffer, request);
}
