// Only where the configuration says that a proxy is in front; and to write links, not to decide.
#include <string>

const std::string HEADER_X_FORWARDED_HOST = "x-forwarded-host";
const std::string HEADER_HOST = "host";
const std::string HEADER_ORIGIN = "origin";

struct Headers {
  std::string value(const std::string& name) const;
};

class Application {
 public:
  bool is_cross_site_request(const Headers& headers) const {
    const std::string target = behind_proxy_ ? headers.value(HEADER_X_FORWARDED_HOST) : headers.value(HEADER_HOST);
    return headers.value(HEADER_ORIGIN) != target;
  }
  std::string link(const Headers& headers) const {
    return "https://" + headers.value(HEADER_X_FORWARDED_HOST) + "/";
  }

 private:
  bool behind_proxy_ = false;
};

bool asked(const Application& application, const Headers& headers) {
  return application.is_cross_site_request(headers) || application.link(headers).empty();
}
