// tvaara-extract: the Clang worker. One compile command in, one fact file out.
#include <unistd.h>

#include <cstdio>
#include <new>
#include <set>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/text.h"
#include "code/extract.h"
#include "facts/codec.h"
#include "facts/dump.h"

namespace tvaara {
namespace {

constexpr const char* kUsage =
    "usage: tvaara-extract --root ROOT [OPTION]... -- COMMAND...\n"
    "Reads one C or C++ translation unit and writes the facts tvaara needs of it.\n"
    "COMMAND is a compile command; it is read, never run.\n"
    "\n"
    "  --root ROOT        files under ROOT are the repository's own\n"
    "  --directory DIR    what paths in COMMAND are relative to (default: here)\n"
    "  --stub NAME=FOLDER:HEADER,HEADER...\n"
    "                     headers in FOLDER stand in for library NAME if it is not installed\n"
    "  --template PATH    a file under ROOT that headers are made of: .proto, .ui, .in; repeats\n"
    "  --external PATH    a folder (with / at its end) or a file (without extension) under ROOT\n"
    "                     that holds a library, not the repository's own code; repeats\n"
    "  --full-bodies      also parse function bodies outside ROOT\n"
    "  --output FILE      write the fact file FILE\n"
    "  --depends FILE     write what the facts depend on: files read, names not found\n"
    "  --share FILE       instead of the source, parse the headers named by --include, for others\n"
    "  --include NAME     <header> or \"header\"; repeats\n"
    "  --shared FILE      headers that were parsed before, used if they fit\n"
    "  --dump             print the facts for reading\n"
    "  --tell-stage       name each stage on standard output when it begins\n"
    "  --help, --version\n"
    "Exit: 0 done, 2 no facts (the reason is on standard error), 4 out of memory.\n";

// At once, since the stage told last is the one in which the process may die.
void tell_stage(const char* stage) {
  std::printf("%s\n", stage);
  std::fflush(stdout);
}

[[noreturn]] void out_of_memory() { ::_exit(4); }

struct Options {
  code::Request request;
  std::string output, depends, share;
  std::vector<std::string> includes;  // to share
  bool dump = false, help = false, version = false;
};

Result<code::StubLibrary> parse_stub(const std::string& text) {
  size_t equals = text.find('=');
  size_t colon = text.rfind(':');
  if (equals == std::string::npos || colon == std::string::npos || colon < equals) {
    return Error{"--stub wants NAME=FOLDER:HEADER,HEADER…, not '" + text + "'"};
  }
  return code::StubLibrary{text.substr(0, equals),
                           absolute_path(text.substr(equals + 1, colon - equals - 1)),
                           split(text.substr(colon + 1), ',')};
}

// One option that has a value.
Status take_value(Options& options, const std::string& name, const std::string& value) {
  if (name == "--root") {
    options.request.root = absolute_path(value);
  } else if (name == "--directory") {
    options.request.directory = absolute_path(value);
  } else if (name == "--output") {
    options.output = value;
  } else if (name == "--share") {
    options.share = absolute_path(value);
  } else if (name == "--include") {
    options.includes.push_back(value);
  } else if (name == "--shared") {
    options.request.shared = absolute_path(value);
  } else if (name == "--depends") {
    options.depends = value;
  } else if (name == "--template") {
    options.request.templates.push_back(value);
  } else if (name == "--external") {
    options.request.external.push_back(value);
  } else {
    Result<code::StubLibrary> stub = parse_stub(value);
    if (!stub) return stub.error();
    options.request.stubs.push_back(*stub);
  }
  return ok_status();
}

const std::set<std::string> kWithValue{"--root",   "--directory", "--output", "--depends",
                                       "--stub",   "--external",  "--share",  "--include",
                                       "--shared", "--template"};

Result<Options> parse_options(const std::vector<std::string>& arguments) {
  Options options;
  options.request.directory = absolute_path(".");
  size_t i = 0;
  for (; i < arguments.size() && arguments[i] != "--"; ++i) {
    const std::string& name = arguments[i];
    if (name == "--full-bodies") {
      options.request.full_bodies = true;
    } else if (name == "--tell-stage") {
      options.request.stage = tell_stage;
    } else if (name == "--dump") {
      options.dump = true;
    } else if (name == "--help") {
      options.help = true;
    } else if (name == "--version") {
      options.version = true;
    } else if (kWithValue.contains(name)) {
      if (i + 1 == arguments.size()) return Error{name + " wants a value"};
      if (Status taken = take_value(options, name, arguments[++i]); !taken) return taken.error();
    } else {
      return Error{"unknown option '" + name + "'", "", 0, 0, "the compile command comes after --"};
    }
  }
  if (options.help || options.version) return options;
  if (i < arguments.size()) {
    options.request.command.assign(arguments.begin() + i + 1, arguments.end());
  }
  if (options.request.root.empty()) return Error{"--root is missing"};
  if (options.request.command.empty()) return Error{"no compile command after --"};
  if (!options.share.empty()) {
    if (options.includes.empty()) return Error{"--share needs --include"};
    return options;
  }
  if (options.output.empty() && !options.dump) return Error{"neither --output nor --dump is given"};
  return options;
}

int fail(const Error& error) {
  std::fprintf(stderr, "tvaara-extract: %s\n", terminal_safe(error.to_string()).c_str());
  return 2;
}

int run(const std::vector<std::string>& arguments) {
  Result<Options> options = parse_options(arguments);
  if (!options) return fail(options.error());
  if (options->help) return std::fputs(kUsage, stdout), 0;
  if (options->version) return std::puts("tvaara-extract " TVAARA_VERSION), 0;
  if (!options->share.empty()) {
    Status shared = code::share_headers(options->request, options->includes, options->share);
    return shared ? 0 : fail(shared.error());
  }
  std::string dependencies;
  Result<facts::Unit> unit = code::extract(options->request, &dependencies);
  if (!unit) return fail(unit.error());
  if (options->dump) {
    std::string text = facts::dump(*unit);
    std::fwrite(text.data(), 1, text.size(), stdout);
  }
  if (!options->output.empty()) {
    Status written = write_file_atomically(options->output, facts::encode(*unit));
    if (!written) return fail(written.error());
  }
  if (!options->depends.empty()) {
    Status written = write_file_atomically(options->depends, dependencies);
    if (!written) return fail(written.error());
  }
  return 0;
}

}  // namespace
}  // namespace tvaara

int main(int argc, char** argv) {
  std::set_new_handler(tvaara::out_of_memory);
  return tvaara::run(std::vector<std::string>(argv + 1, argv + argc));
}
