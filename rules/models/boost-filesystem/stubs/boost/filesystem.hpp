// Interface of Boost.Filesystem as far as programs use it, written for tvaara (1.65 - 1.86).
//
// Not compared with the real library: iterators come from Boost.Iterator, and some functions take
// more.
#pragma once

#include <cstdint>
#include <ctime>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <system_error>

namespace boost::system {
class error_category;
class error_code {
 public:
  int value() const;
  std::string message() const;
  void clear();
  explicit operator bool() const;
};
class system_error : public std::runtime_error {
 public:
  const error_code& code() const;
};
}  // namespace boost::system

namespace boost::filesystem {

class path {
 public:
  using value_type = char;
  using string_type = std::string;
  class iterator {
   public:
    using value_type = path;
    using difference_type = std::ptrdiff_t;
    using pointer = const path*;
    using reference = const path&;
    using iterator_category = std::bidirectional_iterator_tag;
    reference operator*() const;
    pointer operator->() const;
    iterator& operator++();
    iterator& operator--();
    bool operator==(const iterator& other) const;
    bool operator!=(const iterator& other) const;
  };
  using const_iterator = iterator;
  path() noexcept;
  path(const path& other);
  path(path&& other) noexcept;
  path(const char* text);
  path(const std::string& text);
  path(const std::wstring& text);
  template <class I>
  path(I first, I last);
  ~path();
  path& operator=(const path& other);
  path& operator=(const std::string& text);
  path& operator=(const char* text);
  path& operator+=(const path& other);
  path& operator+=(const std::string& text);
  path& operator+=(const char* text);
  path& operator/=(const path& other);
  path& operator/=(const std::string& text);
  path& operator/=(const char* text);
  path& concat(const std::string& text);
  path& append(const std::string& text);
  void clear() noexcept;
  path& make_preferred();
  path& remove_filename();
  path& remove_trailing_separator();
  path& replace_extension(const path& extension = path());
  void swap(path& other) noexcept;
  const std::string& native() const;
  const char* c_str() const;
  const std::string string() const;
  const std::wstring wstring() const;
  const std::string generic_string() const;
  path generic_path() const;
  path lexically_normal() const;
  path lexically_relative(const path& base) const;
  path lexically_proximate(const path& base) const;
  path& normalize();
  int compare(const path& other) const noexcept;
  int compare(const std::string& text) const;
  path root_name() const;
  path root_directory() const;
  path root_path() const;
  path relative_path() const;
  path parent_path() const;
  path branch_path() const;
  path filename() const;
  path leaf() const;
  path stem() const;
  path extension() const;
  bool empty() const noexcept;
  bool filename_is_dot() const;
  bool filename_is_dot_dot() const;
  bool has_root_path() const;
  bool has_parent_path() const;
  bool has_filename() const;
  bool has_stem() const;
  bool has_extension() const;
  bool is_absolute() const;
  bool is_relative() const;
  bool is_complete() const;
  iterator begin() const;
  iterator end() const;
};
path operator/(const path& left, const path& right);
bool operator==(const path& left, const path& right);
bool operator!=(const path& left, const path& right);
bool operator<(const path& left, const path& right);
std::ostream& operator<<(std::ostream& out, const path& value);

enum file_type { status_error, file_not_found, regular_file, directory_file, symlink_file };
enum perms { no_perms = 0, owner_all = 0700, group_all = 070, others_all = 07, all_all = 0777 };
enum class copy_options : unsigned {
  none = 0,
  fail_if_exists = 0,
  skip_existing = 1,
  overwrite_existing = 2
};
enum class copy_option { none = 0, fail_if_exists = 0, overwrite_if_exists = 2 };
class file_status {
 public:
  file_type type() const;
  perms permissions() const;
};
struct space_info {
  std::uintmax_t capacity, free, available;
};
class filesystem_error : public system::system_error {
 public:
  const path& path1() const;
};
class directory_entry {
 public:
  const filesystem::path& path() const;
  operator const filesystem::path&() const;
  file_status status() const;
};
class directory_iterator {
 public:
  using value_type = directory_entry;
  using difference_type = std::ptrdiff_t;
  using pointer = directory_entry*;
  using reference = directory_entry&;
  using iterator_category = std::input_iterator_tag;
  directory_iterator();
  explicit directory_iterator(const path& folder);
  directory_iterator(const path& folder, system::error_code& error);
  directory_entry& operator*() const;
  directory_entry* operator->() const;
  directory_iterator& operator++();
  bool operator==(const directory_iterator& other) const;
  bool operator!=(const directory_iterator& other) const;
};
class recursive_directory_iterator {
 public:
  using value_type = directory_entry;
  using difference_type = std::ptrdiff_t;
  using pointer = directory_entry*;
  using reference = directory_entry&;
  using iterator_category = std::input_iterator_tag;
  recursive_directory_iterator();
  explicit recursive_directory_iterator(const path& folder);
  recursive_directory_iterator(const path& folder, system::error_code& error);
  directory_entry& operator*() const;
  directory_entry* operator->() const;
  recursive_directory_iterator& operator++();
  bool operator==(const recursive_directory_iterator& other) const;
  bool operator!=(const recursive_directory_iterator& other) const;
};
directory_iterator begin(const directory_iterator& at);
directory_iterator end(const directory_iterator& at);
recursive_directory_iterator begin(const recursive_directory_iterator& at);
recursive_directory_iterator end(const recursive_directory_iterator& at);

// With and without a place for the error.
#define TVAARA_ONE(result, name)  \
  result name(const path& value); \
  result name(const path& value, system::error_code& error);
#define TVAARA_TWO(result, name)                      \
  result name(const path& first, const path& second); \
  result name(const path& first, const path& second, system::error_code& error);
TVAARA_ONE(path, canonical)
TVAARA_ONE(path, weakly_canonical)
TVAARA_ONE(path, read_symlink)
TVAARA_ONE(bool, create_directory)
TVAARA_ONE(bool, create_directories)
TVAARA_ONE(bool, exists)
TVAARA_ONE(std::uintmax_t, file_size)
TVAARA_ONE(bool, is_directory)
TVAARA_ONE(bool, is_regular_file)
TVAARA_ONE(bool, is_symlink)
TVAARA_ONE(bool, is_empty)
TVAARA_ONE(std::time_t, last_write_time)
TVAARA_ONE(bool, remove)
TVAARA_ONE(std::uintmax_t, remove_all)
TVAARA_ONE(file_status, status)
TVAARA_ONE(file_status, symlink_status)
TVAARA_ONE(space_info, space)
TVAARA_TWO(void, copy)
TVAARA_TWO(void, copy_directory)
TVAARA_TWO(void, create_symlink)
TVAARA_TWO(void, create_hard_link)
TVAARA_TWO(void, create_directory_symlink)
TVAARA_TWO(void, rename)
TVAARA_TWO(bool, equivalent)
#undef TVAARA_ONE
#undef TVAARA_TWO
bool exists(file_status status);
bool is_regular_file(file_status status);
bool is_directory(file_status status);
void copy_file(const path& from, const path& to);
void copy_file(const path& from, const path& to, system::error_code& error);
void copy_file(const path& from, const path& to, copy_option options);
bool copy_file(const path& from, const path& to, copy_options options);
void permissions(const path& value, perms bits);
void permissions(const path& value, perms bits, system::error_code& error);
void resize_file(const path& value, std::uintmax_t size);
path absolute(const path& value);
path absolute(const path& value, const path& base);
path system_complete(const path& value);
path relative(const path& value, const path& base);
path proximate(const path& value, const path& base);
path current_path();
path current_path(system::error_code& error);
void current_path(const path& value);
path temp_directory_path();
path unique_path(const path& model = "%%%%-%%%%-%%%%-%%%%");

template <class C, class T = std::char_traits<C>>
class basic_ifstream : public std::basic_ifstream<C, T> {
 public:
  basic_ifstream();
  explicit basic_ifstream(const path& name);
  basic_ifstream(const path& name, std::ios_base::openmode mode);
  void open(const path& name);
  void open(const path& name, std::ios_base::openmode mode);
};
template <class C, class T = std::char_traits<C>>
class basic_ofstream : public std::basic_ofstream<C, T> {
 public:
  basic_ofstream();
  explicit basic_ofstream(const path& name);
  basic_ofstream(const path& name, std::ios_base::openmode mode);
  void open(const path& name);
  void open(const path& name, std::ios_base::openmode mode);
};
template <class C, class T = std::char_traits<C>>
class basic_fstream : public std::basic_fstream<C, T> {
 public:
  basic_fstream();
  explicit basic_fstream(const path& name);
  basic_fstream(const path& name, std::ios_base::openmode mode);
  void open(const path& name);
  void open(const path& name, std::ios_base::openmode mode);
};
using ifstream = basic_ifstream<char>;
using ofstream = basic_ofstream<char>;
using fstream = basic_fstream<char>;
void load_string_file(const path& name, std::string& text);
void save_string_file(const path& name, const std::string& text);

}  // namespace boost::filesystem
