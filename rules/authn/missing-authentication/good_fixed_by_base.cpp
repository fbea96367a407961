// The class of the library, from which the controller is derived, makes the answer out of a fixed
// text: nothing of the program is shown. What the controller itself holds would be.
#include <oatpp/oatpp.hpp>

#include OATPP_CODEGEN_BEGIN(ApiController)
class Pages : public oatpp::web::server::api::ApiController {
 public:
  Pages(OATPP_COMPONENT(std::shared_ptr<ObjectMapper>, mapper)) : ApiController(mapper) {}

  ENDPOINT("GET", "/welcome", welcome) {
    auto response = createResponse(Status::CODE_200, "<p>welcome</p>");
    response->putHeader(Header::CONTENT_TYPE, "text/html");
    return response;
  }
};
#include OATPP_CODEGEN_END(ApiController)
