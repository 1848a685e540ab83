"""Run the benchmarks and print one table: `python -m tests.bench [NAME …]`; each `bench_NAME.py` has `run()`."""

import importlib
import platform
import sys
from pathlib import Path


def main(wanted: list[str]) -> None:
    """Run those named, or all; what each tells is printed as soon as it is known."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("bench_*.py"))
    chosen = [name for name in names if not wanted or name.removeprefix("bench_") in wanted]
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}")
    for name in chosen:
        print(f"\n{name.removeprefix('bench_')}", flush=True)
        result: dict[str, float | str] = importlib.import_module(f"tests.bench.{name}").run()
        for label, value in result.items():
            shown = value if isinstance(value, str) else f"{value:.2f}"
            print(f"  {label:<64} {shown:>12}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
