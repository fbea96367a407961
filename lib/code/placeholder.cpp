#include "code/placeholder.h"

#include <cctype>

#include "code/usage.h"

namespace tvaara::code {
namespace {

// What every made-up type can do. Of the standard library only what needs next to nothing else of
// it is used, so that it holds before all others.
constexpr const char* kPrelude = R"(
#if __has_include(<initializer_list>)
#include <initializer_list>
#define TVAARA_LISTS
#endif
#if __has_include(<bits/stl_iterator_base_types.h>)
#include <bits/stl_iterator_base_types.h>
#define TVAARA_ITERATORS
#endif
namespace tvaara_placeholder {
struct root {};
struct tvaara_unknown;
struct tvaara_list;
#ifdef TVAARA_ITERATORS
struct tvaara_iterator;
#else
using tvaara_iterator = tvaara_unknown*;
#endif
template <bool, class T = void> struct when {};
template <class T> struct when<true, T> { using type = T; };
template <class T> struct bare { using type = T; };
template <class T> struct bare<T&> { using type = T; };
template <class T> struct bare<const T&> { using type = T; };
template <class T> struct bare<T&&> { using type = T; };
template <class T> struct bare<const T> { using type = T; };
template <class T> struct pointer { static const bool value = false; };
template <class T> struct pointer<T*> { static const bool value = true; };
template <class T, class = void> struct allocator { static const bool value = false; };
template <class...> struct void_of { using type = void; };
template <class T>
struct allocator<T, typename void_of<typename T::propagate_on_container_move_assignment>::type> {
  static const bool value = true;
};
template <class T> struct is { static const bool value = __is_base_of(root, typename bare<T>::type); };
template <class L, class R>
using either = typename when<is<L>::value || is<R>::value>::type;
template <class T> using target =
    typename when<!is<T>::value && !pointer<T>::value && !allocator<T>::value>::type;
)";

// A missing header also brought the standard ones that own code forgot.
constexpr const char* kStandardHeaders = R"(
#if __has_include(<string_view>)
#include <any>
#include <optional>
#include <string_view>
#include <variant>
#endif
#if __has_include(<format>) && __cplusplus > 201703L
#include <format>
#endif
#if __has_include(<expected>) && __cplusplus > 202002L
#include <expected>
#endif
#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <deque>
#include <exception>
#include <fstream>
#include <functional>
#include <future>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <numeric>
#include <queue>
#include <random>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>
)";

// `promise` picks what a coroutine of the type may return.
constexpr const char* kCoroutines = R"(
template <class Self> struct promise_base {
  Self get_return_object();
  std::suspend_never initial_suspend() noexcept;
  std::suspend_never final_suspend() noexcept;
  void unhandled_exception();
  template <class T> std::suspend_never yield_value(T&&);
};
template <class Self, bool value> struct promise_of : promise_base<Self> {
  template <class T> void return_value(T&&);
};
template <class Self> struct promise_of<Self, false> : promise_base<Self> { void return_void(); };
template <class Self> struct returns { static const bool value = @; };
template <template <class...> class Task> struct returns<Task<>> { static const bool value = false; };
template <template <class...> class Task> struct returns<Task<void>> {
  static const bool value = false;
};
template <template <class...> class Task, class T> struct returns<Task<T>> {
  static const bool value = true;
};
)";

constexpr const char* kOperators = R"(
#define TVAARA_COMPARE(op) \
  template <class L, class R, class = either<L, R>> bool operator op(const L&, const R&);
TVAARA_COMPARE(==) TVAARA_COMPARE(!=) TVAARA_COMPARE(<) TVAARA_COMPARE(>)
TVAARA_COMPARE(<=) TVAARA_COMPARE(>=)
#undef TVAARA_COMPARE
#define TVAARA_COMBINE(op) \
  template <class L, class R, class = either<L, R>> tvaara_unknown& operator op(L&&, R&&);
TVAARA_COMBINE(+) TVAARA_COMBINE(-) TVAARA_COMBINE(*) TVAARA_COMBINE(/) TVAARA_COMBINE(%)
TVAARA_COMBINE(|) TVAARA_COMBINE(&) TVAARA_COMBINE(^)
TVAARA_COMBINE(+=) TVAARA_COMBINE(-=) TVAARA_COMBINE(|=)
#undef TVAARA_COMBINE
template <class L, class R, class = either<L, R>> L&& operator<<(L&&, R&&);
template <class L, class R, class = either<L, R>> L&& operator>>(L&&, R&&);
template <class T, class = typename when<is<T>::value>::type> bool operator!(const T&);
template <class T, class = typename when<is<T>::value>::type> T& operator++(T&);
template <class T, class = typename when<is<T>::value>::type> T& operator--(T&);
template <class T, class = typename when<is<T>::value>::type> T& operator++(T&, int);
template <class T, class = typename when<is<T>::value>::type> T& operator--(T&, int);
}
)";

class Writer {
 public:
  Writer(const Usages& usages, const std::set<std::string>& members, bool first)
      : usages_(usages), members_(members), first_(first) {}

