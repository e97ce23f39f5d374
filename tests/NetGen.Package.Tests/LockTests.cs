namespace NetGen.Package.Tests;

/// <summary>netgen.lock in real builds: written, compared, updated.</summary>
public sealed class LockTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Network = """
        Console.WriteLine(Small.ParameterCount);

        [Network(3, 32, 32, Classes = 10)]
        [ConvBnReLU(16, kernel: 3, padding: 1, Name = "stem"), GlobalAvgPool, Flatten, Linear("classes", Name = "fc")]
        public sealed partial class Small;
        """;

    [Fact]
    public void A_network_is_locked_a_change_is_an_error_and_an_update_makes_it_meant()
    {
        using var consumer = new Consumer(package, Network);
        Succeeds(consumer.Build());
        Assert.False(consumer.Exists("netgen.lock"));

        Succeeds(consumer.Build(".", "-p:NetGenUpdateLock=true"));
        string locked = consumer.Read("netgen.lock");
        // 3 * 16 * 9 without bias, batch norm's 2 * 16, and 16 * 10 + 10.
        Assert.Contains(
            "network Small\n  input: N x 3 x 32 x 32\n  output Logits: N x 10\n  parameters: 634\n",
            locked,
            StringComparison.Ordinal);
        Assert.EndsWith("    fc.weight 10x16\n    fc.bias 10\n", locked, StringComparison.Ordinal);
        Succeeds(consumer.Build());

        consumer.Write("Program.cs", Network.Replace("ConvBnReLU(16", "ConvBnReLU(32"));
        var build = consumer.Build();
        Assert.Equal(1, build.Status);
        var errors = build.Output.Split('\n').Where(line => line.Contains(": error ")).Distinct().ToList();
        Assert.Equal(2, errors.Count);
        Assert.Contains(
            errors,
            e => e.Contains("error NETGEN4011: Small: parameters 634 -> 1,258 (+624, +98.4%)", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.Contains("error NETGEN4012: Small: 6 keys of another shape", StringComparison.Ordinal));
        Assert.Equal(locked, consumer.Read("netgen.lock"));

        // A network that can't be generated at all leaves the file as it was.
        consumer.Write("Program.cs", Network.Replace("kernel: 3, padding: 1", "kernel: 99"));
        Assert.Equal(1, consumer.Build(".", "-p:NetGenUpdateLock=true").Status);
        Assert.Equal(locked, consumer.Read("netgen.lock"));

        consumer.Write("Program.cs", Network.Replace("ConvBnReLU(16", "ConvBnReLU(32"));
        Succeeds(consumer.Build(".", "-p:NetGenUpdateLock=true"));
        Assert.Contains("parameters: 1,258\n", consumer.Read("netgen.lock"), StringComparison.Ordinal);
        Assert.Equal(["Consumer.csproj", "Program.cs", "global.json", "netgen.lock", "nuget.config"], consumer.Files);
        Succeeds(consumer.Build());
        Assert.Equal("1258", consumer.Run().Output.Trim());
    }

    private static void Succeeds(CommandResult build) => Assert.True(build.Status == 0, build.Output);
}
