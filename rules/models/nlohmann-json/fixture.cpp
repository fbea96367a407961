// The commonly used interface of nlohmann/json 3.11. This file is read, never run.
#include <algorithm>
#include <array>
#include <cstdint>
#include <deque>
#include <fstream>
#include <iostream>
#include <list>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

using nlohmann::json;
using nlohmann::ordered_json;

namespace shop {

enum class Status { open, paid, sent };
NLOHMANN_JSON_SERIALIZE_ENUM(Status, {
                                         {Status::open, "open"},
                                         {Status::paid, "paid"},
                                         {Status::sent, "sent"},
                                     })
enum Level { low, high };

struct Address {
  std::string street;
  int number = 0;
  NLOHMANN_DEFINE_TYPE_INTRUSIVE(Address, street, number)
};

class Customer {
 public:
  const std::string& name() const { return name_; }

 private:
  std::string name_;
  std::string mail_;
  std::vector<Address> addresses_;
  NLOHMANN_DEFINE_TYPE_INTRUSIVE_WITH_DEFAULT(Customer, name_, mail_, addresses_)
};

struct Item {
  std::string id;
  double price = 0;
  std::uint32_t count = 0;
};
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Item, id, price, count)

struct Filter {
  std::string text;
  int limit = 10;
};
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Filter, text, limit)

struct Order {
  std::string id;
  std::vector<Item> items;
  Status status = Status::open;
};
void to_json(json& j, const Order& order) {
  j = json{{"id", order.id}, {"items", order.items}, {"status", order.status}};
}
void from_json(const json& j, Order& order) {
  j.at("id").get_to(order.id);
  j.at("items").get_to(order.items);
  order.status = j.value("status", Status::open);
}

// No default constructor: converted through adl_serializer.
struct Money {
  explicit Money(long cents) : cents(cents) {}
  long cents;
};

}  // namespace shop

namespace nlohmann {
template <>
struct adl_serializer<shop::Money> {
  static shop::Money from_json(const json& j) { return shop::Money(j.get<long>()); }
  static void to_json(json& j, const shop::Money& money) { j = money.cents; }
};
}  // namespace nlohmann

void take_text(const std::string& text);
void take_number(int number);
void take_json(const json& value);
void take_map(const std::map<std::string, std::string>& map);

void reading(const std::string& text, std::istream& stream, const std::vector<std::uint8_t>& bytes,
             const char* begin, std::size_t length, std::FILE* file) {
  json a = json::parse(text);
  json b = json::parse(text.begin(), text.end());
  json c = json::parse(stream);
  json d = json::parse(bytes);
  json e = json::parse(begin);
  json f = json::parse(begin, begin + length);
  json g = json::parse(text, nullptr, false);
  json h = json::parse(text, nullptr, true, true);
  json i = json::parse(std::string_view(text));
  json k = json::parse(R"({"a": 1})");
  json l = json::parse(file);
  json m = json::parse(std::ifstream("orders.json"));
  json n = json::parse(text, [](int depth, json::parse_event_t event, json& parsed) {
    return depth < 10 && event != json::parse_event_t::key && !parsed.is_null();
  });
  ordered_json o = ordered_json::parse(text);
  auto p = json::parse("[1, 2]", nullptr, /*allow_exceptions=*/false);
  if (p.is_discarded()) return;
  stream >> a;
  std::istringstream(text) >> b;
  bool valid = json::accept(text);
  valid = json::accept(text.begin(), text.end());
  json q = R"({"pi": 3.1})"_json;
  json::json_pointer pointer = "/a/b"_json_pointer;
  take_json(a[pointer]);
  if (valid) std::cout << c << d << e << f << g << h << i << k << l << m << n << o << q;
}

void exceptions(const std::string& text) {
  try {
    take_json(json::parse(text));
  } catch (const json::parse_error& error) {
    std::cerr << error.what() << error.id << error.byte;
  } catch (const json::type_error& error) {
    std::cerr << error.what() << error.id;
  } catch (const json::out_of_range& error) {
    std::cerr << error.what();
  } catch (const json::invalid_iterator& error) {
    std::cerr << error.what();
  } catch (const nlohmann::json::other_error& error) {
    std::cerr << error.what();
  } catch (const json::exception& error) {
    std::cerr << error.what() << error.id;
  } catch (nlohmann::detail::exception& error) {
    std::cerr << error.what();
  }
}

