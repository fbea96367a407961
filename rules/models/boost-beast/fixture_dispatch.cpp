// A dispatcher: equal paths before prefixes of the same text, look-ups on the way, paths in a
// table.
#include <boost/beast.hpp>
#include <string>

namespace http = boost::beast::http;
using Request = http::request<http::string_body>;
using Response = http::response<http::string_body>;

namespace {

const std::string kHealth = "/dispatch/health";

struct Store {
  std::string all() const { return "[]"; }
  std::string one(const std::string& id) const { return id; }
};

Response health(const Request& request) { return {http::status::ok, request.version()}; }
Response create(const Request& request) { return {http::status::created, request.version()}; }
Response remove(const Request& request) { return {http::status::no_content, request.version()}; }

struct Action {
  const char* path;
  Response (*run)(const Request& request);
};

const Action kActions[] = {
    {"/dispatch/actions/start", create},   {"/dispatch/actions/stop", remove},
    {"/dispatch/actions/pause", create},   {"/dispatch/actions/resume", create},
    {"/dispatch/actions/restart", create}, {"/dispatch/actions/reset", remove},
};

bool is_path(const Request& request, const std::string& path) { return request.target() == path; }

Response dispatch(const Request& request) {
  Store store;
  if (request.target() == kHealth) return health(request);
  if (request.method() == http::verb::get && request.target() == "/dispatch/orders") {
    Response response{http::status::ok, request.version()};
    response.body() = store.all();
    return response;
  } else if (request.method() == http::verb::get &&
             request.target().starts_with("/dispatch/orders")) {
    Response response{http::status::ok, request.version()};
    response.body() = store.one(std::string(request.target()).substr(17));
    return response;
  } else if (request.method() == http::verb::post && request.target() == "/dispatch/orders") {
    return create(request);
  } else if (request.method() == http::verb::delete_ &&
             request.target().starts_with("/dispatch/orders")) {
    return remove(request);
  }
  if (is_path(request, "/dispatch/version")) return health(request);
  for (const Action& action : kActions) {
    if (request.target() == action.path) return action.run(request);
  }
  return {http::status::not_found, request.version()};
}

// What the target says is kept, and compared elsewhere.
struct Call {
  const Request& request;
  std::string path;
  std::string query;
};

Call take_apart(const Request& request) {
  std::string target(request.target());
  std::size_t mark = target.find('?');
  if (mark == std::string::npos) return {request, target, ""};
  return {request, target.substr(0, mark), target.substr(mark + 1)};
}

Response read(const Call& call) {
  const std::string& path = call.path;
  if (path == "/kept/health") return health(call.request);
  if (path.starts_with("/kept/orders/")) return create(call.request);
  return {http::status::not_found, call.request.version()};
}

Response route(const Call& call) {
  switch (call.request.method()) {
    case http::verb::get:
      return read(call);
    case http::verb::delete_:
      if (call.path == "/kept/orders") return remove(call.request);
      break;
    default:
      break;
  }
  return {http::status::not_found, call.request.version()};
}

}  // namespace

Response answer(const Request& request) { return dispatch(request); }
Response answer_kept(const Request& request) { return route(take_apart(request)); }

// The shape of the library's own examples: a template over body and allocator that one session
// calls.
template <class Body, class Allocator>
http::message_generator handle_request(
    http::request<Body, http::basic_fields<Allocator>>&& request) {
  if (request.method() == http::verb::post && request.target() == "/generic/users") {
    return create(request);
  }
  if (request.method() != http::verb::get) return remove(request);
  return health(request);
}

void session(Request request) {
  http::message_generator answer = handle_request(std::move(request));
}
