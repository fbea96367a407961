// What is written where: a call that means something only for what some call made.
#include "support.h"

struct Holder {
  channel* wire = open_wire();
  channel* drain = open_drain();
};

static void direct() {
  put(open_wire(), source());   // flow
  put(open_drain(), source());  // no flow
  put(open_wire(), "fixed");    // no flow
}
static void in_variables(channel* given) {
  channel* wire = open_wire();
  channel* drain = open_drain();
  put(wire, source());   // flow
  put(drain, source());  // no flow
  put(given, source());  // no flow
}
static void in_fields() {
  Holder holder;
  put(holder.wire, source());   // flow
  put(holder.drain, source());  // no flow
}

int main() {
  direct();
  in_variables(nullptr);
  in_fields();
}
