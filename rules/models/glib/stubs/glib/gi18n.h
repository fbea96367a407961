// Translated texts, which are taken as they are.
#pragma once
#include "glib.h"
#define _(text) (text)
#define N_(text) (text)
