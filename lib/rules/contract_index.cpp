#include "rules/contract_index.h"

#include <algorithm>
#include <map>

#include "base/limits.h"

namespace tvaara::rules {

using spec::Node;
using spec::Operation;

bool OperationView::secured() const {
  for (const spec::SecurityAlternative& alternative : operation->security) {
    if (!alternative.requirements.empty()) return true;
  }
  return false;
}

namespace {

class Collector {
 public:
  explicit Collector(spec::SchemaGraph& graph) : graph_(graph) {}

  // Each root is kept once, with the operations that have it.
  void add(Node schema, const std::string& what, const OperationView& operation) {
    if (!schema) return;
    auto [known, fresh] = roots_.try_emplace(graph_.of(schema), uses_.roots.size());
    if (fresh) uses_.roots.push_back({schema, what, {}});
    auto& operations = uses_.roots[known->second].operations;
    if (operations.empty() || operations.back() != &operation) operations.push_back(&operation);
  }

  SchemaUses walk(spec::Direction direction) {
    std::unordered_map<spec::SchemaId, size_t> known;
    size_t steps = 0;  // of all messages together: each alone is bounded by the graph
    for (uint32_t root = 0; root < uses_.roots.size(); ++root) {
      const SchemaUses::Root& message = uses_.roots[root];
      bool whole = steps < limits::kMaxReachSteps &&
                   graph_.walk(
                       message.schema, direction,
                       [&](const spec::SchemaVisit& visit) {
                         ++steps;
                         auto [entry, fresh] = known.try_emplace(visit.id, uses_.all.size());
                         if (fresh)
                           uses_.all.push_back({visit.id, &visit.schema, {}, {}, 0, {}, {}});
                         note(visit, root, uses_.all[entry->second]);
                       });
      if (whole) continue;
      uses_.incomplete.insert(uses_.incomplete.end(), message.operations.begin(),
                              message.operations.end());
    }
    return std::move(uses_);
  }

 private:
  static uint16_t depth_of(const std::string& path) {
    auto steps =
        std::count_if(path.begin(), path.end(), [](char c) { return c == '.' || c == '['; });
    return static_cast<uint16_t>(std::min<long>(steps + (path.empty() ? 0 : 1), UINT16_MAX));
  }

  static void note(const spec::SchemaVisit& visit, uint32_t root, SchemaUse& use) {
    uint16_t depth = depth_of(visit.path);
    if (use.roots.empty() || depth < use.depths[use.nearest]) {
      use.nearest = use.roots.size();
      use.written = visit.written;
      use.path = visit.path;
    }
    use.roots.push_back(root);
    use.depths.push_back(depth);
  }

