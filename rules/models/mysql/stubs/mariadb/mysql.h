#pragma once
#include "../mysql/mysql.h"
