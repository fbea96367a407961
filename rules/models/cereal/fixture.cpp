#include <cereal/archives/binary.hpp>

#include <sstream>
#include <string>

std::string read(const std::string& text) {
  std::istringstream stream(text);
  cereal::BinaryInputArchive archive(stream);
  std::string name;
  archive(name);
  return name;
}
