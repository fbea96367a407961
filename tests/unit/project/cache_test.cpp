// Facts are found again exactly as long as what they depended on is as it was.
#include "project/cache.h"

#include <sys/stat.h>

#include <filesystem>

#include "base/hash.h"
#include "base/limits.h"
#include "tree.h"

namespace tvaara::project {
namespace {

namespace fs = std::filesystem;

class CacheTest : public TreeTest {
 protected:
  FactCache cache(uint64_t max_bytes = uint64_t{1} << 30) { return cache_of(root_, max_bytes); }
  FactCache cache_of(const std::string& root, uint64_t max_bytes = uint64_t{1} << 30) {
    auto log = [this](const std::string& line) { said_.push_back(line); };
    return FactCache({join_path(outer_, "cache"), max_bytes, log}, root);
  }
  // A unit that read a.cpp and inc/a.h, and looked for own/a.h first.
  void a_unit() {
    file("a.cpp", "#include \"a.h\"\n");
    file("inc/a.h", "int a;\n");
  }
  std::string dependencies() {
    return "R " + hash_hex("#include \"a.h\"\n") + " a.cpp\nA - own\nD - inc\nR " +
           hash_hex("int a;\n") + " inc/a.h\n";
  }
  std::vector<fs::path> entries() {
    std::vector<fs::path> out;
    for (const auto& each : fs::recursive_directory_iterator(join_path(outer_, "cache"))) {
      if (each.is_regular_file()) out.push_back(each.path());
    }
    return out;
  }

  const std::string key_ = hash_hex("unit");
  std::vector<std::string> said_;
};

TEST_F(CacheTest, WhatIsUnchangedIsFound) {
  a_unit();
  EXPECT_FALSE(cache().find(key_, "a.cpp"));
  cache().store(key_, "a.cpp", dependencies(), "the facts", false);
  EXPECT_EQ(cache().find(key_, "a.cpp"), "the facts");
  EXPECT_FALSE(cache().find(hash_hex("other"), "a.cpp"));
}

TEST_F(CacheTest, AnEditedHeaderIsAMissAndSaid) {
  a_unit();
  cache().store(key_, "a.cpp", dependencies(), "the facts", false);
  file("inc/a.h", "int b;\n");  // as long as before: content counts, not size or time
  EXPECT_FALSE(cache().find(key_, "a.cpp"));
  EXPECT_EQ(said_.back(), "a.cpp: inc/a.h changed");
  file("inc/a.h", "int a;\n");
  EXPECT_TRUE(cache().find(key_, "a.cpp")) << "back again, so is the entry";
}

TEST_F(CacheTest, WhatWasNotThereMustStayAway) {
  a_unit();
  cache().store(key_, "a.cpp", dependencies(), "the facts", false);
  file("own/a.h", "");
  EXPECT_FALSE(cache().find(key_, "a.cpp"));
  EXPECT_EQ(said_.back(), "a.cpp: own changed");
}

TEST_F(CacheTest, WhatWasThereMustStay) {
  a_unit();
  std::string listed = "L " + facts::listing_hash({"a.h"}) + " inc\nF - a.cpp\n";
  cache().store(key_, "a.cpp", listed, "the facts", false);
  EXPECT_TRUE(cache().find(key_, "a.cpp"));
  file("inc/b.h");
  EXPECT_FALSE(cache().find(key_, "a.cpp")) << "a listed folder has another name in it";
  fs::remove(join_path(root_, "inc/b.h"));
  fs::remove(join_path(root_, "a.cpp"));
  EXPECT_FALSE(cache().find(key_, "a.cpp"));
}

TEST_F(CacheTest, AMovedCheckoutIsTheSame) {
  a_unit();
  cache().store(key_, "a.cpp", dependencies(), "the facts", false);
  cache().store(hash_hex("bound"), "b.cpp", dependencies(), "a constant", true);
  std::string moved = join_path(outer_, "elsewhere");
  fs::rename(root_, moved);
  EXPECT_TRUE(cache_of(moved).find(key_, "a.cpp"));
  EXPECT_FALSE(cache_of(moved).find(hash_hex("bound"), "b.cpp")) << "it names the old place";
  root_ = moved;
}

TEST_F(CacheTest, ADamagedEntryIsAMissAndWrittenAgain) {
  a_unit();
  cache().store(key_, "a.cpp", dependencies(), "the facts", false);
  ASSERT_EQ(entries().size(), 1u);
  Result<std::string> whole = read_file(entries()[0].string());
  for (size_t at = 0; at < whole->size(); at += 3) {
    std::string damaged = *whole;
    damaged[at] ^= 1;
    ASSERT_TRUE(write_file_atomically(entries()[0].string(), damaged));
    EXPECT_FALSE(cache().find(key_, "a.cpp")) << at;
  }
  EXPECT_EQ(said_.back(), "a.cpp: its cache entry is damaged");
  for (size_t size : {size_t{0}, size_t{20}, whole->size() - 1}) {
    ASSERT_TRUE(write_file_atomically(entries()[0].string(), whole->substr(0, size)));
    EXPECT_FALSE(cache().find(key_, "a.cpp")) << size;
  }
  cache().store(key_, "a.cpp", dependencies(), "the facts", false);
  EXPECT_TRUE(cache().find(key_, "a.cpp"));
  EXPECT_EQ(entries().size(), 1u);
}

TEST_F(CacheTest, AFewVariantsOfAUnitAreKept) {
  a_unit();
  auto state = [](int number) { return "int a" + std::to_string(number) + ";\n"; };
  for (int i = 0; i < 10; ++i) {
    file("inc/a.h", state(i));
    cache().store(key_, "a.cpp", "R " + hash_hex(state(i)) + " inc/a.h\n", std::to_string(i),
                  false);
  }
  EXPECT_EQ(cache().find(key_, "a.cpp"), "9");
  EXPECT_EQ(entries().size(), limits::kMaxCacheVariants);
}

TEST_F(CacheTest, TheLongestUnusedGoFirst) {
  a_unit();
  std::string facts(1000, 'x');
  std::vector<std::string> keys;
  for (int i = 0; i < 8; ++i) keys.push_back(hash_hex(std::to_string(i)));
  FactCache full = cache(5 * 1200);
  for (int i = 0; i < 8; ++i) {
    full.store(keys[i], "a.cpp", dependencies(), facts, false);
    for (const fs::path& path : entries()) {  // everything there grows older by a minute
      fs::last_write_time(path, fs::last_write_time(path) - std::chrono::minutes(1));
    }
  }
  EXPECT_TRUE(full.find(keys[0], "a.cpp"));  // used just now
  file("../cache/notes.txt", "not the cache's");
  full.trim();
  EXPECT_TRUE(full.find(keys[0], "a.cpp"));
  EXPECT_FALSE(full.find(keys[1], "a.cpp"));
  EXPECT_TRUE(full.find(keys[7], "a.cpp"));
  EXPECT_TRUE(file_exists(join_path(outer_, "cache/notes.txt")));
}

TEST_F(CacheTest, ACacheThatCannotBeUsedCostsNothing) {
  a_unit();
  file("../blocked", "a file where the folder should be");
  FactCache blocked({join_path(outer_, "blocked"), 1, {}}, root_);
  blocked.store(key_, "a.cpp", dependencies(), "the facts", false);
  EXPECT_FALSE(blocked.find(key_, "a.cpp"));
  FactCache none({"", 1, {}}, root_);
  none.store(key_, "a.cpp", dependencies(), "the facts", false);
  EXPECT_FALSE(none.find(key_, "a.cpp"));
  none.trim();
}

}  // namespace
}  // namespace tvaara::project
