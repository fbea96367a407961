// The one without a look at the rights reads only, or asks in what it calls; and functions that half
// look and half do not have no custom.
#include <map>
#include <string>

struct Session {
  int rights;
};
struct Json;
void store_update(const std::string& what);
std::string store_read(const std::string& what);
bool may(const Session& session) { return session.rights == 2; }

void add_user(Session& session, const std::string& name, Json& out) {
  if (session.rights == 2) store_update(name);
}
void rename_user(Session& session, const std::string& name, Json& out) {
  if (session.rights == 2) store_update(name);
}
void add_camera(Session& session, const std::string& name, Json& out) {
  if (session.rights == 2) store_update(name);
}
void remove_camera(Session& session, const std::string& name, Json& out) {
  if (session.rights == 2) store_update(name);
}
void rename_camera(Session& session, const std::string& name, Json& out) {
  if (session.rights == 2) store_update(name);
}
void move_camera(Session& session, const std::string& name, Json& out) {
  if (may(session)) store_update(name);
}
void get_camera(Session& session, const std::string& name, Json& out) { store_read(name); }

using Command = void (*)(Session&, const std::string&, Json&);
std::map<std::string, Command> commands() {
  return {{"add_user", add_user},           {"rename_user", rename_user},
          {"add_camera", add_camera},       {"remove_camera", remove_camera},
          {"rename_camera", rename_camera}, {"move_camera", move_camera},
          {"get_camera", get_camera}};
}

// Half of them: nobody forgot anything.
void set_a(Session& session, int value) {
  if (session.rights == 2) store_update("a");
}
void set_b(Session& session, int value) {
  if (session.rights == 2) store_update("b");
}
void set_c(Session& session, int value) { store_update("c"); }
void set_d(Session& session, int value) { store_update("d"); }
using Setter = void (*)(Session&, int);
std::map<std::string, Setter> setters() {
  return {{"a", set_a}, {"b", set_b}, {"c", set_c}, {"d", set_d}};
}
