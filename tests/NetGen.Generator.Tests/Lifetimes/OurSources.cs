using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Testing;

namespace NetGen.Generator.Tests;

/// <summary>Projects of the repository, compiled from their sources with what is generated for them.</summary>
internal static class OurSources
{
    /// <summary>Each project that touches tensors: its folder, its assembly's name, and what of ours it refers to.</summary>
    private static readonly Dictionary<string, (string Assembly, string[] References)> s_projects = new(StringComparer.Ordinal)
    {
        ["src/NetGen.Runtime"] = ("NetGen.Runtime", []),
        ["src/NetGen.Models"] = ("NetGen.Models", ["NetGen.Runtime"]),
        ["src/NetGen.Zoo"] = ("NetGen.Zoo", ["NetGen.Runtime", "NetGen.Models"]),
        ["src/NetGen.Onnx"] = ("NetGen.Onnx", ["NetGen.Runtime"]),
        ["src/NetGen.Tool"] = ("netgen", ["NetGen.Runtime", "NetGen.Models", "NetGen.Zoo", "NetGen.Onnx"]),
        ["samples/FashionMnist"] = ("FashionMnist", ["NetGen.Runtime", "NetGen.Models", "NetGen.Onnx"]),
    };

    /// <summary>The packages that any of them uses.</summary>
    private static readonly string[] s_packages =
        ["Spectre.Console", "Spectre.Console.Ansi", "System.CommandLine", "Google.Protobuf", "OnnxSharp", "Microsoft.ML.OnnxRuntime"];

    /// <summary>What the compiler misses where the SDK's own generators (of JSON and of regular expressions) don't run.</summary>
    private static readonly HashSet<string> s_ofOthers = ["CS0534", "CS7036", "CS0117", "CS8795"];

    /// <summary>Only what is generated for users must be C# 12 (<see cref="GeneratorHarness.ParseOptions"/>).</summary>
    private static readonly CSharpParseOptions s_latest = GeneratorHarness.ParseOptions.WithLanguageVersion(LanguageVersion.Preview);

    public static IEnumerable<string> Projects => s_projects.Keys;

    /// <summary>Compiles a project; fails where it has errors, since an expression that isn't bound has no type.</summary>
    public static CSharpCompilation Compile(string project)
    {
        var (assembly, references) = s_projects[project];
        string folder = Repository.PathOf(project);
        var trees = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Concat(SharedFiles(folder))
            .Select(f => GeneratorHarness.Parse(File.ReadAllText(f), Path.GetRelativePath(folder, f), s_latest));
        // The runtime's own namespace needs no using.
        var usings = GeneratorHarness
            .ImplicitUsings.Split('\n')
            .Where(u => references.Length > 0 || !u.Contains("NetGen", StringComparison.Ordinal));
        var kind = assembly is "netgen" or "FashionMnist" ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var compilation = CSharpCompilation.Create(
            assembly,
            trees.Append(GeneratorHarness.Parse(string.Join("\n", usings), "Usings.cs", s_latest)),
            GeneratorHarness
                .References.Where(r => !IsOurs(r))
                .Concat(References([.. references, .. s_packages])),
            GeneratorHarness.Options.WithOutputKind(kind).WithAllowUnsafe(true));
        var output = GeneratorHarness.Generate(compilation, GeneratorHarness.Driver(s_latest)).Output;
        Assert.Empty(output.GetDiagnostics().Where(d => d.DefaultSeverity == DiagnosticSeverity.Error && !s_ofOthers.Contains(d.Id)));
        return output;
    }

    /// <summary>Sources of other folders that the project names.</summary>
    private static IEnumerable<string> SharedFiles(string folder) => XDocument.Load(Directory.GetFiles(folder, "*.csproj").Single())
        .Descendants("Compile").Select(c => Path.GetFullPath(Path.Combine(folder, c.Attribute("Include")!.Value)))
        .SelectMany(pattern => Directory.GetFiles(Path.GetDirectoryName(pattern)!, Path.GetFileName(pattern)));

    private static bool IsOurs(MetadataReference reference) =>
        Path.GetFileName(reference.Display!).StartsWith("NetGen.", StringComparison.Ordinal);

    private static IEnumerable<MetadataReference> References(IEnumerable<string> names) =>
        names.Select(n => MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, n + ".dll")));
}
