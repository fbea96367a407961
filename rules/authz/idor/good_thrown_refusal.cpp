// Who is refused by an exception that the library answers with its status was refused as by an answer.
#include <sqlite3.h>

#include <oatpp/core/macro/codegen.hpp>
#include <oatpp/web/server/api/ApiController.hpp>
#include <oatpp/web/server/handler/AuthorizationHandler.hpp>

#include OATPP_CODEGEN_BEGIN(ApiController)

enum class Role { Admin, Member };

struct Caller : public oatpp::web::server::handler::AuthorizationObject {
  oatpp::Int64 id;
  Role role;
};

class NoteController : public oatpp::web::server::api::ApiController {
 public:
  NoteController(const std::shared_ptr<ObjectMapper>& mapper, sqlite3* db)
      : ApiController(mapper), db_(db) {}

  ENDPOINT("DELETE", "notes/{id}", removeNote, AUTHORIZATION(std::shared_ptr<Caller>, caller), PATH(Int64, id)) {
    OATPP_ASSERT_HTTP(caller->role == Role::Admin, Status::CODE_403, "for administrators");
    sqlite3_stmt* statement;
    sqlite3_prepare_v2(db_, "DELETE FROM notes WHERE id = ?", -1, &statement, nullptr);
    sqlite3_bind_int64(statement, 1, *id);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
    return createResponse(Status::CODE_204, "");
  }

 private:
  sqlite3* db_;
};
