#include <bsoncxx/builder/basic/document.hpp>
#include <bsoncxx/json.hpp>
#include <mongocxx/client.hpp>

using bsoncxx::builder::basic::kvp;
using bsoncxx::builder::basic::make_document;

std::string find(const std::string& id, const std::string& body) {
  mongocxx::options::client options;
  options.tls_opts(mongocxx::options::tls().allow_invalid_certificates(true));
  mongocxx::client client(mongocxx::uri("mongodb://db"), options);
  auto orders = client["shop"]["orders"];
  auto one = orders.find_one(make_document(kvp("_id", bsoncxx::oid(id))));
  orders.update_one(bsoncxx::from_json(body), make_document(kvp("name", body)));
  orders.insert_one(bsoncxx::from_json(body));
  client["shop"].run_command(bsoncxx::from_json(body));
  bsoncxx::builder::basic::document builder;
  builder.append(kvp("name", id));
  orders.delete_one(builder.extract());
  return bsoncxx::to_json(one->view()) + std::string((*one)["name"].get_string().value);
}
