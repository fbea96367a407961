// Functions and classes of one program by name, as registrations name them: by member of a class,
// by the name a macro was given, by what overrides a library's method.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "flow/flow.h"
#include "models/models.h"

namespace tvaara::api {

class Lookup {
 public:
  explicit Lookup(const flow::Program& program);
  explicit Lookup(const std::vector<facts::Unit>& units);

  // A function with a body.
  struct Found {
    const facts::Unit* unit = nullptr;
    const facts::Function* function = nullptr;
  };
  const std::vector<Found>& functions() const { return functions_; }
  Found function(const std::string& id) const;

  // Methods of the class (or of its bases, where it has none) whose last name fits the glob.
  std::vector<Found> members(const std::string& record, const std::string& glob) const;
  // Functions called NAME (its last component); those made at `near` before all others.
  std::vector<Found> named(const std::string& name, const Location& near) const;
  // Classes called NAME: "ns::NAME" or, where only the last component is given, any.
  std::vector<std::string> records(const std::string& name) const;
  // Classes whose static constant of that name is the text: `static constexpr auto kName = "…"`.
  std::vector<std::string> records_named_by(const std::string& constant,
                                            const std::string& text) const;
  // The class and its bases, nearest first.
  std::vector<std::string> with_bases(const std::string& record) const;
  // The class of what stands at argument `index` of the call at `where`; empty if unknown.
  std::string argument_record(const flow::Effect& effect, uint32_t index) const;
  // The type arguments of what the call at `where` is made on, as written: `App<Cors, Auth>`.
  std::vector<std::string> receiver_arguments(const flow::Effect& effect) const;
  // The field of its own object that a method hands to the call at `where`, as an access path:
  // "this.request_". Empty if it is anything else.
  std::string argument_path(const flow::Effect& effect, uint32_t index) const;

  // A class of the program's own.
  bool own_record(const std::string& record) const { return own_records_.count(record) != 0; }

  // The class of a field's value, also behind a pointer; empty if it has none or is not known.
  std::string field_record(const std::string& record, const std::string& field) const;

  // Fields of the project's own records in which it keeps what a library said of the request, with
  // the label of that: "shop::Call::path" holds "request.url".
  using Kept = std::map<std::string, std::string>;
  // `unregistered`: those among them that functions write whom no registration names.
  void keep(Kept kept, const Kept& unregistered);
  const Kept& kept() const { return kept_; }
  // The function names such a field (or another of that name); by default, of the unregistered.
  bool reads_kept(const Found& found, bool any = false) const;

  // Functions that look paths up in a table of the project's own, whose rows are known otherwise.
  void set_own_dispatchers(std::set<std::string> functions, std::set<Location> lookups) {
    own_ = std::move(functions);
    own_lookups_ = std::move(lookups);
  }
  bool own_dispatcher(const std::string& function) const { return own_.count(function) != 0; }
  // What stands there, or around it, is such a look-up.
  bool own_lookup(const Location& where) const;

 private:
  std::vector<Found> functions_;
  std::map<std::string, std::vector<size_t>> by_record_, by_name_;
  std::map<std::string, size_t> by_id_;
  std::map<std::string, std::vector<std::string>> bases_;
  Kept kept_;
  std::set<std::string> kept_names_, unregistered_names_;                    // the fields alone
  std::map<std::string, std::map<std::string, std::string>> field_records_;  // by class and field
  std::set<std::string> own_records_;
  std::set<std::string> own_;
  std::set<Location> own_lookups_;
};

// "std::shared_ptr<Handler>" -> "Handler"; any other type's own class.
std::string pointed_record(const facts::Unit& unit, facts::TypeId type);

// What a library may fill with a text or a number of the request.
bool holds_text_or_number(const facts::Unit& unit, const facts::Type& type);

const std::string& id_of(const Lookup::Found& found);
flow::Callable callable_of(const Lookup::Found& found);
std::string last_name(const std::string& qualified);

}  // namespace tvaara::api
