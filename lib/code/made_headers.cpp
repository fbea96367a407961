#include "code/made_headers.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <set>

#include "base/file.h"
#include "base/limits.h"
#include "base/text.h"
#include "code/preprocess.h"
#include "code/proto_headers.h"

namespace tvaara::code {
namespace {

using namespace clang;

// Where the layer lies; the name is only seen in a unit's list of files.
constexpr const char* kFolder = "/tvaara-made/";

std::string without(const std::string& name, std::string_view suffix) {
  return name.substr(0, name.size() - suffix.size());
}

class Maker {
 public:
  Maker(const std::vector<std::string>& templates, const std::string& root, FileSystem files)
      : templates_(templates), root_(root), files_(std::move(files)) {}

  // The text of a header by that name, and what it was made from.
  std::optional<std::string> make(const std::string& name, std::string& from) {
    std::string base = base_name(name);
    if (base.ends_with(".moc") || (base.starts_with("moc_") && base.ends_with(".cpp"))) return "";
    if (base.ends_with(".grpc.pb.h")) return protobuf(without(name, ".grpc.pb.h"), true, from);
    if (base.ends_with(".pb.h")) return protobuf(without(name, ".pb.h"), false, from);
    if (base.starts_with("ui_") && base.ends_with(".h")) {
      std::optional<std::string> text = read({without(base, ".h").substr(3) + ".ui"}, from);
      return text ? std::optional(form_header(*text)) : std::nullopt;
    }
    std::vector<std::string> spellings{name + ".in", name + ".cmake", name + ".cmake.in"};
    size_t dot = name.rfind('.');
    if (dot != std::string::npos)
      spellings.push_back(name.substr(0, dot) + ".in" + name.substr(dot));
    std::optional<std::string> text = read(spellings, from);
    return text ? std::optional(configured_header(*text)) : std::nullopt;
  }

 private:
  std::optional<std::string> protobuf(const std::string& stem, bool services, std::string& from) {
    std::optional<std::string> text = read({stem + ".proto"}, from);
    if (!text) return std::nullopt;
    auto find = [&](const std::string& path) -> std::optional<ProtoFile> {
      std::string unused;
      std::optional<std::string> imported = read({path}, unused);
      return imported ? std::optional(facts::read_proto(*imported)) : std::nullopt;
    };
    ProtoFile file = facts::read_proto(*text);
    return services ? service_header(file, stem + ".pb.h", find) : message_header(file, find);
  }

  // The template whose path ends with one of `names`, or with the ends of these: what a header is
  // included as may begin with the folder that the build writes to.
  std::optional<std::string> read(const std::vector<std::string>& names, std::string& from) {
    for (std::string end = names[0]; !end.empty();) {
      size_t dropped = names[0].size() - end.size();
      const std::string* best = nullptr;
      for (const std::string& name : names) {
        std::string tail = name.substr(dropped);
        for (const std::string& path : templates_) {
          if (path != tail && !path.ends_with("/" + tail)) continue;
          if (!best || std::pair(path.size(), path) < std::pair(best->size(), *best)) best = &path;
        }
      }
      if (best) {
        from = *best;
        auto buffer = files_->getBufferForFile(join_path(root_, *best));
        if (!buffer || (*buffer)->getBufferSize() > limits::kMaxIncludeScanBytes)
          return std::nullopt;
        return (*buffer)->getBuffer().str();
      }
      size_t slash = end.find('/');
      if (slash == std::string::npos) break;
      end = end.substr(slash + 1);
    }
    return std::nullopt;
  }

