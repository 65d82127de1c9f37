#ifndef BAROMETRE_FLOOR_H
#define BAROMETRE_FLOOR_H
#include <stddef.h>

/// One pass of libxml2's push parser over a document, with handlers that do nothing: the least that
/// any reader built on it can cost. Returns the number of callbacks, so that nothing is optimised out.
size_t floor_xml_push(const char *bytes, size_t count);

/// One pass of libxml2's HTML parser over a page, with handlers that do nothing but count. Returns the
/// number of callbacks, and adds to `script` the bytes that stand within scripts and styles.
size_t floor_html(const char *bytes, size_t count, size_t *script);

/// The user CPU time of this process so far, in seconds.
double floor_user_seconds(void);
#endif
