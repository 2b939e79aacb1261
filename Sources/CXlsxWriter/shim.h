#include <stdio.h>
#include <xlsxwriter.h>

/* Swift calls no variadic functions; this is how libxlsxwriter writes a number. */
static inline int clipsheet_number_text(char *text, size_t room, double number) {
  return snprintf(text, room, "%.16G", number);
}
