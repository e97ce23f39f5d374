namespace NetGen.Docs.Tests;

public sealed class TorchChoiceTests : IDisposable
{
    private const string FeedWithTorchSharp = """[[ $1 == --version ]] && echo 10.0.100; exit 0""";

    private readonly FakeMachine machine = new();

    public void Dispose() => machine.Dispose();

    private string Remembered => System.Xml.Linq.XDocument.Load(machine.PathOf("artifacts/torch.props")).Root!.Value.Trim();

    [Fact]
    public void TorchSharp_is_chosen_where_the_feed_has_it()
    {
        machine.Program("dotnet", FeedWithTorchSharp);
        Assert.Contains("torch: TorchSharp (the NuGet feed has it", machine.Build("setup").Output);
        Assert.Equal("TorchSharp", Remembered);
    }

    [Fact]
    public void The_system_is_chosen_where_the_feed_lacks_it_and_asked_once()
    {
        Assert.Contains("torch: System (the NuGet feed has no TorchSharp", machine.Build("setup").Output);
        Assert.Equal("System", Remembered);
        Assert.Contains("torch: System (remembered", machine.Build("setup").Output);
        Assert.Single(machine.Calls("dotnet"), call => call.Contains("restore"));
    }

    [Fact]
    public void The_system_is_chosen_where_TorchSharp_has_no_native_package()
    {
        machine.Program("dotnet", FeedWithTorchSharp);
        machine.Program("uname", """[[ $1 == -s ]] && echo Linux || echo aarch64""");
        Assert.Contains("torch: System (TorchSharp has no native package for Linux on aarch64", machine.Build("setup").Output);
    }

    [Theory]
    [InlineData("--torch", "TorchSharp", "setup")]
    [InlineData("setup", "--torch", "TorchSharp")]
    [InlineData("setup", "--torch=TorchSharp")]
    public void An_option_overrides_and_is_remembered(params string[] arguments)
    {
        Assert.Contains("torch: TorchSharp (as asked", machine.Build(arguments).Output);
        Assert.Equal("TorchSharp", Remembered);
        Assert.Contains("torch: TorchSharp (remembered", machine.Build("setup").Output);
        Assert.Contains("torch: System (as asked", machine.Build("setup", "--torch", "System").Output);
        Assert.Equal("System", Remembered);
    }

    [Theory]
    [InlineData("setup", "--torch")]
    [InlineData("setup", "--torch", "torchsharp")]
    public void An_unknown_torch_is_an_error_and_changes_nothing(params string[] arguments)
    {
        var result = machine.Build(arguments);
        Assert.Equal(1, result.Status);
        Assert.Contains("--torch takes TorchSharp or System", result.Output);
        Assert.False(File.Exists(machine.PathOf("artifacts/torch.props")));
    }
}
