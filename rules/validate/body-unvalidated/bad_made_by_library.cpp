// The library makes an object for the handler out of the body, by what the program says of its type.
#include <drogon/drogon.h>
#include <drogon/orm/Mapper.h>

class Berth {
 public:
  Berth() = default;
  explicit Berth(const Json::Value& json) : name_(json["name"].asString()) {}
  const std::string& name() const { return name_; }

 private:
  std::string name_;
};

namespace drogon {
template <>
inline Berth fromRequest(const HttpRequest& request) {
  return Berth(*request.getJsonObject());
}
}  // namespace drogon

class Berths : public drogon::HttpController<Berths> {
 public:
  METHOD_LIST_BEGIN
  ADD_METHOD_TO(Berths::add, "/berths", drogon::Post);
  METHOD_LIST_END

  void add(const drogon::HttpRequestPtr& request,  // expect: validate/body-unvalidated
           std::function<void(const drogon::HttpResponsePtr&)>&& callback, Berth&& berth) const {
    drogon::orm::Mapper<Berth> mapper(drogon::app().getDbClient());
    mapper.insert(berth);
    callback(drogon::HttpResponse::newHttpResponse());
  }
};
