"""The rows of workbooks-benchmark through Python's writers: wall and CPU seconds, best of two.

usage: beside.py [ROWS]     (pip install XlsxWriter rustpy-xlsxwriter polars)
"""
import csv
import datetime
import os
import resource
import sys
import tempfile
import time

ROWS = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
FOLDER = tempfile.mkdtemp()


def rows():
    for index in range(ROWS):
        yield [f"The council met in session {index}, item {item}" for item in range(6)] + [
            index, index * 0.25, index % 7, datetime.date(2023, 3, 1 + index % 28),
            index % 2 == 1, "certain"]


def csv_rows():
    texts = ["The council met in session, and nobody left", "plain words here", 'say "no" twice',
             "another cell of plain text", "x", "certain"]
    ready = [[row * 13 + column if column % 4 == 3 else texts[(row + column) % 6]
              for column in range(12)] for row in range(1_200)]
    return (ready[index % 1_200] for index in range(ROWS))


def xlsxwriter_rows(path):
    import xlsxwriter
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet("Rows")
    date = book.add_format({"num_format": "yyyy-mm-dd"})
    for number, row in enumerate(rows()):
        for column, value in enumerate(row):
            if column == 9:
                sheet.write_datetime(number, column, value, date)
            else:
                sheet.write(number, column, value)
    book.close()


def rustpy_rows(path):
    import rustpy_xlsxwriter
    names = [f"c{column}" for column in range(12)]
    rustpy_xlsxwriter.write_worksheet([dict(zip(names, row)) for row in rows()], path)


def python_csv(path):
    with open(path, "w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(csv_rows())


FRAME = []


def polars_csv(path):
    FRAME[0].write_csv(path)


def measure(name, work, path):
    best = None
    for _ in range(2):
        before, start = resource.getrusage(resource.RUSAGE_SELF), time.monotonic()
        work(path)
        wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_SELF)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best = min(best or (wall, spent), (wall, spent))
    rate = os.path.getsize(path) / best[1] / 1e6
    print(f"{name}: {best[0]:.3f} s wall, {best[1]:.3f} s CPU"
          + (f", {rate:.0f} MB a CPU second" if path.endswith("csv") else ""))


measure("XLSX, XlsxWriter, constant memory", xlsxwriter_rows, f"{FOLDER}/a.xlsx")
measure("XLSX, rustpy-xlsxwriter", rustpy_rows, f"{FOLDER}/b.xlsx")
measure("CSV, csv", python_csv, f"{FOLDER}/c.csv")
import polars  # noqa: E402 – its threads start on import

FRAME.append(polars.DataFrame(list(csv_rows()), orient="row"))
measure("CSV, polars, from a frame in memory", polars_csv, f"{FOLDER}/d.csv")
