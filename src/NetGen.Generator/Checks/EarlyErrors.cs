using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Costs;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Reading;
using NetGen.Generator.Training;

namespace NetGen.Generator.Checks;

/// <summary>
/// The errors of a build that no analyzer reports: analyzers are switched off, or the compiler ends before them because a declaration
/// has an error of C#.
/// </summary>
internal static class EarlyErrors
{
    /// <summary>The errors that the generator has to report itself; empty where the analyzers will report them.</summary>
    /// <param name="compilation">What the generator gets: without any generated file.</param>
    /// <param name="options">The project's other files and its options.</param>
    /// <param name="isAlone">Whether analyzers are switched off.</param>
    /// <param name="cancel">Ends the work.</param>
    public static IReadOnlyList<Diagnostic> Find(
        CSharpCompilation compilation,
        AnalyzerOptions options,
        bool isAlone,
        CancellationToken cancel)
    {
        if (compilation.GetTypesByMetadataName("NetGen.LayerAttribute").IsEmpty) return [];
        var source = NetworkSource.Read(compilation, cancel);
        // What uses the networks has errors then, which would only follow: the compiler ends before it gets there.
        if (OldLanguage.Find(compilation, source) is { } old) return [old];
        if (!isAlone && !MayBeBroken(source, compilation, cancel)) return [];
        var complete = WithGenerated(compilation, cancel);
        if (!isAlone && !complete.GetDeclarationDiagnostics(cancel).Any(IsError)) return [];
        var found = new List<Diagnostic>();
        source = NetworkSource.Read(complete, cancel);
        var locked = LockReporter.Of(options, cancel);
        var costs = new CostSettings(complete, options, DiagnosticSeverity.Error);
        var checker = new ClassChecker(complete, source, costs, isAlone) { Lock = locked };
        locked?.ReportFile(() => checker.NetworkNames, found.Add);
        foreach (var part in source.Parts)
        {
            cancel.ThrowIfCancellationRequested();
            var model = complete.GetSemanticModel(part.Syntax.SyntaxTree);
            if (part.Class.IsNetwork || part.Class.IsBlock) found.AddRange(Names(part, model, source.Catalogue, cancel));
            if (model.GetDeclaredSymbol(part.Syntax, cancel) is not { } type || IsSeen(type, part.Syntax)) continue;
            checker.Check(type, [.. PartsOf(type, cancel)], found.Add, cancel);
        }

        return [.. found.Where(IsError)];
    }

    /// <summary>Attributes of other libraries, or misspelt ones, which C# can't find.</summary>
    private static IEnumerable<Diagnostic> Names(SourcePart part, SemanticModel model, Catalogue catalogue, CancellationToken cancel)
    {
        IReadOnlyCollection<string>? known = null;
        foreach (var attribute in SyntaxReader.AttributesOf(part.Syntax).Where(a => IsUnknown(a, catalogue)))
        {
            if (model.GetTypeInfo(attribute, cancel).Type is { TypeKind: not TypeKind.Error }) continue;
            string name = SimpleName(attribute);
            known ??= KnownNames(catalogue);
            if (ForeignNames.Advice(name, known) is { } advice)
            {
                yield return Diagnostic.Create(
                    Descriptors.Of(Rules.ForeignName),
                    attribute.Name.GetLocation(),
                    part.Class.Header.Name,
                    name,
                    advice);
            }
        }
    }

    private static List<string> KnownNames(Catalogue catalogue) =>
    [
        .. Vocabulary.Structure.Concat([Vocabulary.Network, Vocabulary.Inline, Vocabulary.Budget, Vocabulary.Reproduces])
            .Select(n => n.Substring(Vocabulary.Namespace.Length + 1)),
        .. Layers.LayerTable.All.Select(l => l.Name),
        .. TrainingTable.All.Select(t => t.Name),
        .. catalogue.Own.Where(o => o.IsBlock).Select(o => ArgumentReader.WithoutSuffix(o.Header.Name)),
        .. catalogue.Surroundings.Blocks.Select(b => b.Name),
    ];

    // Cheap, and never wrong when it says no: the rest binds declarations.
    private static bool MayBeBroken(NetworkSource source, Compilation compilation, CancellationToken cancel) => source.Parts.Any(p =>
        p.Class.IsNetwork ? HasUnknown(p, source)
            || source.Close(p.Class) is not { } network
            || NetworkAnalysis.Of(network).Inferred is null
            || (compilation.GetSemanticModel(p.Syntax.SyntaxTree).GetDeclaredSymbol(p.Syntax, cancel) is { } type
                && PartsOf(type, cancel).SelectMany(OwnMembers.WithoutLayers).Any())
        : p.Class.IsBlock ? HasUnknown(p, source)
            || (source.Catalogue.FindBlock(ArgumentReader.WithoutSuffix(p.Class.Header.FullName)) is { } block
                && BlockChecker.Check(block, source.Catalogue).Count > 0)
        : source.Catalogue.HasLayers(p.Class));

    private static bool HasUnknown(SourcePart part, NetworkSource source) => SyntaxReader.AttributesOf(part.Syntax)
        .Any(a => IsUnknown(a, source.Catalogue) && IsNoneOfTheFramework(SimpleName(a)));

    private static bool IsNoneOfTheFramework(string name) => name is not ("Obsolete" or "Serializable" or "AttributeUsage");

    private static bool IsUnknown(AttributeSyntax attribute, Catalogue catalogue) => !catalogue.Knows(SimpleName(attribute));

    private static string SimpleName(AttributeSyntax attribute)
    {
        string name = ArgumentReader.WithoutSuffix(ArgumentReader.NameOf(attribute.Name));
        return name.Substring(name.LastIndexOf('.') + 1);
    }

    /// <summary>With what our generator writes: constructors of blocks, and members of networks that constants name.</summary>
    private static CSharpCompilation WithGenerated(CSharpCompilation compilation, CancellationToken cancel)
    {
        var parsing = compilation.SyntaxTrees.FirstOrDefault()?.Options as CSharpParseOptions;
        CSharpGeneratorDriver
            .Create([new NetGenGenerator().AsSourceGenerator()], parseOptions: parsing)
            .RunGeneratorsAndUpdateCompilation(compilation, out var complete, out _, cancel);
        return (CSharpCompilation)complete;
    }

    // A class is checked once, at its first part.
    private static bool IsSeen(INamedTypeSymbol type, TypeDeclarationSyntax part) =>
        type.DeclaringSyntaxReferences.Select(r => r.GetSyntax()).OfType<TypeDeclarationSyntax>().FirstOrDefault(SyntaxReader.IsCandidate)
            != part;

    private static IEnumerable<TypeDeclarationSyntax> PartsOf(INamedTypeSymbol type, CancellationToken cancel) =>
        type.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancel)).OfType<TypeDeclarationSyntax>();

    private static bool IsError(Diagnostic diagnostic) => diagnostic.DefaultSeverity == DiagnosticSeverity.Error;
}
