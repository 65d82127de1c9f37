#ifndef BAROMETRE_FLOOR_H
#define BAROMETRE_FLOOR_H
#include <stddef.h>

/// One pass of libxml2's push parser over a document, with handlers that do nothing: the least that
/// any reader built on it can cost. Returns the number of callbacks, so that nothing is optimised out.
size_t floor_xml_push(const char *bytes, size_t count);

/// The user CPU time of this process so far, in seconds.
double floor_user_seconds(void);

/// The peak resident memory of this process so far, in bytes.
size_t floor_peak_bytes(void);
#endif
