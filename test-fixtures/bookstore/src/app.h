// What the handlers share, and the functions that register them.
#pragma once

#include "audit.h"
#include "auth.h"
#include "database.h"
#include "order_store.h"
#include "rate_limiter.h"
#include "supplier.h"
#include "user_store.h"

namespace bookstore {

struct App {
  Database& db;
  Auth& auth;
  AuditLog& audit;
  OrderStore& orders;
  UserStore& users;
  Supplier& supplier;
  RateLimiter& reads;
  RateLimiter& writes;
  RateLimiter& sensitive;  // sign-in, password reset
  std::string shipping_secret;
};

void add_book_routes(httplib::Server& server, App& app);
void add_delivery_routes(httplib::Server& server, App& app);
void add_file_routes(httplib::Server& server, App& app);
void add_user_routes(httplib::Server& server, App& app);
void add_order_routes(httplib::Server& server, App& app);
void add_webhook_routes(httplib::Server& server, App& app);
void add_admin_routes(httplib::Server& server, App& app);
void add_internal_routes(httplib::Server& server, App& app);

}  // namespace bookstore
