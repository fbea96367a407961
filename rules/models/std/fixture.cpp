// Every row of model.yaml is met here at least once; the folder's test says which is not. This
// file is read, never run: it means nothing.
#include <algorithm>
#include <any>
#include <array>
#include <atomic>
#include <charconv>
#include <chrono>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <filesystem>
#include <forward_list>
#include <fstream>
#include <functional>
#include <future>
#include <iostream>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <numeric>
#include <optional>
#include <queue>
#include <random>
#include <regex>
#include <set>
#include <sstream>
#include <stack>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>

#include <alloca.h>
#include <strings.h>

#if __has_include(<format>)
#include <format>
#else
namespace std {  // as <format> declares them
struct format_args {};
template <class... Args> format_args make_format_args(Args&...);
template <class... Args> string format(string_view text, Args&&... args);
string vformat(string_view text, format_args args);
}  // namespace std
#endif

namespace fs = std::filesystem;

struct Order {
  explicit Order(std::string name);
  void show();
};
extern "C" char* gets(char* buffer);  // the newest headers have no such function
bool is_good(char c);
void use(const std::string& text);
void work(int n, std::string text);
int compare_ints(int a, int b);

void sources(char* buffer) {
  std::string home = std::getenv("HOME");
  int c = getchar();
  std::fgets(buffer, 80, stdin);
  gets(buffer);
  scanf("%s", buffer);
  fscanf(stdin, "%s", buffer);
  std::cin >> c;
  c = fgetc(stdin);
  FILE* file = std::fopen("a", "r");
  FILE* kept = std::fopen("a", "w");
  std::rewind(kept);
  std::ofstream written("a");
  std::ifstream in("a");
  std::ifstream later;
  later.open("a");
  for (const auto& entry : fs::directory_iterator("a")) use(entry.path().string());
  int r = std::rand();
  std::mt19937 engine(1);
  r += static_cast<int>(engine());
  std::uniform_int_distribution<int> dice(1, 6);
  r += dice(engine);
  std::random_device device;
  r += static_cast<int>(device());
  auto now = std::chrono::system_clock::now();
  time_t seconds = time(nullptr);
}

void values(std::string a, std::string b) {
  std::string c = std::move(a);
  auto bound = std::bind(&use, b);
  auto member = std::mem_fn(&Order::show);
  std::string old = std::exchange(a, b);
  std::swap(a, b);
  int n = std::clamp(3, 1, std::min(5, 6));
  n = std::max(n, 2);
  auto order = std::make_unique<Order>(a);
  auto maybe_made = std::make_optional(a);
  auto pair = std::make_pair(a, b);
  std::pair<std::string, std::string> built(a, b);
  std::tuple<std::string, int> row(a, 1);
  auto listed = std::make_tuple(a, b);
  std::string left, right;
  std::tie(left, right) = listed;
  auto forwarded = std::forward_as_tuple(a, b);
  use(std::get<0>(forwarded));
  std::array<std::string, 2> both{a, a};
  use(std::get<0>(row) + std::get<1>(both));
  use(std::get<0>(built) + std::get<1>(built));
  std::variant<int, std::string> either = a;
  use(std::get<1>(either));
  if (std::get_if<1>(&either) != nullptr) use(*std::get_if<std::string>(&either));
  order.get();
  std::shared_ptr<std::string> shared;
  shared.get();
  shared.reset(new std::string(a));
  std::optional<std::string> maybe;
  maybe.value();
  maybe.value_or(a);
  if (maybe.has_value()) maybe.emplace(b);
  std::reference_wrapper<std::string> wrapped = std::ref(a);
  wrapped.get();
  maybe.reset();
  std::shared_ptr<std::string> again(shared);
  again = shared;
  std::weak_ptr<std::string> weak(shared), weaker(weak);
  weak.lock();
  std::promise<std::string> promise;
  std::future<std::string> future = promise.get_future();
  promise.set_value(a);
  use(future.get());
  std::atomic<int> counter;
  counter.store(n);
  n = counter.load();
}

