// Commands of one table: all look at the rights, one forgot.
// answer: nothing
#include <map>
#include <string>

struct Session {
  int rights;
  int status;
};
struct Json;
void store_update(const std::string& what);
void store_delete(const std::string& what);

void add_user(Session& session, const std::string& name, Json& out) {
  if (session.rights != 2) {
    session.status = 403;
    return;
  }
  store_update(name);
}
void remove_user(Session& session, const std::string& name, Json& out) {
  if (session.rights != 2) return;
  store_delete(name);
}
void rename_camera(Session& session, const std::string& name, Json& out) {
  if (session.rights < 1) return;
  store_update(name);
}
void remove_camera(Session& session, const std::string& name, Json& out) {  // expect: authz/missing-function-check
  store_delete(name);
}
void version(Session& session, const std::string& name, Json& out) { store_update("asked"); }

using Command = void (*)(Session&, const std::string&, Json&);
std::map<std::string, Command> commands() {
  return {{"add_user", add_user},
          {"remove_user", remove_user},
          {"rename_camera", rename_camera},
          {"remove_camera", remove_camera}};
}
