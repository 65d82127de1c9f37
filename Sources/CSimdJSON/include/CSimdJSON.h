#ifndef BAROMETRE_CSIMDJSON_H
#define BAROMETRE_CSIMDJSON_H
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// A document that simdjson has parsed: its tape (simdjson's doc/tape.md) and its strings, each as
// four bytes of length, UTF-8 and a NUL. Both last until `barometre_json_done`, and at the longest
// until the thread parses another: the buffers are the thread's, which a page of many small values
// would otherwise allocate as many times.
typedef struct barometre_json_document barometre_json_document;

// Parses one value of strict JSON. NULL when the bytes are anything else, nested deeper than
// `deepest`, or when there is no memory.
barometre_json_document *barometre_json_parse(const uint8_t *bytes, size_t count, size_t deepest);

const uint64_t *barometre_json_tape(const barometre_json_document *document, size_t *count);
const uint8_t *barometre_json_strings(const barometre_json_document *document, size_t *count);
void barometre_json_done(barometre_json_document *document);

#ifdef __cplusplus
}
#endif
#endif
