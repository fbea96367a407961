// Source lines with marks under them, as rustc draws them:
//
//     --> src/order_store.cpp:57:9
//      |
//   57 |   auto row = db.one("SELECT …", id);
//      |              ^^^^^^             -- only `id` is bound
//      |              |
//      |              the look-up
//     ::: src/orders.cpp:41:3
//      |
//   41 |   router.get("/orders/{id}", show);
//      |   -------------------------------- registered here
//
// Terms: a *mark* is a place with a label; the primary one is drawn with ^, others with -. Columns
// are display columns: tabs are expanded, wide characters count two, what is unprintable is spelled
// out. Long lines are cut around the mark.
#pragma once

#include <string>
#include <vector>

#include "base/source.h"
#include "findings/findings.h"
#include "report/paint.h"
#include "report/redact.h"
#include "report/source_view.h"

namespace tvaara::report {

// Layout only; nothing is decided by these numbers.
inline constexpr size_t kMaxExcerptBytes = 160;  // of one source line; the rest is …
inline constexpr size_t kMaxLabelWidth = 160;    // columns of one label
inline constexpr size_t kTabWidth = 4;

struct Mark {
  Location where;
  std::string label;
  bool primary = false;
};

struct ExcerptContext {
  SourceView& source;
  const Redactor& redactor;
  const Paint& paint;
  findings::Level level = findings::Level::error;  // colours the primary mark
  bool mask_literals = false;
};

// The first mark leads: its file comes first. Marks whose source cannot be shown keep their place
// and label as a line of text.
std::string excerpt(const std::vector<Mark>& marks, const ExcerptContext& context);
// Digits of the largest line number among the marks: lines after the excerpt align to it.
size_t gutter_width(const std::vector<Mark>& marks);
// "file:line:column", as far as known, safe for a terminal.
std::string place_text(const Location& where);

}  // namespace tvaara::report
