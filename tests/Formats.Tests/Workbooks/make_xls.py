# Makes cells.xls. Needs Debian's python3-xlwt: /usr/bin/python3 make_xls.py
import datetime

import xlwt


def style(code):
    made = xlwt.XFStyle()
    made.num_format_str = code
    return made


book = xlwt.Workbook()
sheet = book.add_sheet("Lines")
for column, name in enumerate(["date", "id", "hours", "share", "truth", "long", "sum", "error", "text", "clock"]):
    sheet.write(0, column, name)
sheet.write(1, 0, datetime.date(2026, 3, 31), style("DD/MM/YYYY"))
sheet.write(1, 1, 100, style("000000"))
sheet.write(1, 2, 1.09375, style("[h]:mm"))
sheet.write(1, 3, 0.125, style("0.0%"))
sheet.write(1, 4, True)
sheet.write(1, 5, 100012345678)
sheet.write(1, 6, 0.1 + 0.2)
sheet.row(1).set_cell_error(7, 0x2A)  # #N/A
sheet.write(1, 8, "café, \"quoted\"")
sheet.write(1, 9, 14.5 / 24, style("h:mm"))
sheet.write(4, 2, 7)
sheet.row(4).hidden = True
book.add_sheet("Other").write(0, 0, "notes")
book.save("cells.xls")
