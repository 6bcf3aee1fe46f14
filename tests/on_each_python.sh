#!/usr/bin/env bash
# Runs the twins on every other supported Python that is found: on PATH, or among pyenv's versions.
set -euo pipefail
own=$("$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
pyenv_versions="${PYENV_ROOT:-$HOME/.pyenv}/versions"

found() { # the interpreter of a version, if there is one that starts
  local candidate
  for candidate in "$(command -v "python$1" || true)" "$pyenv_versions/$1".*/bin/python; do
    if [ -x "$candidate" ] && "$candidate" -c '' 2>/dev/null; then echo "$candidate"; return; fi
  done
}

for version in 3.11 3.12 3.13; do
  [ "$version" = "$own" ] && continue
  interpreter=$(found "$version")
  if [ -z "$interpreter" ]; then echo "twins on Python $version: none found, left out"; continue; fi
  room=".venv-$version"
  echo "twins on Python $version ($interpreter)"
  if [ ! -e "$room/.installed" ] || [ requirements.lock -nt "$room/.installed" ]; then
    "$interpreter" -m venv "$room"
    "$room/bin/python" -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock
    touch "$room/.installed"
  fi
  "$room/bin/python" -m pytest -q tests/twins tests/baselines -n auto
done
