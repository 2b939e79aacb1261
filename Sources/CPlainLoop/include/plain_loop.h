#ifndef PLAIN_LOOP_H
#define PLAIN_LOOP_H
/* Writes `rows` rows of 12 mixed columns in constant memory and flushes the file to the disk; returns
   the status of the library. */
int plain_loop(const char *path, unsigned rows, int styled);
/* The same with a link in the first column, while a sheet takes links, and two runs in bold in the
   second. */
int plain_links(const char *path, unsigned rows);
/* Writes the cells of the CSV rows from one buffer, flushed to the disk or not; returns the bytes. */
long plain_csv(const char *path, unsigned rows, int flushed);
#endif
