using System.Text;

namespace NetGen.Package.Tests;

/// <summary>Files of weights and tensors where networks are used, in real builds.</summary>
public sealed class UseTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Program = """
        using var net = new Small();
        net.LoadWeights(Path.Combine(AppContext.BaseDirectory, "small.safetensors"));
        Console.WriteLine(net.call(TorchSharp.torch.zeros(2, 4)).shape[1]);

        [Network(4), Linear(3, Name = "fc")]
        public sealed partial class Small;
        """;

    [Fact]
    public void Weights_that_are_an_additional_file_are_checked_by_the_build()
    {
        using var consumer = new Consumer(package, RunningProject.Of(Program));
        consumer.Write("Directory.Build.targets", """
            <Project>
              <ItemGroup>
                <AdditionalFiles Include="small.safetensors" />
                <None Include="small.safetensors" CopyToOutputDirectory="PreserveNewest" />
              </ItemGroup>
            </Project>
            """);
        consumer.Write("small.safetensors", Safetensors(5));
        var build = consumer.Build();
        Assert.Equal(1, build.Status);
        Assert.Contains(
            "error NETGEN5010: small.safetensors doesn't fit Small: 2 keys of another shape (fc.weight: 5x4 in the file, "
                + "3x4 in the network; fc.bias: 5 in the file, 3 in the network)",
            build.Output,
            StringComparison.Ordinal);

        // The file alone changes: that is enough to build again.
        consumer.Write("small.safetensors", Safetensors(3));
        build = consumer.Build();
        Assert.True(build.Status == 0, build.Output);
        Assert.Equal("3", consumer.Run(RunningProject.Assembly()).Output.Trim());

        consumer.Write("small.safetensors", "version https://git-lfs.github.com/spec/v1\n");
        Assert.Contains(
            "error NETGEN5011: small.safetensors can't be read as safetensors",
            consumer.Build().Output,
            StringComparison.Ordinal);

        consumer.Write("small.safetensors", Safetensors(3));
        consumer.Write("Program.cs", Program.Replace("zeros(2, 4)", "zeros(2, 5)"));
        Assert.Contains(
            "error NETGEN5001: Small takes N x 4, but gets 2 x 5: 5 features instead of 4",
            consumer.Build().Output,
            StringComparison.Ordinal);
    }

    /// <summary>A layer with this many outputs in safetensors' format, all zeros. (Its bytes are ASCII, the length's too.)</summary>
    private static string Safetensors(int outputs)
    {
        string header =
            $$$"""{"fc.weight":{"dtype":"F32","shape":[{{{outputs}}},4],"data_offsets":[0,{{{outputs * 16}}}]},"fc.bias":{"dtype":"F32","shape":[{{{outputs}}}],"data_offsets":[{{{outputs * 16}}},{{{outputs * 20}}}]}}""";
        header = header.PadRight(120);
        return Encoding.ASCII.GetString([
            .. BitConverter.GetBytes((long)header.Length),
            .. Encoding.ASCII.GetBytes(header),
            .. new byte[outputs * 20],
        ]);
    }
}
