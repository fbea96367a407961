// Fills a Contract whose documents and references are in place: servers, schemes, operations.
#pragma once

#include "spec/contract.h"

namespace tvaara::spec {

void read_operations(Contract& contract);
// Adds a problem for every field that is missing or has the wrong type or text, wherever a reader
// steps over it, and a remark where that hides nothing.
void check_shape(Contract& contract);
// Adds a remark for every operation, link and tag whose name leads nowhere or is there twice.
void check_names(Contract& contract);

// Parts of it, one file each.
std::vector<Server> read_servers(Contract& contract, Node list, Server::Level level);
std::vector<Server> read_swagger_servers(const Contract& contract, Node schemes,
                                         Server::Level level);
void read_schemes(Contract& contract);
std::vector<SecurityAlternative> read_security(const Contract& contract, Node list);
// Stands for requirements that could not be read: they may well name a scheme, so it is one that
// nobody can judge, and not free access.
SecurityAlternative unread_alternative(Node node, std::string_view name);
// Request body, parameters and responses of `operation`, whose nodes are set.
void read_messages(Contract& contract, Operation& operation);

}  // namespace tvaara::spec
