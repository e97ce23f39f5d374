# shellcheck shell=bash
# The system packages that a command needs: one table, checked in milliseconds, installed once and without a question.

declare -A debian_packages=(
    [data]="dataset-fashion-mnist"
    [python]="python3-onnx python3-torch python3-torchvision"
    [browser]="chromium"
)
declare -A needed_for=(
    [data]="the Fashion-MNIST images"
    [python]="PyTorch and ONNX for Python, which tests exchange files with"
    [browser]="the browser in which tests open the page of the serving sample"
)

# missing_packages PACKAGE...: those that are not installed, one a line.
missing_packages() {
    local package
    for package in "$@"; do
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || printf '%s\n' "$package"
    done
}

# require NEED...: installs what the named needs lack. NETGEN_SETUP=skip assumes that the machine has everything.
require() {
    [[ ${NETGEN_SETUP:-} == skip ]] && return
    local need package packages=() missing=()
    for need in "$@"; do
        read -ra package <<<"${debian_packages[$need]}"
        packages+=("${package[@]}")
    done
    ((${#packages[@]} > 0)) || return 0
    if ! have dpkg-query || ! have apt-get; then fail_without_apt "$@"; fi
    mapfile -t missing < <(missing_packages "${packages[@]}")
    if ((${#missing[@]} > 0)); then install_packages "${missing[@]}"; fi
}

install_packages() {
    local administrator=()
    if (($(id -u) != 0)); then
        administrator=(sudo -n)
        # -n: a password prompt would be a question.
        if ! have sudo || ! sudo -n true 2>/dev/null; then
            fail "installing packages needs root, and sudo is not there or asks for a password. Install them with" \
                "  sudo apt-get install --no-install-recommends $*" "then run this command again."
        fi
    fi
    say "Installing $* (once; it may take a minute or two)"
    local apt=("${administrator[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600)
    # The package lists of a fresh machine are empty, and old ones name files that are gone: fetch them only then.
    "${apt[@]}" install -y --no-install-recommends "$@" </dev/null >/dev/null 2>&1 && return
    say "Fetching Debian's package lists"
    "${apt[@]}" update </dev/null >/dev/null || say "apt-get update failed; trying with the existing lists"
    "${apt[@]}" install -y --no-install-recommends "$@" </dev/null >/dev/null ||
        fail "apt-get could not install: $*" "See its messages above. Install the packages by hand, then run this command again."
}

fail_without_apt() {
    local need lines=()
    for need in "$@"; do lines+=("${needed_for[$need]} (Debian: ${debian_packages[$need]})"); done
    fail "this system has no apt-get. Install by hand:" "${lines[@]}" \
        "then run this command again with NETGEN_SETUP=skip."
}
