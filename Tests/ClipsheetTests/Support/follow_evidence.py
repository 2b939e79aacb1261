"""Follows every link of a workbook to an evidence page, through openpyxl and html.parser.

usage: follow_evidence.py BOOK.xlsx

Leaves with 0 when each leads to an anchor that is there, else prints those that do not.
"""
import html.parser
import pathlib
import sys

import openpyxl


class Anchors(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.ids = set()

    def handle_starttag(self, tag, attributes):
        self.ids.update(value for name, value in attributes if name == "id")


def main():
    path = pathlib.Path(sys.argv[1])
    book = openpyxl.load_workbook(path)
    pages = {}
    followed = broken = 0
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value != "Evidence" or not cell.hyperlink:
                    continue
                followed += 1
                page = path.parent / cell.hyperlink.target.replace("\\", "/")
                if page not in pages:
                    pages[page] = Anchors()
                    pages[page].feed(page.read_text(encoding="utf-8"))
                place = cell.hyperlink.location
                if place and place not in pages[page].ids:
                    broken += 1
                    print(f"{sheet.title}!{cell.coordinate}: no {place} in {page.name}")
    print(f"{followed} links followed, {broken} broken")
    return 1 if broken or not followed else 0


if __name__ == "__main__":
    sys.exit(main())
