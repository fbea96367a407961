// A bookstore: the API over TLS for everybody, and a second listener for its operators.
//
//   bookstore PORT INTERNAL_PORT
//
// Works in the current folder: bookstore.db, audit.log, covers/, samples/, server.crt, server.key.
// SHIPPING_SECRET and SUPPLIER_URL come from the environment.
#include <openssl/ssl.h>

#include <cstdio>
#include <cstdlib>
#include <regex>
#include <thread>

#include "app.h"

namespace bookstore {
namespace {

constexpr size_t kMaxBody = 64 * 1024;
constexpr time_t kTimeout = 5;

void set_limits(httplib::Server& server) {
  server.set_payload_max_length(kMaxBody);
  server.set_read_timeout(kTimeout);
  server.set_write_timeout(kTimeout);
}

// Gives every request an id and takes no bodies but JSON.
httplib::Server::HandlerResponse identify(const Request& req, Response& res) {
  static const std::regex request_id("[A-Za-z0-9-]{8,64}");
  std::string id = req.get_header_value("X-Request-Id");
  if (!std::regex_match(id, request_id)) id = random_uuid();
  res.set_header("X-Request-Id", id);
  if (req.has_header("Content-Type") &&
      req.get_header_value("Content-Type").rfind("application/json", 0) != 0) {
    refuse(res, 415, "application/json only");
    return httplib::Server::HandlerResponse::Handled;
  }
  return httplib::Server::HandlerResponse::Unhandled;
}

void add_public_routes(httplib::Server& server, App& app) {
  server.set_pre_routing_handler(identify);
  server.set_default_headers({{"Strict-Transport-Security", "max-age=31536000"}});
  server.set_exception_handler([](const Request&, Response& res, std::exception_ptr) {
    refuse(res, 500, "that did not work");
  });
  server.Get("/health", [&app](const Request& req, Response& res) {
    // guard: ratelimit/missing-limit
    if (!admit(app.reads, req.remote_addr, res)) return;
    reply(res, 200, {{"status", "up"}});
  });
  add_book_routes(server, app);
  add_delivery_routes(server, app);
  add_file_routes(server, app);
  add_user_routes(server, app);
  add_order_routes(server, app);
  add_webhook_routes(server, app);
  add_admin_routes(server, app);
}

std::string setting(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

int run(int port, int internal_port) {
  Database db("bookstore.db");
  create_tables(db);
  Auth auth(db);
  AuditLog audit("audit.log");
  OrderStore orders(db);
  UserStore users(db);
  Supplier supplier(setting("SUPPLIER_URL"));
  RateLimiter reads(60), writes(30), sensitive(5);
  App app{db,       auth,  audit,  orders,    users,
          supplier, reads, writes, sensitive, setting("SHIPPING_SECRET")};
  if (app.shipping_secret.size() < 16) {
    std::fputs("SHIPPING_SECRET is missing or too short\n", stderr);
    return 1;
  }

  httplib::SSLServer api("server.crt", "server.key");
  if (!api.is_valid()) {
    std::fputs("server.crt or server.key cannot be used\n", stderr);
    return 1;
  }
  SSL_CTX_set_min_proto_version(api.ssl_context(), TLS1_2_VERSION);
  set_limits(api);
  add_public_routes(api, app);

  // For operators, inside the data centre only.
  httplib::Server internal;
  set_limits(internal);
  add_internal_routes(internal, app);
  std::thread operators([&internal, internal_port] {
    // expect: tls/plaintext-listener
    internal.listen("0.0.0.0", internal_port);
  });

  bool listened = api.listen("0.0.0.0", port);
  internal.stop();
  operators.join();
  return listened ? 0 : 1;
}

}  // namespace
}  // namespace bookstore

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: bookstore PORT INTERNAL_PORT\n", stderr);
    return 2;
  }
  auto port = bookstore::parse_number(argv[1], 1, 65535);
  auto internal_port = bookstore::parse_number(argv[2], 1, 65535);
  if (!port || !internal_port) {
    std::fputs("ports are numbers from 1 to 65535\n", stderr);
    return 2;
  }
  return bookstore::run(static_cast<int>(*port), static_cast<int>(*internal_port));
}
