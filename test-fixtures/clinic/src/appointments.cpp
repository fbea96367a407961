// Appointments and prescriptions of the caller.
#include "clinic.h"

using namespace drogon;

namespace clinic {

class Appointments : public HttpController<Appointments> {
 public:
  METHOD_LIST_BEGIN
  ADD_METHOD_TO(Appointments::list, "/v1/appointments", Get, "clinic::LoginFilter",
                "clinic::LimitFilter");
  ADD_METHOD_TO(Appointments::add, "/v1/appointments", Post, "clinic::LoginFilter",
                "clinic::LimitFilter");
  ADD_METHOD_TO(Appointments::show, "/v1/appointments/{id}", Get, "clinic::LoginFilter",
                "clinic::LimitFilter");
  ADD_METHOD_TO(Appointments::cancel, "/v1/appointments/{id}", Delete, "clinic::LoginFilter",
                "clinic::LimitFilter");
  ADD_METHOD_TO(Appointments::prescription, "/v1/prescriptions/{id}", Get, "clinic::LoginFilter",
                "clinic::LimitFilter");
  ADD_METHOD_TO(Appointments::refill, "/v1/prescriptions/{id}/refill", Get, "clinic::LoginFilter",
                "clinic::LimitFilter");
  ADD_METHOD_TO(Appointments::waiting, "/v1/patients/{patient}/waiting", Get,
                "clinic::LimitFilter");
  METHOD_LIST_END

  void list(const HttpRequestPtr& req, Callback&& callback) const {
    const auto& caller = req->attributes()->get<std::string>("patient");
    auto rows = app().getDbClient()->execSqlSync(
        "SELECT id, day FROM appointments WHERE patient = $1 LIMIT 100", caller);
    Json::Value days(Json::arrayValue);
    for (const auto& row : rows) days.append(row["day"].as<std::string>());
    callback(HttpResponse::newHttpJsonResponse(days));
  }

  void add(const HttpRequestPtr& req, Callback&& callback) const {
    const auto& caller = req->attributes()->get<std::string>("patient");
    auto body = req->getJsonObject();
    if (!body || !(*body)["day"].isString()) {
      return callback(refusal(k400BadRequest, "day is needed"));
    }
    std::string day = (*body)["day"].asString();
    if (day.size() != 10) return callback(refusal(k400BadRequest, "a day has ten letters"));
    std::string id = random_hex(16);
    app().getDbClient()->execSqlSync(
        "INSERT INTO appointments (id, patient, day) VALUES ($1, $2, $3)", id, caller, day);
    // guard: audit/missing-record
    audit(req, caller, "appointment.add " + id, Json::Value(), day);
    Json::Value answer;
    answer["id"] = id;
    callback(HttpResponse::newHttpJsonResponse(answer));
  }

  void show(const HttpRequestPtr& req, Callback&& callback, const std::string& id) const {
    const auto& caller = req->attributes()->get<std::string>("patient");
    auto rows = app().getDbClient()->execSqlSync(
        // guard: authz/idor - AND patient = $2
        "SELECT day FROM appointments WHERE id = $1 AND patient = $2", id, caller);
    if (rows.empty()) return callback(refusal(k404NotFound, "no such appointment"));
    Json::Value answer;
    answer["day"] = rows[0]["day"].as<std::string>();
    callback(HttpResponse::newHttpJsonResponse(answer));
  }

  // expect: audit/missing-record
  void cancel(const HttpRequestPtr& req, Callback&& callback, const std::string& id) const {
    const auto& caller = req->attributes()->get<std::string>("patient");
    app().getDbClient()->execSqlSync("DELETE FROM appointments WHERE id = $1 AND patient = $2", id,
                                     caller);
    callback(HttpResponse::newHttpResponse(k204NoContent, CT_NONE));
  }

  void prescription(const HttpRequestPtr&, Callback&& callback, const std::string& id) const {
    orm::Mapper<Prescription> mapper(app().getDbClient());
    // expect: authz/idor
    Prescription found = mapper.findByPrimaryKey(id);
    callback(HttpResponse::newHttpJsonResponse(found.toJson()));
  }

  void refill(const HttpRequestPtr& req, Callback&& callback, const std::string& id) const {
    const auto& caller = req->attributes()->get<std::string>("patient");
    orm::Mapper<Prescription> mapper(app().getDbClient());
    Prescription found = mapper.findByPrimaryKey(id);
    // guard: authz/idor
    if (found.patient != caller) return callback(refusal(k404NotFound, "no such prescription"));
    callback(HttpResponse::newHttpJsonResponse(found.toJson()));
  }

  // expect: authn/missing-authentication
  void waiting(const HttpRequestPtr&, Callback&& callback, const std::string& patient) const {
    auto rows = app().getDbClient()->execSqlSync(
        "SELECT day FROM appointments WHERE patient = $1 LIMIT 10", patient);
    Json::Value days(Json::arrayValue);
    for (const auto& row : rows) days.append(row["day"].as<std::string>());
    callback(HttpResponse::newHttpJsonResponse(days));
  }
};

}  // namespace clinic
