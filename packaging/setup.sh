#!/usr/bin/env bash
# Make this machine able to run Tận Tay (`run`) or also to test it (`test`): system packages, .venv, pinned dependencies.
# Safe to repeat; when nothing has changed it does nothing. Usage: packaging/setup.sh run|test
set -euo pipefail
cd "$(dirname "$0")/.."

purpose="${1:-run}"
case "$purpose" in
    run) pins=packaging/constraints.txt ;;
    test) pins=packaging/constraints-dev.txt ;;
    *) echo "usage: packaging/setup.sh run|test" >&2; exit 2 ;;
esac

say() { printf '%s\n' "$@" >&2; }

fail() { # sentence in Vietnamese, sentence in English
    say "" "$1" "$2"
    exit 1
}

inputs() { cat pyproject.toml packaging/apt-packages.txt packaging/setup.sh "$pins" | sha256sum; pwd; }

is_done() { # a stamp of `test` serves `run` as well
    local stamp
    for stamp in ".venv/tantay-$purpose" .venv/tantay-test; do
        [ -f "$stamp" ] && [ "$(pins=$(pins_of "$stamp") inputs)" = "$(cat "$stamp")" ] && return 0
    done
    return 1
}

pins_of() { case "$1" in *-test) echo packaging/constraints-dev.txt ;; *) echo packaging/constraints.txt ;; esac; }

missing_packages() {
    local wanted
    wanted=$(awk -v purpose="$purpose" '!/^#/ && NF && ($2 == "run" || purpose == "test") { print $1 }' packaging/apt-packages.txt)
    # A name counts as there when it is installed or provided: Ubuntu 24.04 renamed libcups2 to libcups2t64.
    dpkg-query -W -f '${db:Status-Abbrev},${Package},${Provides}\n' | awk -F, -v wanted="$wanted" '
        /^ii/ { for (i = 2; i <= NF; i++) { split($i, word, " "); there[word[1]] = 1 } }
        END { n = split(wanted, names, "\n"); for (i = 1; i <= n; i++) if (!(names[i] in there)) print names[i] }'
}

install_packages() {
    command -v dpkg-query >/dev/null && command -v apt-get >/dev/null || {
        say "Not Debian or Ubuntu: the packages of packaging/apt-packages.txt are yours to install."
        return 0
    }
    local missing sudo=()
    missing=$(missing_packages | tr '\n' ' ')
    [ -n "${missing// /}" ] || return 0
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || fail \
            "Thiếu gói hệ thống. Hãy chạy với quyền root: apt-get install $missing" \
            "System packages are missing. As root, run: apt-get install $missing"
        sudo=(sudo)
    fi
    say "Installing system packages: $missing"
    mkdir -p build
    # shellcheck disable=SC2086  # the names are a list
    if ! { "${sudo[@]}" apt-get -qq update &&
        "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $missing; } \
        >build/apt.log 2>&1; then
        tail -n 5 build/apt.log >&2
        fail "Không cài được gói hệ thống ($missing). Hãy kiểm tra mạng rồi chạy lại." \
            "Could not install system packages ($missing). Check the network and run this again."
    fi
}

find_python() { # the newest that is new enough; pyenv's shims may exist and yet not run
    local name
    for name in python3.13 python3.12 python3.11 python3; do
        if "$name" -c 'import ensurepip, sys, venv; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
            command -v "$name"
            return 0
        fi
    done
    fail "Cần Python 3.11, 3.12 hoặc 3.13. Hãy cài: apt-get install python3 python3-venv" \
        "Python 3.11, 3.12 or 3.13 is needed. Install it: apt-get install python3 python3-venv"
}

make_environment() {
    if ! .venv/bin/python -c 'import pip' 2>/dev/null; then
        local python
        python=$(find_python)
        say "Making .venv with $("$python" --version)"
        "$python" -m venv --clear .venv
    fi
    say "Installing the pinned dependencies into .venv (the first time this takes a minute or two)"
    local pip=(.venv/bin/python -m pip --quiet --disable-pip-version-check --no-input --retries 2)
    mkdir -p build
    if ! { "${pip[@]}" install --require-hashes --use-pep517 --only-binary :all: --no-binary bogo --requirement "$pins" &&
        "${pip[@]}" install --no-deps --no-build-isolation --editable .; } >build/pip.log 2>&1; then
        tail -n 3 build/pip.log >&2
        fail "Không tải được thư viện. Hãy kiểm tra mạng rồi chạy lại." \
            "Could not fetch the libraries. Check the network and run this again."
    fi
}

if is_done; then
    exit 0
fi
install_packages
make_environment
inputs > ".venv/tantay-$purpose"
