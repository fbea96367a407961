// What the branches of one function ask of a request's path and method.
//
// Idea: a server without a router compares: `strcmp(url, "/a") == 0`, `req.target() == "/a"`,
// `switch (req.method())`. Which values are the path or the method is known by labels of source
// rows and of the handler's parameters; which calls compare texts is known by rows of settings
// (`text.equal`, `text.prefix`, `text.pattern`). Values are followed through the assignments and
// conversions of the function, whatever their order: enough for code that dispatches. A function of
// the project that compares the path with its parameter compares for whoever calls it; what is
// compared with a column of a table is compared with each of its rows.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "api/columns.h"
#include "api/lookup.h"
#include "models/models.h"

namespace tvaara::api {

enum class Subject : uint8_t { none, path, method };

struct Test {
  Subject subject = Subject::none;
  enum class Mode { equal, prefix, pattern } mode = Mode::equal;
  std::string text;      // empty if it is not known
  std::string dialect;   // of a pattern
  bool negated = false;  // the branch is taken if the comparison fails
  Location where;
  std::optional<Column> column;           // the text is one of these, row by row
  facts::Index parameter = facts::kNone;  // the text is what the caller hands over
};

// The parameters of a handler that a row of routes calls the path or the method.
std::map<uint32_t, Subject> subjects_of(const models::Row& row);

class Comparisons {
 public:
  // `parameters`: what the function is handed.
  Comparisons(const Lookup::Found& found, const Lookup& lookup, const models::Matcher& matcher,
              const std::map<uint32_t, Subject>& parameters, int depth = 0);

  // What holds where the block's condition does: all of these.
  const std::vector<Test>& of_block(uint32_t block) const { return tests_[block]; }
  // The block branches on the method itself: `switch (method)`.
  bool switches(uint32_t block) const { return switches_.count(block) != 0; }
  // `switch (parse(path))`: what the path is where the block's case is taken, each a possibility.
  const std::vector<Test>* of_case(uint32_t block, const std::string& constant) const;
  // The project's own function that makes constants of paths: what it compares is asked here.
  bool parses(const facts::Call& call) const;
  Subject subject(const facts::Operand& operand) const;
  bool any(Subject subject) const;
  Subject returned() const { return returned_; }
  // Fields that the function writes path or method to.
  Lookup::Kept kept() const;
  // Classes of the objects that were asked for path and method.
  const std::set<std::string>& asked_records() const { return asked_records_; }
  // A limit was reached behind which the path may be asked for something.
  bool limited() const { return limited_; }

 private:
  void classify(const std::map<uint32_t, Subject>& parameters);
  bool classify_statement(const facts::Statement& statement);
  Subject labelled(const facts::Call& call) const;
  Subject handed_out(facts::Index call);
  Subject field_subject(const facts::Place& place) const;
  std::vector<std::string> fields_of(const facts::Place& place) const;
  bool set(facts::Index place, Subject subject);
  void read_condition(const facts::Operand& operand, bool negated, int depth,
                      std::vector<Test>& out);
  void read_call(const facts::Call& call, const Location& where, bool equals_zero, bool negated,
                 std::vector<Test>& out) const;
  void read_wrapper(const facts::Call& call, const Location& where, bool negated,
                    std::vector<Test>& out) const;
  bool read_found(const facts::Call& call, const Location& where, bool negated,
                  std::vector<Test>& out) const;
  bool looks_among_keys(const facts::Call& call) const;
  using Parsed = std::map<std::string, std::vector<Test>>;  // by constant
  const Parsed* parsed(const facts::Operand& operand);
  Parsed parsed_by(const facts::Call& call) const;
  void set_right(Test& test, const facts::Operand& right) const;
  facts::Index parameter(const facts::Operand& operand, int depth = 0) const;
  const facts::Call* call_behind(const facts::Operand& operand) const;
  const facts::Call* call_behind(const facts::Operand& operand, int depth,
                                 std::set<facts::Index>& seen) const;
  const facts::Statement* definition(const facts::Operand& operand) const;
  std::string global_text(facts::Index index) const;
  std::string text_of(const facts::Operand& operand) const;
  std::string text_of(const facts::Operand& operand, int depth, std::set<facts::Index>& seen) const;
  const std::string& text(facts::StringId id) const { return unit_.text(id); }

  const Lookup::Found found_;
  const facts::Unit& unit_;
  const facts::Function& function_;
  const Lookup& lookup_;
  const models::Matcher& matcher_;
  int depth_ = 0;                  // of functions that compare for others
  std::vector<Subject> subjects_;  // per place
  std::multimap<facts::Index, const facts::Statement*> definitions_;
  std::vector<std::vector<Test>> tests_;
  std::vector<Test> answers_;                      // what the function returns
  std::map<facts::CalleeId, Subject> handed_out_;  // by functions that were asked
  std::map<facts::CalleeId, Parsed> parsers_;
  std::map<uint32_t, const Parsed*> parsed_cases_;  // by block
  std::set<uint32_t> switches_;
  std::set<std::string> asked_records_;
  Subject returned_ = Subject::none;
  mutable bool limited_ = false;
};

}  // namespace tvaara::api
