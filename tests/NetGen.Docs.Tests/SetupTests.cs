namespace NetGen.Docs.Tests;

public sealed class SetupTests : IDisposable
{
    private const string All = "dataset-fashion-mnist python3-onnx python3-torch python3-torchvision chromium";
    private readonly FakeMachine _machine = new();

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void A_bare_machine_gets_its_packages_once_and_without_a_question()
    {
        Assert.Equal(0, _machine.Build("setup").Status);
        string install = Assert.Single(_machine.Calls("apt-get"));
        Assert.StartsWith("apt-get[noninteractive]", install);
        Assert.Contains($"install -y --no-install-recommends {All}", install);
        Assert.Equal(0, _machine.Build("setup").Status);
        Assert.Single(_machine.Calls("apt-get"));
    }

    [Fact]
    public void Package_lists_are_fetched_only_when_installing_fails_without()
    {
        _machine.Program("apt-get", """
            case " $* " in
                *" update "*) touch "$STATE/updated" ;;
                *) [[ -e $STATE/updated ]] ;;
            esac
            """);
        _machine.Program("touch", """: >"$1" """);
        Assert.Equal(0, _machine.Build("setup").Status);
        Assert.Equal(
            ["install", "update", "install"],
            _machine.Calls("apt-get").Select(call => call.Contains("update") ? "update" : "install"));
    }

    [Fact]
    public void Packages_that_cannot_be_installed_end_the_run_with_their_names()
    {
        _machine.Program("apt-get", "exit 100");
        var result = _machine.Build("setup");
        Assert.Equal(1, result.Status);
        Assert.Contains($"apt-get could not install: {All}", result.Output);
    }

    [Fact]
    public void Without_root_or_sudo_it_says_what_to_install()
    {
        _machine.Program("id", "echo 1000");
        var result = _machine.Build("setup");
        Assert.Equal(1, result.Status);
        Assert.Contains(
            $"sudo apt-get install --no-install-recommends {All}\n",
            result.Output);
        _machine.Program("sudo", "exit 1");
        Assert.Equal(1, _machine.Build("setup").Status);
        Assert.Empty(_machine.Calls("apt-get"));
    }

    [Fact]
    public void Sudo_is_used_where_it_needs_no_password()
    {
        _machine.Program("id", "echo 1000");
        _machine.Program("sudo", """[[ $1 == -n ]] && shift && exec "$@" """);
        _machine.Program("true", "exit 0");
        Assert.Equal(0, _machine.Build("setup").Status);
        Assert.StartsWith("apt-get[noninteractive]", Assert.Single(_machine.Calls("apt-get")));
    }

    [Fact]
    public void Without_apt_it_says_what_to_install_by_hand_and_can_be_told_to_go_on()
    {
        _machine.Remove("apt-get");
        var result = _machine.Build("setup");
        Assert.Equal(1, result.Status);
        Assert.Contains("the Fashion-MNIST images (Debian: dataset-fashion-mnist)", result.Output);
        Assert.Contains(
            "PyTorch and ONNX for Python, which tests exchange files with (Debian: python3-onnx python3-torch python3-torchvision)",
            result.Output);
        Assert.Equal(0, _machine.Build(["setup"], ("NETGEN_SETUP", "skip")).Status);
    }

    [Theory]
    [InlineData("build", null)]
    [InlineData("test", All)]
    [InlineData("demo", "dataset-fashion-mnist")]
    [InlineData("demo --data images", null)]
    [InlineData("serve", "dataset-fashion-mnist")]
    [InlineData("serve --help", null)]
    [InlineData("zoo", null)]
    [InlineData("format", null)]
    [InlineData("help", null)]
    public void A_command_installs_only_what_it_needs(string arguments, string? packages)
    {
        _machine.Build(arguments.Split(' '));
        var installed = _machine.Calls("apt-get").Select(call => call[(call.IndexOf("recommends ", StringComparison.Ordinal) + 11)..]);
        Assert.Equal(packages is null ? [] : [packages], installed);
    }

    [Fact]
    public void Without_the_sdk_it_says_how_to_get_it()
    {
        _machine.Remove("dotnet");
        var result = _machine.Build("build");
        Assert.Equal(1, result.Status);
        Assert.Contains("the .NET SDK 10.0 is not installed (found: no dotnet on PATH)", result.Output);
        Assert.Contains("dotnet-install.sh | bash -s -- --channel 10.0", result.Output);
    }
}
