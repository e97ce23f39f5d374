# shellcheck shell=bash
# The .NET SDK: nothing here can work without it, and no Debian release carries it.
: "${root:?}"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=true

# A build server that outlives the run would keep a CI job's output pipe open.
if [[ ${CI:-} == true ]]; then export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false; fi

require_sdk() {
    local wanted found
    if ! have dotnet && [[ -x $HOME/.dotnet/dotnet ]]; then PATH=$HOME/.dotnet:$PATH; fi
    wanted=$(sed -n 's/.*"version": *"\([^"]*\)".*/\1/p' "$root/global.json")
    if found=$(in_root dotnet --version 2>/dev/null); then
        [[ -n $found ]] && return
    fi
    fail "the .NET SDK ${wanted%.*} is not installed (found: $(have dotnet && dotnet --list-sdks | cut -d' ' -f1 | paste -sd' ' || echo 'no dotnet on PATH'))." \
        "Install it with either of:" \
        "  curl -sSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel ${wanted%.*}" \
        "  the package dotnet-sdk-${wanted%.*} of Microsoft's feed: https://learn.microsoft.com/dotnet/core/install/linux-debian" \
        "then run this command again."
}
