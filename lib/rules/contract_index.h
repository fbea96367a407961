// Contracts as rules ask them: every operation with its endpoint and class, every schema once.
//
// Idea: rules of contracts ask the same things (which operations, which schemas may a caller send,
// who reaches this component), so the walk over shared schemas is done once and kept. A schema that
// many operations reach is one entry that lists them; a fault in it is one finding.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "api/model.h"
#include "rules/context.h"
#include "spec/contract.h"
#include "spec/schema.h"

namespace tvaara::rules {

struct ContractView;

struct OperationView {
  const spec::Operation* operation = nullptr;
  const ContractView* contract = nullptr;
  std::string key;  // of its endpoint
  api::DataClass data_class;
  bool mutation = false;
  bool solved_in_code = false;  // its handler was found and read

  const spec::Operation* operator->() const { return operation; }
  // Answering credentials, health or metadata: open by nature.
  bool open_by_nature() const { return data_class.credential || data_class.open; }
  // Some effective requirement asks for credentials.
  bool secured() const;
};

// A schema that a message of some operations can hold.
struct SchemaUse {
  spec::SchemaId id = spec::kNoSchema;
  const spec::Schema* schema = nullptr;
  spec::Node written;     // its use in the message that is nearest to it
  std::string path;       // "user.roles[]" in that message; "" for the whole
  std::string_view name;  // of the property that holds it, or ""
  uint32_t root = 0;      // that message, as a number in SchemaUses::roots
  uint32_t set = 0;       // of messages that can hold it, in SchemaUses::sets

  spec::Node place() const { return schema->node; }
};

// Schemas of one kind of message, each once, in the order in which operations reach them.
struct SchemaUses {
  struct Root {
    spec::Node schema;
    std::string what;  // "the request body", "`limit` in query"
    std::vector<const OperationView*> operations;
  };
  std::vector<SchemaUse> all;
  std::vector<Root> roots;
  std::vector<std::vector<uint32_t>> sets;  // of messages, as numbers in `roots`
  // In document order; put together when first asked, once for each set.
  const std::vector<const OperationView*>& operations(const SchemaUse& use) const;
  // For messages: "`user.name` of the request body".
  std::string what(const SchemaUse& use) const;
  // Operations whose schemas were too many to walk.
  std::vector<const OperationView*> incomplete;

 private:
  mutable std::vector<std::optional<std::vector<const OperationView*>>> operations_;  // by set
};

// A property of an object that a message can hold.
struct PropertyUse {
  std::string_view name;
  spec::Node written;  // its entry under `properties`
  const spec::Schema& schema;
  std::string path;  // "user.roles"
  const SchemaUse& holder;
};

struct ContractView {
  const spec::Contract* contract = nullptr;
  std::deque<OperationView> operations;  // in document order
  std::deque<OperationView> webhooks, callbacks;

  const SchemaUses& request_bodies() const;
  const SchemaUses& parameters() const;
  const SchemaUses& responses() const;
  // Properties that requests can set (not readOnly), responses can show (not writeOnly).
  void each_property(spec::Direction direction,
                     const std::function<void(const PropertyUse&)>& visit) const;
  // The message where its path is shortest among those of the operations asked for; null if none.
  const SchemaUses::Root* nearest(const SchemaUses& uses, const SchemaUse& use,
                                  spec::Direction direction,
                                  const std::function<bool(const OperationView&)>& asked) const;
  // "user.role": of the schema in this message.
  std::string path_in(const SchemaUses::Root& message, spec::SchemaId schema,
                      spec::Direction direction) const;

 private:
  mutable std::optional<SchemaUses> bodies_, parameters_, responses_;
};

struct ContractIndex {
  explicit ContractIndex(const Context& context);
  std::deque<ContractView> contracts;   // OpenAPI
  std::deque<ContractView> interfaces;  // of .proto files: operations, and nothing said of them
};

// Made when first asked, kept by the context.
const ContractIndex& contract_index(const Context& context);

}  // namespace tvaara::rules
