// Part of the interface in Poco/Data/Session.h.
#pragma once
#include "Poco/Data/Session.h"
