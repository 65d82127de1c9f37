// The C library's search for bytes, which its headers show only to programs that ask for GNU's.
#ifndef BAROMETRE_SEARCH_H
#define BAROMETRE_SEARCH_H
#include <stddef.h>

void *memmem(const void *bytes, size_t count, const void *wanted, size_t length);
#endif
