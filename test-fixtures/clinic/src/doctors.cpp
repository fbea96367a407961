// What everybody may know of the clinic, and what its staff changes.
#include "clinic.h"

using namespace drogon;

namespace clinic {

class Doctors : public HttpController<Doctors> {
 public:
  METHOD_LIST_BEGIN
  ADD_METHOD_TO(Doctors::list, "/v1/doctors", Get);
  ADD_METHOD_TO(Doctors::search, "/v1/doctors/search", Get, "clinic::LimitFilter");
  ADD_METHOD_TO(Doctors::of_field, "/v1/doctors/field/{field}", Get, "clinic::LimitFilter");
  ADD_METHOD_TO(Doctors::leaflet, "/v1/leaflets/{name}", Get, "clinic::LimitFilter");
  ADD_METHOD_TO(Doctors::price_list, "/v1/prices/{year}", Get, "clinic::LimitFilter");
  ADD_METHOD_TO(Doctors::add, "/v1/admin/doctors", Post, "clinic::LoginFilter",
                "clinic::StaffFilter", "clinic::LimitFilter");
  ADD_METHOD_TO(Doctors::dismiss, "/v1/admin/doctors/{id}", Delete, "clinic::LoginFilter",
                "clinic::LimitFilter");
  METHOD_LIST_END

  // expect: ratelimit/missing-limit
  void list(const HttpRequestPtr&, Callback&& callback) const {
    auto rows = app().getDbClient()->execSqlSync("SELECT name FROM doctors ORDER BY name LIMIT 50");
    callback(HttpResponse::newHttpJsonResponse(names(rows)));
  }

  void search(const HttpRequestPtr& req, Callback&& callback) const {
    std::string text = req->getParameter("text");
    auto rows = app().getDbClient()->execSqlSync(
        // expect: validate/sql-injection
        "SELECT name FROM doctors WHERE name LIKE '%" + text + "%' LIMIT 50");
    callback(HttpResponse::newHttpJsonResponse(names(rows)));
  }

  void of_field(const HttpRequestPtr&, Callback&& callback, const std::string& field) const {
    auto rows = app().getDbClient()->execSqlSync(
        "SELECT name FROM doctors WHERE field = $1 LIMIT 50", field);
    callback(HttpResponse::newHttpJsonResponse(names(rows)));
  }

  void leaflet(const HttpRequestPtr&, Callback&& callback, const std::string& name) const {
    // expect: validate/path-traversal
    callback(HttpResponse::newFileResponse("leaflets/" + name));
  }

  void price_list(const HttpRequestPtr&, Callback&& callback, const std::string& year) const {
    // guard: validate/path-traversal
    if (!utils::isInteger(year)) return callback(refusal(k400BadRequest, "a year is a number"));
    callback(HttpResponse::newFileResponse("prices/" + year));
  }

  void add(const HttpRequestPtr& req, Callback&& callback) const {
    const auto& caller = req->attributes()->get<std::string>("patient");
    auto body = req->getJsonObject();
    if (!body || !(*body)["name"].isString() || !(*body)["field"].isString()) {
      return callback(refusal(k400BadRequest, "name and field are needed"));
    }
    app().getDbClient()->execSqlSync("INSERT INTO doctors (name, field) VALUES ($1, $2)",
                                     (*body)["name"].asString(), (*body)["field"].asString());
    // guard: audit/missing-record
    audit(req, caller, "doctor.add", Json::Value(), *body);
    alert(caller, "doctor.add");
    callback(HttpResponse::newHttpResponse(k201Created, CT_NONE));
  }

  // Any patient dismisses any doctor.
  // expect: authz/missing-function-check
  void dismiss(const HttpRequestPtr& req, Callback&& callback, const std::string& id) const {
    const auto& caller = req->attributes()->get<std::string>("patient");
    // expect: authz/idor
    app().getDbClient()->execSqlSync("DELETE FROM doctors WHERE id = $1", id);
    // guard: audit/missing-record
    audit(req, caller, "doctor.dismiss " + id, id, Json::Value());
    alert(caller, "doctor.dismiss");
    callback(HttpResponse::newHttpResponse(k204NoContent, CT_NONE));
  }

 private:
  static Json::Value names(const orm::Result& rows) {
    Json::Value names(Json::arrayValue);
    for (const auto& row : rows) names.append(row["name"].as<std::string>());
    return names;
  }
};

}  // namespace clinic
