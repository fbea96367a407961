// {fmt}: every way to make a text.
#include <fmt/format.h>
#include <fmt/printf.h>
#include <fmt/ranges.h>

#include <iterator>
#include <string>
#include <vector>

std::string texts(const std::string& name, int number, const std::vector<std::string>& all) {
  std::string out = fmt::format("{} has {}", name, number);
  fmt::format_to(std::back_inserter(out), "{}", name);
  out += fmt::sprintf("%s", name);
  out += fmt::format(fmt::runtime(name), number);
  out += fmt::vformat(name, fmt::make_format_args(number));
  out += fmt::to_string(number);
  out += fmt::format("{}", fmt::join(all, ", "));
  return out;
}
