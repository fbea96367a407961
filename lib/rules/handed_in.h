// What the users of a library hand to it.
//
// A parameter is *open* if nobody in the program calls its function, or a caller hands on what an
// open parameter of his own holds: then its value is whatever a user brings. What every caller
// writes down itself is not open. Who calls what a method overrides may mean the method; a function
// that is held as a value is called from where that is not seen, so it is not open either; one that
// is put into a field nobody in the program calls through is what users call. Texts are followed
// within a function as far as they stay texts; a call that makes something else of them ends the
// way, and so does a check: what counts as one, the rule says.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "rules/bodies.h"

namespace tvaara::rules {

// How a text is looked at before it is used.
struct TextCheck {
  bool (*named)(const std::string& function);   // by a function of such a name
  bool (*looked_for)(const std::string& text);  // by comparing with such a constant, or a search
};
extern const TextCheck kLineEnds;    // refused, or taken out
extern const TextCheck kParentPath;  // `..` refused, or the path made whole

class HandedIn {
 public:
  HandedIn(const api::Program& program, const TextCheck& check);

  // The operand holds text of an open parameter, and nobody on the way made the check.
  bool open(const Body& body, const facts::Operand& operand);
  // The function, or one that it hands the text to, makes it.
  bool checked(const Body& body, const facts::Operand& operand);

 private:
  using Parameters = std::set<facts::Index>;
  struct Caller {
    Body body;
    const facts::Call* call;
  };
  struct Parameter {
    Body body;
    facts::Index index;
  };

  Parameters parameters(const Body& body, const facts::Operand& operand);
  const std::map<facts::Index, Parameters>& locals(const Body& body);
  // The place that a temporary is only another form of: `x.c_str()`.
  const facts::Place* kept_place(const Body& body, const facts::Operand& operand);
  bool look_for_check(const Body& body, const facts::Place& value, const Parameters& sources);
  void hold_functions(const Body& body);
  void hold_fields(const Body& body);
  void give_out();
  std::set<std::string> identities(const Body& body) const;
  bool is_called(const Body& body) const;
  // What callers hand on of parameters of their own, unchecked.
  std::vector<Parameter> handed_on(const Body& body, facts::Index parameter);
  bool open_parameter(const Body& body, facts::Index parameter);
  bool looks(const std::string& function);
  bool looks(const Body& body, const facts::Statement& statement) const;

  const TextCheck check_;
  std::map<std::string, std::vector<Caller>> callers_;
  std::map<std::string, Body> bodies_;
  std::map<std::string, std::vector<std::string>> overridden_;  // by the method, one level up
  std::set<std::string> held_;                                  // functions that are values
  std::map<std::string, std::vector<std::string>> in_fields_;   // … by the field they are put into
  std::set<std::string> called_fields_;
  std::set<std::string> given_out_;
  std::map<const facts::Function*, std::map<facts::Index, Parameters>> locals_;
  std::map<const facts::Function*, std::map<facts::Index, const facts::Place*>> kept_;
  std::map<std::pair<const facts::Place*, Parameters>, bool> checked_;
  std::map<std::pair<const facts::Function*, facts::Index>, bool> open_;
  std::map<std::string, bool> looks_;
};

}  // namespace tvaara::rules
