// What everybody may know: where a boat can lie, charts, plans, and who the marina works with.
#include <fstream>
#include <map>
#include <sstream>

#include "marina.h"

namespace marina {
namespace {

json names_of(Statement& rows) {
  json names = json::array();
  while (rows.step()) names.push_back(rows.text(0));
  return names;
}

Response send_file(const Call& call, std::ifstream& file) {
  if (!file) return refuse(call, http::status::not_found, "no such file");
  std::ostringstream content;
  content << file.rdbuf();
  return reply(call, http::status::ok, {{"content", content.str()}});
}

}  // namespace

Response health(App& app, const Call& call) {
  // guard: ratelimit/missing-limit
  if (!app.reads.allow(call.peer)) return too_many(call);
  return reply(call, http::status::ok, {{"status", "up"}});
}

Response list_berths(App& app, const Call& call) {
  // guard: ratelimit/missing-limit
  if (!app.reads.allow(call.peer)) return too_many(call);
  auto pier = parameter(call, "pier");
  if (!pier || !is_word(*pier)) return refuse(call, http::status::bad_request, "pier is needed");
  Statement rows(app.db, "SELECT name FROM berths WHERE pier = ? ORDER BY name LIMIT 50");
  rows.bind(1, *pier);
  return reply(call, http::status::ok, names_of(rows));
}

Response search_berths(App& app, const Call& call) {
  // guard: ratelimit/missing-limit
  if (!app.reads.allow(call.peer)) return too_many(call);
  auto text = parameter(call, "text");
  if (!text) return refuse(call, http::status::bad_request, "text is needed");
  Statement rows(app.db, "SELECT name FROM berths WHERE name LIKE '%" + *text + "%' LIMIT 50");
  return reply(call, http::status::ok, names_of(rows));
}

// expect: ratelimit/missing-limit
Response show_berth(App& app, const Call& call, const std::string& name) {
  Statement row(app.db, "SELECT name, pier, length FROM berths WHERE name = ?");
  row.bind(1, name);
  if (!row.step()) return refuse(call, http::status::not_found, "no such berth");
  return reply(call, http::status::ok,
               {{"name", row.text(0)}, {"pier", row.text(1)}, {"length", row.number(2)}});
}

Response show_chart(App& app, const Call& call, const std::string& name) {
  // guard: ratelimit/missing-limit
  if (!app.reads.allow(call.peer)) return too_many(call);
  // expect: validate/path-traversal
  std::ifstream file("charts/" + name, std::ios::binary);
  return send_file(call, file);
}

Response show_plan(App& app, const Call& call, const std::string& name) {
  // guard: ratelimit/missing-limit
  if (!app.reads.allow(call.peer)) return too_many(call);
  // guard: validate/path-traversal
  if (!is_word(name)) return refuse(call, http::status::bad_request, "a plan's name is a word");
  std::ifstream file("plans/" + name, std::ios::binary);
  return send_file(call, file);
}

Response go(App& app, const Call& call) {
  // guard: ratelimit/missing-limit
  if (!app.reads.allow(call.peer)) return too_many(call);
  auto to = parameter(call, "to");
  if (!to) return refuse(call, http::status::bad_request, "to is needed");
  Response res = reply(call, http::status::found, {{"to", *to}});
  // expect: validate/open-redirect, validate/header-injection
  res.set(http::field::location, *to);
  return res;
}

Response partner(App& app, const Call& call) {
  static const std::map<std::string, std::string> partners = {
      {"chandler", "https://chandler.example/"}, {"yard", "https://yard.example/"}};
  // guard: ratelimit/missing-limit
  if (!app.reads.allow(call.peer)) return too_many(call);
  auto found = partners.find(parameter(call, "name").value_or(""));
  if (found == partners.end()) return refuse(call, http::status::not_found, "no such partner");
  Response res = reply(call, http::status::found, {{"to", found->second}});
  res.set(http::field::location, found->second);
  return res;
}

}  // namespace marina
