#!/usr/bin/env bash
# Compiles the C ABI against the system's libtorch: build.sh OBJECT_DIR LIBRARY
# Only what changed is compiled; a precompiled header saves most of the time that ATen's headers take.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"; objects="$1"; library="$2"
fail() { echo "NetGen.LibTorch : error NGT0001: $1" >&2; exit 1; }
command -v g++ >/dev/null || fail "no C++ compiler found. Install it: sudo apt-get install g++"
for include in ${LIBTORCH_INCLUDE:-} /usr/include; do [ -f "$include/ATen/ATen.h" ] && found="$include" && break; done
[ -n "${found:-}" ] || fail "libtorch's headers (ATen/ATen.h) not found. Install them: sudo apt-get install libtorch-dev libopenblas0-pthread"

mkdir -p "$objects"
flags=(-std=c++17 -O1 -fPIC -fvisibility=hidden -Winvalid-pch -I"$objects")
[ "$found" = /usr/include ] || flags+=(-isystem "$found" -isystem "$found/torch/csrc/api/include")
[ "$found" != /usr/include ] || flags+=(-isystem /usr/include/torch/csrc/api/include)
pch="$objects/ngt.h.gch"
if [ ! "$pch" -nt "$here/ngt.h" ] || [ ! "$pch" -nt "$here/build.sh" ]; then
    g++ "${flags[@]}" -x c++-header "$here/ngt.h" -o "$pch.new" && mv "$pch.new" "$pch"
fi
stale=()
for source in "$here"/*.cpp; do
    object="$objects/$(basename "$source" .cpp).o"
    [ "$object" -nt "$source" ] && [ "$object" -nt "$pch" ] || stale+=("$source")
done
compile() { object="$1/$(basename "$2" .cpp).o"; shift; source="$1"; shift
    g++ "$@" -include ngt.h -c "$source" -o "$object.new" && mv "$object.new" "$object"; }
export -f compile
# At most two at a time: each compiler takes up to half a gigabyte.
[ ${#stale[@]} -eq 0 ] || printf '%s\n' "${stale[@]}" | xargs -P 2 -I{} bash -c 'compile "$0" "$@"' "$objects" {} "${flags[@]}"
for object in "$objects"/*.o; do [ -f "$here/$(basename "$object" .o).cpp" ] || rm "$object"; done
g++ -shared -o "$library.new" "$objects"/*.o ${LIBTORCH_LIB:+-L"$LIBTORCH_LIB"} -Wl,--no-undefined -ltorch -ltorch_cpu -lc10 && mv "$library.new" "$library"
