namespace NetGen.Package.Tests;

/// <summary>In a real build: costs of layers are shown when one line of an .editorconfig asks for them.</summary>
public sealed class CostTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Program = """
        Console.WriteLine(typeof(Small));

        [Network(3, 16, 16)]
        [Conv(8, kernel: 3), ReLU, Flatten, Linear(10)]
        public sealed partial class Small;
        """;

    private CommandResult Build(string severity, string more = "", Action<Consumer>? then = null)
    {
        using var consumer = new Consumer(
            package,
            [
                ("Consumer.csproj", Consumer.Project($"<NetGenCheckTorch>false</NetGenCheckTorch>{more}")),
                ("Program.cs", Program),
                (
                    ".editorconfig",
                    severity.Length == 0 ? "root = true\n" : $"root = true\n[*.cs]\ndotnet_diagnostic.NETGEN2004.severity = {severity}\n"),
            ]);
        var build = consumer.Build();
        Assert.True(build.Status == 0, build.Output);
        then?.Invoke(consumer);
        return build;
    }

    [Fact]
    public void One_line_prints_them_in_every_build()
    {
        string output = Build("warning").Output;
        Assert.Contains(
            "warning NETGEN2004: Conv: N x 3 x 16 x 16 -> N x 8 x 14 x 14, 224 parameters (1.4%), 42,336 MACs (73.0%)",
            output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("NETGEN2001", output, StringComparison.Ordinal);
    }

    // An IDE shows suggestions; a build writes them into its log alone.
    [Theory]
    [InlineData("suggestion", true)]
    [InlineData("", false)]
    public void One_line_makes_them_suggestions(string severity, bool areShown)
    {
        string log = "";
        string output = Build(
            severity,
            "<ErrorLog>$(MSBuildThisFileDirectory)log.json,version=2.1</ErrorLog>",
            c => log = c.Read("log.json")).Output;
        Assert.DoesNotContain("NETGEN2004", output, StringComparison.Ordinal);
        int results = log.IndexOf("\"results\"", StringComparison.Ordinal), rules = log.IndexOf("\"rules\"", StringComparison.Ordinal);
        Assert.Equal(
            areShown,
            log.IndexOf("224 parameters (1.4%)", StringComparison.Ordinal) is >= 0 and var found && (found > results || found < rules));
    }
}
