#include "rules/contract_index.h"

#include <algorithm>

#include "spec/schema_reach.h"

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
    std::vector<Node> roots;
    for (const SchemaUses::Root& root : uses_.roots) roots.push_back(root.schema);
    spec::SchemaReach reach = spec::reach_schemas(graph_, roots, direction);
    for (spec::SchemaReach::Entry& entry : reach.entries) {
      uses_.all.push_back({entry.id, &graph_.get(entry.id), entry.written, std::move(entry.path),
                           entry.name, entry.root, entry.set});
    }
    uses_.sets = std::move(reach.sets);
    for (uint32_t root : reach.incomplete) {
      const auto& operations = uses_.roots[root].operations;
      uses_.incomplete.insert(uses_.incomplete.end(), operations.begin(), operations.end());
    }
    return std::move(uses_);
  }

 private:
  spec::SchemaGraph& graph_;
  SchemaUses uses_;
  std::unordered_map<spec::SchemaId, size_t> roots_;
};

}  // namespace

const std::vector<const OperationView*>& SchemaUses::operations(const SchemaUse& use) const {
  operations_.resize(sets.size());
  auto& known = operations_[use.set];
  if (known) return *known;
  std::vector<const OperationView*> out;
  for (uint32_t root : sets[use.set]) {
    out.insert(out.end(), roots[root].operations.begin(), roots[root].operations.end());
  }
  // Operations are in one array.
  auto before = [](const OperationView* a, const OperationView* b) {
    return a->operation < b->operation;
  };
  std::sort(out.begin(), out.end(), before);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return known.emplace(std::move(out));
}

std::string SchemaUses::what(const SchemaUse& use) const {
  const std::string& root = roots[use.root].what;
  return use.path.empty() ? root : "`" + use.path + "` of " + root;
}

const SchemaUses::Root* ContractView::nearest(
    const SchemaUses& uses, const SchemaUse& use, spec::Direction direction,
    const std::function<bool(const OperationView&)>& asked) const {
  auto is_asked = [&](const SchemaUses::Root& root) {
    return std::any_of(root.operations.begin(), root.operations.end(),
                       [&](const OperationView* view) { return asked(*view); });
  };
  if (is_asked(uses.roots[use.root])) return &uses.roots[use.root];
  std::vector<const SchemaUses::Root*> candidates;
  std::vector<Node> messages;
  for (uint32_t root : uses.sets[use.set]) {
    if (!is_asked(uses.roots[root])) continue;
    candidates.push_back(&uses.roots[root]);
    messages.push_back(uses.roots[root].schema);
  }
  spec::SchemaReach reach = spec::reach_schemas(contract->schemas(), messages, direction);
  for (const spec::SchemaReach::Entry& entry : reach.entries) {
    if (entry.id == use.id) return candidates[entry.root];
  }
  return candidates.empty() ? nullptr : candidates.front();  // too many to walk
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
    bool openapi = contract.form == spec::Contract::Form::openapi;
    ContractView& view = (openapi ? contracts : interfaces).emplace_back();
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
