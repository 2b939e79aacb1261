#ifndef PLAIN_LOOP_H
#define PLAIN_LOOP_H
/* Writes `rows` rows of 12 mixed columns in constant memory; returns the status of the library. */
int plain_loop(const char *path, unsigned rows, int styled);
/* Writes the same cells as CSV from one buffer; returns the bytes. */
long plain_csv(const char *path, unsigned rows);
#endif