void building(const std::string& text, const std::vector<std::string>& list) {
  json empty;
  json null = nullptr;
  json number = 42;
  json real = 1.5;
  json flag = true;
  json string = "text";
  json copy = text;
  json view = std::string_view(text);
  json array = {1, 2.5, "three", nullptr, true};
  json object = {{"id", text}, {"n", 1}, {"nested", {{"a", 1}, {"b", json::array()}}}};
  json from_vector = list;
  json from_map = std::map<std::string, int>{{"a", 1}};
  json from_hash_map = std::unordered_map<std::string, json>{};
  json from_pair = std::make_pair("a", 1);
  json from_tuple = std::make_tuple(1, "a", 2.5);
  json from_set = std::set<int>{1, 2};
  json from_array = std::array<int, 3>{1, 2, 3};
  json from_enum = shop::Status::paid;
  json from_plain_enum = shop::low;
  json from_type = shop::Order{};
  json from_money = shop::Money(5);
  json from_character = 'a';
  json from_unsigned = std::uint64_t{1};
  json filled(3, "x");
  json typed(json::value_t::object);
  json made_array = json::array({1, 2, 3});
  json made_object = json::object({{"a", 1}});
  json made_empty = json::object();
  json bytes = json::binary({1, 2, 3});
  json moved = std::move(copy);
  copy = moved;
  copy = {{"a", 1}};
  ordered_json ordered = {{"z", 1}, {"a", 2}};
  ordered["b"] = text;
  json part(array.begin(), array.end());
  take_json({{"error", "not found"}, {"code", 404}});
  take_json(text);
  take_json(nullptr);
}

void elements(json& j, const json& c, const std::string& key, int index, const char* name,
              std::string_view view) {
  j["a"] = 1;
  j["a"]["b"] = "text";
  j[key] = 2.5;
  j[name] = true;
  j[std::string("k")] = nullptr;
  j[view] = 1;
  j[0] = "first";
  j[index] = key;
  j["list"] = {1, 2, 3};
  j["object"] = {{"a", 1}};
  j["/a/b"_json_pointer] = 1;
  take_json(c["a"]);
  take_json(c[key]);
  take_json(c[0]);
  take_json(j.at("a"));
  take_json(j.at(key));
  take_json(j.at(0));
  take_json(j.at(view));
  take_json(j.at("/a/b"_json_pointer));
  take_json(c.at("a"));
  take_json(c.at(key));
  take_json(c.at(0));
  take_json(j.front());
  take_json(c.back());
  std::string text = c.value("name", "none");
  text = c.value("name", std::string());
  text = c.value(key, text);
  int number = c.value("n", 0);
  number = c.value(key, 5);
  double real = c.value("price", 0.0);
  bool flag = c.value("flag", false);
  json nested = c.value("nested", json::object());
  std::vector<int> numbers = c.value("list", std::vector<int>{});
  text = c.value("/a/b"_json_pointer, "none");
  shop::Status status = c.value("status", shop::Status::open);
  flag = c.contains("a");
  flag = c.contains(key);
  flag = c.contains("/a/b"_json_pointer);
  number = static_cast<int>(c.count("a"));
  auto found = j.find("a");
  if (found != j.end()) take_text(*found);
  auto found_const = c.find(key);
  if (found_const != c.end() && found_const->is_string())
    take_text(found_const->get<std::string>());
  if (c.find("b") == c.end()) return;
  j.erase("a");
  j.erase(key);
  j.erase(0);
  j.erase(j.begin());
  j.erase(j.begin(), j.end());
  take_number(number + static_cast<int>(real) + flag + static_cast<int>(numbers.size()) +
              static_cast<int>(status));
}

