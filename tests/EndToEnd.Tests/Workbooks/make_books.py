# make_books.py FROM TO xlsx|xls: a county folder with each CSV as a workbook; numbers as numbers, dates as dates in a British format.
import csv
import datetime
import os
import shutil
import sys

import openpyxl
import xlwt

source, target, kind = sys.argv[1:]
os.makedirs(target)


def typed(text):
    if text[:1] == "0" and text[1:2] not in ("", "."):
        return text
    for read in (int, float, lambda date: datetime.datetime.strptime(date, "%Y-%m-%d")):
        try:
            return read(text)
        except ValueError:
            pass
    return text


for name in sorted(os.listdir(source)):
    path = os.path.join(source, name)
    if os.path.isdir(path):  # scenarios are no part of the county
        continue
    if not name.endswith(".csv"):
        shutil.copy(path, target)
        continue
    rows = [[typed(cell) if cell else None for cell in row] for row in csv.reader(open(path, encoding="utf-8-sig", newline=""))]
    if kind == "xls":
        date = xlwt.XFStyle()
        date.num_format_str = "DD/MM/YYYY"
        book = xlwt.Workbook()
        sheet = book.add_sheet("Data")
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, datetime.datetime):
                    sheet.write(at, column, value, date)
                elif value is not None:
                    sheet.write(at, column, value)
    else:
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        for row in book.active:
            for cell in row:
                if isinstance(cell.value, datetime.datetime):
                    cell.number_format = "dd/mm/yyyy"
    book.save(os.path.join(target, name[:-3] + kind))
