#!/usr/bin/env bash
# The reports that a pull request changes → findings.sarif, for action.yml. PATHS, SOURCES, PACKAGE, FAIL, BASE are its inputs.
set -euo pipefail

files=()
if [[ -n ${PATHS:-} ]]; then
  read -ra files <<<"$PATHS"
else
  git fetch --quiet --depth=1 origin "$BASE" 2>/dev/null || true
  # Sidecars say where a report came from; deleted files are nobody's report.
  while IFS= read -r -d '' file; do
    [[ $file == *.yml || $file == *.yaml ]] || files+=("$file")
  done < <(git diff -z --name-only --diff-filter=ACMR "$BASE" HEAD -- "$SOURCES")
fi
if ((${#files[@]} == 0)); then
  echo 'no report was changed'
  echo 'sarif=' >>"$GITHUB_OUTPUT"
  exit 0
fi

program=$(mktemp -d)
npm install --prefix "$program" --ignore-scripts --no-audit --no-fund "$PACKAGE" >/dev/null
mingbai=$program/node_modules/.bin/mingbai

code=0
"$mingbai" check --format sarif "${files[@]}" >findings.sarif || code=$?
"$mingbai" check "${files[@]}" || true
echo 'sarif=findings.sarif' >>"$GITHUB_OUTPUT"
# 1: contradictions or rejected files; 2: it could not be run.
if ((code > 1)) || { ((code == 1)) && [[ ${FAIL:-false} == true ]]; }; then exit "$code"; fi
