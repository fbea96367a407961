// Events by the names that rules ask for: what models say is called so, too.
#pragma once

#include "api/model.h"
#include "models/models.h"

namespace tvaara::api {

void read_event_names(Model& model, const models::ModelSet& models);

}  // namespace tvaara::api
