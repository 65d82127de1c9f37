#ifndef BAROMETRE_CMALLOC_SHIM_H
#define BAROMETRE_CMALLOC_SHIM_H
// The C library's settings of its heap, which Swift's Glibc module leaves out.
#include <malloc.h>
#endif
