using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace NetGen.Package.Tests;

/// <summary>docs/your-own-block.md, done as it says: its files are written, built against the package and run.</summary>
public sealed class YourOwnBlockTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Fact]
    public void The_pages_projects_build_and_train()
    {
        var files = MarkdownPage
            .Blocks("docs/your-own-block.md")
            .Where(block => block.Words is ["file", _])
            .Select(block => (Path: block.Words[1], block.Text))
            .ToList();
        Assert.Equal(
            [
                "MyBlocks/MyBlocks.csproj",
                "MyBlocks/TwoScaleAttribute.cs",
                "MyProgram/MyProgram.csproj",
                "MyProgram/Stripes.cs",
                "MyProgram/Program.cs",
            ],
            files.Select(f => f.Path));
        using var consumer = new Consumer(package, files.Select(f => (f.Path, ForThisMachine(f.Text))));
        var build = consumer.Build("MyProgram");
        Assert.True(build.Status == 0, build.Output);
        var run = consumer.Run($"MyProgram/bin/Debug/net10.0/{RuntimeInformation.RuntimeIdentifier}/MyProgram.dll");
        Assert.True(run.Status == 0, run.Output);

        double[] losses = Numbers(run.Output, @"^step \d+: loss (\S+)$");
        Assert.Equal(3, losses.Length);
        Assert.True(losses[^1] < losses[0], run.Output);
        Assert.True(Assert.Single(Numbers(run.Output, @"^accuracy (\S+)$")) > 0.9, run.Output);
        Assert.Equal(
            Parameters(),
            int.Parse(
                Regex.Match(run.Output, @"^([\d,]+) parameters").Groups[1].Value,
                NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture));
    }

    /// <summary>The page's network, counted by hand.</summary>
    private static int Parameters()
    {
        static int Convolution(int from, int to, int kernel) => from * to * kernel * kernel;
        static int BatchNorm(int channels) => 2 * channels;
        static int Unit(int from, int width) => 2 * (Convolution(from, width / 2, 3) + BatchNorm(width / 2));
        static int Shortcut(int from, int width) => Convolution(from, width, 1) + BatchNorm(width);
        const int Gate = 32 * 4 + 4 + 4 * 32 + 32, Classifier = 32 * 4 + 4;
        return Convolution(1, 8, 3)
            + BatchNorm(8)
            + Shortcut(8, 16)
            + Unit(8, 16)
            + Unit(16, 16)
            + Shortcut(16, 32)
            + Unit(16, 32)
            + Gate
            + Classifier;
    }

    /// <summary>
    /// The package under test instead of the published one, and native libraries for this machine alone, which any Linux loads.
    /// </summary>
    private static string ForThisMachine(string text)
    {
        return text.Replace(
                "Include=\"NetGen\" Version=\"0.1.0\"",
                $"Include=\"NetGen\" Version=\"{PackedPackage.Version}\"",
                StringComparison.Ordinal)
            .Replace(
                "<OutputType>Exe</OutputType>",
                $"<OutputType>Exe</OutputType><RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier><SelfContained>false</SelfContained><UseAppHost>false</UseAppHost><NetGenPortableTorch>true</NetGenPortableTorch>",
                StringComparison.Ordinal)
            .Replace(
                "<Nullable>",
                "<NuGetAudit>false</NuGetAudit><TreatWarningsAsErrors>true</TreatWarningsAsErrors><Nullable>",
                StringComparison.Ordinal);
    }

    private static double[] Numbers(string output, string line) =>
        [
            .. Regex
                .Matches(output, line, RegexOptions.Multiline)
                .Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)),
        ];
}
