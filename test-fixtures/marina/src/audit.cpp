// One line of JSON for everything that changed, kept apart from the database.
#include <chrono>
#include <fstream>

#include "marina.h"

namespace marina {
namespace {

int64_t now_milliseconds() {
  auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

void append(App& app, const json& line) {
  std::ofstream out(app.audit_file, std::ios::app);
  out << line.dump() << '\n' << std::flush;
}

}  // namespace

void audit(App& app, const std::string& who, const std::string& what, const std::string& request_id,
           const json& before, const json& after) {
  append(app, {{"when", now_milliseconds()},
               {"who", who},
               {"what", what},
               {"request_id", request_id},
               {"before", before},
               {"after", after}});
}

void alert(App& app, const std::string& who, const std::string& what) {
  append(app, {{"when", now_milliseconds()}, {"who", who}, {"alert", what}});
}

}  // namespace marina
