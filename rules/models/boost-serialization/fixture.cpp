#include <boost/archive/text_iarchive.hpp>
#include <boost/serialization/string.hpp>

#include <sstream>
#include <string>

std::string read(const std::string& text) {
  std::istringstream stream(text);
  boost::archive::text_iarchive archive(stream);
  std::string name;
  archive >> name;
  return name;
}
