#include "floor.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <string.h>
#include <sys/resource.h>

static void on_start_ns(void *user, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri,
                        int namespaces, const xmlChar **declared, int attributes, int defaulted,
                        const xmlChar **values) {
  ++*(size_t *)user;
}

static void on_end_ns(void *user, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri) {
  ++*(size_t *)user;
}

static void on_start(void *user, const xmlChar *name, const xmlChar **values) { ++*(size_t *)user; }

static void on_end(void *user, const xmlChar *name) { ++*(size_t *)user; }

static void on_text(void *user, const xmlChar *text, int length) { ++*(size_t *)user; }

// Of HTML, what stands within scripts and styles.
static void on_script(void *user, const xmlChar *text, int length) { ((size_t *)user)[1] += length; }

static void on_error(void *user, xmlErrorPtr error) {}

size_t floor_xml_push(const char *bytes, size_t count) {
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = on_start_ns;
  handler.endElementNs = on_end_ns;
  handler.characters = on_text;
  handler.ignorableWhitespace = on_text;
  handler.cdataBlock = on_text;
  handler.serror = on_error;
  size_t callbacks = 0;
  xmlParserCtxtPtr context = xmlCreatePushParserCtxt(&handler, &callbacks, NULL, 0, NULL);
  if (context == NULL) return 0;
  xmlCtxtUseOptions(context, XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOWARNING);
  const size_t chunk = 65536;
  for (size_t position = 0; position < count; position += chunk) {
    size_t length = count - position < chunk ? count - position : chunk;
    xmlParseChunk(context, bytes + position, (int)length, position + length == count);
  }
  xmlFreeParserCtxt(context);
  return callbacks;
}

size_t floor_html(const char *bytes, size_t count, size_t *script) {
  htmlParserCtxtPtr context = htmlNewParserCtxt();
  if (context == NULL) return 0;
  memset(context->sax, 0, sizeof *context->sax);
  context->sax->initialized = XML_SAX2_MAGIC;
  context->sax->startElement = on_start;
  context->sax->endElement = on_end;
  context->sax->characters = on_text;
  context->sax->ignorableWhitespace = on_text;
  context->sax->cdataBlock = on_script;
  context->sax->serror = on_error;
  size_t counts[2] = {0, 0};
  context->userData = counts;
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOWARNING;
  // With the encoding named, libxml2 neither guesses nor converts: it is at its fastest.
  htmlCtxtReadMemory(context, bytes, (int)count, NULL, "UTF-8", options);
  htmlFreeParserCtxt(context);
  *script += counts[1];
  return counts[0];
}

double floor_user_seconds(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return (double)usage.ru_utime.tv_sec + (double)usage.ru_utime.tv_usec / 1e6;
}
