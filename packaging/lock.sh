#!/usr/bin/env bash
# Write packaging/constraints.txt (what runs), constraints-province.txt (what of it the province's server needs) and
# constraints-dev.txt (what runs and what tests it), every file with its hash.
# Run it with Python 3.11: the oldest supported version needs every package that a newer one needs.
set -euo pipefail
cd "$(dirname "$0")/.."

python3.11 -m venv build/lock
build/lock/bin/pip install --quiet --disable-pip-version-check 'pip-tools>=7.5'

compile() { # output, then more arguments
    local output="$1"
    shift
    build/lock/bin/pip-compile --quiet --generate-hashes --strip-extras --no-annotate --no-header --no-emit-find-links \
        --no-emit-index-url --no-emit-trusted-host --no-emit-options --all-build-deps --extra province "$@" \
        --output-file "$output" pyproject.toml
}

compile packaging/constraints.txt --extra kiosk
compile packaging/constraints-province.txt --constraint packaging/constraints.txt
compile packaging/constraints-dev.txt --extra kiosk --extra dev --constraint packaging/constraints.txt
