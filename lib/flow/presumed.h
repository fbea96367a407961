// What is taken for a part of a caller's request because of what it is called.
//
// Idea: a server that wrote its own HTTP keeps requests in types of its own, of which no row says
// anything. Rows of settings say which names fields of such types have (`presumed-part`), by how
// many of them a type is known (`presumed-record`), and by what a request that the program sends
// itself is told from one that it receives (`presumed-never`). Nothing is said of a value that the
// program makes: only of an entry's parameters and object (what nobody in the program hands over),
// read through a field of such a type, and of what an unseen getter of such a type returns.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "flow/flow.h"
#include "flow/link.h"
#include "flow/types.h"

namespace tvaara::flow {

class Presumed {
 public:
  Presumed(const Linked& linked, const models::ModelSet& models);

  // What an input of the entry is, if it is read through a field of a request. Of it are
  // set: label, name, origin, what it is cleared of, and whether it is a number.
  std::optional<Atom> input(NodeId entry, const std::string& access_path) const;
  // What a getter returns whose body is not there.
  std::optional<Atom> result(uint32_t unit, const facts::Callee& callee) const;

 private:
  struct Part {
    std::string label;
    std::vector<std::string> fields, getters, clears;
    bool carries = true;  // false: it only tells that the type is a request
    bool tells = true;    // false: types that are none have it as well
  };
  struct Kind {
    std::vector<std::string> names;
    size_t parts = 0;
    std::vector<std::string> one_of;  // labels; one of them is among the parts
  };
  const Part* field_part(const std::string& name) const;
  bool is_request(const std::string& record) const;
  bool judge(const std::string& record) const;
  bool sends(NodeId entry) const;
  std::vector<std::string> fields_of(const std::string& record) const;
  StaticType root_type(NodeId entry, const std::string& root, Location& where) const;

  const Linked& linked_;
  Types types_;
  std::vector<Part> parts_;
  std::vector<Kind> kinds_;
  std::vector<std::string> never_names_, never_fields_, never_taken_by_;
  mutable std::map<std::string, bool> known_;
};

}  // namespace tvaara::flow
