#include "shared.h"

extern const int kConstTrue = 1;
extern const int kConstFalse = 0;
extern const int kConstFive = 5;
int globalTrue = 1;
int globalFalse = 0;
int globalFive = 5;
int globalChanged = 0;
int staysUnset = 0;
int becomesSet = 0;
int globalReturnsTrue() { return 1; }
int globalReturnsFalse() { return 0; }
int globalReturnsTrueOrFalse() { return unknown() % 2; }
bool globalIsFive(int n) { return n == 5; }
void change() { globalChanged = unknown(); }
const char* choose(int k) {
  switch (k) {
    case 6: return source();
    default: return "fixed";
  }
}
void use(const char* a) { sink(a); }  // flow
void useFixed(const char* a) { sink(a); }  // no flow
void useWhenSet(const char* a) {
  if (staysUnset) sink(a);  // no flow
  if (becomesSet) sink(a);  // flow
}
