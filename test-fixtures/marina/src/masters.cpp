// What harbour masters do.
#include "marina.h"

namespace marina {
namespace {

int64_t count(App& app, const std::string& sql) {
  Statement row(app.db, sql);
  return row.step() ? row.number(0) : 0;
}

}  // namespace

Response add_berth(App& app, const Call& call) {
  std::optional<Principal> caller = authenticate(app, call);
  // guard: authn/missing-authentication
  if (!caller) return refuse(call, http::status::unauthorized, "sign in first");
  // guard: authz/missing-function-check
  if (!caller->is_master) return refuse(call, http::status::forbidden, "for harbour masters only");
  // guard: ratelimit/missing-limit
  if (!app.writes.allow(caller->id)) return too_many(call);
  std::optional<json> body = read_object(call, {"name", "pier", "length"});
  if (!body) return refuse(call, http::status::bad_request, "an object is needed");
  auto name = text_member(*body, "name", 20);
  auto pier = text_member(*body, "pier", 20);
  auto length = number_member(*body, "length", 1, 60);
  if (!name || !pier || !length)
    return refuse(call, http::status::bad_request, "a berth is needed");
  Statement add(app.db, "INSERT INTO berths (name, pier, length) VALUES (?, ?, ?)");
  add.bind(1, *name).bind(2, *pier).bind(3, *length);
  add.step();
  // guard: audit/missing-record
  audit(app, caller->id, "berth.add", request_id(call), nullptr, *body);
  alert(app, caller->id, "berth.add");
  return reply(call, http::status::created, {{"name", *name}});
}

// Any caller closes all of them.
// expect: authz/missing-function-check
Response close_berths(App& app, const Call& call) {
  std::optional<Principal> caller = authenticate(app, call);
  // guard: authn/missing-authentication
  if (!caller) return refuse(call, http::status::unauthorized, "sign in first");
  // guard: ratelimit/missing-limit
  if (!app.writes.allow(caller->id)) return too_many(call);
  int64_t before = count(app, "SELECT count(*) FROM berths WHERE closed = 0");
  Statement update(app.db, "UPDATE berths SET closed = 1");
  update.step();
  // guard: audit/missing-record
  audit(app, caller->id, "berths.close", request_id(call), {{"open", before}}, {{"open", 0}});
  alert(app, caller->id, "berths.close");
  return reply(call, http::status::ok, {{"closed", before}});
}

Response show_stats(App& app, const Call& call) {
  std::optional<Principal> caller = authenticate(app, call);
  // guard: authn/missing-authentication
  if (!caller) return refuse(call, http::status::unauthorized, "sign in first");
  // guard: authz/missing-function-check
  if (!caller->is_master) return refuse(call, http::status::forbidden, "for harbour masters only");
  // guard: ratelimit/missing-limit
  if (!app.reads.allow(caller->id)) return too_many(call);
  return reply(call, http::status::ok,
               {{"berths", count(app, "SELECT count(*) FROM berths")},
                {"bookings", count(app, "SELECT count(*) FROM bookings")}});
}

}  // namespace marina
