// What the tests of the engine share: models from YAML, programs, and looking at results.
#pragma once

#include <string>
#include <vector>

#include "flow/flow.h"

namespace tvaara::flow::testing {

models::ModelSet models_of(const std::string& yaml);
// The model of a made-up library "lib" that most tests use.
const models::ModelSet& lib_models();

// Declarations of the library's functions, for assemble().
extern const char* const kLibExterns;
// One unit: kLibExterns and the source.
Program solve_lib(const std::string& source);
// The only effect of a kind; a test failure if there are none or several.
const Effect& only_effect(const EntryResult* result, const std::string& kind);
// labels() of its role "value".
std::string value_of(const Program& program, const std::string& function,
                     const std::string& kind = "sql.text");

// Effects of an entry whose row is of that kind.
std::vector<const Effect*> effects_of(const EntryResult& result, const std::string& kind);
const EntryResult* root_of(const Program& program, const std::string& function);
EntryResult entry_of(const Program& program, const std::string& function,
                     const std::vector<EntryInput>& inputs = {});

// "request.query:id" for each label, '~' before derived ones, '#' after numeric ones, '!' for
// opaque ones; sorted, joined by ' '.
std::string labels(const Value& value);
// The text of a value: literal pieces and `{labels}`; alternatives joined by " | ".
std::string texts(const Value& value);
// Kinds of events, joined by ' '.
std::string kinds(const Events& events);

}  // namespace tvaara::flow::testing
