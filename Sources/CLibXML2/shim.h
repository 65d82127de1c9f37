#ifndef BAROMETRE_CLIBXML2_SHIM_H
#define BAROMETRE_CLIBXML2_SHIM_H
// Debian builds libxml2 with ICU; its <libxml/encoding.h> would pull the system's ICU headers
// into this module, where they clash with Foundation's own copy (UErrorCode). Only the fields of
// xmlCharEncodingHandler change, and nothing here touches them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/uri.h>
#include <libxml/xmlerror.h>

// `xmlFree` is a mutable global in C, which Swift rightly refuses to read.
static inline void barometre_xml_free(void *memory) { xmlFree(memory); }
#endif
