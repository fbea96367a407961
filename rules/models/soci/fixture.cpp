#include <soci/soci.h>

std::string find(soci::session& sql, const std::string& id, const std::string& tenant) {
  std::string name;
  sql << "SELECT name FROM orders WHERE id = :id AND tenant_id = :tenant", soci::use(id, "id"),
      soci::use(tenant, "tenant"), soci::into(name);
  sql.once << "DELETE FROM orders WHERE id = " << id;
  soci::statement prepared =
      (sql.prepare << "SELECT name FROM orders WHERE id = :id", soci::use(id), soci::into(name));
  prepared.execute(true);
  soci::rowset<soci::row> rows = (sql.prepare << "SELECT * FROM orders");
  for (auto it = rows.begin(); it != rows.end(); ++it) name += (*it).get<std::string>("name");
  soci::transaction transaction(sql);
  transaction.commit();
  return name;
}

void connect() {
  soci::session sql(soci::postgresql, "host=db sslmode=disable");
  sql.open("postgresql://host=db");
}
