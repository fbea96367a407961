// Partners tell us that an order was paid or shipped. They sign what they send.
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "app.h"

namespace bookstore {
namespace {

constexpr char kPaymentSecret[] = "whsec_7b1f0c5d9e2a4386";

std::optional<Partner> verify_payment(const Request& req) {
  unsigned char mac[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  // expect: authn/hard-coded-credential
  HMAC(EVP_sha256(), kPaymentSecret, sizeof kPaymentSecret - 1,
       reinterpret_cast<const unsigned char*>(req.body.data()), req.body.size(), mac, &size);
  if (!same_secret(to_hex(mac, size), req.get_header_value("X-Signature"))) return std::nullopt;
  return Partner{"northpay"};
}

}  // namespace

void add_webhook_routes(httplib::Server& server, App& app) {
  server.Post("/v1/webhooks/payments", [&app](const Request& req, Response& res) {
    std::optional<Partner> partner = verify_payment(req);
    // guard: authn/missing-authentication
    if (!partner) return refuse(res, 401, "the signature is wrong");
    // guard: ratelimit/missing-limit
    if (!admit(app.writes, partner->name, res)) return;
    std::optional<json> body = read_object(req, res, {"order"});
    if (!body) return;
    auto order = text_member(*body, "order", 36);
    if (!order) return refuse(res, 400, "order is needed");
    Statement update(app.db, "UPDATE orders SET status = 'paid' WHERE id = ? AND provider = ?");
    update.bind(1, *order).bind(2, partner->name);
    update.step();
    app.audit.record({partner->name,
                      "order.paid " + *order,
                      request_id(res),
                      {{"status", "placed"}},
                      {{"status", "paid"}}});
    app.audit.alert(partner->name, "order.paid");
    reply(res, 200, {{"status", "paid"}});
  });

  server.Post("/v1/webhooks/shipping", [&app](const Request& req, Response& res) {
    std::optional<Partner> partner = verify_webhook(req, "snailmail", app.shipping_secret);
    // guard: authn/missing-authentication
    if (!partner) return refuse(res, 401, "the signature is wrong");
    // guard: ratelimit/missing-limit
    if (!admit(app.writes, partner->name, res)) return;
    std::optional<json> body = read_object(req, res, {"order"});
    if (!body) return;
    auto order = text_member(*body, "order", 36);
    if (!order) return refuse(res, 400, "order is needed");
    Statement update(app.db, "UPDATE orders SET status = 'shipped' WHERE id = ? AND carrier = ?");
    update.bind(1, *order).bind(2, partner->name);
    update.step();
    app.audit.record({partner->name,
                      "order.shipped " + *order,
                      request_id(res),
                      {{"status", "paid"}},
                      {{"status", "shipped"}}});
    reply(res, 200, {{"status", "shipped"}});
  });
}

}  // namespace bookstore
