#ifndef BAROMETRE_CARCHIVE_SHIM_H
#define BAROMETRE_CARCHIVE_SHIM_H
#include <archive.h>
#include <archive_entry.h>

// `AE_IFREG` is a macro with a cast, which Swift does not import.
static inline int barometre_entry_is_file(struct archive_entry *entry) {
  return archive_entry_filetype(entry) == AE_IFREG && archive_entry_hardlink(entry) == NULL;
}

// Makes an entry that of a file; its time stays unset, which ZIP writes as 1980 in every zone.
static inline void barometre_entry_set_file(struct archive_entry *entry, const char *name,
                                            int64_t size) {
  archive_entry_set_pathname(entry, name);
  archive_entry_set_size(entry, size);
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_entry_set_perm(entry, 0644);
}
#endif
