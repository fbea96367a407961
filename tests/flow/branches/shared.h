// Conditions that another unit knows.
#pragma once
#include "../support.h"

extern const int kConstTrue;
extern const int kConstFalse;
extern const int kConstFive;
extern int globalTrue;
extern int globalFalse;
extern int globalFive;
extern int globalChanged;
int globalReturnsTrue();
int globalReturnsFalse();
int globalReturnsTrueOrFalse();
bool globalIsFive(int n);
const char* choose(int k);
void use(const char* a);
void useWhenSet(const char* a);
void useFixed(const char* a);
extern int staysUnset;
extern int becomesSet;
