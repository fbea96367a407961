// Interface of TinyXML-2 as far as servers use it, written for tvaara.
#pragma once

#include <cstddef>

namespace tinyxml2 {
enum XMLError { XML_SUCCESS = 0, XML_NO_ATTRIBUTE };
class XMLElement;
class XMLNode {
 public:
  const char* Value() const;
  const XMLNode* FirstChild() const;
  const XMLElement* FirstChildElement(const char* name = nullptr) const;
  const XMLElement* NextSiblingElement(const char* name = nullptr) const;
  XMLElement* FirstChildElement(const char* name = nullptr);
  XMLElement* NextSiblingElement(const char* name = nullptr);
};
class XMLElement : public XMLNode {
 public:
  const char* Name() const;
  const char* GetText() const;
  const char* Attribute(const char* name, const char* value = nullptr) const;
  int IntAttribute(const char* name, int otherwise = 0) const;
  bool BoolAttribute(const char* name, bool otherwise = false) const;
  double DoubleAttribute(const char* name, double otherwise = 0) const;
  int IntText(int otherwise = 0) const;
  XMLError QueryIntAttribute(const char* name, int* value) const;
  XMLError QueryStringAttribute(const char* name, const char** value) const;
};
class XMLDocument : public XMLNode {
 public:
  XMLError Parse(const char* text, std::size_t size = static_cast<std::size_t>(-1));
  XMLError LoadFile(const char* path);
  XMLError SaveFile(const char* path, bool compact = false);
  XMLElement* RootElement();
  bool Error() const;
};
}  // namespace tinyxml2
