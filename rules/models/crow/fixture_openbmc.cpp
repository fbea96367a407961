// OpenBMC's dialect: an application class of its own, rules that name privileges.
#include <array>
#include <cstdint>
#include <functional>
#include <string>

namespace crow {
struct Request {};
struct Response {};
enum class verb { get, post, patch };

template <typename T>
struct RuleParameterTraits {
  T& methods(verb method);
  T& privileges(const std::array<const char*, 1>& names);
};
template <typename... Args>
struct TaggedRule : RuleParameterTraits<TaggedRule<Args...>> {
  template <typename F>
  void operator()(F&& handler) {}
};
class App {
 public:
  template <uint64_t Tag>
  TaggedRule<>& route(std::string&& path);
};
}  // namespace crow

#define BMC_ROUTE(app, path) app.template route<1>(path)

inline constexpr std::array<const char*, 1> kLogin{"Login"};

inline void show(crow::App& app, crow::Request&, crow::Response&) { (void)app; }

inline void request_routes(crow::App& app) {
  BMC_ROUTE(app, "/redfish/v1/Chassis/")
      .privileges(kLogin)
      .methods(crow::verb::get)(std::bind_front(show, std::ref(app)));
  BMC_ROUTE(app, "/redfish/v1/Chassis/<str>/")
      .privileges(kLogin)
      .methods(crow::verb::patch)([](crow::Request&, crow::Response&) {});
}
