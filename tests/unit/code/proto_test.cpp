// Headers made of a .proto are C++ that users can use.
#include "facts/proto.h"

#include "../facts/proto_sample.h"
#include "base/limits.h"
#include "facts/dump.h"
#include "repository.h"

namespace tvaara::code {
namespace {

class MadeHeaders : public testing::Test {
 protected:
  facts::Unit read(const std::string& source, std::vector<std::string> templates) {
    repository_.write("a.cpp", source);
    Request request = repository_.request({"c++", "-std=c++20", "-c", "a.cpp"});
    request.templates = std::move(templates);
    request.stubs = {{"runtime",
                      repository_.root() + "/stubs",
                      {"google/protobuf/message.h", "google/protobuf/map.h",
                       "google/protobuf/repeated_field.h", "grpcpp/grpcpp.h"}}};
    return repository_.read(request);
  }
  void write_runtime() {
    repository_.write(
        "stubs/google/protobuf/message.h",
        "#pragma once\n#include <string>\nnamespace google::protobuf { class Arena; "
        "struct Metadata {}; class Message { public: virtual ~Message(); virtual Message* "
        "New(Arena*) const = 0; bool ParseFromString(const std::string&); }; }\n");
    repository_.write("stubs/google/protobuf/repeated_field.h",
                      "#pragma once\nnamespace google::protobuf { template <class T> struct "
                      "RepeatedField { const T* begin() const; const T* end() const; }; template "
                      "<class T> struct "
                      "RepeatedPtrField { const T* begin() const; const T* end() const; }; }\n");
    repository_.write(
        "stubs/google/protobuf/map.h",
        "#pragma once\n#include <map>\nnamespace google::protobuf { template <class K, class V> "
        "using Map = std::map<K, V>; }\n");
    repository_.write(
        "stubs/grpcpp/grpcpp.h",
        "#pragma once\n#include <memory>\nnamespace grpc { struct Status {}; struct Service "
        "{ virtual ~Service(); }; struct ServerContext; struct CallbackServerContext; struct "
        "ClientContext; struct ChannelInterface; struct ServerUnaryReactor; struct "
        "ServerCompletionQueue; template <class T> struct ServerWriter { bool Write(const T&); }; "
        "template <class T> struct ServerReader { bool Read(T*); }; template <class T> struct "
        "ClientReader {}; template <class T> struct ServerReadReactor; template <class T> struct "
        "ServerWriteReactor; template <class R, class W> struct ServerReaderWriter; template "
        "<class R, class W> struct ServerBidiReactor; template <class R, class W> struct "
        "ClientReaderWriter; }\n");
  }
  Repository repository_;
};

TEST_F(MadeHeaders, OfAProtoServeItsUsers) {
  write_runtime();
  repository_.write("proto/shop/order.proto", kOrder);
  repository_.write(
      "proto/shop/money.proto",
      "package shop.v1; message Money { int64 units = 1; repeated string notes = 2; }");
  facts::Unit unit = read(
      "#include \"gen/shop/order.grpc.pb.h\"\n"
      "class Impl final : public shop::v1::Orders::Service {\n"
      "  grpc::Status Get(grpc::ServerContext* c, const shop::v1::GetRequest* in, shop::v1::Order* "
      "out) override {\n"
      "    shop::v1::Order copy; copy.ParseFromString(in->id());\n"
      "    out->set_id(in->id()); out->add_lines()->set_sku(\"a\"); "
      "out->set_state(shop::v1::Order::PAID);\n"
      "    for (const auto& line : out->lines()) out->mutable_owed()->set_units(line.message());\n"
      "    for (auto& [sku, line] : out->by_sku()) out->mutable_owed()->add_notes(sku);\n"
      "    out->set_class_(\"x\"); if (out->who_case() == shop::v1::Order::kUser) return {}; "
      "return {}; }\n"
      "  grpc::Status Watch(grpc::ServerContext*, const shop::v1::GetRequest*, "
      "grpc::ServerWriter<shop::v1::Order>* w) override {\n"
      "    w->Write(shop::v1::Order::default_instance()); return {}; }\n"
      "};\n"
      "void client(shop::v1::Orders::Stub& stub, grpc::ClientContext* c) {\n"
      "  shop::v1::GetRequest in; shop::v1::Order out; stub.Get(c, in, &out); auto reader = "
      "stub.Watch(c, in); }\n",
      {"proto/shop/money.proto", "proto/shop/order.proto"});
  EXPECT_EQ(notes(unit, "parse-error"), std::vector<std::string>{});
  EXPECT_EQ(notes(unit, "missing-header"), std::vector<std::string>{"google/protobuf/empty.pb.h"});
  EXPECT_TRUE(
      has(notes(unit, "synthesised"), "gen/shop/order.grpc.pb.h from proto/shop/order.proto"));
  EXPECT_TRUE(has(notes(unit, "synthesised"), "shop/money.pb.h from proto/shop/money.proto"));
  EXPECT_EQ(libraries(unit), std::vector<std::string>{"runtime stub"});
  bool overrides = false;
  for (const facts::Function& function : unit.functions) {
    if (unit.text(function.name) != "Impl::Get") continue;
    EXPECT_EQ(function.body, facts::BodyState::whole);
    overrides = !function.overrides.empty();
    EXPECT_NE(facts::dump(unit, function).find("call virtual shop::v1::Order::set_id"), 0u);
  }
  EXPECT_TRUE(overrides);
}

TEST_F(MadeHeaders, OfConfiguredAndForms) {
  repository_.write("src/config.h.in",
                    "#cmakedefine HAVE_X\n#cmakedefine01 WITH_Y\n#cmakedefine PORT @PORT@\n"
                    "#define NAME \"@PROJECT@\"\n#define MAJOR ${MAJOR}\n#undef HAVE_Z\n");
  repository_.write("ui/window.ui",
                    "<ui>\n <class>Window</class>\n <widget class=\"QMain\" name=\"Window\">\n"
                    "  <widget class=\"QButton\" name=\"ok\"/>\n");
  facts::Unit unit = read(
      "#include \"config.h\"\n#include \"ui_window.h\"\n#include \"a.moc\"\n"
      "void use(void*, int, const char*);\n"
      "void f(Ui::Window& w) { use(w.ok, PORT + MAJOR + WITH_Y, NAME); }\n",
      {"src/config.h.in", "ui/window.ui"});
  EXPECT_EQ(notes(unit, "parse-error"), std::vector<std::string>{});
  EXPECT_EQ(notes(unit, "missing-header"), std::vector<std::string>{});
  EXPECT_EQ(
      notes(unit, "synthesised"),
      (std::vector<std::string>{"config.h from src/config.h.in", "ui_window.h from ui/window.ui"}));
}

TEST_F(MadeHeaders, NeverInPlaceOfAHeaderThatIsThere) {
  repository_.write("config.h", "#define REAL 1\n");
  repository_.write("config.h.in", "#cmakedefine REAL\n");
  facts::Unit unit = read("#include \"config.h\"\nint x = REAL;\n", {"config.h.in"});
  EXPECT_EQ(notes(unit, "synthesised"), std::vector<std::string>{});
  EXPECT_EQ(notes(unit, "parse-error"), std::vector<std::string>{});
}

}  // namespace
}  // namespace tvaara::code
