#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

std::string read(const std::string& body, const rapidjson::SchemaDocument& schema) {
  rapidjson::Document document;
  document.Parse(body.c_str());
  rapidjson::SchemaValidator validator(schema);
  if (document.HasParseError() || !document.IsObject() || !document.Accept(validator)) return "";
  if (!validator.IsValid() || !document.HasMember("name")) return "";
  std::string name = document["name"].GetString();
  auto member = document.FindMember("id");
  for (auto at = document.MemberBegin(); at != document.MemberEnd(); ++at)
    name += at->value.GetInt();
  name += rapidjson::GetValueByPointer(document, "/a/b")->GetString();
  rapidjson::Value out(rapidjson::kObjectType), text, copy;
  text.SetString(name.c_str(), document.GetAllocator());
  copy.CopyFrom(member->value, document.GetAllocator());
  out.AddMember("name", text, document.GetAllocator());
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  out.Accept(writer);
  return buffer.GetString();
}
