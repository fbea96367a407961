// Links code endpoints to the operations of contracts and gives every endpoint its data class.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "api/model.h"

namespace tvaara::api {

// Operations without a code endpoint become endpoints of origin spec; endpoints with both take the
// contract's template as their path.
void link_contracts(Model& model, const std::vector<spec::Contract>& contracts,
                    const std::vector<std::pair<std::string, std::string>>& patterns);

}  // namespace tvaara::api
