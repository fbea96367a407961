// Interface of Boost.Process (version 1) as far as servers use it, written for tvaara.
// Not compared with the real library: what is inlined there from headers is declared alone here.
#pragma once

#include <istream>
#include <ostream>
#include <string>
#include <vector>

namespace boost {
namespace process {
class ipstream : public std::istream {
 public:
  ipstream();
};
class opstream : public std::ostream {
 public:
  opstream();
};
struct redirection {};
struct std_out_t {
  template <typename T>
  redirection operator>(T&& target) const;
};
struct std_in_t {
  template <typename T>
  redirection operator<(T&& source) const;
};
struct shell_t {};
struct args_t {
  template <typename T>
  redirection operator=(T&& values) const;
  template <typename T>
  redirection operator()(T&& values) const;
};
extern std_out_t std_out, std_err;
extern std_in_t std_in;
extern shell_t shell;
extern args_t args;
template <typename... Args>
int system(Args&&... args);
template <typename... Args>
void spawn(Args&&... args);
template <typename Context, typename Handler, typename... Args>
void async_system(Context& context, Handler&& handler, Args&&... args);
class child {
 public:
  template <typename... Args>
  explicit child(Args&&... args);
  void wait();
  int exit_code() const;
  bool running();
};
std::string search_path(const std::string& name);
}  // namespace process
}  // namespace boost
