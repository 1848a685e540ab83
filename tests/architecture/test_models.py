"""QML hears of every change: each property of a model is constant or notifies by a signal of its own class."""

import ast
import importlib
import inspect
import pkgutil
import textwrap

import pytest
from PySide6.QtCore import QMetaObject, QObject

import ui.keyboard
import ui.models


def models() -> list[type[QObject]]:
    """All QObject classes that are defined under `ui.models` and `ui.keyboard`."""
    found: set[type[QObject]] = set()
    for package in (ui.models, ui.keyboard):
        for module_info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            module = importlib.import_module(module_info.name)
            for _, member in inspect.getmembers(module, inspect.isclass):
                if issubclass(member, QObject) and member.__module__ == module.__name__:
                    found.add(member)
    return sorted(found, key=lambda model: model.__name__)


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_every_property_notifies_by_a_signal_of_its_own_class(model: type[QObject]) -> None:
    meta: QMetaObject = vars(model)["staticMetaObject"]
    properties = [meta.property(number) for number in range(meta.propertyOffset(), meta.propertyCount())]

    silent = [
        entry.name()
        for entry in properties
        if not entry.isConstant() and not (entry.hasNotifySignal() and entry.notifySignalIndex() >= meta.methodOffset())
    ]

    assert silent == []


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_no_property_can_be_written_by_qml(model: type[QObject]) -> None:
    meta: QMetaObject = vars(model)["staticMetaObject"]
    properties = [meta.property(number) for number in range(meta.propertyOffset(), meta.propertyCount())]

    assert [entry.name() for entry in properties if entry.isWritable()] == []


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_no_property_has_the_name_of_a_slot_which_would_hide_it(model: type[QObject]) -> None:
    meta: QMetaObject = vars(model)["staticMetaObject"]
    slots = {bytes(meta.method(number).name().data()).decode() for number in range(meta.methodCount())}
    written = {name for name, value in ast_assignments(model) if value == "Property"}

    assert sorted(written & slots) == []


def ast_assignments(model: type[QObject]) -> list[tuple[str, str]]:
    """(name, called) of every `name = called(…)` in the body of the class, also of those that a later one hides."""
    body = ast.parse(textwrap.dedent(inspect.getsource(model))).body[0]
    assert isinstance(body, ast.ClassDef)
    return [
        (line.targets[0].id, line.value.func.id)
        for line in body.body
        if isinstance(line, ast.Assign)
        and isinstance(line.targets[0], ast.Name)
        and isinstance(line.value, ast.Call)
        and isinstance(line.value.func, ast.Name)
    ]
