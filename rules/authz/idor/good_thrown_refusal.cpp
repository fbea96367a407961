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

class Sessions : public oatpp::web::server::handler::BearerAuthorizationHandler {
 public:
  explicit Sessions(sqlite3* db) : db_(db) {}

  std::shared_ptr<oatpp::web::server::handler::AuthorizationObject> authorize(
      const oatpp::String& token) override {
    sqlite3_stmt* statement;
    sqlite3_prepare_v2(db_, "SELECT id, role FROM sessions WHERE token = ?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, token->c_str(), -1, SQLITE_TRANSIENT);
    if (sqlite3_step(statement) != SQLITE_ROW) return nullptr;
    auto caller = std::make_shared<Caller>();
    caller->id = sqlite3_column_int64(statement, 0);
    caller->role = static_cast<Role>(sqlite3_column_int(statement, 1));
    sqlite3_finalize(statement);
    return caller;
  }

 private:
  sqlite3* db_;
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
