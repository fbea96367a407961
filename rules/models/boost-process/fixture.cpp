#include <boost/process.hpp>

namespace bp = boost::process;

int run(const std::string& text, const std::string& argument) {
  bp::ipstream out;
  bp::system(text);
  bp::system(text, bp::shell);
  bp::child child(bp::search_path("convert"), argument, bp::std_out > out);
  child.wait();
  return child.exit_code();
}
