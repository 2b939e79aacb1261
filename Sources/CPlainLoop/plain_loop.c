#include "plain_loop.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

static lxw_format *column_format(lxw_workbook *book, const char *number_format) {
  lxw_format *format = workbook_add_format(book);
  format_set_font_name(format, "Calibri");
  format_set_font_size(format, 10);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  format_set_bottom(format, LXW_BORDER_HAIR);
  if (number_format) format_set_num_format(format, number_format);
  return format;
}

/* As the Swift side does before it puts a file in place. */
static void flush_to_disk(FILE *file) {
  if (!file) return;
  fflush(file);
  fsync(fileno(file));
  fclose(file);
}

/* The yardstick: no checks; the same cells as the Swift side, bare or with a format a column. */
int plain_loop(const char *path, unsigned rows, int styled) {
  lxw_workbook_options options = {.constant_memory = LXW_TRUE};
  lxw_workbook *book = workbook_new_opt(path, &options);
  lxw_worksheet *sheet = workbook_add_worksheet(book, "Rows");
  lxw_format *date = column_format(book, "yyyy-mm-dd");
  lxw_format *words = styled ? column_format(book, NULL) : NULL;
  lxw_format *whole = styled ? column_format(book, "#,##0") : NULL;
  lxw_format *broken = styled ? column_format(book, "#,##0.00") : NULL;
  char text[96];
  for (unsigned row = 0; row < rows; row++) {
    for (unsigned column = 0; column < 6; column++) {
      snprintf(text, sizeof text, "The council met in session %u, item %u", row, column);
      worksheet_write_string(sheet, row, column, text, words);
    }
    worksheet_write_number(sheet, row, 6, row, whole);
    worksheet_write_number(sheet, row, 7, row * 0.25, broken);
    worksheet_write_number(sheet, row, 8, row % 7, whole);
    worksheet_write_number(sheet, row, 9, 45000 + row % 900, date);
    worksheet_write_boolean(sheet, row, 10, row % 2, words);
    worksheet_write_string(sheet, row, 11, "certain", words);
  }
  lxw_error status = workbook_close(book);
  if (status == LXW_NO_ERROR) flush_to_disk(fopen(path, "rb"));
  return status;
}

/* Links past 65,530 stay words, as on the Swift side. */
int plain_links(const char *path, unsigned rows) {
  lxw_workbook_options options = {.constant_memory = LXW_TRUE};
  lxw_workbook *book = workbook_new_opt(path, &options);
  lxw_worksheet *sheet = workbook_add_worksheet(book, "Rows");
  lxw_format *words = column_format(book, NULL);
  lxw_format *whole = column_format(book, "#,##0");
  lxw_format *link = column_format(book, NULL);
  lxw_format *run = column_format(book, NULL);
  lxw_format *bold = column_format(book, NULL);
  format_set_bold(bold);
  format_set_underline(link, LXW_UNDERLINE_SINGLE);
  char text[96], address[128], first[64], second[64];
  for (unsigned row = 0; row < rows; row++) {
    snprintf(address, sizeof address, "https://news.example/articles/%u#:~:text=The%%20council", row);
    if (row < 65530)
      worksheet_write_url_opt(sheet, row, 0, address, link, "Open", NULL);
    else
      worksheet_write_string(sheet, row, 0, "Open", words);
    snprintf(first, sizeof first, "The minister said in session %u: ", row);
    snprintf(second, sizeof second, "“we shall not leave item %u”", row % 97);
    lxw_rich_string_tuple before = {.format = run, .string = first};
    lxw_rich_string_tuple quoted = {.format = bold, .string = second};
    lxw_rich_string_tuple after = {.format = run, .string = ", and sat down."};
    lxw_rich_string_tuple *runs[] = {&before, &quoted, &after, NULL};
    worksheet_write_rich_string(sheet, row, 1, runs, words);
    for (unsigned column = 2; column < 6; column++) {
      snprintf(text, sizeof text, "The council met in session %u, item %u", row, column);
      worksheet_write_string(sheet, row, column, text, words);
    }
    for (unsigned column = 6; column < 11; column++)
      worksheet_write_number(sheet, row, column, row % (column * 7), whole);
    worksheet_write_string(sheet, row, 11, "certain", words);
  }
  lxw_error status = workbook_close(book);
  if (status == LXW_NO_ERROR) flush_to_disk(fopen(path, "rb"));
  return status;
}

static char *put(char *out, const char *text) {
  size_t length = strlen(text);
  int quotes = 0;
  for (size_t i = 0; i < length; i++)
    quotes |= text[i] == ',' || text[i] == '"' || text[i] == '\n' || text[i] == '\r';
  if (quotes) *out++ = '"';
  for (size_t i = 0; i < length; i++) {
    if (text[i] == '"') *out++ = '"';
    *out++ = text[i];
  }
  if (quotes) *out++ = '"';
  return out;
}

long plain_csv(const char *path, unsigned rows, int flushed) {
  FILE *file = fopen(path, "wb");
  char *buffer = malloc(1 << 18), text[96];
  long total = 0;
  const char *cells[] = {"The council met in session, and nobody left", "plain words here",
                         "say \"no\" twice", "another cell of plain text", "x", "certain"};
  for (unsigned row = 0; row < rows;) {
    char *out = buffer;
    while (row < rows && out < buffer + (1 << 18) - 1024) {
      for (int column = 0; column < 12; column++) {
        if (column) *out++ = ',';
        if (column % 4 == 3) {
          snprintf(text, sizeof text, "%u", row * 13 + column);
          out = put(out, text);
        } else {
          out = put(out, cells[(row + column) % 6]);
        }
      }
      *out++ = '\r';
      *out++ = '\n';
      row++;
    }
    total += out - buffer;
    fwrite(buffer, 1, out - buffer, file);
  }
  if (flushed)
    flush_to_disk(file);
  else
    fclose(file);
  free(buffer);
  return total;
}
