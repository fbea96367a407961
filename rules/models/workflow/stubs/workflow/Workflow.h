// Interface of C++ Workflow, written for tvaara.
#pragma once

#include "WFTaskFactory.h"
