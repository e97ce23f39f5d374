using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Benchmarks;

/// <summary>A generator to measure, and classes annotated for it.</summary>
internal sealed record Subject(string Name, Func<IEnumerable<ISourceGenerator>> Generators, Func<int, string> Class)
{
    /// <summary>NetGen and the SDK's generators.</summary>
    public static IReadOnlyList<Subject> All { get; } =
    [
        new("NetGen", () => [new Generator.NetGenGenerator().AsSourceGenerator()], k => $$"""
            [NetGen.Network(3, 32, 32, Classes = 10)]
            [NetGen.Conv({{16 + k}}, kernel: 3, padding: 1), NetGen.BatchNorm, NetGen.ReLU, NetGen.MaxPool(2)]
            [NetGen.Conv({{32 + k}}, kernel: 3, padding: 1), NetGen.BatchNorm, NetGen.ReLU]
            [NetGen.GlobalAvgPool, NetGen.Flatten, NetGen.Linear("classes")]
            public sealed partial class Network{{k}};
            """),
        new("System.Text.Json", () => FromSdk("System.Text.Json.SourceGeneration"), k => $$"""
            public sealed record Person{{k}}(string Name, int Age, double Height);
            [System.Text.Json.Serialization.JsonSerializable(typeof(Person{{k}}))]
            public sealed partial class Context{{k}} : System.Text.Json.Serialization.JsonSerializerContext;
            """),
        new("Regex", () => FromSdk("System.Text.RegularExpressions.Generator"), k => $$"""
            public static partial class Pattern{{k}}
            {
                [System.Text.RegularExpressions.GeneratedRegex("[a-z]+{{k}}")]
                public static partial System.Text.RegularExpressions.Regex Words();
            }
            """),
    ];

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest);

    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path);

    /// <summary>One file per class, and one without annotations.</summary>
    public IEnumerable<string> Sources(int count) =>
        Enumerable.Range(0, count).Select(Class).Append("public static class Unrelated { public static int Twice(int x) => x + x; }");

    public static CSharpCompilation Compile(IEnumerable<string> sources) =>
        CSharpCompilation.Create(
            "Benchmark",
            sources.Select((text, k) => Parse(text, $"{k}.cs")),
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Select(f => MetadataReference.CreateFromFile(f)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static IEnumerable<ISourceGenerator> FromSdk(string name)
    {
        string packs = Path.Combine(
            Path.GetDirectoryName(typeof(object).Assembly.Location)!,
            "..",
            "..",
            "..",
            "packs",
            "Microsoft.NETCore.App.Ref");
        string file = Directory.Exists(packs)
            ? Directory.EnumerateFiles(packs, name + ".dll", SearchOption.AllDirectories).OrderDescending().FirstOrDefault() ?? ""
            : "";
        if (file.Length == 0)
            throw new FileNotFoundException($"{name}.dll is not in {packs}: the benchmark needs a .NET SDK, not only a runtime.");
        return AssemblyLoadContext
            .Default.LoadFromAssemblyPath(file)
            .GetTypes()
            .Where(t => t.GetCustomAttribute<GeneratorAttribute>() is not null)
            .Select(t => Activator.CreateInstance(t, nonPublic: true)!)
            .Select(g => g as ISourceGenerator ?? ((IIncrementalGenerator)g).AsSourceGenerator());
    }
}
