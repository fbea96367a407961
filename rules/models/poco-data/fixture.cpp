// Meets every row of the model; `models/poco-data` fails for one that nothing here matches.
#include <Poco/Data/RecordSet.h>
#include <Poco/Data/Session.h>

using namespace Poco::Data::Keywords;

std::string orders(std::string owner, const std::string& column, const char* order) {
  Poco::Data::Session session("SQLite", "shop.db");
  std::string name;
  session << "SELECT name FROM item WHERE owner = ?", use(owner), into(name), now;
  session << "SELECT name FROM item ORDER BY %s %s", column, order, now;
  Poco::Data::Statement statement(session);
  statement << "SELECT name FROM item WHERE owner = " << owner;
  statement.execute();
  session.commit();
  Poco::Data::RecordSet rows(statement);
  return name + rows.value<std::string>("name", 0);
}
