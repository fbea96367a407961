// Tables whose columns code reads row by row: `for (auto& row : kRoutes) server.Get(row.path,
// row.run)`, `if (strcmp(url, kRoutes[i].path) == 0) return kRoutes[i].run(request)`.
//
// Idea: an operand is followed back to "field F of an element of container C"; the rows of C are
// the aggregates it was made of, in the initialiser of a global or in the function itself. So a
// table of any length is read in full, and what stands in one row stays together. Tables that calls
// return, or that are filled in another function, are not found here.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "api/lookup.h"
#include "flow/flow.h"

namespace tvaara::api {

// A column: of which container, and which field of its elements ("" if the elements are texts).
struct Column {
  Lookup::Found maker;               // the function that makes the container's rows
  facts::Index root = facts::kNone;  // the container: a local of it, kNone for the global it is for
  std::string field;
  bool same_table(const Column& other) const {
    return maker.function == other.maker.function && root == other.root;
  }
};

struct Cell {
  std::string text;      // a string, or the name of a constant
  std::string function;  // identity of a function or lambda
  std::optional<int64_t> number;
};

struct TableRecord {
  std::vector<std::pair<std::string, Cell>> cells;  // by field, in the order written
  Location where;
  bool ends = false;  // it holds nothing, or zero: how a table in C says that no row follows
  const Cell* cell(const std::string& field) const;
};

std::optional<Column> column_of(const Lookup& lookup, const Lookup::Found& found,
                                const facts::Operand& operand);
// The keys of a container that is made of pairs: paths, or names that lead to functions.
std::optional<Column> keys_of(const Lookup& lookup, const Lookup::Found& found,
                              const facts::Operand& container);
std::vector<TableRecord> rows_of(const Column& column);

// Methods that a row names: by word, or as bits of enumerators that are called like methods.
std::vector<std::string> methods_in(const TableRecord& row,
                                    const std::map<int64_t, std::string>& bits);
// Enumerators of the program that are methods and single bits, by value: {1: "GET", 2: "POST"}.
// Where several enumerations disagree, those that the table's own unit names are meant, or none.
std::map<int64_t, std::string> method_bits(const Lookup& lookup, const facts::Unit* own = nullptr);

// The column that goes on where the path's column ends: each of its cells is empty or begins with a
// parameter ("/{id}", "/:id"); empty if there is none.
std::string path_continuation(const std::vector<TableRecord>& rows, const std::string& path_field);

// The call that stands there; null if none does.
const facts::Call* call_at(const Lookup::Found& found, const Location& where);
// The parameter that an operand is, through conversions; kNone if it is none.
facts::Index parameter_of(const Lookup::Found& found, const facts::Operand& operand);
// What an operand holds as the cell of a row would.
Cell cell_of(const Lookup::Found& found, const facts::Operand& operand);

// The call of an effect as facts have it, and its operand at an argument; if that is a parameter,
// what the caller on the effect's way handed over, with the function it stands in.
struct Site {
  Lookup::Found found;
  const facts::Operand* operand = nullptr;
};
Site argument_site(const Lookup& lookup, const flow::Effect& effect, uint32_t index);

}  // namespace tvaara::api