  std::string cxx(const std::set<std::string>& literals, bool modern, bool coroutines) {
    coroutines_ = coroutines;
    standard_ = first_ && usages_.root.below.count("std") != 0;
    if (standard_) out_ += kStandardHeaders;
    modern_ = modern;
    if (coroutines) out_ += "#include <coroutine>\n";
    out_ += kPrelude;
    if (coroutines) {
      std::string text = kCoroutines;
      text.replace(text.find('@'), 1, usages_.returns_values ? "true" : "false");
      out_ += text;
    }
    any();
    out_ += kOperators;
    out_ += "using tvaara_placeholder_unknown = tvaara_placeholder::tvaara_unknown;\n";
    for (const std::string& suffix : literals) {
      out_ += "tvaara_placeholder_unknown& operator\"\"" + suffix +
              "(const char*, decltype(sizeof(0)));\n"
              "tvaara_placeholder_unknown& operator\"\"" +
              suffix + "(unsigned long long);\n";
    }
    for (const auto& [name, usage] : usages_.root.below) {
      if (wanted(name, usage)) declare(name, usage, false);
    }
    macros("auto");
    return std::move(out_);
  }

  std::string c() {
    std::string fields;
    for (const std::string& name : usages_.called) fields += "  char *(*" + name + ")();\n";
    for (const std::string& name : usages_.fields) {
      if (!usages_.called.count(name)) fields += "  char *" + name + ";\n";
    }
    if (fields.empty()) fields = "  int unused;\n";
    for (const auto& [name, usage] : usages_.root.below) {
      if (!wanted(name, usage)) continue;
      if (usage.type) {
        out_ += "typedef struct " + name + " {\n" + fields + "} " + name + ";\n";
      } else if (usage.value && !usage.call) {
        out_ += "extern int " + name + ";\n";
      }
    }
    macros("int");
    return std::move(out_);
  }

 private:
  // In the first round own code is trusted to declare what it looks to be declaring.
  bool wanted(const std::string& name, const Usage& usage) const {
    if (usages_.aliases.count(name) || usages_.own_types.count(name)) return false;
    if (usages_.macros.count(name)) return false;
    bool space = usage.space || !usage.below.empty();
    if (standard_ && (name == "std" || (!space && std::islower(name[0])))) return false;
    bool declared = usages_.declared.count(name) != 0;
    return space || !first_ || !declared;
  }

  void macros(const char* returns) {
    for (const auto& [name, usage] : usages_.macros) {
      if (usages_.own_types.count(name)) continue;
      if (usage.alone) out_ += "#define " + name + "\n";
      if (usage.alone) continue;
      if (usage.with_body) {
        out_ +=
            "#define " + name + "(...) " + returns + " TVAARA_NAME(" + name + "_, __LINE__)()\n";
      } else {
        out_ += "#define " + name + "(...)\n";
      }
    }
    if (out_.find("TVAARA_NAME") != std::string::npos) {
      out_ += "#define TVAARA_NAME(a, b) TVAARA_JOIN(a, b)\n#define TVAARA_JOIN(a, b) a##b\n";
    }
  }

  void function(const std::string& name, const char* before, bool types, bool values,
                const char* behind = "", bool pointer = false) {
    out_ += "template <class... A> " + std::string(before) +
            (pointer ? "void* " : "tvaara_placeholder::tvaara_unknown& ") + name + "(A&&...)" +
            behind + ";\n";
    if (types) {
      out_ += "template <class T_, class... T, class... A> " + std::string(before) +
              "tvaara_placeholder::tvaara_unknown& " + name + "(A&&...)" + behind + ";\n";
    }
    if (values && modern_) {
      out_ += "template <auto V_, class... A> " + std::string(before) +
              "tvaara_placeholder::tvaara_unknown& " + name + "(A&&...)" + behind + ";\n";
    }
  }

