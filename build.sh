#!/usr/bin/env bash
# Builds, tests and runs NetGen; `./build.sh help` lists what it can do.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly root

# torch's idle threads sleep instead of spinning: on a machine that does other work too, spinning makes training many times slower.
export OMP_WAIT_POLICY="${OMP_WAIT_POLICY:-passive}"

# On some processors, the newer kernels of libtorch's oneDNN read uninitialized memory (docs/running.md). The oldest ones are correct on all machines seen so far.
export ONEDNN_MAX_CPU_ISA="${ONEDNN_MAX_CPU_ISA:-SSE41}"

# shellcheck source=eng/say.sh
source "$root/eng/say.sh"
# shellcheck source=eng/sdk.sh
source "$root/eng/sdk.sh"
# shellcheck source=eng/packages.sh
source "$root/eng/packages.sh"
# shellcheck source=eng/tests.sh
source "$root/eng/tests.sh"
# shellcheck source=eng/docs.sh
source "$root/eng/docs.sh"
# shellcheck source=eng/serve.sh
source "$root/eng/serve.sh"

# command | what the machine must have for it | what it does
commands="
demo    | data        | train the Fashion-MNIST sample; options go to the sample (--epochs, --data, --help ...)
serve   | data        | classify pictures with the demo's network, in the browser and over HTTP; options go to the server (--urls, --help ...)
build   |             | build the whole solution
test    | data python browser | build and run all tests, or those of the projects named; options go to dotnet test
experiments | data    | train small networks to see what the papers say; alone it lists the experiments, --help their options
zoo     |             | prove every network of the zoo: the whole table, then its verdict in one line
bench   |             | run the benchmarks; options go to BenchmarkDotNet
pack    |             | make the NuGet package in artifacts/package/release
format  |             | format the sources; --check only verifies
docs    |             | write the generated pages of docs/; --check only verifies
setup   | data python browser | install what all of the above need
help    |             | show this text
"

# column COMMAND NUMBER: one cell of the table above; fails for an unknown command.
column() { awk -F ' *[|] *' -v name="$1" -v n="$2" '$1 == name { print $n; found = 1 } END { exit !found }' <<<"$commands"; }

# build PROJECT [OPTION...]: everything is built in Release, so that no command builds twice. Prints only errors, each once.
build() { in_root dotnet msbuild "$1" -restore -m -nologo -v:quiet -p:Configuration=Release "${@:2}" </dev/null >&2; }

# run NAME [ARGUMENT...]: replaces this script by the built program, which keeps the caller's folder and gets Ctrl-C itself.
run() { exec dotnet exec "$root/artifacts/bin/$1/release/$1.dll" "${@:2}"; }

command_build() { in_root dotnet build NetGen.sln -c Release -nologo "$@"; }
command_demo() { build samples/FashionMnist && run FashionMnist "$@"; }
command_serve() { serve "$@"; }
command_experiments() { build samples/Experiments && run Experiments "$@"; }
command_zoo() { build src/NetGen.Tool && exec dotnet exec "$root/artifacts/bin/NetGen.Tool/release/netgen.dll" zoo "$@"; }
command_bench() { build benchmarks/NetGen.Benchmarks && run NetGen.Benchmarks --artifacts "$root/artifacts/benchmarks" "$@"; }
command_pack() { in_root dotnet pack src/NetGen.Package -c Release -nologo "$@"; }
command_docs() { generate_docs "$@"; }
command_setup() { say "Everything is in place."; }

command_test() {
    if build NetGen.sln; then
        run_tests "$@"
    else
        say "The solution does not build: no test was run."
        finish_tests 0 1 0
    fi
}

command_format() {
    local options=()
    if [[ ${1:-} == --check ]]; then options=(--verify-no-changes) && shift; fi
    # dotnet format has no option for the configuration, and sees what is generated only where the generator is built.
    build src/NetGen.Generator
    Configuration=Release in_root dotnet format NetGen.sln "${options[@]}" "$@"
}

command_help() {
    printf 'usage: ./build.sh COMMAND [OPTIONS of the command]\n\n'
    awk -F ' *[|] *' 'NF == 3 { printf "  %-11s %s\n", $1, $3 }' <<<"$commands"
    cat <<'EOF'

Each command first installs what it lacks through apt-get (once, and without a question).

NETGEN_SETUP=skip trusts the machine to have all that is needed.
EOF
}

main() {
    local command="" options=() needs
    while (($# > 0)); do
        case $1 in
            --) shift && options+=("$@") && break ;;
            -h | --help) [[ -z $command ]] && command=help || options+=("$1") ;;
            *) [[ -z $command ]] && command=$1 || options+=("$1") ;;
        esac
        shift
    done
    command=${command:-help}
    needs=$(column "$command" 2) || fail "there is no command '$command'." "./build.sh help lists them."
    if [[ $command != help ]]; then
        require_sdk
        # The images may be the user's own.
        if [[ $command =~ ^(demo|experiments|serve)$ && " ${options[*]} " =~ \ (--data[= ]|--help|-h|-\?) ]]; then needs=${needs/data/}; fi
        # shellcheck disable=SC2086 # a list of words
        require $needs
    fi
    "command_$command" "${options[@]}"
}

main "$@"
