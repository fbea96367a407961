// Bookings of the caller.
#include "marina.h"

namespace marina {
namespace {

json to_json(const Statement& row) {
  return {{"id", row.text(0)}, {"berth", row.text(1)}, {"nights", row.number(2)}};
}

}  // namespace

Response list_bookings(App& app, const Call& call) {
  std::optional<Principal> caller = authenticate(app, call);
  // guard: authn/missing-authentication
  if (!caller) return refuse(call, http::status::unauthorized, "sign in first");
  // guard: ratelimit/missing-limit
  if (!app.reads.allow(caller->id)) return too_many(call);
  Statement rows(app.db, "SELECT id, berth, nights FROM bookings WHERE owner = ? LIMIT 100");
  rows.bind(1, caller->id);
  json bookings = json::array();
  while (rows.step()) bookings.push_back(to_json(rows));
  return reply(call, http::status::ok, bookings);
}

Response book(App& app, const Call& call) {
  std::optional<Principal> caller = authenticate(app, call);
  // guard: authn/missing-authentication
  if (!caller) return refuse(call, http::status::unauthorized, "sign in first");
  // guard: ratelimit/missing-limit
  if (!app.writes.allow(caller->id)) return too_many(call);
  std::optional<json> body = read_object(call, {"berth", "nights"});
  if (!body) return refuse(call, http::status::bad_request, "an object is needed");
  auto berth = text_member(*body, "berth", 20);
  auto nights = number_member(*body, "nights", 1, 60);
  if (!berth || !nights) return refuse(call, http::status::bad_request, "berth and nights");
  std::string id = random_hex(16);
  Statement add(app.db, "INSERT INTO bookings (id, owner, berth, nights) VALUES (?, ?, ?, ?)");
  add.bind(1, id).bind(2, caller->id).bind(3, *berth).bind(4, *nights);
  add.step();
  // guard: audit/missing-record
  audit(app, caller->id, "booking.add " + id, request_id(call), nullptr, *body);
  return reply(call, http::status::created, {{"id", id}});
}

Response show_booking(App& app, const Call& call, const std::string& id) {
  std::optional<Principal> caller = authenticate(app, call);
  // guard: authn/missing-authentication
  if (!caller) return refuse(call, http::status::unauthorized, "sign in first");
  // guard: ratelimit/missing-limit
  if (!app.reads.allow(caller->id)) return too_many(call);
  // guard: authz/idor - AND owner = ?
  Statement row(app.db, "SELECT id, berth, nights FROM bookings WHERE id = ? AND owner = ?");
  row.bind(1, id).bind(2, caller->id);
  if (!row.step()) return refuse(call, http::status::not_found, "no such booking");
  return reply(call, http::status::ok, to_json(row));
}

// The row says whose it is; who is not the owner learns no more than that it is not there.
Response change_booking(App& app, const Call& call, const std::string& id) {
  std::optional<Principal> caller = authenticate(app, call);
  // guard: authn/missing-authentication
  if (!caller) return refuse(call, http::status::unauthorized, "sign in first");
  // guard: ratelimit/missing-limit
  if (!app.writes.allow(caller->id)) return too_many(call);
  std::optional<json> body = read_object(call, {"nights"});
  if (!body) return refuse(call, http::status::bad_request, "an object is needed");
  auto nights = number_member(*body, "nights", 1, 60);
  if (!nights) return refuse(call, http::status::bad_request, "nights are needed");
  Statement row(app.db, "SELECT id, berth, nights, owner FROM bookings WHERE id = ?");
  row.bind(1, id);
  if (!row.step()) return refuse(call, http::status::not_found, "no such booking");
  // guard: authz/idor
  if (row.text(3) != caller->id) return refuse(call, http::status::not_found, "no such booking");
  Statement update(app.db, "UPDATE bookings SET nights = ? WHERE id = ?");
  update.bind(1, *nights).bind(2, id);
  update.step();
  // guard: audit/missing-record
  audit(app, caller->id, "booking.change " + id, request_id(call), to_json(row), *body);
  return reply(call, http::status::ok, {{"id", id}, {"nights", *nights}});
}

// expect: audit/missing-record
Response cancel_booking(App& app, const Call& call, const std::string& id) {
  std::optional<Principal> caller = authenticate(app, call);
  // guard: authn/missing-authentication
  if (!caller) return refuse(call, http::status::unauthorized, "sign in first");
  // guard: ratelimit/missing-limit
  if (!app.writes.allow(caller->id)) return too_many(call);
  // guard: authz/idor - AND owner = ?
  Statement erase(app.db, "DELETE FROM bookings WHERE id = ? AND owner = ?");
  erase.bind(1, id).bind(2, caller->id);
  erase.step();
  return reply(call, http::status::ok, {{"id", id}});
}

Response show_receipt(App& app, const Call& call, const std::string& id) {
  std::optional<Principal> caller = authenticate(app, call);
  // guard: authn/missing-authentication
  if (!caller) return refuse(call, http::status::unauthorized, "sign in first");
  // guard: ratelimit/missing-limit
  if (!app.reads.allow(caller->id)) return too_many(call);
  // expect: authz/idor
  Statement row(app.db, "SELECT id, berth, nights, card FROM bookings WHERE id = ?");
  row.bind(1, id);
  if (!row.step()) return refuse(call, http::status::not_found, "no such booking");
  json receipt = to_json(row);
  receipt["card"] = row.text(3);
  return reply(call, http::status::ok, receipt);
}

}  // namespace marina
