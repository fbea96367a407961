// A unit's facts as text for people and tests: one line per statement, names instead of indices.
//
//   function orders::get_order(const httplib::Request & req, httplib::Response & res)  src/o.cpp:12
//   b0:
//     t1 = call httplib::Request::get_param_value receiver=req ("id")        @12:20
//     branch t1 -> true b1, false b2
#pragma once

#include <string>

#include "facts/facts.h"

namespace tvaara::facts {

std::string dump(const Unit& unit);
// One function alone, as it stands in that text.
std::string dump(const Unit& unit, const Function& function);

}  // namespace tvaara::facts