  // `any` has every member that is used anywhere; `base`, from which own classes derive, only
  // those that an own class was found to lack: it would hide functions of the same name.
  void any() {
    out_ += "template <class Self> struct tvaara_base : root {\n";
    for (const std::string& name : members_) function(name, "", true, false, " const");
    promise();
    out_ +=
        "};\ntemplate <class Self> struct tvaara_any : root {\n"
        "tvaara_any& operator=(const tvaara_any&);\n"
        "template <class T> Self& operator=(T&&);\n"
        "template <class T, class = target<T>> operator T() const;\n"
        "operator long() const;\n"
        "template <class T> explicit operator T*() const;\n"
        "Self* operator->() const;\n"
        "tvaara_unknown& operator*() const;\n"
        "template <class T> tvaara_unknown& operator[](T&&) const;\n"
        "template <class... A> tvaara_unknown& operator()(A&&...) const;\n"
        "tvaara_any();\ntvaara_any(const tvaara_any&) = default;\n"
        "tvaara_iterator begin() const;\ntvaara_iterator end() const;\n";
    for (const std::string& name : usages_.called) {
      if (name == "begin" || name == "end") continue;
      function(name, "", usages_.called_with_types.count(name) != 0,
               usages_.called_with_values.count(name) != 0, " const");
    }
    for (const std::string& name : usages_.fields) {
      if (!usages_.called.count(name)) out_ += "tvaara_unknown& " + name + ";\n";
    }
    promise();
    if (coroutines_) {
      out_ +=
          "bool await_ready();\ntemplate <class H> void await_suspend(H&&);\n"
          "tvaara_unknown& await_resume();\n";
    }
    out_ +=
        "};\nstruct tvaara_unknown : tvaara_any<tvaara_unknown> {\n"
        "tvaara_unknown();\ntvaara_unknown(const tvaara_unknown&) = default;\n"
        "template <class T> tvaara_unknown(T&&);\n"
        "#ifdef TVAARA_LISTS\ntvaara_unknown(std::initializer_list<tvaara_unknown>);\n#endif\n"
        "using tvaara_any<tvaara_unknown>::operator=;\ntvaara_unknown& operator=(const "
        "tvaara_unknown&);\n};\n"
        "#ifdef TVAARA_LISTS\nstruct tvaara_list : root {\n"
        "tvaara_list(std::initializer_list<tvaara_unknown>);\n};\n#endif\n"
        "#ifdef TVAARA_ITERATORS\nstruct tvaara_iterator : tvaara_any<tvaara_iterator> {\n"
        "using iterator_category = std::forward_iterator_tag;\nusing difference_type = long;\n"
        "using value_type = tvaara_unknown;\nusing pointer = tvaara_unknown*;\n"
        "using reference = tvaara_unknown&;\n"
        "tvaara_iterator();\ntvaara_iterator(const tvaara_iterator&) = default;\n"
        "using tvaara_any<tvaara_iterator>::operator=;\ntvaara_iterator& operator=(const "
        "tvaara_iterator&);\n};\n#endif\n";
  }

  void promise() {
    if (!coroutines_) return;
    out_ += "struct promise_type : promise_of<Self, returns<Self>::value> {};\n";
  }

  void declare(const std::string& name, const Usage& usage, bool in_class) {
    bool type = usage.type || usage.base;
    if (!type && usage.call && usage.below.empty()) {
      return function(name, in_class ? "static " : "", usage.type_arguments, usage.value_arguments,
                      "", usage.pointer);
    }
    if (!type && usage.below.empty() && !usage.space) {
      out_ += std::string(in_class ? "static" : "extern") +
              " const tvaara_placeholder::tvaara_unknown " + name + ";\n";
      return;
    }
    if (!type && !in_class) {
      out_ += "namespace " + name + " {\n";
      for (const auto& [inner, below] : usage.below) declare(inner, below, false);
      out_ += "}\n";
      return;
    }
    record(name, usage);
  }

  void record(const std::string& name, const Usage& usage) {
    std::string self = name;
    if (usage.type_arguments) {
      out_ += "template <class... T> ";
      self += "<T...>";
    } else if (usage.value_arguments && modern_) {
      out_ += "template <auto... T> ";
      self += "<T...>";
    }
    std::string parent = std::string("tvaara_placeholder::") +
                         (usage.base ? "tvaara_base<" : "tvaara_any<") + self + ">";
    out_ += "struct " + name + " : " + parent + " {\n" + name + "();\n" + name + "(const " + name +
            "&) = default;\ntemplate <class... A> " + name + "(A&&...);\n";
    // Of lists alone: what is made of plain values in braces takes them as its arguments.
    out_ += "#ifdef TVAARA_LISTS\n" + name +
            "(std::initializer_list<tvaara_placeholder::tvaara_list>);\n#endif\n";
    if (!usage.base) {
      out_ += "using " + parent + "::operator=;\n" + name + "& operator=(const " + name + "&);\n";
    }
    for (const auto& [inner, below] : usage.below) {
      if (inner != name) declare(inner, below, true);
    }
    out_ += "};\n";
  }

  const Usages& usages_;
  const std::set<std::string>& members_;
  bool first_, coroutines_ = false, modern_ = false;
  bool standard_ = false;  // standard headers are asked first for what seems to be missing
  std::string out_;
};

}  // namespace

void Placeholders::learn(const Survey& survey) {
  names_.insert(survey.names.begin(), survey.names.end());
  types_.insert(survey.types.begin(), survey.types.end());
  members_.insert(survey.members.begin(), survey.members.end());
  literals_.insert(survey.literals.begin(), survey.literals.end());
  ++rounds_;
}

std::string Placeholders::header(const Survey& survey) const {
  Usages usages = usages_of(survey, names_, types_);
  for (const std::string& macro : survey.macros) usages.macros.erase(macro);
  Writer writer(usages, members_, rounds_ == 1);
  if (!survey.language.CPlusPlus) return writer.c();
  bool coroutines = survey.language.CPlusPlus20 && usages.coroutines;
  return writer.cxx(literals_, survey.language.CPlusPlus17, coroutines);
}

}  // namespace tvaara::code
