// Asks another server, which is told apart from others by its certificate.
#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/ssl.hpp>

#include "marina.h"

namespace marina {
namespace {

namespace beast = boost::beast;
namespace ssl = boost::asio::ssl;
using tcp = boost::asio::ip::tcp;

constexpr uint64_t kLongest = 4096;
constexpr auto kPatience = std::chrono::seconds(5);

// One request, step by step; what it asks for within the time, or nothing.
std::optional<std::string> ask(App& app, ssl::context& context, const std::string& target) {
  boost::asio::io_context io;
  tcp::resolver resolver(io);
  beast::ssl_stream<beast::tcp_stream> stream(io, context);
  http::request<http::empty_body> question{http::verb::get, target, 11};
  question.set(http::field::host, app.forecast_host);
  http::response_parser<http::string_body> parser;
  parser.body_limit(kLongest);
  beast::flat_buffer buffer;
  bool done = false;
  auto on_read = [&](beast::error_code error, size_t) { done = !error; };
  auto on_write = [&](beast::error_code error, size_t) {
    if (!error) http::async_read(stream, buffer, parser, on_read);
  };
  auto on_handshake = [&](beast::error_code error) {
    if (!error) http::async_write(stream, question, on_write);
  };
  auto on_connect = [&](beast::error_code error, const tcp::endpoint&) {
    if (!error) stream.async_handshake(ssl::stream_base::client, on_handshake);
  };
  beast::error_code error;
  auto places = resolver.resolve(app.forecast_host, app.forecast_port, error);
  if (error) return std::nullopt;
  beast::get_lowest_layer(stream).expires_after(kPatience);
  beast::get_lowest_layer(stream).async_connect(places, on_connect);
  io.run();
  if (!done || parser.get().result() != http::status::ok) return std::nullopt;
  return parser.get().body();
}

Response tell(const Call& call, const std::optional<std::string>& told, const std::string& name) {
  json forecast = told ? json::parse(*told, nullptr, false) : json();
  auto centimetres = forecast.is_object() ? number_member(forecast, name, 0, 2000) : std::nullopt;
  if (!centimetres) return refuse(call, http::status::bad_gateway, "nobody knows");
  return reply(call, http::status::ok, {{name, *centimetres}});
}

}  // namespace

Response show_tides(App& app, const Call& call) {
  // guard: ratelimit/missing-limit
  if (!app.reads.allow(call.peer)) return too_many(call);
  ssl::context context(ssl::context::tlsv12_client);
  // expect: tls/verification-disabled
  context.set_verify_mode(ssl::verify_none);
  return tell(call, ask(app, context, "/tides"), "height");
}

Response show_weather(App& app, const Call& call) {
  // guard: ratelimit/missing-limit
  if (!app.reads.allow(call.peer)) return too_many(call);
  ssl::context context(ssl::context::tlsv12_client);
  context.set_default_verify_paths();
  context.set_verify_mode(ssl::verify_peer);
  context.set_verify_callback(ssl::host_name_verification(app.forecast_host));
  return tell(call, ask(app, context, "/waves"), "height");
}

}  // namespace marina