  spec::SchemaGraph& graph_;
  SchemaUses uses_;
  std::unordered_map<spec::SchemaId, size_t> roots_;
};

}  // namespace

std::vector<const OperationView*> SchemaUses::operations(const SchemaUse& use) const {
  std::map<const Operation*, const OperationView*> reached;  // operations are in one array
  for (size_t root : use.roots) {
    for (const OperationView* view : roots[root].operations) reached[view->operation] = view;
  }
  std::vector<const OperationView*> out;
  for (const auto& [operation, view] : reached) out.push_back(view);
  return out;
}

std::string SchemaUses::what(const SchemaUse& use) const {
  const std::string& root = roots[use.roots[use.nearest]].what;
  return use.path.empty() ? root : "`" + use.path + "` of " + root;
}

const SchemaUses::Root* SchemaUses::nearest(
    const SchemaUse& use, const std::function<bool(const OperationView&)>& asked) const {
  const Root* found = nullptr;
  uint16_t depth = 0;
  for (size_t i = 0; i < use.roots.size(); ++i) {
    const Root& root = roots[use.roots[i]];
    if (found && use.depths[i] >= depth) continue;
    bool has = std::any_of(root.operations.begin(), root.operations.end(),
                           [&](const OperationView* view) { return asked(*view); });
    if (!has) continue;
    found = &root;
    depth = use.depths[i];
  }
  return found;
}

const SchemaUses& ContractView::request_bodies() const {
  if (!bodies_) {
    Collector collector(contract->schemas());
    for (const OperationView& view : operations) {
      for (const spec::MediaType& media : view->body.media) {
        collector.add(media.schema, "the request body", view);
        collector.add(media.item_schema, "an item of the request body", view);
      }
    }
    bodies_ = collector.walk(spec::Direction::request);
  }
  return *bodies_;
}

const SchemaUses& ContractView::parameters() const {
  if (!parameters_) {
    Collector collector(contract->schemas());
    for (const OperationView& view : operations) {
      for (const spec::Parameter& parameter : view->parameters) {
        std::string what = "`" + std::string(parameter.name) + "` in " + std::string(parameter.in);
        collector.add(parameter.schema, what, view);
      }
    }
    parameters_ = collector.walk(spec::Direction::request);
  }
  return *parameters_;
}

const SchemaUses& ContractView::responses() const {
  if (!responses_) {
    Collector collector(contract->schemas());
    for (const OperationView& view : operations) {
      for (const spec::Response& response : view->responses) {
        for (const spec::MediaType& media : response.media) {
          collector.add(media.schema, "the response", view);
          collector.add(media.item_schema, "an item of the response", view);
        }
      }
    }
    responses_ = collector.walk(spec::Direction::response);
  }
  return *responses_;
}

void ContractView::each_property(spec::Direction direction,
                                 const std::function<void(const PropertyUse&)>& visit) const {
  bool request = direction == spec::Direction::request;
  const spec::SchemaGraph& graph = contract->schemas();
  for (const SchemaUse& use : (request ? request_bodies() : responses()).all) {
    for (const spec::SchemaEdge& edge : use.schema->edges) {
      if (edge.kind != spec::SchemaEdge::Kind::property) continue;
      const spec::Schema& schema = graph.get(edge.to);
      if (request ? schema.read_only() : schema.write_only()) continue;
      std::string path = use.path + (use.path.empty() ? "" : ".") + std::string(edge.name);
      visit({edge.name, edge.written, schema, path, use});
    }
  }
}

std::string ContractView::path_in(const SchemaUses::Root& message, spec::SchemaId schema,
                                  spec::Direction direction) const {
  std::string path;
  contract->schemas().walk(message.schema, direction, [&](const spec::SchemaVisit& visit) {
    if (visit.id == schema) path = visit.path;
  });
  return path;
}

ContractIndex::ContractIndex(const Context& context) {
  std::unordered_map<const Operation*, const api::Endpoint*> endpoints;
  for (const auto& endpoint : context.model.endpoints) {
    if (endpoint->operation) endpoints.try_emplace(endpoint->operation, endpoint.get());
  }
  for (const spec::Contract& contract : context.contracts) {
    ContractView& view = contracts.emplace_back();
    view.contract = &contract;
    auto add = [&](const std::vector<Operation>& from, std::deque<OperationView>& to) {
      for (const Operation& operation : from) {
        OperationView& one = to.emplace_back();
        one.operation = &operation;
        one.contract = &view;
        one.mutation = operation.is_mutation();
        auto endpoint = endpoints.find(&operation);
        bool known = endpoint != endpoints.end();
        one.solved_in_code = known && endpoint->second->handler_solved;
        one.key = known ? endpoint->second->row.key() : operation.key();
        one.data_class =
            known ? endpoint->second->data_class : api::operation_class(contract, operation, {});
      }
    };
    add(contract.operations, view.operations);
    add(contract.webhooks, view.webhooks);
    add(contract.callbacks, view.callbacks);
  }
}

const ContractIndex& contract_index(const Context& context) {
  if (!context.index) context.index = std::make_shared<const ContractIndex>(context);
  return *context.index;
}

}  // namespace tvaara::rules
