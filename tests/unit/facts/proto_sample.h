// A .proto that uses most of the language, and what its readers stumble over.
#pragma once

namespace tvaara {

inline constexpr const char* kOrder = R"(
syntax = "proto3"; // a comment; with a semicolon
package shop.v1;
import "shop/money.proto";
import public 'google/protobuf/empty.proto';
import "../outside\".proto";
option java_package = "x";
message Order {
  reserved 4, 9 to 11;
  message Line { string sku = 1; int32 message = 2; }
  enum State { OPEN = 0; PAID = 1; BACK = -1; }
  string id = 1 [(rule) = {min: 1}];
  repeated Line lines = 2;
  State state = 3;
  map<string, Line> by_sku = 5;
  oneof who { string user = 6; Money owed = 7; }
  optional bytes class = 8;
  extend Other { int32 x = 1; }
}
service Orders {
  option deprecated = true;
  rpc Get(GetRequest) returns (Order) { option (google.api.http) = { get: "/v1/{id}" }; }
  rpc Watch(GetRequest) returns (stream .shop.v1.Order);
  rpc Load(stream Order) returns (GetRequest) {}
}
message GetRequest { string id = 1; }
)";

}  // namespace tvaara
