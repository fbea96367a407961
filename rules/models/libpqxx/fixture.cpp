// Meets every row of the model; `models/libpqxx` fails for one that nothing here matches.
#include <pqxx/pqxx>

std::string find(const std::string& id) {
  pqxx::connection connection("dbname=a");
  connection.prepare("find", "SELECT name FROM users WHERE id = $1");
  pqxx::work work(connection);
  pqxx::params values(id);
  values.append(id);
  pqxx::result all = work.exec("SELECT name FROM users");
  work.exec_n(1, "SELECT 1");
  work.exec("SELECT name FROM users WHERE id = $1 OR id = $2", values);
  pqxx::result one = work.exec_params("SELECT name FROM users WHERE id = $1", id);
  work.exec_params_n(1, "SELECT name FROM users WHERE id = $1", id);
  work.exec_prepared("find", id);
  work.parameterized("SELECT $1")(id).exec();
  work.query_value<int>("SELECT 1");
  std::string name = one[0]["name"].as<std::string>() + all.front()[0].c_str();
  one.at(0).front().to(name);
  name += work.quote(std::string_view(id)) + pqxx::to_string(3);
  work.commit();
  return name;
}
