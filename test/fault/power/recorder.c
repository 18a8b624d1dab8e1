/*
 * Preloaded into the program: writes down, in order, what it does to the files of one folder, so that a test can work
 * out what a disk would hold after a power cut at any moment. The record itself outlives the program's death.
 *
 * Environment: PEYGIR_POWER_FOLDER, PEYGIR_POWER_RECORD.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { WRITE = 1, TRUNCATE = 2, SYNC = 3, UNLINK = 4 };

#define FILES 4096

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static char *names[FILES];
static const char *folder;
static size_t folder_length;
static int record = -1;

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("PEYGIR_POWER_RECORD");
  folder = getenv("PEYGIR_POWER_FOLDER");
  if (!path || !folder) return;
  folder_length = strlen(folder);
  record = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

static void put(const void *bytes, size_t length) {
  const char *from = bytes;
  while (length > 0) {
    ssize_t written = syscall(SYS_write, record, from, length);
    if (written <= 0) abort();
    from += written;
    length -= (size_t)written;
  }
}

static void note(uint32_t act, const char *name, uint64_t offset, const void *bytes, uint64_t length) {
  struct { uint32_t act, name_length; uint64_t offset, length; } head = {act, (uint32_t)strlen(name), offset, length};
  put(&head, sizeof head);
  put(name, head.name_length);
  if (bytes) put(bytes, length);
}

/* The name within the folder; the shared memory beside a database does not outlive a power cut. */
static const char *name_of(const char *path) {
  if (record < 0 || !path || strncmp(path, folder, folder_length) != 0 || path[folder_length] != '/') return NULL;
  const char *name = path + folder_length + 1;
  const size_t length = strlen(name);
  if (length > 4 && strcmp(name + length - 4, "-shm") == 0) return NULL;
  return strchr(name, '/') ? NULL : name;
}

static int watched(int file) { return file >= 0 && file < FILES && names[file] != NULL; }

static int opened(int file, const char *path, int flags) {
  const char *name = name_of(path);
  if (file < 0 || file >= FILES || !name) return file;
  pthread_mutex_lock(&turn);
  names[file] = strdup(name);
  if (flags & O_TRUNC) note(TRUNCATE, name, 0, NULL, 0);
  pthread_mutex_unlock(&turn);
  return file;
}

#define OPEN(name)                                                     \
  int name(const char *path, int flags, ...) {                        \
    va_list rest;                                                      \
    va_start(rest, flags);                                             \
    const mode_t mode = (flags & (O_CREAT | __O_TMPFILE)) ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                                      \
    int (*next)(const char *, int, ...) = real(#name);                 \
    return opened(next(path, flags, mode), path, flags);               \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                   \
  int name(int at, const char *path, int flags, ...) {                \
    va_list rest;                                                      \
    va_start(rest, flags);                                             \
    const mode_t mode = (flags & (O_CREAT | __O_TMPFILE)) ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                                      \
    int (*next)(int, const char *, int, ...) = real(#name);            \
    return opened(next(at, path, flags, mode), path, flags);           \
  }
OPENAT(openat)
OPENAT(openat64)

int close(int file) {
  int (*next)(int) = real("close");
  if (watched(file)) {
    pthread_mutex_lock(&turn);
    free(names[file]);
    names[file] = NULL;
    pthread_mutex_unlock(&turn);
  }
  return next(file);
}

#define PWRITE(name, offset_type)                                                      \
  ssize_t name(int file, const void *bytes, size_t length, offset_type offset) {       \
    ssize_t (*next)(int, const void *, size_t, offset_type) = real(#name);             \
    if (!watched(file)) return next(file, bytes, length, offset);                      \
    pthread_mutex_lock(&turn);                                                         \
    const ssize_t written = next(file, bytes, length, offset);                         \
    if (written > 0) note(WRITE, names[file], (uint64_t)offset, bytes, (uint64_t)written); \
    pthread_mutex_unlock(&turn);                                                       \
    return written;                                                                    \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int file, const void *bytes, size_t length) {
  ssize_t (*next)(int, const void *, size_t) = real("write");
  if (!watched(file)) return next(file, bytes, length);
  pthread_mutex_lock(&turn);
  const off_t offset = lseek(file, 0, SEEK_CUR);
  const ssize_t written = next(file, bytes, length);
  if (written > 0) note(WRITE, names[file], (uint64_t)offset, bytes, (uint64_t)written);
  pthread_mutex_unlock(&turn);
  return written;
}

#define TRUNCATE_TO(name, offset_type)                                    \
  int name(int file, offset_type length) {                                \
    int (*next)(int, offset_type) = real(#name);                          \
    if (!watched(file)) return next(file, length);                        \
    pthread_mutex_lock(&turn);                                            \
    const int answer = next(file, length);                                \
    if (answer == 0) note(TRUNCATE, names[file], 0, NULL, (uint64_t)length); \
    pthread_mutex_unlock(&turn);                                          \
    return answer;                                                        \
  }
TRUNCATE_TO(ftruncate, off_t)
TRUNCATE_TO(ftruncate64, off64_t)

/* Nobody writes meanwhile: everything noted before is what was made durable. */
#define SYNCED(name)                                                \
  int name(int file) {                                              \
    int (*next)(int) = real(#name);                                 \
    if (!watched(file)) return next(file);                          \
    pthread_mutex_lock(&turn);                                      \
    const int answer = next(file);                                  \
    if (answer == 0) note(SYNC, names[file], 0, NULL, 0);           \
    pthread_mutex_unlock(&turn);                                    \
    return answer;                                                  \
  }
SYNCED(fsync)
SYNCED(fdatasync)

int unlink(const char *path) {
  int (*next)(const char *) = real("unlink");
  const char *name = name_of(path);
  if (!name) return next(path);
  pthread_mutex_lock(&turn);
  const int answer = next(path);
  if (answer == 0) note(UNLINK, name, 0, NULL, 0);
  pthread_mutex_unlock(&turn);
  return answer;
}
