# shellcheck shell=bash
# Runs the test projects one after another and adds up what they report.
: "${root:?}"

results=$root/artifacts/test-results

# run_tests [PROJECT...] [OPTIONS of dotnet test]: words before the first option select projects by a part of their name.
# Ends with exactly one line "N passed, N failed"; returns non-zero unless at least one test ran and all passed.
run_tests() {
    local words=() options=() rows=() project name passed=0 failed=0 skipped=0 row
    while (($# > 0)) && [[ $1 != -* ]]; do words+=("$1") && shift; done
    options=("$@")
    rm -rf "$results"
    mkdir -p "$results"
    for project in "$root"/tests/*/*.csproj; do
        name=$(basename "$project" .csproj)
        selected "$name" "${words[@]}" || continue
        say "" "== $name"
        row=$(run_project "$name" "${options[@]}")
        rows+=("$row")
        read -r _ p f s _ <<<"$row"
        ((passed += p, failed += f, skipped += s)) || true
    done
    print_table "${rows[@]}"
    finish_tests "$passed" "$failed" "$skipped"
}

# The last word on a run: printed, and kept in a file for .ci/run.
finish_tests() {
    local line="$1 passed, $2 failed"
    if (($3 > 0)); then line+=", $3 skipped"; fi
    mkdir -p "$results"
    printf '%s %s %s\n' "$1" "$2" "$3" >"$results/totals"
    printf '%s\n' "$line"
    (($1 > 0 && $2 == 0))
}

selected() {
    local name=$1 word
    shift
    (($# > 0)) || return 0
    for word in "$@"; do [[ ${name,,} == *"${word,,}"* ]] && return; done
    return 1
}

# run_project NAME [OPTION...]: the tests' own output goes to the error stream, one row "NAME passed failed skipped NOTE" to the output.
run_project() {
    local name=$1 status=0 file=$results/$1.trx note="" p=0 f=0 s=0
    local assembly=$root/artifacts/bin/$1/release/$1.dll
    shift
    in_root dotnet test "$assembly" --results-directory "$results" --logger "trx;LogFileName=$name.trx" \
        --logger "console;verbosity=minimal" --blame-hang-timeout 10m --blame-hang-dump-type none "$@" </dev/null >&2 || status=$?
    if [[ -f $file ]]; then read -r p f s < <(count_trx "$file"); fi
    # A crash, a hang or a broken assembly ends the host before its tests can fail.
    if ((status != 0 && f == 0)); then f=1 note="the test host ended with status $status"; fi
    if ((status == 0 && p + f + s == 0)); then note="no test ran"; fi
    printf '%s %s %s %s %s\n' "$name" "$p" "$f" "$s" "$note"
}

# count_trx FILE: "passed failed skipped" from the counters of a TRX file.
count_trx() {
    local counters
    counters=$(grep -o -m1 '<Counters [^>]*>' "$1" || true)
    counter() { [[ $counters =~ [[:space:]]$1=\"([0-9]+)\" ]] && printf '%s' "${BASH_REMATCH[1]}" || printf 0; }
    printf '%d %d %d\n' "$(counter passed)" \
        "$(($(counter failed) + $(counter error) + $(counter timeout) + $(counter aborted)))" \
        "$(($(counter total) - $(counter executed)))"
}

print_table() {
    printf '\n%-32s %8s %8s %8s\n' "project" "passed" "failed" "skipped"
    local row name p f s note
    for row in "$@"; do
        read -r name p f s note <<<"$row"
        printf '%-32s %8d %8d %8d  %s\n' "$name" "$p" "$f" "$s" "$note"
    done
    printf '\n'
}
