// Which handler a request is for.
#include <exception>

#include "marina.h"

namespace marina {
namespace {

Call take_apart(const Request& req, const std::string& peer) {
  std::string target(req.target());
  size_t mark = target.find('?');
  if (mark == std::string::npos) return {req, target, "", peer};
  return {req, target.substr(0, mark), target.substr(mark + 1), peer};
}

Response read(App& app, const Call& call) {
  const std::string& path = call.path;
  if (path == "/health") return health(app, call);
  if (path == "/v1/berths") return list_berths(app, call);
  if (path == "/v1/berth-search") return search_berths(app, call);
  if (path.starts_with("/v1/berths/")) return show_berth(app, call, path.substr(11));
  if (path.starts_with("/v1/charts/")) return show_chart(app, call, path.substr(11));
  if (path.starts_with("/v1/plans/")) return show_plan(app, call, path.substr(10));
  if (path == "/v1/tides") return show_tides(app, call);
  if (path == "/v1/weather") return show_weather(app, call);
  if (path == "/v1/go") return go(app, call);
  if (path == "/v1/partners") return partner(app, call);
  if (path == "/v1/bookings") return list_bookings(app, call);
  if (path.starts_with("/v1/bookings/")) return show_booking(app, call, path.substr(13));
  if (path.starts_with("/v1/receipts/")) return show_receipt(app, call, path.substr(13));
  if (path.starts_with("/v1/logbooks/")) return show_logbook(app, call, path.substr(13));
  if (path == "/v1/crew") return show_crew(app, call);
  return refuse(call, http::status::not_found, "no such thing");
}

Response route(App& app, const Call& call) {
  const std::string& path = call.path;
  switch (call.req.method()) {
    case http::verb::get:
      return read(app, call);
    case http::verb::post:
      if (path == "/v1/login") return login(app, call);
      if (path == "/v1/password/reset") return reset_password(app, call);
      if (path == "/v1/bookings") return book(app, call);
      if (path == "/v1/admin/berths") return add_berth(app, call);
      if (path == "/v1/admin/berths/close") return close_berths(app, call);
      break;
    case http::verb::put:
      if (path.starts_with("/v1/bookings/")) return change_booking(app, call, path.substr(13));
      if (path == "/v1/me") return set_me(app, call);
      break;
    case http::verb::patch:
      if (path == "/v1/me") return merge_me(app, call);
      break;
    case http::verb::delete_:
      if (path.starts_with("/v1/bookings/")) return cancel_booking(app, call, path.substr(13));
      break;
    default:
      break;
  }
  return refuse(call, http::status::not_found, "no such thing");
}

}  // namespace

Response answer(App& app, const Request& req, const std::string& peer) {
  const Call call = take_apart(req, peer);
  try {
    return route(app, call);
  } catch (const std::exception&) {
    return refuse(call, http::status::internal_server_error, "that did not work");
  }
}

Response answer_internal(App& app, const Request& req, const std::string& peer) {
  const Call call = take_apart(req, peer);
  try {
    if (req.method() == http::verb::get && call.path == "/internal/stats") {
      return show_stats(app, call);
    }
  } catch (const std::exception&) {
    return refuse(call, http::status::internal_server_error, "that did not work");
  }
  return refuse(call, http::status::not_found, "no such thing");
}

}  // namespace marina
