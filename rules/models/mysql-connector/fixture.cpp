// Meets every row of the model; `models/mysql-connector` fails for one that nothing here matches.
#include <cppconn/prepared_statement.h>
#include <mysql_connection.h>
#include <mysql_driver.h>

#include <memory>

std::string name_of(int id, const std::string& name) {
  sql::mysql::MySQL_Driver* driver = sql::mysql::get_mysql_driver_instance();
  std::unique_ptr<sql::Connection> connection(driver->connect("tcp://db", "app", "secret"));
  std::unique_ptr<sql::Statement> plain(connection->createStatement());
  plain->execute("SET NAMES utf8");
  std::unique_ptr<sql::PreparedStatement> query(
      connection->prepareStatement("SELECT name FROM users WHERE id = ? AND name = ?"));
  query->setInt(1, id);
  query->setString(2, name);
  std::unique_ptr<sql::ResultSet> rows(query->executeQuery());
  connection->commit();
  if (!rows->next()) return "";
  sql::SQLString found = rows->getString("name");
  return found.asStdString() + found.c_str();
}
