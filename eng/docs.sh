# shellcheck shell=bash
# Pages that are written from the sources (the index of rules, the table of layers ...). The tool's command
# `netgen docs FOLDER` rewrites them under FOLDER, which is laid out as this repository is; a new page is added there.
: "${root:?}"

generated_from=(README.md docs)

generate_docs() {
    local check=false folder
    if [[ ${1:-} == --check ]]; then check=true; fi
    build src/NetGen.Tool
    if ! netgen docs --help >/dev/null 2>&1; then
        say "netgen has no docs command: no page is generated."
        return
    fi
    if ! $check; then
        netgen docs "$root"
        return
    fi
    folder=$(mktemp -d)
    in_root cp -r "${generated_from[@]}" "$folder"
    netgen docs "$folder"
    local page stale=0
    for page in "${generated_from[@]}"; do
        diff -ru "$root/$page" "$folder/$page" >&2 || stale=1
    done
    rm -rf "$folder"
    ((stale == 0)) || fail "generated pages are out of date (see the difference above)." "Update them with ./build.sh docs"
    say "The generated pages are current."
}

netgen() { dotnet exec "$root/artifacts/bin/NetGen.Tool/release/netgen.dll" "$@" </dev/null; }
