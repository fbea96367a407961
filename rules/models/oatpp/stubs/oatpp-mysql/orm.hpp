#pragma once
#include "../oatpp/oatpp.hpp"
