# check_results.py FOLDER: opens results.xlsx and holds every sheet against the CSV file of its name; prints what it saw.
import csv
import datetime
import os
import sys

import openpyxl

folder = sys.argv[1]
book = openpyxl.load_workbook(os.path.join(folder, "results.xlsx"))
assert book.sheetnames[0] == "notes", book.sheetnames
cells = numbers = dates = 0
for name in book.sheetnames[1:]:
    sheet = book[name]
    rows = list(csv.reader(open(os.path.join(folder, name + ".csv"), encoding="utf-8-sig", newline="")))
    assert sheet.max_row == len(rows) and sheet.max_column == len(rows[0]), name
    assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref, name
    for heading, column in zip(sheet[1], rows[0]):
        assert heading.value == column or heading.value.startswith(column + " ("), (name, heading.value, column)
    for read, row in zip(sheet.iter_rows(min_row=2), rows[1:]):
        for cell, text in zip(read, row):
            cells += 1
            assert cell.data_type != "f", (name, cell.coordinate)
            if text == "":
                assert cell.value is None, (name, cell.coordinate, cell.value)
            elif isinstance(cell.value, (int, float)) and not isinstance(cell.value, bool):
                numbers += 1
                assert abs(cell.value - float(text)) <= 1e-9 * max(1, abs(cell.value)), (name, cell.coordinate, cell.value, text)
            elif isinstance(cell.value, datetime.datetime):
                dates += 1
                assert cell.value.strftime("%Y-%m-%d") == text, (name, cell.coordinate, cell.value, text)
            else:
                assert cell.value == text, (name, cell.coordinate, cell.value, text)
                assert text[0] not in "=+@\t\r", (name, cell.coordinate, text)
print(f"{len(book.sheetnames) - 1} sheets, {cells} cells, {numbers} numbers, {dates} dates")