  const std::vector<std::string>& templates_;
  const std::string& root_;
  FileSystem files_;
};

bool mentions_moc(const std::string& source, const FileSystem& files) {
  auto buffer = files->getBufferForFile(source);
  return buffer &&
         ((*buffer)->getBuffer().contains(".moc\"") || (*buffer)->getBuffer().contains("\"moc_"));
}

// The value of <tag attribute="…"> in a line, or empty.
std::string attribute(const std::string& line, const std::string& tag, const std::string& name) {
  size_t at = line.find("<" + tag + " ");
  if (at == std::string::npos) return "";
  size_t begin = line.find(" " + name + "=\"", at);
  if (begin == std::string::npos) return "";
  begin += name.size() + 3;
  return line.substr(begin, line.find('"', begin) - begin);
}

bool is_identifier(const std::string& text, bool qualified) {
  if (text.empty() || std::isdigit(static_cast<unsigned char>(text[0]))) return false;
  return std::all_of(text.begin(), text.end(), [&](char c) {
    return (std::isalnum(static_cast<unsigned char>(c)) && static_cast<unsigned char>(c) < 0x80) ||
           c == '_' || (qualified && c == ':');
  });
}

// "@NAME@" and "${NAME}" become 0; in quotes they stay, as text that nobody knows.
std::string filled(const std::string& line) {
  std::string out;
  bool quoted = false;
  for (size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"' && (i == 0 || line[i - 1] != '\\')) quoted = !quoted;
    bool at = line[i] == '@', braced = line.compare(i, 2, "${") == 0;
    if (!quoted && (at || braced)) {
      size_t end = line.find(at ? '@' : '}', i + 1);
      size_t begin = i + (at ? 1 : 2);
      if (end != std::string::npos && is_identifier(line.substr(begin, end - begin), false)) {
        out += '0';
        i = end;
        continue;
      }
    }
    out += line[i];
  }
  return out;
}

}  // namespace

// In a template of Autoconf's, `#undef X` stands for what the build defines or leaves alone.
std::string configured_header(const std::string& text) {
  const bool cmake = text.find("#cmakedefine") != std::string::npos;
  std::string out;
  for (const std::string& line : split(text, '\n')) {
    std::string_view bare = trim(line);
    if (!cmake && bare.starts_with("#undef")) {
      out += "/* " + std::string(bare) + " */\n";
    } else if (bare.starts_with("#cmakedefine01")) {
      out += "#define " + std::string(trim(bare.substr(14))) + " 0\n";
    } else if (bare.starts_with("#cmakedefine")) {
      std::string rest(trim(bare.substr(12)));
      bool valued = rest.find(' ') != std::string::npos;
      out += valued ? "#define " + filled(rest) + "\n" : "/* " + rest + " */\n";
    } else {
      out += filled(line) + "\n";
    }
  }
  return out;
}

std::string form_header(const std::string& text) {
  std::string name, members;
  std::set<std::string> classes;
  for (const std::string& line : split(text, '\n')) {
    std::string_view bare = trim(line);
    if (name.empty() && bare.starts_with("<class>") && bare.ends_with("</class>")) {
      name = std::string(bare.substr(7, bare.size() - 15));
    }
    for (const char* tag : {"widget", "layout", "action"}) {
      std::string type = tag == std::string("action") ? "QAction" : attribute(line, tag, "class");
      std::string member = attribute(line, tag, "name");
      if (!is_identifier(member, false) || !is_identifier(type, true)) continue;
      if (member == name) continue;  // the form itself
      if (type.find(':') == std::string::npos) classes.insert(type);
      members += "  " + type + " *" + member + ";\n";
    }
  }
  size_t colons = name.rfind("::");
  if (colons != std::string::npos) name = name.substr(colons + 2);
  if (!is_identifier(name, false)) return "";
  std::string out = "#pragma once\n";
  for (const std::string& one : classes) out += "class " + one + ";\n";
  out += "class Ui_" + name + " {\n public:\n" + members +
         "  template <class T> void setupUi(T *form) {}\n"
         "  template <class T> void retranslateUi(T *form) {}\n};\n";
  return out + "namespace Ui { class " + name + " : public Ui_" + name + " {}; }\n";
}

std::vector<MadeHeader> add_made_headers(const std::vector<std::string>& templates,
                                         const std::string& root, const std::string& source,
                                         CompilerInvocation& invocation, FileSystem& files) {
  std::vector<MadeHeader> made;
  if (templates.empty() && !mentions_moc(source, files)) return made;
  Maker maker(templates, root, files);
  FileSystem below = files;
  std::map<std::string, std::string> texts;
  std::set<std::string> tried;
  auto layered = [&] {
    auto memory = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
    for (const auto& [name, text] : texts) {
      memory->addFile(kFolder + name, 0, llvm::MemoryBuffer::getMemBufferCopy(text, name));
    }
    auto overlay = llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(below);
    overlay->pushOverlay(memory);
    return overlay;
  };
  invocation.getHeaderSearchOpts().AddPath(kFolder, frontend::After, false, true);
  // What was made may include further headers that are missing; names are only tried once.
  for (bool more = true; more;) {
    more = false;
    IgnoringDiagConsumer silent;
    auto compiler = make_compiler(invocation, files, silent);
    for (const std::string& name : collect_includes(*compiler, {}, {}).missing) {
      if (name.find("..") != std::string::npos || !tried.insert(name).second) continue;
      MadeHeader header{name, ""};
      std::optional<std::string> text = maker.make(name, header.from);
      if (!text) continue;
      texts[name] = std::move(*text);
      made.push_back(std::move(header));
      more = true;
    }
    if (more) files = layered();
  }
  return made;
}

}  // namespace tvaara::code
