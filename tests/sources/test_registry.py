"""A provider is its file and a line in the registry: nothing else in the product names one."""

import re
from pathlib import Path

import pytest

from socap.sources.registry import SOURCES, traits_of
from socap.sources.traits import Endpoint, Traits

# The simulator stands in for a provider, and the demo is of it.
MAY_NAME_ONE = ("sources", "simulator", "cli/demo.py", "cli/running.py")
ALL = [source.traits for source in SOURCES.values()]


@pytest.mark.parametrize("traits", ALL, ids=lambda traits: traits.name)
def test_nothing_else_names_a_provider_or_its_variables(repository: Path, traits: Traits) -> None:
    product = repository / "socap"
    names = [traits.name, traits.title, traits.url_variable]
    names += [field.variable for field in traits.credentials if field.variable]
    named = re.compile("|".join(map(re.escape, names)), re.IGNORECASE)
    for path in product.rglob("*"):
        place = path.relative_to(product).as_posix()
        if path.suffix in (".py", ".html", ".txt", ".js") and not place.startswith(MAY_NAME_ONE):
            found = named.search(path.read_text())
            assert found is None, f"{place} says {found and found[0]}"


@pytest.mark.parametrize("traits", ALL, ids=lambda traits: traits.name)
def test_among_the_sources_only_the_registry_imports_it(repository: Path, traits: Traits) -> None:
    for path in (repository / "socap/sources").glob("*.py"):
        if path.name != "registry.py" and not path.name.startswith(traits.name):
            assert f"sources.{traits.name}" not in path.read_text(), path.name


@pytest.mark.parametrize("traits", ALL, ids=lambda traits: traits.name)
def test_a_provider_says_all_of_itself(traits: Traits) -> None:
    assert traits_of(traits.name) is traits
    assert traits.title and traits.welcome.endswith(".") and traits.url.startswith("https://")
    assert all(field.label and field.help.endswith(".") for field in traits.credentials)
    charged = {endpoint for price in traits.prices.rows for endpoint in price.endpoints}
    free = {Endpoint.BALANCE}
    assert {endpoint for endpoint in Endpoint if traits.answers(endpoint)} - free <= charged
