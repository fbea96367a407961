// Handler objects in a table of the project's own, and factories that make them for each request.
#include <boost/beast/http.hpp>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace http = boost::beast::http;

namespace garden {

using Request = http::request<http::string_body>;
using Response = http::response<http::string_body>;

class Endpoint {
 public:
  virtual ~Endpoint() = default;
  virtual Response answer(const Request& request) const = 0;
};

class ListPlants : public Endpoint {
 public:
  Response answer(const Request&) const override { return {}; }
};

class AddPlant : public Endpoint {
 public:
  Response answer(const Request&) const override { return {}; }
};

class Plants {
 public:
  Plants() {
    table_["/objects/plants"] = std::make_shared<ListPlants>();
    table_["/objects/plants/new"] = std::make_shared<AddPlant>();
  }
  Response serve(const Request& request) const {
    auto found = table_.find(std::string(request.target()));
    return found == table_.end() ? Response{} : found->second->answer(request);
  }

 private:
  std::map<std::string, std::shared_ptr<Endpoint>> table_;
};

// One object for each request.
class Beds : public Endpoint {
 public:
  explicit Beds(int rows) : rows_(rows) {}
  Response answer(const Request&) const override { return {}; }

 private:
  int rows_;
};

class Trees : public Endpoint {
 public:
  Response answer(const Request&) const override { return {}; }
};

class Factory {
 public:
  virtual ~Factory() = default;
  virtual std::shared_ptr<Endpoint> make(int rows) const = 0;
};

class BedsFactory : public Factory {
 public:
  std::shared_ptr<Endpoint> make(int rows) const override { return std::make_shared<Beds>(rows); }
};

class TreesFactory : public Factory {
 public:
  std::shared_ptr<Endpoint> make(int) const override { return std::make_shared<Trees>(); }
};

class Ground {
 public:
  Ground() {
    factories_["/objects/beds"] = std::make_shared<BedsFactory>();
    factories_["/objects/trees"] = std::make_shared<TreesFactory>();
    names_["/objects/none"] = std::make_shared<std::string>("no handler");
  }
  Response serve(const Request& request) const {
    const std::string target{request.target()};
    if (auto found = factories_.find(target); found != factories_.end()) {
      std::shared_ptr<Endpoint> endpoint = found->second->make(4);
      return endpoint->answer(request);
    }
    return {};
  }

 private:
  std::map<std::string, std::shared_ptr<Factory>> factories_;
  std::map<std::string, std::shared_ptr<std::string>> names_;
};

// Objects that are registered.
class Soil : public Endpoint {
 public:
  Response answer(const Request&) const override { return {}; }
};

class Water : public Endpoint {
 public:
  Response answer(const Request&) const override { return {}; }
};

class Paths {
 public:
  void add(http::verb method, const std::string& path, std::unique_ptr<Endpoint> endpoint) {
    rows_.push_back(Row{method, path, std::move(endpoint)});
  }
  Response serve(const Request& request) const {
    for (const Row& row : rows_) {
      if (row.method == request.method() && row.path == request.target()) {
        return row.endpoint->answer(request);
      }
    }
    return {};
  }

 private:
  struct Row {
    http::verb method;
    std::string path;
    std::unique_ptr<Endpoint> endpoint;
  };
  std::vector<Row> rows_;
};

void fill(Paths& paths) {
  paths.add(http::verb::get, "/objects/soil", std::make_unique<Soil>());
  paths.add(http::verb::post, "/objects/water", std::make_unique<Water>());
}

Response serve(const Plants& plants, const Ground& ground, const Paths& paths,
               const Request& request) {
  Response response = plants.serve(request);
  if (response.result_int() == 404) response = paths.serve(request);
  return response.result_int() == 404 ? ground.serve(request) : response;
}

}  // namespace garden
