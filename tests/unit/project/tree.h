// A folder with files for one test; gone afterwards.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "base/file.h"

namespace tvaara::project {

class TreeTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string path = testing::TempDir() + "tvaara-tree-XXXXXX";
    ASSERT_NE(::mkdtemp(path.data()), nullptr);
    outer_ = absolute_path(path);
    root_ = join_path(outer_, "repo");
    std::filesystem::create_directories(root_);
  }
  void TearDown() override { std::filesystem::remove_all(outer_); }

  // Makes the folders, too.
  void file(const std::string& path, const std::string& content = "") {
    std::string full = join_path(root_, path);
    std::filesystem::create_directories(parent_path(full));
    ASSERT_TRUE(write_file_atomically(full, content));
  }

  std::string outer_;  // a folder above the root
  std::string root_;
};

}  // namespace tvaara::project
