// Security schemes and who needs them.
#pragma once

#include <string>
#include <vector>

#include "rules/contract_index.h"

namespace tvaara::rules {

// Nodes of every URL of a scheme: flows, discovery; 2.0: of the scheme itself.
std::vector<spec::Node> auth_urls(const spec::SecurityScheme& scheme);
// The flow objects of an oauth2 scheme, keyed by the flow's name; 2.0: the scheme itself.
std::vector<spec::Node> flows_of(const spec::SecurityScheme& scheme);
// "implicit", "password", …; 2.0's names are brought to those of 3.x.
std::string flow_name(const spec::SecurityScheme& scheme, spec::Node flow);

// The scheme is among the operation's effective requirements.
bool requires_scheme(const OperationView& view, const spec::SecurityScheme& scheme);
// Operations with the scheme among their effective requirements, in document order.
std::vector<const OperationView*> operations_requiring(const ContractView& contract,
                                                       const spec::SecurityScheme& scheme);
// A flag about a credential (`has_password`) is none.
bool is_flag(const ContractView& contract, const spec::Parameter& parameter);
// The parameter in which an operation takes the credential of its caller, although the contract
// says so nowhere under `security`; null if there is none.
const spec::Parameter* credential_parameter(const OperationView& view);
std::vector<std::string> keys_of(const std::vector<const OperationView*>& operations);

}  // namespace tvaara::rules
