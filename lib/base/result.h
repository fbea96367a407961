// The one value-or-error type of tvaara.
//
// Idea: errors are values. A function that can fail returns Result<T>; an Error says what went
// wrong, where (file, line and column when known) and what the user can do about it. Nothing in
// tvaara throws across a function boundary; exceptions of libraries are caught where they arise
// and become an Error there.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace tvaara {

struct Error {
  std::string message;   // what is wrong, one sentence without a trailing period
  std::string file = {};  // path as shown to the user; empty if none
  uint32_t line = 0;     // 1-based; 0 if unknown
  uint32_t column = 0;   // 1-based, in bytes; 0 if unknown
  std::string hint = {};  // what to do; may be empty

  // "file:line:column: message (hint)"
  std::string to_string() const;
};

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  T& value() { return *std::get_if<0>(&state_); }
  const T& value() const { return *std::get_if<0>(&state_); }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  Error& error() { return *std::get_if<1>(&state_); }
  const Error& error() const { return *std::get_if<1>(&state_); }

 private:
  std::variant<T, Error> state_;
};

struct Done {};
using Status = Result<Done>;  // success without a value
inline Status ok_status() { return Done{}; }

}  // namespace tvaara
