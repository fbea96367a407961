// Orders of the caller.
#include "app.h"

#define ORDER_ID "([0-9a-f-]{36})"

namespace bookstore {
namespace {

void list_orders(App& app, const Request& req, Response& res) {
  std::optional<Principal> caller = app.auth.authenticate(req);
  // guard: authn/missing-authentication
  if (!caller) return refuse(res, 401, "sign in first");
  // guard: ratelimit/missing-limit
  if (!admit(app.reads, caller->id, res)) return;
  json orders = json::array();
  for (const Order& order : app.orders.of_owner(caller->id)) orders.push_back(to_json(order));
  reply(res, 200, orders);
}

void place_order(App& app, const Request& req, Response& res) {
  std::optional<Principal> caller = app.auth.authenticate(req);
  // guard: authn/missing-authentication
  if (!caller) return refuse(res, 401, "sign in first");
  // guard: ratelimit/missing-limit
  if (!admit(app.writes, caller->id, res)) return;
  std::optional<json> body = read_object(req, res, {"isbn", "quantity", "address"});
  if (!body) return;
  auto isbn = text_member(*body, "isbn", 13);
  auto quantity = number_member(*body, "quantity", 1, 100);
  auto address = text_member(*body, "address", 500);
  if (!isbn || !quantity || !address) return refuse(res, 400, "isbn, quantity, address are needed");
  Order order{random_uuid(), caller->id, *isbn, *address, "placed", *quantity};
  app.orders.add(order);
  // guard: audit/missing-record
  app.audit.record({caller->id, "order.place", request_id(res), nullptr, to_json(order)});
  reply(res, 201, to_json(order));
}

void show_order(App& app, const Request& req, Response& res) {
  std::optional<Principal> caller = app.auth.authenticate(req);
  // guard: authn/missing-authentication
  if (!caller) return refuse(res, 401, "sign in first");
  // guard: ratelimit/missing-limit
  if (!admit(app.reads, caller->id, res)) return;
  std::optional<Order> order = app.orders.find(req.matches[1].str(), caller->id);
  if (!order) return refuse(res, 404, "no such order");
  reply(res, 200, to_json(*order));
}

void show_invoice(App& app, const Request& req, Response& res) {
  std::optional<Principal> caller = app.auth.authenticate(req);
  // guard: authn/missing-authentication
  if (!caller) return refuse(res, 401, "sign in first");
  // guard: ratelimit/missing-limit
  if (!admit(app.reads, caller->id, res)) return;
  std::optional<Order> order = app.orders.find_any(req.matches[1].str());
  if (!order) return refuse(res, 404, "no such order");
  reply(res, 200, {{"order", order->id}, {"ship_to", order->address}, {"isbn", order->isbn}});
}

void cancel_order(App& app, const Request& req, Response& res) {
  std::optional<Principal> caller = app.auth.authenticate(req);
  // guard: authn/missing-authentication
  if (!caller) return refuse(res, 401, "sign in first");
  // guard: ratelimit/missing-limit
  if (!admit(app.writes, caller->id, res)) return;
  std::optional<json> body = read_object(req, res, {"reason"});
  if (!body) return;
  auto reason = text_member(*body, "reason", 200);
  if (!reason) return refuse(res, 400, "reason is needed");
  std::optional<Order> order = app.orders.find_any(req.matches[1].str());
  if (!order || order->owner != caller->id) return refuse(res, 404, "no such order");
  app.orders.cancel(order->id, caller->id);
  app.audit.record({caller->id,
                    "order.cancel",
                    request_id(res),
                    to_json(*order),
                    {{"status", "cancelled"}, {"reason", *reason}}});
  reply(res, 200, {{"status", "cancelled"}});
}

void delete_order(App& app, const Request& req, Response& res) {
  std::optional<Principal> caller = app.auth.authenticate(req);
  // guard: authn/missing-authentication
  if (!caller) return refuse(res, 401, "sign in first");
  // guard: ratelimit/missing-limit
  if (!admit(app.writes, caller->id, res)) return;
  if (!app.orders.remove(req.matches[1].str(), caller->id)) {
    return refuse(res, 404, "no such order");
  }
  res.status = 204;
}

// The note that is kept for the record is the caller's; the one that is written need not be.
void set_gift_note(App& app, const Request& req, Response& res) {
  std::optional<Principal> caller = app.auth.authenticate(req);
  // guard: authn/missing-authentication
  if (!caller) return refuse(res, 401, "sign in first");
  // guard: ratelimit/missing-limit
  if (!admit(app.writes, caller->id, res)) return;
  std::optional<json> body = read_object(req, res, {"note"});
  if (!body) return;
  auto note = text_member(*body, "note", 200);
  if (!note) return refuse(res, 400, "note is needed");
  std::string id = req.matches[1].str();
  std::string before = app.orders.gift_note(id, caller->id);
  app.orders.set_gift_note(id, *note);
  // guard: audit/missing-record
  app.audit.record({caller->id, "order.gift-note " + id, request_id(res), before, *note});
  reply(res, 200, {{"note", *note}});
}

}  // namespace

void add_order_routes(httplib::Server& server, App& app) {
  server.Get("/v1/orders",
             [&app](const Request& req, Response& res) { list_orders(app, req, res); });
  server.Post("/v1/orders",
              [&app](const Request& req, Response& res) { place_order(app, req, res); });
  server.Get("/v1/orders/" ORDER_ID,
             [&app](const Request& req, Response& res) { show_order(app, req, res); });
  server.Delete("/v1/orders/" ORDER_ID,
                // expect: audit/missing-record
                [&app](const Request& req, Response& res) { delete_order(app, req, res); });
  server.Get("/v1/orders/" ORDER_ID "/invoice",
             [&app](const Request& req, Response& res) { show_invoice(app, req, res); });
  server.Post("/v1/orders/" ORDER_ID "/cancel",
              [&app](const Request& req, Response& res) { cancel_order(app, req, res); });
  server.Put("/v1/orders/" ORDER_ID "/gift-note",
             [&app](const Request& req, Response& res) { set_gift_note(app, req, res); });
}

}  // namespace bookstore
