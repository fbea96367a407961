/* Interface of libxml2 as far as servers use it, written for tvaara. */
#ifndef TVAARA_STUB_LIBXML_PARSER_H
#define TVAARA_STUB_LIBXML_PARSER_H

#ifdef __cplusplus
extern "C" {
#endif

typedef unsigned char xmlChar;
typedef struct _xmlDoc xmlDoc;
typedef xmlDoc* xmlDocPtr;
typedef struct _xmlNode {
  const xmlChar* name;
  struct _xmlNode *children, *next, *parent;
  xmlChar* content;
} xmlNode;
typedef xmlNode* xmlNodePtr;
typedef struct _xmlParserCtxt* xmlParserCtxtPtr;
typedef struct _xmlXPathContext* xmlXPathContextPtr;
typedef struct _xmlXPathObject* xmlXPathObjectPtr;
typedef struct _xmlXPathCompExpr* xmlXPathCompExprPtr;
typedef struct _xmlTextReader* xmlTextReaderPtr;
typedef enum {
  XML_PARSE_RECOVER = 1, XML_PARSE_NOENT = 2, XML_PARSE_DTDLOAD = 4, XML_PARSE_DTDATTR = 8,
  XML_PARSE_DTDVALID = 16, XML_PARSE_NOERROR = 32, XML_PARSE_NOBLANKS = 256,
  XML_PARSE_XINCLUDE = 1024, XML_PARSE_NONET = 2048, XML_PARSE_HUGE = 524288
} xmlParserOption;

xmlDocPtr xmlReadMemory(const char* buffer, int size, const char* url, const char* encoding,
                        int options);
xmlDocPtr xmlReadDoc(const xmlChar* text, const char* url, const char* encoding, int options);
xmlDocPtr xmlReadFile(const char* file, const char* encoding, int options);
xmlDocPtr xmlCtxtReadMemory(xmlParserCtxtPtr context, const char* buffer, int size,
                            const char* url, const char* encoding, int options);
int xmlCtxtUseOptions(xmlParserCtxtPtr context, int options);
xmlDocPtr xmlParseMemory(const char* buffer, int size);
xmlDocPtr xmlParseDoc(const xmlChar* text);
xmlDocPtr xmlParseFile(const char* file);
xmlParserCtxtPtr xmlNewParserCtxt(void);
int xmlSubstituteEntitiesDefault(int on);
xmlNodePtr xmlDocGetRootElement(const xmlDoc* doc);
xmlChar* xmlNodeGetContent(const xmlNode* node);
xmlChar* xmlGetProp(const xmlNode* node, const xmlChar* name);
xmlChar* xmlNodeListGetString(xmlDocPtr doc, const xmlNode* list, int in_line);
xmlChar* xmlEncodeSpecialChars(const xmlDoc* doc, const xmlChar* text);
xmlChar* xmlEncodeEntitiesReentrant(xmlDocPtr doc, const xmlChar* text);
xmlChar* xmlURIEscapeStr(const xmlChar* text, const xmlChar* list);
void xmlFreeDoc(xmlDocPtr doc);
xmlXPathContextPtr xmlXPathNewContext(xmlDocPtr doc);
xmlXPathObjectPtr xmlXPathEvalExpression(const xmlChar* text, xmlXPathContextPtr context);
xmlXPathObjectPtr xmlXPathEval(const xmlChar* text, xmlXPathContextPtr context);
xmlXPathCompExprPtr xmlXPathCompile(const xmlChar* text);
xmlTextReaderPtr xmlReaderForMemory(const char* buffer, int size, const char* url,
                                    const char* encoding, int options);
int xmlTextReaderRead(xmlTextReaderPtr reader);
const xmlChar* xmlTextReaderConstValue(xmlTextReaderPtr reader);

#ifdef __cplusplus
}
#endif
#endif
