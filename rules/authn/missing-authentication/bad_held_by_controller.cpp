// The same base makes the answer, but out of what the controller holds.

#include <oatpp/oatpp.hpp>

#include OATPP_CODEGEN_BEGIN(ApiController)
class Notes : public oatpp::web::server::api::ApiController {
 public:
  Notes(OATPP_COMPONENT(std::shared_ptr<ObjectMapper>, mapper)) : ApiController(mapper) {}

  ENDPOINT("GET", "/notes", notes) {  // expect: authn/missing-authentication
    auto response = createResponse(Status::CODE_200, notes_);

    return response;
  }

 private:
  String notes_;
};
#include OATPP_CODEGEN_END(ApiController)
