// Messages are read from bytes and JSON, written to them, and packed into one another.
#include <google/protobuf/any.pb.h>
#include <google/protobuf/message.h>
#include <google/protobuf/util/json_util.h>

#include <sstream>

std::string copy(const std::string& bytes, google::protobuf::Message& message,
                 google::protobuf::Any& any) {
  std::istringstream in(bytes);
  std::ostringstream out;
  std::string text;
  char buffer[64];
  message.ParseFromString(bytes);
  message.ParsePartialFromString(bytes);
  message.MergeFromString(bytes);
  message.ParseFromArray(bytes.data(), 1);
  message.ParsePartialFromArray(bytes.data(), 1);
  message.ParseFromIstream(&in);
  message.SerializeToString(&text);
  message.SerializePartialToString(&text);
  message.AppendToString(&text);
  message.SerializeToArray(buffer, sizeof buffer);
  message.SerializeToOstream(&out);
  google::protobuf::util::JsonParseOptions options;
  options.ignore_unknown_fields = true;
  google::protobuf::util::JsonStringToMessage(bytes, &message, options);
  google::protobuf::util::MessageToJsonString(message, &text);
  any.PackFrom(message);
  any.UnpackTo(&message);
  return message.SerializeAsString() + message.SerializePartialAsString() + message.DebugString() +
         message.ShortDebugString() + message.Utf8DebugString() +
         message.InitializationErrorString();
}
