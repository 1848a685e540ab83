"""A real spooler for these tests alone: a private cupsd whose one device is a script that writes to a file."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SYSTEM_BIN = Path("/usr/lib/cups")

DEVICE = """#!/bin/sh
# CUPS gives: job user title copies options [file]; what comes on standard input is what the printer gets.
[ $# = 0 ] && { echo 'direct tantaytest "Unknown" "Test"'; exit 0; }
folder="${DEVICE_URI#tantaytest:}"
[ -f "$folder/broken" ] && exit 1
if [ -f "$folder/empty" ]; then
    echo "STATE: +media-empty-error" >&2
    trap 'echo "STATE: -media-empty-error" >&2; exit 0' TERM
    while [ -f "$folder/empty" ]; do sleep 0.1; done
    echo "STATE: -media-empty-error" >&2
fi
if [ -f "$folder/says" ]; then
    reason=$(cat "$folder/says")
    echo "STATE: +$reason" >&2
    trap 'echo "STATE: -$reason" >&2; exit 0' TERM
    while [ -f "$folder/says" ]; do sleep 0.1; done
    echo "STATE: -$reason" >&2
fi
cat > "$folder/$1.pdf.part" && chmod a+r "$folder/$1.pdf.part" && mv "$folder/$1.pdf.part" "$folder/$1.pdf"
"""

FILES_CONF = """ServerRoot {0}
CacheDir {0}
StateDir {0}
RequestRoot {0}/spool
TempDir {0}/tmp
ServerBin {0}/bin
AccessLog {0}/log
ErrorLog {0}/log
PageLog {0}/log
User {1}
Group {1}
"""

CUPSD_CONF = """Listen {0}/socket
Browsing No
WebInterface No
DefaultAuthType None
<Location />
  Allow all
</Location>
<Policy default>
  <Limit All>
    Allow all
  </Limit>
</Policy>
"""

PPD_HEAD = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "TEST.PPD"
*Manufacturer: "Tan Tay"
*Product: "(Test)"
*ModelName: "Test"
*ShortNickName: "Test"
*NickName: "Test"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*FileSystem: False
*cupsFilter: "application/vnd.cups-pdf 0 -"
"""

ROLL = """*HWMargins: 11 0 11 0
*VariablePaperSize: True
*MaxMediaWidth: "227"
*MaxMediaHeight: "3000"
*NonUIOrderDependency: 100 AnySetup *CustomPageSize
*CustomPageSize True: "pop"
*ParamCustomPageSize Width: 1 points 60 227
*ParamCustomPageSize Height: 2 points 60 3000
*ParamCustomPageSize WidthOffset: 3 points 0 0
*ParamCustomPageSize HeightOffset: 4 points 0 0
*ParamCustomPageSize Orientation: 5 int 0 0
"""


def ppd(sizes: dict[str, tuple[int, int]], more: str = "") -> str:
    """A printer description with these page sizes in points; the first is what lies in the tray."""
    default = next(iter(sizes))
    lines = [PPD_HEAD]
    for key in ("PageSize", "PageRegion"):
        lines.append(f"*OpenUI *{key}: PickOne\n*OrderDependency: 10 AnySetup *{key}\n*Default{key}: {default}\n")
        lines += [f'*{key} {name}: "<</PageSize[{w} {h}]>>setpagedevice"\n' for name, (w, h) in sizes.items()]
        lines.append(f"*CloseUI: *{key}\n")
    lines.append(f"*DefaultImageableArea: {default}\n*DefaultPaperDimension: {default}\n")
    lines += [f'*ImageableArea {name}: "11 0 {w - 11} {h}"\n' for name, (w, h) in sizes.items()]
    lines += [f'*PaperDimension {name}: "{w} {h}"\n' for name, (w, h) in sizes.items()]
    return "".join([*lines, more, "*DefaultFont: Courier\n"])


@dataclass(frozen=True, slots=True)
class Spooler:
    """The private cupsd; `device` is the folder in which printed jobs appear and moods of the device are set."""

    root: Path
    device: Path

    def has(self, printer: str, description: str, policy: str = "abort-job") -> None:
        """Set up a queue and make it the default."""
        path = self.root / f"{printer}.ppd"
        path.write_text(description)
        uri = f"tantaytest:{self.device}"
        self.run("lpadmin", "-p", printer, "-E", "-v", uri, "-P", str(path), "-o", f"printer-error-policy={policy}")
        self.run("lpadmin", "-d", printer)

    def run(self, *command: str) -> str:
        """One of CUPS' own commands against this spooler."""
        return subprocess.run(command, env=self.environment(), capture_output=True, check=True, text=True).stdout

    def environment(self) -> dict[str, str]:
        return {**os.environ, "CUPS_SERVER": str(self.root / "socket"), "LC_ALL": "C"}

    def printed(self) -> list[Path]:
        """What has come out of the device, as PDF files."""
        return sorted(self.device.glob("*.pdf"))

    def copies(self) -> list[Path]:
        """Documents that the spooler still keeps."""
        return sorted((self.root / "spool").glob("d*"))

    def clear(self) -> None:
        """No paper out, no mood left, every queue empty and the device at rest: it could write or take away a file."""
        self.run("cancel", "-a", "-x")
        deadline = monotonic() + 20
        while "now printing" in self.run("lpstat", "-p"):
            assert monotonic() < deadline, "the device did not come to rest"
        for path in self.device.iterdir():
            path.unlink()


@pytest.fixture(scope="session")
def cupsd() -> Iterator[Spooler]:
    """A running spooler without printers."""
    if shutil.which("cupsd") is None or shutil.which("lpadmin") is None:
        pytest.skip("CUPS is not installed (packaging/apt-packages.txt)")
    root = Path(tempfile.mkdtemp(prefix="tantay-cups-"))
    root.chmod(0o755)
    device = root / "device"
    for folder in (device, root / "tmp", root / "spool", root / "bin" / "backend"):
        folder.mkdir(parents=True)
    device.chmod(0o777)
    for path in SYSTEM_BIN.iterdir():
        if path.name != "backend":
            (root / "bin" / path.name).symlink_to(path)
    (root / "bin" / "backend" / "socket").symlink_to(SYSTEM_BIN / "backend" / "socket")  # printers of the network
    script = root / "bin" / "backend" / "tantaytest"
    script.write_text(DEVICE)
    script.chmod(0o755)
    (root / "cups-files.conf").write_text(FILES_CONF.format(root, "lp"))
    (root / "cupsd.conf").write_text(CUPSD_CONF.format(root))
    command = ["cupsd", "-f", "-c", str(root / "cupsd.conf"), "-s", str(root / "cups-files.conf")]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        deadline = monotonic() + 20
        while not (root / "socket").exists() and monotonic() < deadline and process.poll() is None:
            os.sched_yield()
        yield Spooler(root, device)
        process.terminate()
    shutil.rmtree(root)


@pytest.fixture
def spooler(cupsd: Spooler, monkeypatch: pytest.MonkeyPatch) -> Iterator[Spooler]:
    """The spooler with a roll printer that is ready; our processes print through it."""
    monkeypatch.setenv("CUPS_SERVER", str(cupsd.root / "socket"))
    cupsd.has("roll", ppd({"X80MMY297MM": (227, 842)}, ROLL))
    yield cupsd
    cupsd.clear()
