# shellcheck shell=bash
# How the scripts speak: progress and errors go to the error stream, results to the output.
: "${root:?}"

say() { printf '%s\n' "$*" >&2; }

# fail WHAT [WHAT TO DO...]: ends the run with status 1, one line for each argument.
fail() {
    printf 'build.sh: %s\n' "$1" >&2
    shift
    if (($# > 0)); then printf '  %s\n' "$@" >&2; fi
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# global.json and NuGet's configuration are looked up from the working directory.
in_root() { (cd "$root" && "$@"); }