void conversions(const json& j) {
  std::string text = j;
  int number = j;
  double real = j;
  bool flag = j;
  std::vector<std::string> list = j;
  std::map<std::string, int> map = j;
  shop::Order order = j;
  text = j["a"];
  text = j.at("a");
  number = j["n"];
  list = j["list"];
  order = j["order"];
  take_text(j["a"]);
  take_number(j["n"]);
  take_map(j["map"]);
  text = j.get<std::string>();
  number = j.get<int>();
  real = j.get<double>();
  flag = j.get<bool>();
  std::int64_t big = j.get<std::int64_t>();
  std::uint64_t unsigned_big = j.get<std::uint64_t>();
  std::uint16_t port = j.get<std::uint16_t>();
  float small = j.get<float>();
  list = j.get<std::vector<std::string>>();
  auto deque = j.get<std::deque<int>>();
  auto linked = j.get<std::list<std::string>>();
  auto set = j.get<std::set<int>>();
  auto orders = j.get<std::vector<shop::Order>>();
  map = j.get<std::map<std::string, int>>();
  auto hash_map = j.get<std::unordered_map<std::string, json>>();
  auto by_number = j.get<std::map<int, std::string>>();
  auto pair = j.get<std::pair<std::string, int>>();
  auto tuple = j.get<std::tuple<int, std::string, double>>();
  auto fixed = j.get<std::array<int, 3>>();
  order = j.get<shop::Order>();
  auto item = j.at("item").get<shop::Item>();
  auto customer = j.get<shop::Customer>();
  auto filter = j.get<shop::Filter>();
  auto status = j.get<shop::Status>();
  auto level = j.get<shop::Level>();
  auto money = j.get<shop::Money>();
  json copy = j.get<json>();
  auto reference = j.get_ref<const std::string&>();
  auto pointer = j.get_ptr<const std::string*>();
  auto object = j.get<json::object_t>();
  auto array = j.get<json::array_t>();
  auto alias = j.get<json::string_t>();
  j.get_to(text);
  j.at("n").get_to(number);
  j.at("order").get_to(order);
  j.at("items").get_to(order.items);
  j.at("list").get_to(list);
  auto cast = static_cast<std::string>(j["a"]);
  cast = std::string(j.dump());
  json back;
  to_json(back, item);
  to_json(back, filter);
  to_json(back, customer);
  from_json(back, item);
  from_json(back, order);
  std::cout << text << number << real << flag << big << unsigned_big << port << small
            << list.size() + map.size() + deque.size() + linked.size() + set.size() +
                   orders.size() + hash_map.size() + by_number.size() + object.size() + array.size()
            << pair.first << std::get<1>(tuple) << fixed[0] << item.id << customer.name()
            << filter.text << int(status) << int(level) << money.cents << copy << reference
            << *pointer << alias << cast;
}

void mutable_pointers(json& j) {
  if (auto* text = j.get_ptr<std::string*>()) *text = "x";
  if (auto* object = j.get_ptr<json::object_t*>()) object->clear();
  j.get_ref<std::string&>() = "y";
  j.get_ref<json::array_t&>().clear();
}

void types(const json& j) {
  bool any = j.is_null() || j.is_boolean() || j.is_number() || j.is_number_integer() ||
             j.is_number_unsigned() || j.is_number_float() || j.is_object() || j.is_array() ||
             j.is_string() || j.is_binary() || j.is_discarded() || j.is_primitive() ||
             j.is_structured();
  switch (j.type()) {
    case json::value_t::null:
    case json::value_t::object:
      any = j.empty();
      break;
    case nlohmann::detail::value_t::array:
      any = j.size() > j.max_size();
      break;
    default:
      break;
  }
  std::cout << any << j.type_name();
}

void walking(json& j, const json& c) {
  for (const auto& element : c) take_text(element.get<std::string>());
  for (auto& element : j) element = 1;
  for (auto& [key, value] : j.items()) {
    take_text(key);
    take_text(value);
    value = key;
  }
  for (const auto& [key, value] : c.items()) {
    take_text(key);
    take_json(value);
  }
  for (auto& element : c.items()) {
    take_text(element.key());
    take_json(element.value());
  }
  for (auto it = j.begin(); it != j.end(); ++it) {
    take_text(it.key());
    take_json(it.value());
    take_json(*it);
    take_text(it->dump());
  }
  for (json::const_iterator it = c.cbegin(); it != c.cend(); it++) take_json(*it);
  for (auto it = c.rbegin(); it != c.rend(); ++it) take_json(*it);
  for (auto& element : c["list"]) take_number(element);
  for (auto& element : c.at("list").items()) take_number(element.value().get<int>());
  std::sort(j.begin(), j.end());
  auto all = std::all_of(c.begin(), c.end(), [](const json& e) { return e.is_string(); });
  auto found = std::find(c.begin(), c.end(), "x");
  auto object = c.get<json::object_t>();
  for (const auto& [key, value] : object) take_text(key + value.dump());
  if (all && found != c.end()) take_json(*found);
}

