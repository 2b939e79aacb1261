#pragma once

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Exchanges two paths in one step, renameat2(2) with RENAME_EXCHANGE; 0, or -1 with errno.
/// The call stands behind feature macros that Swift's import of glibc does not set.
static inline int clipsheet_exchange(const char *_Nonnull first, const char *_Nonnull second) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, 2);
}
