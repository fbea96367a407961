// What releases after 3.11.2 added to nlohmann/json. Compiled with the stub only, never run.
#include <nlohmann/json.hpp>

#include <string>

using nlohmann::json;

struct Report {
  std::string title;
  int pages = 0;
  NLOHMANN_DEFINE_TYPE_INTRUSIVE_ONLY_SERIALIZE(Report, title, pages)
};

struct Base {
  std::string id;
  NLOHMANN_DEFINE_TYPE_INTRUSIVE(Base, id)
};
struct Derived : Base {
  std::string name;
  NLOHMANN_DEFINE_DERIVED_TYPE_INTRUSIVE(Derived, Base, name)
};
struct DerivedWithDefault : Base {
  std::string name;
  NLOHMANN_DEFINE_DERIVED_TYPE_INTRUSIVE_WITH_DEFAULT(DerivedWithDefault, Base, name)
};
struct DerivedOutside : Base {
  std::string name;
};
NLOHMANN_DEFINE_DERIVED_TYPE_NON_INTRUSIVE(DerivedOutside, Base, name)
struct Summary {
  std::string text;
};
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_ONLY_SERIALIZE(Summary, text)

void answer(const json& body) {
  auto derived = body.get<Derived>();
  auto with_default = body.get<DerivedWithDefault>();
  auto outside = body.get<DerivedOutside>();
  json j = Report{};
  j = Summary{};
  j = derived;
  j["other"] = outside;
  j["default"] = with_default;
}
