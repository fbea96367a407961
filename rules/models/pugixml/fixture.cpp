#include <pugixml.hpp>
#include <string>

std::string read(const std::string& body, const std::string& query) {
  pugi::xml_document document;
  if (!document.load_string(body.c_str())) return "";
  std::string name = document.child("order").attribute("name").value();
  name += document.select_node(query.c_str()).node().child_value();
  pugi::xpath_query compiled(query.c_str());
  document.save_file(query.c_str());
  return name;
}
