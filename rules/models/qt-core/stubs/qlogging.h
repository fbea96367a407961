// Part of the interface in QtCore/interface.h.
#pragma once
#include "QtCore/interface.h"
