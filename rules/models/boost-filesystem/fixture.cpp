// Meets every row of the model; `models/boost-filesystem` fails for one that nothing here matches.
#include <boost/filesystem.hpp>
#include <boost/filesystem/string_file.hpp>

namespace fs = boost::filesystem;

std::string paths(const std::string& name, const fs::path& root) {
  fs::path joined = root / name;
  joined /= name;
  joined.append(name).concat(name);
  joined += ".txt";
  joined.remove_filename();
  joined.replace_extension(".bak");
  if (joined.empty() || joined == root || joined.compare(root) == 0) joined.clear();
  fs::path normal = joined.lexically_normal();
  std::string all = normal.string() + joined.native() + joined.c_str() + joined.filename().string();
  all += joined.lexically_relative(root).string() + joined.parent_path().string() +
         joined.stem().string();
  return all + fs::canonical(joined).string() + fs::weakly_canonical(joined).string() +
         fs::absolute(joined).string();
}

std::string files(const fs::path& path, const fs::path& other, std::string text) {
  boost::system::error_code error;
  if (!fs::exists(path) || fs::file_size(path, error) > 3) return error.message();
  fs::create_directories(path);
  fs::remove_all(path);
  fs::rename(path, other);
  fs::copy_file(path, other);
  fs::current_path(path);
  for (const fs::directory_entry& entry : fs::directory_iterator(path))
    text += entry.path().string();
  fs::ifstream in(path);
  fs::ofstream out;
  out.open(other);
  out << in.rdbuf();
  fs::save_string_file(path, text);
  fs::load_string_file(path, text);
  return text;
}
