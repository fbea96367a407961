// Interface of C++ Workflow, written for tvaara.
#pragma once

#include "MySQLMessage.h"
