// Collects what people accepted in place: comments of sources and contracts, x-tvaara-allow.
#pragma once

#include <vector>

#include "facts/facts.h"
#include "findings/suppress.h"
#include "scan/inputs.h"
#include "spec/contract.h"

namespace tvaara::scan {

std::vector<findings::Suppression> suppressions_of(const std::vector<facts::Unit>& units,
                                                   const Roles& roles);
std::vector<findings::Suppression> suppressions_of(const std::vector<spec::Contract>& contracts);

}  // namespace tvaara::scan