void entries(std::string a, std::map<std::string, std::string> more) {
  std::map<std::string, std::string> m{{a, "b"}};
  m.insert({a, a});
  m.insert(more.begin(), more.end());
  more.equal_range(a);
  m.emplace(a, a);
  m.insert_or_assign(a, a);
  m[a] = m.at(a);
  std::vector<int> numbers{1, 2}, others;
  numbers.at(0) = 1;
  std::set<std::string> names;
  names.insert(a);
  names.emplace(a);
  std::next(numbers.begin());
  std::copy_if(numbers.begin(), numbers.end(), std::back_inserter(others), [](int n) { return n; });
  std::transform(numbers.begin(), numbers.end(), others.begin(), [](int n) { return n; });
  std::transform(numbers.begin(), numbers.end(), others.begin(), others.begin(),
                 [](int x, int y) { return x + y; });
  std::generate(numbers.begin(), numbers.end(), [] { return 1; });
  std::sort(numbers.begin(), numbers.end());
  qsort(numbers.data(), 2, sizeof(int), nullptr);
  std::smatch match;
  if (std::regex_search(a, match, std::regex("x"))) use(match.str(0) + match[0].str());
}

void strings(std::string a, const char* raw, char* out) {
  const char* c = a.c_str();
  std::string_view view(raw, 3);
  view.data();
  std::string part(raw, 3);
  a.append(part);
  a.assign(part);
  a.reserve(20);
  if (a.find_first_not_of("abc") == std::string::npos) use(a);
  a.clear();
  a.swap(part);
  a.insert(0, part);
  use(a.substr(1));
  a.copy(out, 2);
  if (a.empty()) return;
  use(std::to_string(3));
  int n = std::stoi(a);
  std::from_chars(raw, raw + 3, n);
  std::to_chars(out, out + 9, n);
  use(std::format("{}", a));
  auto arguments = std::make_format_args(a);
  use(std::vformat(a, arguments));
  use(std::regex_replace(a, std::regex("x"), part));
  auto odd = [](unsigned char c) { return !std::isalnum(c); };
  if (std::none_of(a.begin(), a.end(), odd) || !std::any_of(a.begin(), a.end(), odd)) use(a);
  if (std::find_if(a.begin(), a.end(), odd) == a.end()) use(a);
  if (std::find_if_not(a.begin(), a.end(), odd) != a.end()) use(a);
  a.erase(std::remove_if(a.begin(), a.end(), odd), a.end());
  std::erase_if(a, odd);
  use(std::to_string(std::hash<std::string>{}(a)));
}

void streams(std::istream& in, std::string a, char* out) {
  std::ostringstream text;
  text.str(a);
  use(text.str());
  text.write(out, 3);
  text.flush();
  in.read(out, 3);
  std::getline(in, a);
  text.rdbuf();
}

void containers(std::string a) {
  std::vector<std::string> list;
  std::vector<std::string> second;
  list.swap(second);
  list.clear();
  list.push_back(a);
  list.emplace_back(a);
  std::stack<std::string> stack;
  stack.emplace(a);
  list.emplace(list.begin(), a);
  stack.push(a);
  list.insert(list.begin(), a);
  std::map<std::string, std::string> map;
  map.insert({a, a});
  map.emplace(a, a);
  use(map.at(a));
  use(map.find(a)->second);
  std::set<std::string> set;
  set.find(a);
  map.lower_bound(a);
  use(list.front());
  use(list.back());
  use(stack.top());
  std::begin(list);
  if (list.end() == list.begin() || std::end(list) == list.begin()) return;
  list.resize(3, a);
  std::array<std::string, 2> pair;
  pair.fill(a);
  std::fill(list.begin(), list.end(), a);
  std::back_inserter(list);
  use(*std::find(list.begin(), list.end(), a));
  std::list<std::string> one, other;
  one.splice(one.begin(), other);
  use(one.front());
  if (list.empty() || list.size() > 3) return;
  std::vector<char> bytes;
  bytes.data();
  bytes.reserve(3);
  bytes.resize(a.size());
  bytes[0] = 'a';
  std::next(list.begin());
  std::copy(list.begin(), list.end(), list.begin());
  std::transform(list.begin(), list.end(), list.begin(), [](const std::string& s) { return s; });
}

void paths(std::string a) {
  fs::path base("/srv");
  fs::path full = base / a;
  full /= a;
  full += a;
  use(full.string());
  full.lexically_normal();
  full.lexically_relative("/srv");
  std::filesystem::absolute(full);
  fs::canonical(full);
  full.replace_extension(a);
  use(full.filename().string());
  fs::remove(full);
  fs::copy_file(full, base);
  fs::current_path(full);
}

