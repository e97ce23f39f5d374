using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace NetGen.Package.Tests;

/// <summary>Programs that run networks: the native libraries that they need, and what the build says where they would miss one.</summary>
public sealed class TorchTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Program = """
        using TorchSharp;
        using var net = new Small();
        using var images = torch.ones(2, 1, 28, 28);
        using var scores = net.call(images);
        Console.WriteLine($"{scores.shape[0]} x {scores.shape[1]}");

        [Network(1, 28, 28, Classes = 10)]
        [Conv(8, kernel: 3), ReLU, GlobalAvgPool, Flatten, Linear("classes")]
        public sealed partial class Small;
        """;

    private const string Libtorch = """<PackageReference Include="TorchSharp-cpu" Version="0.107.0" />""";
    private const string Portable = "<NetGenPortableTorch>true</NetGenPortableTorch>";
    private static readonly string s_platform =
        $"<RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier><SelfContained>false</SelfContained>";
    private static readonly string s_output = $"bin/Debug/net10.0/{RuntimeInformation.RuntimeIdentifier}";

    private static string Native { get; } =
        Path.Combine(Consumer.RestoredPackages, "torchsharp", "0.107.0", "runtimes", "linux-x64", "native", "libLibTorchSharp.so");

    // Asked of the system itself: a library that has a version holds its name.
    private static bool SystemIsNewEnough() =>
        File.ReadAllText("/lib/x86_64-linux-gnu/libstdc++.so.6", Encoding.Latin1).Contains("GLIBCXX_3.4.32\0", StringComparison.Ordinal);

    private Consumer Make(string properties, string items = Libtorch, string program = Program) =>
        new(package, [("Consumer.csproj", Consumer.Project(properties, items)), ("Program.cs", program)]);

    private static string Build(Consumer consumer, params string[] options)
    {
        var build = consumer.Build(".", options);
        Assert.True(build.Status == 0, build.Output);
        return build.Output;
    }

    [Fact]
    public void A_portable_copy_runs_after_every_build_and_leaves_the_packages_alone()
    {
        byte[] before = SHA256.HashData(File.ReadAllBytes(Native));
        using var consumer = Make(s_platform + Portable);
        for (int build = 0; build < 2; build++)
        {
            Assert.DoesNotContain("warning", Build(consumer), StringComparison.Ordinal);
            var run = consumer.Run($"{s_output}/Consumer.dll");
            Assert.True(run.Status == 0, run.Output);
            Assert.Equal("2 x 10", run.Results.Trim());
            // One flag of one version: the value 2 (VER_FLG_WEAK) where there was none.
            byte[] original = File.ReadAllBytes(Native), copy = File.ReadAllBytes(consumer.PathOf($"{s_output}/libLibTorchSharp.so"));
            Assert.Equal(original.Length, copy.Length);
            var changed = Enumerable.Range(0, original.Length).Where(i => original[i] != copy[i]).ToList();
            Assert.Equal([(0, 2)], changed.Select(i => ((int)original[i], (int)copy[i])));
        }

        Assert.Equal(before, SHA256.HashData(File.ReadAllBytes(Native)));
    }

    [Fact]
    public void A_published_program_has_the_portable_copy()
    {
        using var consumer = Make(s_platform + Portable);
        var publish = Command.Run(
            "dotnet",
            ["publish", "-nologo", "-v", "quiet", "-o", consumer.PathOf("published")],
            consumer.PathOf("."));
        Assert.True(publish.Status == 0, publish.Output);
        Assert.Equal("2 x 10", consumer.Run("published/Consumer.dll").Results.Trim());
    }

    [Fact]
    public void A_system_that_is_too_old_is_told_with_the_property_that_helps()
    {
        using var consumer = Make(s_platform);
        string output = Build(consumer);
        Assert.Equal(
            !SystemIsNewEnough(),
            output.Contains(
                "Consumer.csproj : warning NETGEN7001: Consumer can't load TorchSharp 0.107.0 on this system",
                StringComparison.Ordinal));
        Assert.Equal(
            !SystemIsNewEnough(),
            output.Contains("GLIBCXX_3.4.32 of libstdc++.so.6", StringComparison.Ordinal)
                && output.Contains("NetGenPortableTorch", StringComparison.Ordinal));
        Assert.Equal(SystemIsNewEnough(), consumer.Run($"{s_output}/Consumer.dll").Status == 0);
    }

    [Fact]
    public void A_platform_without_a_native_library_is_named()
    {
        using var consumer = Make("<RuntimeIdentifier>linux-arm64</RuntimeIdentifier><SelfContained>false</SelfContained>");
        Assert.Contains(
            "warning NETGEN7001: Consumer can't run TorchSharp 0.107.0 on linux-arm64",
            Build(consumer),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_without_libtorch_is_told_the_package()
    {
        using var consumer = Make(s_platform + Portable, items: "");
        Assert.Contains(
            "Consumer.csproj : warning NETGEN7002: Consumer references TorchSharp and no libtorch",
            Build(consumer),
            StringComparison.Ordinal);
        Assert.Contains("Add the package TorchSharp-cpu 0.107.0", Build(consumer, "--no-incremental"), StringComparison.Ordinal);
        Assert.NotEqual(0, consumer.Run($"{s_output}/Consumer.dll").Status);
    }

    [Theory]
    [InlineData("<NetGenCheckTorch>false</NetGenCheckTorch>")]
    [InlineData("<NoWarn>NETGEN7001;NETGEN7002</NoWarn>")]
    [InlineData("<OutputType>Library</OutputType>")]
    public void Who_does_not_want_to_hear_of_it_does_not(string properties)
    {
        string program = properties.Contains("Library", StringComparison.Ordinal) ? "public sealed class Nothing;" : Program;
        using var consumer = Make(s_platform + properties, items: "", program);
        Assert.DoesNotContain("NETGEN700", Build(consumer), StringComparison.Ordinal);
    }
}
