"""Lint all QML against our Python types: every warning is an error.

qmllint cannot see classes that Python registers. So each model's meta object is written down as a `.qmltypes` file
under `build/qml`, the way a C++ build would do it, and QML's import `TanTay.Models` resolves to that.
"""

import importlib
import inspect
import os
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import PySide6
from PySide6.QtCore import QByteArray, QMetaMethod, QMetaObject, QMetaProperty, QObject

ROOT = Path(__file__).resolve().parent.parent
QML = ROOT / "ui" / "qml"
TYPES = ROOT / "build" / "qml"
MODULE = "TanTay.Models"
STRICTER = [
    "--equality-type-coercion=warning",
    "--prefer-non-var-properties=warning",
    "--unterminated-case=warning",
    "--unused-imports=warning",
    "--with=warning",
]


def model_classes() -> Iterator[type[QObject]]:
    """Every class that some module under `ui` registers in QML's `TanTay.Models`."""
    package = importlib.import_module("ui")
    for found in pkgutil.walk_packages(package.__path__, "ui."):
        if found.name.startswith(("ui.models.", "ui.keyboard.")):
            yield from _registered(importlib.import_module(found.name))


def describe(classes: list[type[QObject]]) -> str:
    """The `.qmltypes` file of these classes and of their own base classes."""
    known: dict[str, tuple[QMetaObject, bool]] = {}
    for model in classes:
        for base in model.__mro__:
            if issubclass(base, QObject) and not base.__module__.startswith("PySide6"):
                meta: QMetaObject = vars(base)["staticMetaObject"]  # each class has its own; the stubs know of none
                known[base.__name__] = (meta, base in classes)
    components = "".join(_component(name, meta, is_ours) for name, (meta, is_ours) in sorted(known.items()))
    return f"import QtQuick.tooling 1.2\n\nModule {{\n{components}}}\n"


def main() -> int:
    """Write the types, run qmllint, give back its exit status."""
    folder = TYPES / Path(*MODULE.split("."))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "models.qmltypes").write_text(describe(list(model_classes())), encoding="utf-8")
    (folder / "qmldir").write_text(f"module {MODULE}\ntypeinfo models.qmltypes\ndepends QtQuick\n", encoding="utf-8")
    pages = [str(path.relative_to(ROOT)) for path in sorted(QML.rglob("*.qml"))]
    tool = Path(PySide6.__path__[0]) / "qmllint"
    imports = ["-I", str(TYPES), "-I", str(QML), "-I", str(tool.parent / "Qt" / "qml")]
    command = [str(tool), "--ignore-settings", "--max-warnings", "0", *STRICTER, *imports, *pages]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def _registered(module: ModuleType) -> Iterator[type[QObject]]:
    if getattr(module, "QML_IMPORT_NAME", "") != MODULE:
        return
    for _, member in inspect.getmembers(module, inspect.isclass):
        if issubclass(member, QObject) and member.__module__ == module.__name__:
            yield member


def _component(name: str, meta: QMetaObject, is_exported: bool) -> str:
    parent = meta.superClass()
    lines = [
        f'name: "{name}"',
        'accessSemantics: "reference"',
        f'prototype: "{parent.className() if parent else "QObject"}"',
    ]
    if is_exported:
        lines += [f'exports: ["{MODULE}/{name} 1.0"]', "exportMetaObjectRevisions: [256]", "isCreatable: false"]
    lines += [_property(meta.property(number)) for number in range(meta.propertyOffset(), meta.propertyCount())]
    lines += [_method(meta.method(number)) for number in range(meta.methodOffset(), meta.methodCount())]
    body = "".join(f"        {line}\n" for line in lines)
    return f"    Component {{\n{body}    }}\n"


def _property(entry: QMetaProperty) -> str:
    kind = _text(entry.typeName())
    parts = [f'name: "{entry.name()}"', f'type: "{kind.removesuffix("*")}"', f'read: "{entry.name()}"']
    parts += ["isPointer: true"] if kind.endswith("*") else []
    parts += [] if entry.isWritable() else ["isReadonly: true"]
    parts += ["isPropertyConstant: true"] if entry.isConstant() else []
    parts += [f'notify: "{_text(entry.notifySignal().name())}"'] if entry.hasNotifySignal() else []
    return f"Property {{ {'; '.join(parts)} }}"


def _method(entry: QMetaMethod) -> str:
    kind = "Signal" if entry.methodType() is QMetaMethod.MethodType.Signal else "Method"
    parts = [f'name: "{_text(entry.name())}"']
    answer = _text(entry.typeName())
    parts += [] if answer in {"", "void"} else [f'type: "{answer}"']
    given = enumerate(entry.parameterTypes())
    values = "".join(f' Parameter {{ name: "value{number}"; type: "{_text(type_)}" }}' for number, type_ in given)
    return f"{kind} {{ {'; '.join(parts)}{';' if values else ''}{values} }}"


def _text(raw: QByteArray | bytes | bytearray | memoryview | str) -> str:
    """Names come as text, bytes or QByteArray, whatever the stubs say."""
    if isinstance(raw, str):
        return raw
    return bytes(raw.data() if isinstance(raw, QByteArray) else raw).decode()


if __name__ == "__main__":
    sys.exit(main())
