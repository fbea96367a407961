#include "code/flags.h"

#include <clang/Basic/LangStandard.h>
#include <clang/Driver/Options.h>
#include <clang/Driver/Types.h>
#include <llvm/Option/Arg.h>
#include <llvm/Option/ArgList.h>
#include <llvm/Support/CommandLine.h>
#include <llvm/Support/StringSaver.h>
#include <llvm/TargetParser/Triple.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "base/file.h"
#include "base/limits.h"
#include "base/text.h"

namespace tvaara::code {
namespace {

using namespace clang::driver::options;
using llvm::opt::Arg;

enum class Use {
  keep,      // as it is
  path,      // its value is a path, made absolute
  sysroot,   // a path that counts only if it is there
  include,   // a file to read before the source
  language,  // -x
  standard,  // -std
  pass_on,   // carries flags of another stage: -Xclang, -Wp,
  neutral,   // no meaning for parsing and no danger: left out without a word
  drop
};

// Flags that change what the preprocessor and the parser see.
// clang-format off
constexpr std::array kKeep{
    OPT_D, OPT_U, OPT_undef, OPT_ansi, OPT_target, OPT_m32, OPT_m64, OPT_mx32, OPT_m16,
    OPT_march_EQ, OPT_mcpu_EQ, OPT_pthread, OPT_nostdinc, OPT_nostdincxx, OPT_nostdlibinc,
    OPT_nobuiltininc, OPT_stdlib_EQ, OPT_trigraphs, OPT_ftrigraphs, OPT_fno_trigraphs,
    OPT_fexceptions, OPT_fno_exceptions, OPT_fcxx_exceptions, OPT_fno_cxx_exceptions,
    OPT_fobjc_exceptions, OPT_frtti, OPT_fno_rtti, OPT_fcoroutines, OPT_fno_coroutines,
    OPT_fshort_enums, OPT_fno_short_enums, OPT_fshort_wchar, OPT_fno_short_wchar,
    OPT_fsigned_char, OPT_fno_signed_char, OPT_funsigned_char, OPT_fno_unsigned_char,
    OPT_fchar8__t, OPT_fno_char8__t, OPT_fms_extensions, OPT_fno_ms_extensions,
    OPT_fms_compatibility, OPT_fno_ms_compatibility, OPT_fblocks, OPT_fno_blocks, OPT_fopenmp,
    OPT_fopenmp_EQ, OPT_fno_openmp, OPT_ffreestanding, OPT_fhosted, OPT_fbuiltin,
    OPT_fno_builtin, OPT_fgnu_keywords, OPT_fno_gnu_keywords, OPT_fgnu89_inline,
    OPT_fno_gnu89_inline, OPT_fasm, OPT_fno_asm, OPT_fdeclspec, OPT_fno_declspec,
    OPT_fno_operator_names, OPT_fdollars_in_identifiers, OPT_fno_dollars_in_identifiers,
    OPT_faligned_allocation, OPT_fno_aligned_allocation, OPT_fsized_deallocation,
    OPT_fno_sized_deallocation, OPT_fdelayed_template_parsing, OPT_fno_delayed_template_parsing,
    OPT_fpack_struct_EQ, OPT_ftemplate_depth_EQ, OPT_fconstexpr_depth_EQ,
    OPT_fconstexpr_steps_EQ, OPT_fbracket_depth_EQ};
// clang-format on

constexpr std::array kPaths{
    OPT_I,           OPT_iquote,    OPT_isystem,          OPT_idirafter, OPT_isystem_after,
    OPT_cxx_isystem, OPT_c_isystem, OPT_stdlibxx_isystem, OPT_F,         OPT_iframework};

template <size_t size, typename T>
bool contains(const std::array<T, size>& ids, unsigned id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

Use use_of(const Arg& arg) {
  const llvm::opt::Option& option = arg.getOption();
  unsigned id = option.getID();
  if (contains(kPaths, id)) return Use::path;
  if (contains(kKeep, id) || option.matches(OPT_m_x86_Features_Group)) return Use::keep;
  switch (id) {
    case OPT_isysroot:
    case OPT__sysroot:
    case OPT__sysroot_EQ:
      return Use::sysroot;
    case OPT_include:
    case OPT_imacros:
      return Use::include;
    case OPT_x:
    case OPT__SLASH_TC:
    case OPT__SLASH_TP:
    case OPT__SLASH_Tc:
    case OPT__SLASH_Tp:
      return Use::language;
    case OPT_std_EQ:
    case OPT__SLASH_std:
      return Use::standard;
    case OPT_Xclang:
    case OPT_Xpreprocessor:
    case OPT_Wp_COMMA:
      return Use::pass_on;
    case OPT_Wa_COMMA:
    case OPT_Wl_COMMA:
      return Use::drop;
    case OPT_c:
    case OPT_w:
    case OPT_pipe:
    case OPT__DASH_DASH:
    case OPT__SLASH_c:
      return Use::neutral;
    default:
      break;
  }
  bool neutral = option.matches(OPT_W_Group) || option.matches(OPT_O_Group) ||
                 option.matches(OPT_g_Group) || option.matches(OPT_pedantic_Group);
  return neutral ? Use::neutral : Use::drop;
}

std::string program_name(const std::string& path) {
  std::string name = to_lower(replace_all(path, "\\", "/"));
  name = base_name(name);
  if (name.ends_with(".exe")) name.resize(name.size() - 4);
  return name;
}

bool is_wrapper(const std::string& name) {
  constexpr std::array<std::string_view, 7> kWrappers{"ccache", "sccache", "distcc",    "icecc",
                                                      "icerun", "gomacc",  "buildcache"};
  return std::find(kWrappers.begin(), kWrappers.end(), name) != kWrappers.end();
}

class Reader {
 public:
  Reader(const std::string& directory, const std::string& root)
      : directory_(directory), root_(absolute_path(root)), saver_(allocator_) {}

  Result<CompileCommand> read(std::vector<std::string> command);

 private:
  size_t skip_compiler(const std::vector<std::string>& command);
  void expand(const std::vector<std::string>& arguments, size_t first, uint32_t depth);
  bool expand_response_file(const std::string& argument, uint32_t depth);
  void parse(bool cl);
  void take(const Arg& arg, const llvm::opt::ArgList& all);
  void take_path(const Arg& arg);
  void take_include(const std::string& value, bool macros_only, const std::string& written);
  void take_language(const Arg& arg, const std::string& written);
  void take_standard(std::string value, const std::string& written);
  void take_passed_on();
  Status choose_source();

  // Symbolic links resolved, so that a file is under the root or not however it is spelled.
  std::string absolute(const std::string& path) const {
    return absolute_path(join_path(directory_, path));
  }
  void drop(std::string written) { out_.dropped.push_back(std::move(written)); }

  const std::string& directory_;
  std::string root_;
  llvm::BumpPtrAllocator allocator_;
  llvm::StringSaver saver_;
  std::vector<std::string> flat_;  // the arguments, response files expanded
  std::vector<std::string> inputs_;
  std::vector<std::string> passed_on_;  // values of -Xclang, -Xpreprocessor and -Wp,
  std::string language_;                // of -x; empty: by the file's name
  std::string standard_;
  CompileCommand out_;
};

// Drops wrappers and the compiler; returns where the compiler's arguments start.
size_t Reader::skip_compiler(const std::vector<std::string>& command) {
  size_t at = 0;
  while (at < command.size() && is_wrapper(program_name(command[at]))) {
    drop(command[at++]);
    while (at < command.size() && command[at].find('=') != std::string::npos &&
           !command[at].starts_with("-")) {
      drop(command[at++]);  // settings of the wrapper: KEY=VALUE
    }
  }
  if (at < command.size() && !command[at].starts_with("-")) ++at;
  return at;
}

bool Reader::expand_response_file(const std::string& argument, uint32_t depth) {
  std::string path = absolute(argument.substr(1));
  out_.looked_up.push_back(path);
  if (depth >= limits::kMaxResponseFileDepth || relative_to(path, root_) == path) return false;
  Result<std::string> content = read_file(path, limits::kMaxResponseFileBytes);
  if (!content) return false;
  llvm::SmallVector<const char*, 64> tokens;
  llvm::cl::TokenizeGNUCommandLine(*content, saver_, tokens);
  expand({tokens.begin(), tokens.end()}, 0, depth + 1);
  return true;
}

void Reader::expand(const std::vector<std::string>& arguments, size_t first, uint32_t depth) {
  for (size_t i = first; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument.size() < 2 || argument[0] != '@') {
      flat_.push_back(argument);
    } else if (!expand_response_file(argument, depth)) {
      drop(argument);
    }
  }
}

void Reader::parse(bool cl) {
  std::vector<const char*> pointers;
  for (const std::string& argument : flat_) {
    // "/home/me/a.cpp" is a file, whatever cl's flags look like.
    if (cl && argument.starts_with("/") && file_exists(argument)) {
      inputs_.push_back(argument);
    } else {
      pointers.push_back(argument.c_str());
    }
  }
  unsigned missing_index = 0, missing_count = 0;
  llvm::opt::InputArgList parsed = clang::driver::getDriverOptTable().ParseArgs(
      pointers, missing_index, missing_count, llvm::opt::Visibility(cl ? CLOption : ClangOption));
  if (missing_count != 0) drop(pointers[missing_index]);
  for (const Arg* arg : parsed) take(*arg, parsed);
}

void Reader::take(const Arg& arg, const llvm::opt::ArgList& all) {
  unsigned id = arg.getOption().getID();
  std::string written = arg.getAsString(all);
  if (id == OPT_INPUT) {
    inputs_.push_back(arg.getValue());
    return;
  }
  if (id == OPT_UNKNOWN) return drop(written);
  switch (use_of(arg)) {
    case Use::keep: {
      llvm::opt::ArgStringList rendered;
      arg.render(all, rendered);
      out_.arguments.insert(out_.arguments.end(), rendered.begin(), rendered.end());
      break;
    }
    case Use::path:
      take_path(arg);
      break;
    case Use::sysroot:
      out_.looked_up.push_back(absolute(arg.getValue()));
      is_directory(out_.looked_up.back()) ? take_path(arg) : drop(written);
      break;
    case Use::include:
      take_include(arg.getValue(), id == OPT_imacros, written);
      break;
    case Use::language:
      take_language(arg, written);
      break;
    case Use::standard:
      take_standard(arg.getValue(), written);
      break;
    case Use::pass_on:
      for (const char* value : arg.getValues()) passed_on_.push_back(value);
      break;
    case Use::neutral:
      break;
    case Use::drop:
      drop(written);
      break;
  }
}

void Reader::take_path(const Arg& arg) {
  std::string value = arg.getValue();
  if (!value.starts_with("=")) value = absolute(value);  // "=": relative to the sysroot
  std::string name = arg.getOption().getPrefixedName().str();
  if (name.ends_with("=")) {
    out_.arguments.push_back(name + value);
  } else {
    out_.arguments.push_back(name);
    out_.arguments.push_back(value);
  }
}

// Precompiled headers are never loaded: their format is not made for untrusted input.
void Reader::take_include(const std::string& value, bool macros_only, const std::string& written) {
  std::vector<std::string> candidates{absolute(value)};
  for (size_t i = 0; i + 1 < out_.arguments.size(); ++i) {
    const std::string& flag = out_.arguments[i];
    if (flag == "-I" || flag == "-iquote" || flag == "-isystem") {
      candidates.push_back(join_path(out_.arguments[i + 1], value));
    }
  }
  auto found = std::find_if(candidates.begin(), candidates.end(), file_exists);
  out_.looked_up.insert(out_.looked_up.end(), candidates.begin(),
                        found == candidates.end() ? found : found + 1);
  if (found == candidates.end() || value.ends_with(".pch") || value.ends_with(".gch")) {
    return drop(written);
  }
  (macros_only ? out_.macro_includes : out_.includes).push_back(*found);
}

void Reader::take_language(const Arg& arg, const std::string& written) {
  constexpr std::array<std::string_view, 8> kLanguages{
      "c",           "c++",           "c-header",   "c++-header",
      "objective-c", "objective-c++", "cpp-output", "c++-cpp-output"};
  switch (arg.getOption().getID()) {
    case OPT__SLASH_Tc:
      inputs_.push_back(arg.getValue());
      [[fallthrough]];
    case OPT__SLASH_TC:
      language_ = "c";
      return;
    case OPT__SLASH_Tp:
      inputs_.push_back(arg.getValue());
      [[fallthrough]];
    case OPT__SLASH_TP:
      language_ = "c++";
      return;
    default:
      break;
  }
  std::string value = arg.getValue();
  if (std::find(kLanguages.begin(), kLanguages.end(), value) == kLanguages.end()) {
    if (value != "none") drop(written);
  } else if (inputs_.empty()) {  // -x holds for the files after it
    language_ = value;
  }
}

void Reader::take_standard(std::string value, const std::string& written) {
  if (value == "c++latest") value = "c++2c";
  if (clang::LangStandard::getLangKind(value) == clang::LangStandard::lang_unspecified) {
    drop(written);
  } else {
    standard_ = value;
  }
}

// "-Xclang -include -Xclang FILE" is how CMake precompiles headers with Clang; -Wp,-D is a define.
void Reader::take_passed_on() {
  for (size_t i = 0; i < passed_on_.size(); ++i) {
    const std::string& flag = passed_on_[i];
    if (flag == "-include" && i + 1 < passed_on_.size()) {
      take_include(passed_on_[i + 1], false, flag + " " + passed_on_[i + 1]);
      ++i;
    } else if ((flag.starts_with("-D") || flag.starts_with("-U")) && flag.size() > 2) {
      out_.arguments.push_back(flag);
    } else {
      drop(flag);
    }
  }
}

Status Reader::choose_source() {
  auto is_source = [&](const std::string& input) {
    if (!language_.empty()) return true;
    size_t dot = base_name(input).rfind('.');
    if (dot == std::string::npos) return false;
    namespace types = clang::driver::types;
    types::ID type = types::lookupTypeForExtension(base_name(input).substr(dot + 1));
    return types::isDerivedFromC(type) && !types::isCuda(type) && !types::isHIP(type);
  };
  for (const std::string& input : inputs_) {
    if (!is_source(input)) continue;
    std::string path = absolute(input);
    if (out_.source.empty() || (!file_exists(out_.source) && file_exists(path))) out_.source = path;
  }
  if (out_.source.empty()) return Error{.message = "the command names no C or C++ source file"};
  if (!file_exists(out_.source)) {
    return Error{.message = "source file not found", .file = out_.source};
  }
  return ok_status();
}

bool is_cxx_driver(const std::string& name) {
  std::string bare = name;
  while (!bare.empty() && (std::isdigit(static_cast<unsigned char>(bare.back())) ||
                           bare.back() == '.' || bare.back() == '-')) {
    bare.pop_back();  // "g++-12"
  }
  return bare.ends_with("++") || bare == "icpc" || bare == "icpx";
}

Result<CompileCommand> Reader::read(std::vector<std::string> command) {
  size_t first = skip_compiler(command);
  std::string compiler = first == 0 ? "" : program_name(command[first - 1]);
  bool cl = compiler == "cl" || compiler == "clang-cl";
  out_.cxx_driver = is_cxx_driver(compiler);
  expand(command, first, 0);
  parse(cl);
  take_passed_on();
  if (Status chosen = choose_source(); !chosen) return chosen.error();
  if (!standard_.empty()) out_.arguments.push_back("-std=" + standard_);
  if (!language_.empty()) {
    out_.arguments.push_back("-x");
    out_.arguments.push_back(language_);
  }
  return std::move(out_);
}

}  // namespace

Result<CompileCommand> read_command(const std::vector<std::string>& command,
                                    const std::string& directory, const std::string& root) {
  return Reader(directory, root).read(command);
}

}  // namespace tvaara::code
