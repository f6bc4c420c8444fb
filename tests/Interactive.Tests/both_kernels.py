"""Runs notebooks in a kernel by nbclient and writes a line of JSON for each: cells, errors, seconds, and what each cell says without markup."""
import argparse
import html
import json
import os
import re
import time

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError

OWN_WORDS = ("Restore sources", "Installed Packages", "Loading extensions from", "probeAddresses", "is part of this program",
             "holds an extension of .NET Interactive", "Zoning: figures and tables show themselves")


def plain(output):
    if output.output_type == "stream":
        return output.text
    if output.output_type == "error":
        return f"{output.ename}: {output.evalue}"
    data = output.data
    rich = data.get("text/html")
    if rich is None:
        return data.get("text/plain", "")
    rich = re.sub(r"(?is)<(script|style)\b.*?</\1>|<!--.*?-->", " ", rich)
    return html.unescape(re.sub(r"<[^>]*>", " ", rich))


def said(cell, folder):
    texts = [plain(output) for output in cell.outputs]
    words = " ".join(text for text in texts if not any(word in text for word in OWN_WORDS)).replace(folder, ".")
    return " ".join(words.split())


def run(kernel, path, feed, out):
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.insert(0, nbformat.v4.new_code_cell(f'#i "nuget:{feed}"'))
    client = NotebookClient(notebook, timeout=300, startup_timeout=180, kernel_name=kernel, allow_errors=True,
                            resources={"metadata": {"path": os.path.dirname(path)}})
    begin = time.monotonic()
    errors = []
    try:
        client.execute()
    except (CellTimeoutError, DeadKernelError) as stopped:
        errors.append([-1, type(stopped).__name__, str(stopped).splitlines()[0]])
    seconds = time.monotonic() - begin
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    errors += [[number, output.ename, output.evalue] for number, cell in enumerate(cells)
               for output in cell.outputs if output.output_type == "error"]
    # The line that names the feed is not the notebook's.
    notebook.cells.pop(0)
    nbformat.write(notebook, os.path.join(out, os.path.basename(path)))
    return {"kernel": kernel, "notebook": os.path.basename(path), "cells": len(cells) - 1, "errors": errors,
            "seconds": round(seconds, 1), "said": [said(cell, os.path.dirname(path)) for cell in cells[1:]]}


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--kernel", required=True)
    parser.add_argument("--feed", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("notebooks", nargs="+")
    given = parser.parse_args()
    os.makedirs(given.out, exist_ok=True)
    # The kernels inherit the streams of this process, so what was seen goes into a file.
    with open(os.path.join(given.out, "seen.jsonl"), "w", encoding="utf-8") as seen:
        for one in given.notebooks:
            print(json.dumps(run(given.kernel, os.path.abspath(one), given.feed, given.out)), file=seen, flush=True)
