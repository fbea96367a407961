#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/uri.h>
#include <libxml/xmlreader.h>
#include <libxml/xpath.h>

#include <string>

void use(const xmlChar* text);

void read(const std::string& body, const char* file) {
  int size = static_cast<int>(body.size());
  xmlSubstituteEntitiesDefault(1);
  xmlDocPtr doc = xmlReadMemory(body.data(), size, nullptr, nullptr, XML_PARSE_NOENT);
  const auto* text = reinterpret_cast<const xmlChar*>(body.c_str());
  xmlReadDoc(text, nullptr, nullptr, XML_PARSE_NONET);
  xmlReadFile(file, nullptr, 0);
  xmlParserCtxtPtr context = xmlNewParserCtxt();
  xmlCtxtUseOptions(context, XML_PARSE_DTDLOAD);
  xmlCtxtReadMemory(context, body.data(), size, nullptr, nullptr, 0);
  xmlNodePtr root = xmlDocGetRootElement(doc);
  use(xmlNodeGetContent(root));
  use(xmlGetProp(root, text));
  use(xmlEncodeSpecialChars(doc, text));
  use(xmlURIEscapeStr(text, nullptr));
  xmlXPathEvalExpression(text, xmlXPathNewContext(doc));
  xmlReaderForMemory(body.data(), size, nullptr, nullptr, 0);
}
