// Meets every row of the model; `models/crow` fails for one that nothing here matches.
#include <crow.h>

struct Guard : crow::ILocalMiddleware {
  struct context {};
  void before_handle(crow::request& req, crow::response& res, context&) {
    if (req.get_header_value("Authorization").empty()) {
      res.code = 401;
      res.end();
    }
  }
  void after_handle(crow::request&, crow::response&, context&) {}
};

struct First : crow::ILocalMiddleware {
  struct context {};
  void before_handle(crow::request&, crow::response&, context&) {}
};
struct Second : First {};

crow::response show(const crow::request& req, int id) {
  crow::response reply(200, "text/plain", req.url + std::to_string(id));
  reply.set_header("X-Method", req.method == crow::HTTPMethod::Get ? "get" : "other");
  reply.write(req.remote_ip_address);
  return reply;
}

crow::response change(const crow::request& req, const std::string& name) {
  crow::json::rvalue sent = crow::json::load(req.body);
  crow::json::wvalue out(sent["title"].s());
  out["name"] = name;
  out["n"] = sent["n"].i();
  if (req.headers.empty()) return crow::response(400);
  if (name == "x") return crow::response(400, out);
  crow::response plain{out.dump()};
  return crow::response(201, req.body);
}

void parts(const crow::request& req, crow::response& res) {
  crow::multipart::message message(req);
  res.body = message.parts[0].body;
  res.body += message.get_part_by_name("file").body;
  res.body += message.parts[0].get_header_object("Content-Disposition").params.at("filename");
  res.set_static_file_info_unsafe(crow::utility::sanitize_filename(req.raw_url));
  res.redirect(req.url_params.get("to"));
  for (const std::string& key : req.url_params.keys()) res.write(key);
  res.write(req.get_body_params().get("a"));
  res.code = 302;
  res.end();
}

std::string page(const crow::request& req) {
  auto text = crow::mustache::load_text_unsafe(req.url);
  return crow::mustache::compile(text).render_string(crow::mustache::context());
}

int main() {
  crow::App<crow::CookieParser, crow::SessionMiddleware<crow::InMemoryStore>> app;
  crow::Blueprint group("api");
  CROW_ROUTE(app, "/things/<int>")(show);
  CROW_ROUTE(app, "/named")("name", show);
  CROW_ROUTE(app, "/things/<string>").methods("POST"_method, crow::HTTPMethod::PUT)(change);
  CROW_ROUTE(app, "/parts").methods(crow::HTTPMethod::Post).CROW_MIDDLEWARES(app, Guard, First, Second)(parts);
  CROW_BP_ROUTE(group, "/page")(page);
  app.route_dynamic("/dynamic")([&](const crow::request& req) {
    app.get_context<crow::CookieParser>(req).set_cookie("a", "b");
    auto cookie = app.get_context<crow::CookieParser>(req).get_cookie("id");
    auto& session = app.get_context<crow::SessionMiddleware<crow::InMemoryStore>>(req);
    if (session.string("user").empty()) return crow::response(cookie);
    return crow::response("html", cookie);
  });
  CROW_ROUTE(app, "/json")([](const crow::request& req) {
    return crow::response("json", req.body);
  });
  CROW_WEBSOCKET_ROUTE(app, "/ws")
      .onopen([](crow::websocket::connection&) {})
      .onmessage([](crow::websocket::connection& c, const std::string& text, bool) {
        c.send_text(text);
      });
  app.register_blueprint(group);
  app.websocket_max_payload(1000);
  app.port(8443).timeout(5).ssl_file("cert.pem", "key.pem").run();
}
