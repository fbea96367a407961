// Meets every row of the model; `models/boost-string` fails for one that nothing here matches.
#include <boost/algorithm/string.hpp>
#include <boost/format.hpp>
#include <boost/lexical_cast.hpp>
#include <string>
#include <vector>

std::string texts(std::string name, int& number) {
  boost::to_lower(name);
  name = boost::trim_copy(name);
  boost::replace_all(name, "a", "b");
  name = boost::replace_all_copy(name, "c", "d");
  boost::erase_all(name, "..");
  boost::replace_all(name, "..", "_");
  name = boost::erase_all_copy(name, "..");
  if (boost::equals(name, "x") || boost::starts_with(name, "/srv/")) return name;
  if (boost::contains(name, "..") || boost::contains(name, "/")) return name;
  std::vector<std::string> parts;
  boost::split(parts, name, boost::is_any_of(","));
  number = boost::lexical_cast<int>(name);
  boost::conversion::try_lexical_convert(name, number);
  boost::format made("%1% of %2%");
  return boost::join(parts, ";") + boost::lexical_cast<std::string>(3) +
         boost::str(made % name % 3) + made.str();
}
