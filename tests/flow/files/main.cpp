// A program of the units.
#include "shared.h"

int main(int argc, char** argv) {
  if (argc > 1) use_string(argv[1]);
  const char* a = hand_on(argv[0]);
  sink(a);  // flow
  sink(twice("fixed"));  // no flow
  return 0;
}
