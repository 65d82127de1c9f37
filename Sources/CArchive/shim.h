#ifndef BAROMETRE_CARCHIVE_SHIM_H
#define BAROMETRE_CARCHIVE_SHIM_H
#include <archive.h>
#include <archive_entry.h>

// `AE_IFREG` is a macro with a cast, which Swift does not import.
static inline int barometre_entry_is_file(struct archive_entry *entry) {
  return archive_entry_filetype(entry) == AE_IFREG && archive_entry_hardlink(entry) == NULL;
}
#endif
