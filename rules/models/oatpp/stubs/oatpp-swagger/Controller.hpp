#pragma once
#include "Model.hpp"
