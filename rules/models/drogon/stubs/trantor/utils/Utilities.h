#pragma once
#include "../../drogon/drogon.h"
