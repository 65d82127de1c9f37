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
#include <libxml/xmlerror.h>
#endif
