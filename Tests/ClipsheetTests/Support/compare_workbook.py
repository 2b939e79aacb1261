"""Compares every cell of a workbook with the CSV files of the same run, through openpyxl.

usage: compare_workbook.py BOOK.xlsx CSV_DIR

Leaves with 0 when all cells agree, else prints each difference and leaves with 1.
"""
import csv
import datetime
import pathlib
import sys

import openpyxl


def text_of(value):
    """A cell as machine CSV writes it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        if value.time() == datetime.time():
            return value.strftime("%Y-%m-%d")
        return value.strftime("%Y-%m-%dT%H:%M")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def linked(book, link):
    """Where a link leads, as machine CSV writes it: an address, or the id of the row."""
    if link.target:
        return link.target + (f"#{link.location}" if link.location else "")
    name, cell = link.location.rsplit("!", 1)
    sheet = book[name.strip("'").replace("''", "'")]
    headers = [header.value for header in sheet[1]]
    row = openpyxl.utils.cell.coordinate_from_string(cell.replace("$", ""))[1]
    if "Row id" not in headers:
        return None
    return text_of(sheet.cell(row, headers.index("Row id") + 1).value)


def same(book, cell, written):
    found = text_of(cell.value)
    if cell.hyperlink and linked(book, cell.hyperlink) == written:
        return True
    if found == written:
        return True
    # Workbooks show line feeds alone, and mark what they had to replace.
    return found == written.replace("\r\n", "\n")


def main():
    book = openpyxl.load_workbook(sys.argv[1])
    folder = pathlib.Path(sys.argv[2])
    tables = {}
    for path in sorted(folder.glob("*.csv")):
        with open(path, encoding="utf-8", newline="") as stream:
            tables[path.stem] = list(csv.reader(stream))
    differences = 0
    compared = 0
    unmatched = dict(tables)
    for sheet in book.worksheets:
        if not sheet.tables or sheet.sheet_state != "visible":
            continue
        table = next(iter(sheet.tables.values()))
        start, end = table.ref.split(":")
        rows = [list(row) for row in sheet[start:end]]
        if table.totalsRowCount:
            rows.pop()
        match = next(
            (name for name, lines in unmatched.items()
             if len(lines) == len(rows) and len(lines[0]) == len(rows[0])
             and all(same(book, a, b) for a, b in zip(rows[min(1, len(rows) - 1)][0:8],
                                                lines[min(1, len(lines) - 1)][0:8]) if len(rows) > 1)),
            None)
        if match is None:
            if len(rows) == 2 and all(cell.value is None for cell in rows[1][1:]):
                continue  # an empty table carries one row with its message
            print(f"{sheet.title}: no CSV file with the same shape")
            differences += 1
            continue
        lines = unmatched.pop(match)
        for number, (row, line) in enumerate(zip(rows[1:], lines[1:]), start=2):
            for column, (value, written) in enumerate(zip(row, line), start=1):
                compared += 1
                if not same(book, value, written):
                    place = f"{sheet.title}!{openpyxl.utils.get_column_letter(column)}{number}"
                    print(f"{place}: workbook {text_of(value.value)!r}, {match}.csv {written!r}")
                    differences += 1
    for name, lines in unmatched.items():
        if len(lines) > 1:
            print(f"{name}.csv: no sheet holds these {len(lines) - 1} rows")
            differences += 1
    print(f"{compared} cells compared, {differences} differences")
    return 1 if differences or not compared else 0


if __name__ == "__main__":
    sys.exit(main())
