// Meets every row of the model; `models/mysql-xdevapi` fails for one that nothing here matches.
#include <mysqlx/xdevapi.h>

std::string name_of(mysqlx::Session& session, int id) {
  mysqlx::Table users = session.getSchema("shop").getTable("users");
  users.insert("id", "name").values(id, "new").execute();
  users.update().set("name", "other").where("id = :id").bind("id", id).execute();
  users.remove().where("id = :id").bind("id", id).execute();
  session.commit();
  mysqlx::Row row =
      users.select("name").where("id = :id").orderBy("name").bind("id", id).execute().fetchOne();
  for (mysqlx::Row& one : session.sql("SELECT 1").execute().fetchAll()) one.get(0).get<int>();
  return row[0].get<std::string>();
}
