// Interface of oatpp-swagger, which serves the contract of the controllers beside it.
#pragma once
#include "../oatpp/oatpp.hpp"

namespace oatpp { namespace swagger {
class SecurityScheme {};
class DocumentInfo {
 public:
  struct SecuritySchemeBuilder {
    static std::shared_ptr<SecurityScheme> DefaultBasicAuthorizationSecurityScheme(const String& name = nullptr);
    static std::shared_ptr<SecurityScheme> DefaultBearerAuthorizationSecurityScheme(const String& format = nullptr);
  };
  class Builder {
   public:
    template <typename... A> Builder& setTitle(A&&... values);
    template <typename... A> Builder& setDescription(A&&... values);
    template <typename... A> Builder& setVersion(A&&... values);
    template <typename... A> Builder& setContactName(A&&... values);
    template <typename... A> Builder& setContactUrl(A&&... values);
    template <typename... A> Builder& setContactEmail(A&&... values);
    template <typename... A> Builder& setLicenseName(A&&... values);
    template <typename... A> Builder& setLicenseUrl(A&&... values);
    template <typename... A> Builder& setTermsOfService(A&&... values);
    template <typename... A> Builder& addServer(A&&... values);
    template <typename... A> Builder& addSecurityScheme(A&&... values);
    std::shared_ptr<DocumentInfo> build();
  };
};
class Resources {
 public:
  static std::shared_ptr<Resources> loadResources(const String& folder);
  static std::shared_ptr<Resources> streamResources(const String& folder);
};
class Controller : public web::server::api::ApiController {
 public:
  template <typename... A> static std::shared_ptr<Controller> createShared(A&&... values);
};
using AsyncController = Controller;
} }  // namespace oatpp::swagger
