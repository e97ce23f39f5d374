namespace NetGen.Package.Tests;

/// <summary>The README's way from an empty folder to a running network, command by command.</summary>
public sealed class ReadmeTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Fact]
    public void A_new_project_runs_the_first_network()
    {
        var blocks = MarkdownPage.Blocks("README.md").ToList();
        string[] commands = Assert.Single(blocks, block => block.Language == "console").Text.Split('\n');
        Assert.Equal(
            ["dotnet new console -o Clothes", "cd Clothes", "dotnet add package NetGen", "dotnet add package TorchSharp-cpu"],
            commands);
        using var consumer = new Consumer(package, []);
        // An audit would ask the network, and the package under test is a pre-release.
        consumer.Write("Directory.Build.props", "<Project><PropertyGroup><NuGetAudit>false</NuGetAudit></PropertyGroup></Project>");
        foreach (string command in commands.Where(command => command.StartsWith("dotnet ", StringComparison.Ordinal)))
        {
            string[] arguments =
                command == "dotnet add package NetGen" ? [.. command.Split(' '), "--version", PackedPackage.Version] : command.Split(' ');
            var result = Command.Run(
                "dotnet",
                arguments[1..],
                consumer.PathOf(command.Contains("new", StringComparison.Ordinal) ? "." : "Clothes"));
            Assert.True(result.Status == 0, $"{command}\n{result.Output}");
        }

        string network = blocks.First(block => block.Language == "csharp").Text;
        consumer.Write("Clothes/Clothes.cs", network);
        consumer.Write("Clothes/Program.cs", """
            using TorchSharp;

            using var net = new Clothes();
            using var scores = net.call(torch.zeros(1, 1, 28, 28));
            Console.WriteLine(scores.shape[1]);
            """);
        var build = consumer.Build(
            "Clothes",
            "-p:NetGenPortableTorch=true",
            $"-p:RuntimeIdentifier={System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}",
            "-p:UseAppHost=false",
            "-p:SelfContained=false",
            "-o",
            consumer.PathOf("output"));
        Assert.True(build.Status == 0, build.Output);
        Assert.Equal("10", consumer.Run("output/Clothes.dll").Results.Trim());
    }
}
