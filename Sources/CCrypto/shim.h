#ifndef BAROMETRE_CCRYPTO_SHIM_H
#define BAROMETRE_CCRYPTO_SHIM_H
#include <openssl/evp.h>
#endif
