using System.Text.RegularExpressions;

namespace NetGen.Package.Tests;

/// <summary>
/// In real builds: a network with a mistake is an error, once, whatever a project switches off and whatever else is wrong with it.
/// </summary>
public sealed class SilenceTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Broken = """
        [Network(3, 8, 8)]
        [Conv(16, kernel: 3), GroupNorm(3, Name = "norm"), Flatten, Linear(10, Name = "fc")]
        public sealed partial class Broken;
        """;

    private const string Use = """

        public static class Use
        {
            public static long Of(Broken net) => net.Fc.weight!.shape[0] + net.Norm.num_groups + Broken.Macs;
        }
        """;

    /// <summary>A library for each case: its properties, its other files, and the errors that its build must show, in order.</summary>
    private static readonly (string Name, string Properties, string More, string[] Errors)[] s_cases =
    [
        ("Plain", "", Use, ["NETGEN1042"]),
        ("NoAnalyzers", "<RunAnalyzers>false</RunAnalyzers>", Use, ["NETGEN1042"]),
        ("NoAnalyzersInBuilds", "<RunAnalyzersDuringBuild>false</RunAnalyzersDuringBuild>", "", ["NETGEN1042"]),
        ("Implicit", "<IsImplicitlyTriggeredBuild>true</IsImplicitlyTriggeredBuild>", "", ["NETGEN1042"]),
        ("NoWarn", "<NoWarn>$(NoWarn);NETGEN1042</NoWarn>", "", ["NETGEN1042"]),
        ("NoWarnNoAnalyzers", "<NoWarn>$(NoWarn);NETGEN1042</NoWarn><RunAnalyzers>false</RunAnalyzers>", "", ["NETGEN1042"]),
        (
            "SuppressMessage",
            "",
            "[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"NetGen\", \"NETGEN1042\", Scope = \"type\", "
                + "Target = \"~T:Broken\")]",
            ["NETGEN1042"]
        ),
        ("ErrorInDeclaration", "", "public class Other : Missing;", ["CS0246", "NETGEN1042"]),
        ("ErrorInBody", "", "public static class Other { public static int Of() => missing; }", ["CS0103", "NETGEN1042"]),
        (
            "ForeignNames",
            "",
            "[Network(8), Dense(10)] public sealed partial class A; [Network(8), LSTM(10)] public sealed partial class B;",
            ["CS0246", "CS0246", "CS0246", "CS0246", "NETGEN1035", "NETGEN1035", "NETGEN1042"]
        ),
        ("OldCSharp", "<LangVersion>9</LangVersion>", "", ["NETGEN1009"]),
    ];

    [Fact]
    public void A_mistake_is_one_error_of_every_build()
    {
        using var consumer = new Consumer(
            package,
            [
                .. s_cases.SelectMany(c => new (string, string)[]
                {
                    ($"{c.Name}/{c.Name}.csproj", Library(c.Properties)),
                    (
                        $"{c.Name}/Networks.cs",
                        c.More.StartsWith("[assembly", StringComparison.Ordinal) ? c.More + Broken : Broken + c.More),
                }),
                ("Severity/Severity.csproj", Library("")),
                ("Severity/Networks.cs", "#pragma warning disable NETGEN1042\n" + Broken),
                (
                    "Severity/.editorconfig",
                    "root = true\n[*.cs]\ngenerated_code = true\ndotnet_analyzer_diagnostic.severity = none\n"
                        + "dotnet_diagnostic.NETGEN1042.severity = none\n"),
                (
                    "All.proj",
                    """
                    <Project DefaultTargets="Build">
                      <ItemGroup><Library Include="*/*.csproj" /></ItemGroup>
                      <Target Name="Restore">
                        <MSBuild Projects="@(Library)" Targets="Restore" Properties="MSBuildRestoreSessionId=1" />
                      </Target>
                      <Target Name="Build"><MSBuild Projects="@(Library)" Targets="Build" ContinueOnError="true" /></Target>
                    </Project>
                    """),
            ]);
        string output = consumer.Build("All.proj").Output;
        // The summary after it says all of them once more.
        var found = Regex.Matches(output.Split("Build FAILED")[0], @"(?m)^.*?: error (?<id>\w+): .* \[.*[\\/](?<project>\w+)\.csproj\]\s*$")
            .Select(m => (Project: m.Groups["project"].Value, Id: m.Groups["id"].Value, Line: m.Value.Trim()))
            .ToLookup(e => e.Project);
        var expected = s_cases.Append(("Severity", "", "", ["NETGEN1042"]));
        Assert.All(expected, c => Assert.True(
            found[c.Item1].Select(e => e.Id).Order(StringComparer.Ordinal).SequenceEqual(c.Item4),
            $"{c.Item1}: {string.Join("\n", found[c.Item1].Select(e => e.Line))}\n{output}"));
    }

    private static string Library(string properties) =>
        Consumer.Project(properties).Replace("<OutputType>Exe</OutputType>", "<OutputType>Library</OutputType>", StringComparison.Ordinal);
}
