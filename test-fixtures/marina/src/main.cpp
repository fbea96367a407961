// The marina's two doors: one with TLS for everybody, one for harbour masters.
//
//   marina PORT INTERNAL_PORT
//
// Works in the current folder: marina.db, audit.log, charts/, plans/, server.crt, server.key.
// FORECAST_HOST and FORECAST_PORT come from the environment.
#include <openssl/ssl.h>
#include <sqlite3.h>

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/ssl.hpp>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "marina.h"

namespace marina {
namespace {

namespace beast = boost::beast;
namespace net = boost::asio;
namespace ssl = boost::asio::ssl;
using tcp = boost::asio::ip::tcp;

constexpr uint64_t kLongest = 64 * 1024;
constexpr auto kPatience = std::chrono::seconds(5);

// Reads a request, writes the answer, and so on until the other end has enough. Derived says what
// the stream is and who answers.
template <class Derived>
class Session : public std::enable_shared_from_this<Derived> {
 public:
  Session(App& app, std::string peer) : app_(app), peer_(std::move(peer)) {}

 protected:
  void read() {
    parser_.emplace();
    parser_->body_limit(kLongest);
    beast::get_lowest_layer(self().stream()).expires_after(kPatience);
    http::async_read(self().stream(), buffer_, *parser_,
                     beast::bind_front_handler(&Session::on_read, self().shared_from_this()));
  }

  void on_read(beast::error_code error, size_t) {
    if (error) return;
    response_ = self().respond(app_, parser_->get(), peer_);
    http::async_write(self().stream(), response_,
                      beast::bind_front_handler(&Session::on_write, self().shared_from_this()));
  }

  void on_write(beast::error_code error, size_t) {
    if (error) return;
    if (response_.keep_alive()) {
      read();
    } else {
      self().finish();
    }
  }

 private:
  Derived& self() { return static_cast<Derived&>(*this); }

  App& app_;
  std::string peer_;
  beast::flat_buffer buffer_;
  std::optional<http::request_parser<http::string_body>> parser_;
  Response response_;
};

class TlsSession : public Session<TlsSession> {
 public:
  TlsSession(App& app, tcp::socket&& socket, ssl::context& context, std::string peer)
      : Session(app, std::move(peer)), stream_(std::move(socket), context) {}

  void start() {
    beast::get_lowest_layer(stream_).expires_after(kPatience);
    stream_.async_handshake(
        ssl::stream_base::server,
        beast::bind_front_handler(&TlsSession::on_handshake, shared_from_this()));
  }
  beast::ssl_stream<beast::tcp_stream>& stream() { return stream_; }
  Response respond(App& app, const Request& req, const std::string& peer) {
    return answer(app, req, peer);
  }
  void finish() {
    stream_.async_shutdown([self = shared_from_this()](beast::error_code) {});
  }

 private:
  void on_handshake(beast::error_code error) {
    if (!error) read();
  }

  beast::ssl_stream<beast::tcp_stream> stream_;
};

class PlainSession : public Session<PlainSession> {
 public:
  PlainSession(App& app, tcp::socket&& socket, std::string peer)
      : Session(app, std::move(peer)), stream_(std::move(socket)) {}

  void start() { read(); }
  beast::tcp_stream& stream() { return stream_; }
  Response respond(App& app, const Request& req, const std::string& peer) {
    return answer_internal(app, req, peer);
  }
  void finish() {
    beast::error_code ignored;
    stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
  }

 private:
  beast::tcp_stream stream_;
};

std::string peer_of(const tcp::socket& socket) {
  beast::error_code error;
  auto peer = socket.remote_endpoint(error);
  return error ? "nobody" : peer.address().to_string();
}

void accept_tls(App& app, tcp::acceptor& acceptor, ssl::context& context) {
  acceptor.async_accept([&](beast::error_code error, tcp::socket socket) {
    if (!error) {
      std::string peer = peer_of(socket);
      std::make_shared<TlsSession>(app, std::move(socket), context, peer)->start();
    }
    accept_tls(app, acceptor, context);
  });
}

void accept_plain(App& app, tcp::acceptor& acceptor) {
  acceptor.async_accept([&](beast::error_code error, tcp::socket socket) {
    if (!error) {
      std::string peer = peer_of(socket);
      std::make_shared<PlainSession>(app, std::move(socket), peer)->start();
    }
    accept_plain(app, acceptor);
  });
}

void create_tables(sqlite3* db) {
  const char* schema = R"(
    CREATE TABLE IF NOT EXISTS people (id TEXT PRIMARY KEY, name TEXT UNIQUE, phone TEXT, salt TEXT,
      password_hash TEXT, is_master INTEGER NOT NULL DEFAULT 0);
    CREATE TABLE IF NOT EXISTS sessions (token_hash TEXT PRIMARY KEY, person TEXT, expires_at INTEGER);
    CREATE TABLE IF NOT EXISTS resets (person TEXT, token_hash TEXT);
    CREATE TABLE IF NOT EXISTS berths (name TEXT PRIMARY KEY, pier TEXT, length INTEGER,
      closed INTEGER NOT NULL DEFAULT 0);
    CREATE TABLE IF NOT EXISTS bookings (id TEXT PRIMARY KEY, owner TEXT, berth TEXT, nights INTEGER,
      card TEXT);
    CREATE TABLE IF NOT EXISTS logbooks (boat TEXT, entry TEXT);
    CREATE TABLE IF NOT EXISTS crews (owner TEXT, name TEXT);
  )";
  if (sqlite3_exec(db, schema, nullptr, nullptr, nullptr) != SQLITE_OK) {
    throw std::runtime_error("cannot create the tables");
  }
}

std::string setting(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

int run(unsigned short port, unsigned short internal_port) {
  App app;
  app.forecast_host = setting("FORECAST_HOST");
  app.forecast_port = setting("FORECAST_PORT");
  if (sqlite3_open("marina.db", &app.db) != SQLITE_OK) return 1;
  sqlite3_busy_timeout(app.db, 2000);
  create_tables(app.db);

  ssl::context context(ssl::context::tlsv12_server);
  context.use_certificate_chain_file("server.crt");
  context.use_private_key_file("server.key", ssl::context::pem);
  SSL_CTX_set_min_proto_version(context.native_handle(), TLS1_2_VERSION);

  net::io_context io{1};
  tcp::acceptor everybody(io, {net::ip::make_address("0.0.0.0"), port});
  accept_tls(app, everybody, context);
  // For harbour masters, inside the marina's own network only.
  // expect: tls/plaintext-listener
  tcp::acceptor masters(io, {net::ip::make_address("0.0.0.0"), internal_port});
  accept_plain(app, masters);
  io.run();
  sqlite3_close(app.db);
  return 0;
}

}  // namespace
}  // namespace marina

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: marina PORT INTERNAL_PORT\n", stderr);
    return 2;
  }
  try {
    return marina::run(static_cast<unsigned short>(std::strtoul(argv[1], nullptr, 10)),
                       static_cast<unsigned short>(std::strtoul(argv[2], nullptr, 10)));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "marina: %s\n", error.what());
    return 1;
  }
}
