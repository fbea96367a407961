// Compares a rendering with its golden file. UPDATE_GOLDENS=1 writes the files instead; the change
// is then reviewed as a diff. A golden that is missing or differs fails.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>

#include "base/file.h"

inline void expect_golden(const std::string& name, const std::string& actual) {
  std::string path = std::string(TVAARA_SOURCE_DIR) + "/tests/unit/report/golden/" + name;
  if (std::getenv("UPDATE_GOLDENS")) {
    ASSERT_TRUE(tvaara::write_file_atomically(path, actual).ok()) << path;
    return;
  }
  tvaara::Result<std::string> expected = tvaara::read_file(path);
  ASSERT_TRUE(expected.ok()) << path << " is missing; run with UPDATE_GOLDENS=1";
  EXPECT_EQ(*expected, actual) << path
                               << " is stale; run with UPDATE_GOLDENS=1 and review the diff";
}
