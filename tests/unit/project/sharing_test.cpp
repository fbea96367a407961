// Which headers are worth parsing once for several units.
#include "project/sharing.h"

#include "tree.h"

namespace tvaara::project {
namespace {

class SharingTest : public TreeTest {
 protected:
  // Five units that include `header` of a library outside the root.
  std::vector<Sharing> plan(const std::string& header) {
    std::vector<CompileCommand> commands;
    std::vector<size_t> units;
    for (int i = 0; i < 5; ++i) {
      std::string name = "unit" + std::to_string(i) + ".cpp";
      file(name, "#include <" + header + ">\nint f" + std::to_string(i) + "();\n");
      commands.push_back(
          {name, root_, {"c++", "-isystem", join_path(outer_, "library"), "-c", name}, false});
      units.push_back(units.size());
    }
    return plan_sharing(root_, commands, units, [](const std::string&) { return false; });
  }
  void library(const std::string& name, const std::string& content) {
    file(join_path("../library", name), content);
  }
};

TEST_F(SharingTest, AMainHeaderWeighsWhatItIncludes) {
  library("web/all.h", "#include <web/app.h>\n#include \"client.h\"\n");
  library("web/app.h", "#include <memory>\n#include <string>\n");
  library("web/client.h", "#include <web/all.h>\n#include <vector>\n");
  std::vector<Sharing> found = plan("web/all.h");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].units.size(), 5u);
  EXPECT_EQ(found[0].includes, std::vector<std::string>{"<web/all.h>"});
}

TEST_F(SharingTest, ASmallHeaderIsNotWorthIt) {
  library("small/one.h", "#include <stddef.h>\nint one(void);\n");
  EXPECT_TRUE(plan("small/one.h").empty());
  EXPECT_TRUE(plan("not/there.h").empty());
}

}  // namespace
}  // namespace tvaara::project
