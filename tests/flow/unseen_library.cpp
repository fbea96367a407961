// A library whose header is not there, and which no model knows: of what its functions hand out not even
// the type is known.
#include <ledgerkit/book.h>

#include "support.h"

static void prints(int who) {  // unchecked
  ledgerkit::Book book;
  auto page = book.turnTo(4);
  page.renderRuled();  // nobody in the program is called so, and no check that a model knows
  change(1);
}
static void may_be_ours(int who) {  // checked
  ledgerkit::Book book;
  auto page = book.turnTo(4);
  page.turnedByUs();  // a method of that name is the program's
  change(1);
}

struct Ours {
  void turnedByUs() {}
};

void serve_all() {
  serve("/prints", &prints);
  serve("/may-be-ours", &may_be_ours);
}
