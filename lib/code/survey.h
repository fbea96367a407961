// What one parse of a unit leaves to be asked: the names it did not know, and the own files in
// which to look how they are used.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "code/clang.h"
#include "code/names.h"
#include "code/outline.h"

namespace tvaara::code {

struct SurveyedFile {
  facts::Index file = 0;  // of the unit
  std::string content;
  SkippedRegions skipped;
};

struct Survey {
  std::set<std::string> names;     // undeclared: "web", or "boost::beast" below a known namespace
  std::set<std::string> types;     // of these, those only ever named as types
  std::set<std::string> members;   // not found in a class that is known
  std::set<std::string> literals;  // suffixes of literals: "_json"
  std::set<std::string> macros;    // all that are defined at the end
  std::vector<SurveyedFile> files;
  std::set<std::pair<facts::Index, uint32_t>> places;  // file and line of errors in own files
  size_t errors = 0;
  clang::LangOptions language;
};

// Takes from an error which name was not known, if it is one of that kind.
void note_unknown(const clang::Diagnostic& error, Survey& survey);

// The own files that `compiler` has read; `skipped` by file.
void collect_files(clang::CompilerInstance& compiler, Names& names,
                   const std::map<clang::FileID, SkippedRegions>& skipped, Survey& survey);

}  // namespace tvaara::code