void c_strings(const char* from, char* to, wchar_t* wide, va_list list) {
  memcpy(to, from, 3);
  strcat(to, from);
  bcopy(from, to, 3);
  vsscanf(from, "%d", list);
  mbstowcs(wide, from, 3);
  char* copy = strdup(from);
  const char* dot = std::strchr(from, '.');
  strtok(to, ",");
  char* rest = nullptr;
  strsep(&rest, ",");
  strtok_r(to, ",", &rest);
  memset(to, 0, 3);
  bzero(to, 3);
  sprintf(to, "%s", from);
  snprintf(to, 3, "%s", from);
  asprintf(&to, "%s", from);
  vsprintf(to, from, list);
  vsnprintf(to, 3, from, list);
  vasprintf(&to, from, list);
  int n = 0;
  sscanf(from, "%d", &n);
  long l = strtol(from, nullptr, 10);
  l += strlen(from);
  n = atoi(from);
  std::cout << from;
  printf(from, n);
  fprintf(stderr, from, n);
  puts(from);
  fputs(from, stdout);
  fwrite(from, 1, 3, stdout);
  size_t size = 0;
  FILE* stream = open_memstream(&to, &size);
  void* memory = malloc(n);
  memory = calloc(n, 2);
  memory = realloc(memory, n);
  std::remove(from);
}

int main(int, char** arguments) { return arguments[0] != nullptr; }

bool checks(std::string a, std::string_view b, const char* raw) {
  if (!std::regex_match(a, std::regex("[a-z]+"))) return false;
  std::set<std::string> allowed;
  if (!allowed.contains(a)) return false;
  if (strcmp(raw, "yes") != 0) return false;
  if (strspn(raw, "yes") != strlen(raw)) return false;
  if (b.compare("yes") != 0) return false;
  if (!a.starts_with("/srv/")) return false;
  if (a.rfind("/srv/", 0) != 0) return false;
  if (strncmp(raw, "/srv/", 5) != 0) return false;
  if (!std::all_of(a.begin(), a.end(), is_good)) return false;
  if (a.find("..") != std::string::npos || strstr(raw, "../")) return false;
  if (a.find('/') != std::string::npos || strchr(raw, '/') || strpbrk(raw, "/\\")) return false;
  return a == b || b == "x" || a == std::string("x");
}

void last_components(std::string a, const char* raw) {
  use(a.substr(a.find_last_of("/\\") + 1));
  use(strrchr(raw, '/'));
  use(strrchr(raw, '.'));
  use(fs::path(a).relative_path().string());
}

void callbacks(std::vector<int> list, std::variant<int, std::string> either) {
  std::for_each(list.begin(), list.end(), [](int) {});
  std::for_each_n(list.begin(), 3, [](int) {});
  std::generate(list.begin(), list.end(), [] { return 1; });
  std::accumulate(list.begin(), list.end(), 0, compare_ints);
  std::sort(list.begin(), list.end(), [](int a, int b) { return a < b; });
  std::visit([](const auto&) {}, either);
  std::invoke(work, 1, "a");
  static std::once_flag once;
  std::call_once(once, [] {});
  std::thread thread(work, 1, "a");
  std::packaged_task<std::string()> task([] { return std::string(); });
  auto of_task = task.get_future();
  task();
  use(of_task.get());
  auto one = std::async(std::launch::async, work, 1, "a");
  auto two = std::async(work, 1, "a");
  std::this_thread::sleep_for(std::chrono::seconds(1));
}

void ranges(std::vector<std::string> list, std::vector<std::string> out, std::string a) {
  auto good = [](const std::string& one) { return one.empty(); };
  use(*std::ranges::find(list, a));
  use(*std::ranges::find_if(list, good));
  std::ranges::copy(list, std::back_inserter(out));
  std::ranges::sort(list);
  std::ranges::for_each(list, [](const std::string& one) { use(one); });
  std::ranges::transform(list, out.begin(), [](const std::string& one) { return one; });
  if (std::ranges::any_of(list, good) || std::ranges::none_of(list, good)) return;
  if (std::ranges::all_of(list, good) || std::none_of(list.begin(), list.end(), good)) return;
  std::reference_wrapper<std::string> wrapped(a);
  use(wrapped.get());
}

std::string reasons(const std::exception& error, std::error_code code, int number) {
  return error.what() + code.message() + strerror(number);
}
