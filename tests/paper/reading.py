"""What another hand reads out of a PDF of ours."""

import subprocess


def text_of(pdf: bytes) -> str:
    """Every word, by poppler, page after page, spaces made one."""
    read = subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True).stdout
    return " ".join(read.decode().split())


def pages_of(pdf: bytes) -> list[str]:
    """The same for each page."""
    read = subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True).stdout
    return [" ".join(page.split()) for page in read.decode().split("\f")[:-1]]


def boxes_of(pdf: bytes) -> list[tuple[int, float, float, float, float, str]]:
    """Every word with its page and edges in points, as poppler sees it."""
    read = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=pdf, capture_output=True, check=True).stdout
    found: list[tuple[int, float, float, float, float, str]] = []
    page = 0
    for line in read.decode().splitlines():
        page += line.lstrip().startswith("<page ")
        if line.lstrip().startswith("<word "):
            _, xmin, _, ymin, _, xmax, _, ymax, rest = line.strip().split('"', 8)
            word = rest[1:].removesuffix("</word>")
            found.append((page, float(xmin), float(ymin), float(xmax), float(ymax), word))
    return found


def fonts_of(pdf: bytes) -> list[str]:
    """The rows of `pdffonts`."""
    read = subprocess.run(["pdffonts", "-"], input=pdf, capture_output=True, check=True).stdout
    return read.decode().splitlines()[2:]
