// Who signs in, and what they are called.
#include "marina.h"

namespace marina {
namespace {

json load(App& app, const std::string& id) {
  Statement row(app.db, "SELECT name, phone, is_master FROM people WHERE id = ?");
  row.bind(1, id);
  if (!row.step()) return nullptr;
  return {{"name", row.text(0)}, {"phone", row.text(1)}, {"is_master", row.number(2) != 0}};
}

}  // namespace

Response login(App& app, const Call& call) {
  // guard: ratelimit/sensitive-endpoint-not-stricter
  if (!app.sign_ins.allow(call.peer)) return too_many(call);
  std::optional<json> body = read_object(call, {"name", "password"});
  if (!body) return refuse(call, http::status::bad_request, "an object is needed");
  auto name = text_member(*body, "name", 40);
  auto password = text_member(*body, "password", 100);
  if (!name || !password) return refuse(call, http::status::bad_request, "name and password");
  std::optional<std::string> token = sign_in(app, *name, *password);
  if (!token) return refuse(call, http::status::unauthorized, "unknown");
  // guard: audit/missing-record
  audit(app, *name, "session.open", request_id(call), nullptr, {{"person", *name}});
  return reply(call, http::status::ok, {{"token", *token}});
}

// expect: ratelimit/sensitive-endpoint-not-stricter
Response reset_password(App& app, const Call& call) {
  std::optional<json> body = read_object(call, {"name"});
  if (!body) return refuse(call, http::status::bad_request, "an object is needed");
  auto name = text_member(*body, "name", 40);
  if (!name) return refuse(call, http::status::bad_request, "name is needed");
  Statement add(app.db,
                "INSERT INTO resets (person, token_hash) SELECT id, ? FROM people WHERE name = ?");
  add.bind(1, sha256_hex(random_hex(32))).bind(2, *name);
  add.step();
  // guard: audit/missing-record
  audit(app, *name, "password.reset", request_id(call), nullptr, {{"person", *name}});
  return reply(call, http::status::accepted, {{"sent", true}});
}

// Whatever the body holds becomes part of the person, is_master too.
Response merge_me(App& app, const Call& call) {
  std::optional<Principal> caller = authenticate(app, call);
  // guard: authn/missing-authentication
  if (!caller) return refuse(call, http::status::unauthorized, "sign in first");
  // guard: ratelimit/missing-limit
  if (!app.writes.allow(caller->id)) return too_many(call);
  json changes = json::parse(call.req.body(), nullptr, false);
  if (changes.is_discarded() || !changes.is_object()) {
    return refuse(call, http::status::bad_request, "an object is needed");
  }
  json before = load(app, caller->id);
  json me = before;
  // expect: validate/mass-assignment
  me.merge_patch(changes);
  Statement update(app.db, "UPDATE people SET name = ?, phone = ?, is_master = ? WHERE id = ?");
  update.bind(1, me.value("name", "")).bind(2, me.value("phone", ""));
  update.bind(3, int64_t{me.value("is_master", false)}).bind(4, caller->id);
  update.step();
  // guard: audit/missing-record
  audit(app, caller->id, "person.change", request_id(call), before, me);
  return reply(call, http::status::ok, me);
}

Response set_me(App& app, const Call& call) {
  std::optional<Principal> caller = authenticate(app, call);
  // guard: authn/missing-authentication
  if (!caller) return refuse(call, http::status::unauthorized, "sign in first");
  // guard: ratelimit/missing-limit
  if (!app.writes.allow(caller->id)) return too_many(call);
  std::optional<json> body = read_object(call, {"phone"});
  if (!body) return refuse(call, http::status::bad_request, "an object is needed");
  auto phone = text_member(*body, "phone", 20);
  if (!phone) return refuse(call, http::status::bad_request, "phone is needed");
  json before = load(app, caller->id);
  Statement update(app.db, "UPDATE people SET phone = ? WHERE id = ?");
  update.bind(1, *phone).bind(2, caller->id);
  update.step();
  // guard: audit/missing-record
  audit(app, caller->id, "person.phone", request_id(call), before, *body);
  return reply(call, http::status::ok, {{"phone", *phone}});
}

// Where a boat has been: its crew asked for it once, and nobody else should.
// expect: authn/missing-authentication, inventory/undocumented-endpoint
Response show_logbook(App& app, const Call& call, const std::string& boat) {
  // guard: ratelimit/missing-limit
  if (!app.reads.allow(call.peer)) return too_many(call);
  Statement rows(app.db, "SELECT entry FROM logbooks WHERE boat = ? LIMIT 50");
  rows.bind(1, boat);
  json entries = json::array();
  while (rows.step()) entries.push_back(rows.text(0));
  return reply(call, http::status::ok, entries);
}

// The proxy of old days told who calls, and anybody can say the same.
Response show_crew(App& app, const Call& call) {
  // expect: authn/trusted-identity-header
  std::string person(call.req["X-Remote-User"]);
  if (person.empty()) return refuse(call, http::status::unauthorized, "sign in first");
  // guard: ratelimit/missing-limit
  if (!app.reads.allow(call.peer)) return too_many(call);
  Statement rows(app.db, "SELECT name FROM crews WHERE owner = ? LIMIT 50");
  rows.bind(1, person);
  json names = json::array();
  while (rows.step()) names.push_back(rows.text(0));
  return reply(call, http::status::ok, names);
}

}  // namespace marina