void changing(json& j, const json& other, const std::string& text) {
  j.push_back("x");
  j.push_back(text);
  j.push_back(other);
  j.push_back(json{{"a", 1}});
  j.push_back({"key", "value"});
  j.push_back({{"a", 1}, {"b", 2}});
  j.push_back(shop::Order{});
  j.push_back(json::object_t::value_type("key", 1));
  j.emplace_back("x");
  j.emplace_back(3, 'x');
  j += text;
  j += {"key", 1};
  auto [position, inserted] = j.emplace("key", text);
  if (inserted) take_json(*position);
  j.insert(j.begin(), other);
  j.insert(j.end(), 3, "x");
  j.insert(j.end(), {1, 2});
  j.insert(other.begin(), other.end());
  j.update(other);
  j.update(other, true);
  j.update(other.begin(), other.end());
  j.merge_patch(other);
  j = j.patch(other);
  j.patch_inplace(other);
  json difference = json::diff(j, other);
  json flat = j.flatten();
  json deep = flat.unflatten();
  j.swap(deep);
  std::swap(j, flat);
  j.clear();
  j = other;
  take_json(difference);
}

void writing(const json& j, std::ostream& stream) {
  std::string text = j.dump();
  text = j.dump(2);
  text = j.dump(4, ' ', true);
  text = j.dump(-1, ' ', false, json::error_handler_t::replace);
  text = nlohmann::to_string(j);
  stream << j;
  stream << j.dump(2) << "\n";
  stream << std::setw(4) << j;
  std::vector<std::uint8_t> bytes = json::to_cbor(j);
  bytes = json::to_msgpack(j);
  bytes = json::to_bson(j);
  bytes = json::to_ubjson(j);
  bytes = json::to_bjdata(j);
  json::to_cbor(j, bytes);
  json back = json::from_cbor(bytes);
  back = json::from_msgpack(bytes);
  back = json::from_msgpack(bytes.begin(), bytes.end());
  back = json::from_bson(bytes, true, false);
  back = json::from_ubjson(bytes);
  back = json::from_bjdata(bytes);
}

void comparing(const json& a, const json& b, const std::string& text) {
  bool any = a == b;
  any = a != b;
  any = a < b;
  any = a <= b;
  any = a > b;
  any = a >= b;
  any = a == 1;
  any = a == "x";
  any = a == text;
  any = a == nullptr;
  any = a == true;
  any = a != "x";
  any = a["a"] == "x";
  any = a["n"] > 5;
  any = a["n"] < 5.5;
  any = 5 == a["n"];
  any = a["list"] == json::array();
  any = a["status"] == shop::Status::open;
  std::cout << any << std::hash<json>()(a);
}

void pointers(const json& j, const std::string& token) {
  json::json_pointer root;
  json::json_pointer path("/orders/0/id");
  path /= token;
  path /= 1;
  path = path / "id";
  path = path / 2;
  path.push_back("x");
  take_text(path.back());
  path.pop_back();
  take_text(path.to_string());
  path = path.parent_pointer();
  if (path.empty() || path == root) return;
  take_json(j.at(path));
  take_json(j[path]);
  if (j.contains(path)) take_text(j.value(path, "none"));
}

struct Counter : nlohmann::json_sax<json> {
  int keys = 0;
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t& value) override { return !value.empty(); }
  bool binary(binary_t& value) override { return value.has_subtype(); }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return ++keys < 100; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }
};

void sax(const std::string& text) {
  Counter counter;
  if (!json::sax_parse(text, &counter)) return;
  json::sax_parse(text.begin(), text.end(), &counter);
}

// Types of a function's own, which templates of the library meet.
void local_types(const json& j) {
  auto callback = [](int, json::parse_event_t, json&) { return true; };
  json filtered = json::parse(j.dump(), callback);
  struct Local {
    operator json() const { return 1; }
  };
  filtered = Local{};
  std::vector<json> rows;
  rows.push_back({{"a", 1}});
  rows.emplace_back(json{{"b", 2}});
  json all = rows;
  json nested;
  nested["rows"] = rows;
  nested["orders"] = std::vector<shop::Order>{};
  nested["when"] = j.contains("when") ? j["when"] : json(nullptr);
}
