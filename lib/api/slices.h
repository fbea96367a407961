// What a value within one function may be made of: parameters, fields, texts, functions.
//
// Idea: facts are enough to see what a small function does with what it is handed. An operand is
// followed back through everything that may have made it, whatever the order; nothing is evaluated.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "api/lookup.h"

namespace tvaara::api {

struct Slice {
  std::set<uint32_t> parameters;
  std::set<std::string> tables;        // where it is kept: see Slicer::tables_of
  std::vector<std::string> texts;      // literals, and names of constants
  std::vector<std::string> functions;  // identities of functions and lambdas
  std::set<std::string> objects;       // classes of the project's own that were constructed
  std::vector<int64_t> numbers;        // that have no name
  void add(const Slice& other);
};

class Slicer {
 public:
  Slicer(const Lookup::Found& found, const Lookup& lookup);

  Slice of(const facts::Operand& operand) const;
  // What a call is made on, without what it is made with: `routes[path]` is of `routes`.
  std::set<std::string> receiver_tables(const facts::Operand& operand, bool own) const;
  // The words behind `routes[path]` where a value is written there.
  Slice keys_of(const facts::Operand& receiver) const;
  // "shop::Router::routes_" for a field, "record:shop::Entry" for an object that has it,
  // "global:ID". `own`: the function's own object counts as one that is kept, too.
  std::set<std::string> tables_of(const facts::Place& place, bool own) const;
  const std::vector<const facts::Statement*>& definitions(const facts::Operand& operand) const;

 private:
  const std::vector<std::string>& initial_texts(facts::Index global) const;
  void follow(const facts::Operand& operand, int depth, std::set<facts::Index>& seen,
              Slice& out) const;
  void add_receiver(const facts::Operand& operand, bool own, std::set<facts::Index>& seen,
                    std::set<std::string>& out) const;
  void add_keys(const facts::Operand& receiver, std::set<facts::Index>& seen, Slice& out) const;
  void add_statement(const facts::Statement& made, int depth, std::set<facts::Index>& seen,
                     Slice& out) const;
  const std::string& text(facts::StringId id) const { return found_.unit->text(id); }

  const Lookup::Found found_;
  const Lookup& lookup_;
  std::map<facts::Index, std::vector<const facts::Statement*>> made_;  // by local
  mutable std::map<facts::Index, std::vector<std::string>> initial_;   // by global
};

}  // namespace tvaara::api
