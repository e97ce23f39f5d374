using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Docs.Tests;

/// <summary>Compiles C# as a project with the NetGen package would: its usings, its generator, its analyzers.</summary>
internal static class SnippetCompiler
{
    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.Latest, DocumentationMode.Parse);

    private static readonly Assembly s_compiler = Assembly.Load("NetGen.Generator");

    // What the SDK's ImplicitUsings bring, and the package's own list.
    private static readonly SyntaxTree s_usings = Parse(
        "Usings.g.cs",
        string.Concat(
            (
                (string[])
                    [
                        "System",
                        "System.Collections.Generic",
                        "System.IO",
                        "System.Linq",
                        "System.Net.Http",
                        "System.Threading",
                        "System.Threading.Tasks",
                    ])
                .Select(name => $"global using {name};\n")
                .Concat(
                    XDocument
                        .Load(Repository.PathOf("src/NetGen.Package/build/NetGen.props"))
                        .Descendants("Using")
                        .Select(item =>
                            $"global using {(item.Attribute("Static") is null ? "" : "static ")}{item.Attribute("Include")!.Value};\n"))));

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .Where(path => Path.GetFileNameWithoutExtension(path) is not ("NetGen.Generator" or "NetGen.Docs.Tests"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Warnings and errors of these sources, of the compiler and of NetGen; sources with statements make a program.</summary>
    /// <param name="sources">Their names and texts.</param>
    /// <param name="additional">Names and texts of the project's other files.</param>
    /// <param name="hasTorch">Whether the project refers to TorchSharp.</param>
    /// <param name="isOld">Whether the project asks for a C# that is older than what NetGen writes.</param>
    public static async Task<ImmutableArray<Diagnostic>> Diagnose(
        IEnumerable<(string Path, string Text)> sources,
        IEnumerable<(string Path, string Text)>? additional = null,
        bool hasTorch = true,
        bool isOld = false)
    {
        var parsing = isOld ? s_parsing.WithLanguageVersion(LanguageVersion.CSharp9) : s_parsing;
        var usings = isOld ? Parse(s_usings.FilePath, s_usings.ToString(), parsing) : s_usings;
        var trees = sources.Select(source => Parse(source.Path, source.Text, parsing)).ToArray();
        bool isProgram = trees.Any(tree => tree.GetRoot().ChildNodes().Any(node => node is GlobalStatementSyntax));
        var options = new CSharpCompilationOptions(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary)
            .WithNullableContextOptions(NullableContextOptions.Enable)
            // As the SDK's own NoWarn: TorchSharp is built for an older .NET.
            .WithSpecificDiagnosticOptions([new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]);
        var compilation = CSharpCompilation.Create(
            "Snippet",
            [usings, .. trees],
            hasTorch ? s_references : s_references.Where(reference => !IsTorch(reference)),
            options);
        var generators = Parts<IIncrementalGenerator>(typeof(GeneratorAttribute)).Select(GeneratorExtensions.AsSourceGenerator);
        // As a build: the generator reports what the compiler ends before.
        CSharpGeneratorDriver.Create(generators, parseOptions: parsing, optionsProvider: new BuildOptions())
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var fromGenerator);
        var analyzers = Parts<DiagnosticAnalyzer>(typeof(DiagnosticAnalyzerAttribute)).ToImmutableArray();
        var diagnostics = analyzers.IsEmpty
            ? generated.GetDiagnostics()
            : await generated
                .WithAnalyzers(analyzers, new AnalyzerOptions([.. (additional ?? []).Select(file => new OtherFile(file.Path, file.Text))]))
                .GetAllDiagnosticsAsync();
        return [.. fromGenerator.Concat(diagnostics).Distinct().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
    }

    // What is made of torch can't be without it.
    private static bool IsTorch(MetadataReference reference) =>
        Path.GetFileNameWithoutExtension(reference.Display) is "TorchSharp" or "NetGen.Models" or "NetGen.Zoo" or "NetGen.Tool";

    private static IEnumerable<T> Parts<T>(Type marker) => s_compiler.GetTypes()
        .Where(type => type.IsDefined(marker, inherit: false)).Select(type => (T)Activator.CreateInstance(type, nonPublic: true)!);

    private sealed class OtherFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class BuildOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(true);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(false);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(false);

        private sealed class Options(bool isGlobal) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = isGlobal && key == "build_property.NetGenReports" ? "early" : null;
                return value is not null;
            }
        }
    }

    private static SyntaxTree Parse(string path, string text, CSharpParseOptions? parsing = null) =>
        CSharpSyntaxTree.ParseText(text, parsing ?? s_parsing, path, System.Text.Encoding.UTF8);
}
