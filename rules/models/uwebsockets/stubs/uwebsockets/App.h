// Interface of uWebSockets, written for tvaara.
#pragma once

#include "../App.h"
