// Sign-in, and what users do with their own account.
#include <regex>

#include "app.h"

namespace bookstore {
namespace {

class UserRoutes {
 public:
  explicit UserRoutes(App& app) : app_(app) {}

  void login(const Request& req, Response& res) {
    std::optional<json> body = read_object(req, res, {"email", "password"});
    if (!body) return;
    auto email = text_member(*body, "email", 200);
    auto password = text_member(*body, "password", 200);
    if (!email || !password) return refuse(res, 400, "email and password are needed");
    std::optional<std::string> token = app_.auth.sign_in(*email, *password);
    if (!token) return refuse(res, 401, "email or password is wrong");
    // guard: audit/missing-record
    app_.audit.record({*email, "session.create", request_id(res), nullptr, {{"email", *email}}});
    reply(res, 200, {{"token", *token}});
  }

  void reset_password(const Request& req, Response& res) {
    // guard: ratelimit/sensitive-endpoint-not-stricter
    if (!admit(app_.sensitive, req.remote_addr, res)) return;
    std::optional<json> body = read_object(req, res, {"email"});
    if (!body) return;
    auto email = text_member(*body, "email", 200);
    if (!email) return refuse(res, 400, "email is needed");
    std::string token = random_token();  // goes out by mail
    std::string user = app_.users.add_reset_token(*email, sha256_hex(token));
    app_.audit.record(
        {*email, "password.reset-request", request_id(res), nullptr, {{"user", user}}});
    reply(res, 202, {{"sent", true}});
  }

  void show_me(const Request& req, Response& res) {
    std::optional<Principal> caller = app_.auth.authenticate(req);
    // guard: authn/missing-authentication
    if (!caller) return refuse(res, 401, "sign in first");
    // guard: ratelimit/missing-limit
    if (!admit(app_.reads, caller->id, res)) return;
    reply(res, 200, app_.users.load(caller->id));
  }

  // Whatever the body holds becomes part of the user, is_admin too.
  void change_me(const Request& req, Response& res) {
    std::optional<Principal> caller = app_.auth.authenticate(req);
    // guard: authn/missing-authentication
    if (!caller) return refuse(res, 401, "sign in first");
    // guard: ratelimit/missing-limit
    if (!admit(app_.writes, caller->id, res)) return;
    json changes = json::parse(req.body, nullptr, false);
    if (changes.is_discarded() || !changes.is_object()) return refuse(res, 400, "an object");
    json before = app_.users.load(caller->id);
    json user = before;
    // expect: validate/mass-assignment
    user.merge_patch(changes);
    app_.users.save(caller->id, user);
    // guard: audit/missing-record
    app_.audit.record({caller->id, "user.change", request_id(res), before, user});
    reply(res, 200, app_.users.load(caller->id));
  }

  void set_profile(const Request& req, Response& res) {
    std::optional<Principal> caller = app_.auth.authenticate(req);
    // guard: authn/missing-authentication
    if (!caller) return refuse(res, 401, "sign in first");
    // guard: ratelimit/missing-limit
    if (!admit(app_.writes, caller->id, res)) return;
    std::optional<json> body = read_object(req, res, {"name"});
    if (!body) return;
    auto name = text_member(*body, "name", 100);
    if (!name) return refuse(res, 400, "name is needed");
    json before = app_.users.load(caller->id);
    app_.users.set_name(caller->id, *name);
    // guard: audit/missing-record
    app_.audit.record({caller->id, "user.profile", request_id(res), before, {{"name", *name}}});
    reply(res, 200, app_.users.load(caller->id));
  }

  void loyalty(const Request& req, Response& res) {
    std::optional<Principal> caller = app_.auth.authenticate(req);
    // guard: authn/missing-authentication
    if (!caller) return refuse(res, 401, "sign in first");
    // guard: ratelimit/missing-limit
    if (!admit(app_.reads, caller->id, res)) return;
    reply(res, 200, {{"points", app_.users.points(caller->id)}});
  }

  // Wish lists were public once; the contract says they no longer are.
  void wishes(const Request& req, Response& res) {
    // guard: ratelimit/missing-limit
    if (!admit(app_.reads, req.remote_addr, res)) return;
    reply(res, 200, app_.users.wishes(req.matches[1].str()));
  }

 private:
  App& app_;
};

}  // namespace

void add_user_routes(httplib::Server& server, App& app) {
  auto routes = std::make_shared<UserRoutes>(app);
  server.Post("/v1/login",
              // expect: ratelimit/sensitive-endpoint-not-stricter
              [routes](const Request& req, Response& res) { routes->login(req, res); });
  server.Post("/v1/password/reset",
              [routes](const Request& req, Response& res) { routes->reset_password(req, res); });
  server.Get("/v1/users/me",
             [routes](const Request& req, Response& res) { routes->show_me(req, res); });
  server.Patch("/v1/users/me",
               [routes](const Request& req, Response& res) { routes->change_me(req, res); });
  server.Put("/v1/users/me/profile",
             [routes](const Request& req, Response& res) { routes->set_profile(req, res); });
  server.Get("/v1/users/me/loyalty",
             // expect: inventory/undocumented-endpoint
             [routes](const Request& req, Response& res) { routes->loyalty(req, res); });
  server.Get(R"(/v1/users/([0-9a-f-]{36})/wishlist)",
             // expect: authn/missing-authentication
             [routes](const Request& req, Response& res) { routes->wishes(req, res); });
}

}  // namespace bookstore
