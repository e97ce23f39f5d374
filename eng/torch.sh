# shellcheck shell=bash
# Which torch answers: TorchSharp's package where the configured NuGet feed has it, else the system's libtorch.
# The choice is a property that Directory.Build.props imports, so that an IDE builds the same thing.
: "${root:?}"

torch_file=$root/artifacts/torch.props

remembered_torch() {
    [[ -f $torch_file ]] || return 0
    sed -n 's/.*<TorchBackend[^>]*>\([A-Za-z]*\)<.*/\1/p' "$torch_file"
}

# choose_torch [WANTED]: sets $torch and says which.
choose_torch() {
    local reason
    torch=${1:-}
    if [[ -n $torch ]]; then
        [[ $torch == TorchSharp || $torch == System ]] || fail "--torch takes TorchSharp or System, not '$torch'."
        reason="as asked; remembered in artifacts/torch.props"
    else
        torch=$(remembered_torch)
        reason="remembered in artifacts/torch.props; --torch changes it"
    fi
    if [[ -z $torch ]]; then
        if probe_torchsharp; then
            torch=TorchSharp reason="the NuGet feed has it; remembered in artifacts/torch.props"
        else
            torch=System reason="$probe_answer; remembered in artifacts/torch.props"
        fi
    fi
    say "torch: $torch ($reason)"
    [[ $(remembered_torch) == "$torch" ]] || remember_torch "$torch"
}

remember_torch() {
    mkdir -p "$(dirname "$torch_file")"
    cat >"$torch_file.new" <<EOF
<Project>
  <!-- Written by build.sh; its option torch changes it. -->
  <PropertyGroup Condition="'\$(TorchBackend)' == ''">
    <TorchBackend>$1</TorchBackend>
  </PropertyGroup>
</Project>
EOF
    mv "$torch_file.new" "$torch_file"
}

# Asks the configured feeds for exactly the versions that the build uses, without what they depend on (hundreds of
# megabytes), in a project outside the tree. Sets $probe_answer to the reason for a no.
probe_torchsharp() {
    local folder version result=0
    case "$(uname -s)-$(uname -m)" in
        Linux-x86_64 | Darwin-arm64 | *NT-*) ;;
        *) probe_answer="TorchSharp has no native package for $(uname -s) on $(uname -m)" && return 1 ;;
    esac
    version=$(sed -n 's/.*Include="TorchSharp-cpu" Version="\([^"]*\)".*/\1/p' "$root/Directory.Packages.props")
    folder=$(mktemp -d)
    cat >"$folder/probe.csproj" <<EOF
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup>
    <PackageDownload Include="TorchSharp" Version="[$version]" />
    <PackageDownload Include="TorchSharp-cpu" Version="[$version]" />
  </ItemGroup>
</Project>
EOF
    cp "$root/global.json" "$folder"
    (cd "$folder" && timeout 120 dotnet restore probe.csproj -nologo -v quiet </dev/null >/dev/null 2>&1) || result=$?
    rm -rf "$folder"
    probe_answer="the NuGet feed has no TorchSharp $version"
    if ((result == 124)); then probe_answer="the NuGet feed did not answer within two minutes"; fi
    return "$result"
}
