using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests;

/// <summary>The layers of a class as C# binds its attributes, and as the generator read them.</summary>
internal static class Bound
{
    /// <summary>Full names of the attributes that are layers to C#, in source order: by symbols alone.</summary>
    public static IReadOnlyList<string> ByCSharp(INamedTypeSymbol type) =>
        [
            .. type.GetAttributes()
                .OrderBy(a => a.ApplicationSyntaxReference!.Span.Start)
                .Where(a => IsLayer(a.AttributeClass))
                .Select(a => NameOf(a.AttributeClass!)),
        ];

    /// <summary>The same as the generator's steps have them; null where it made no network of the class.</summary>
    public static IReadOnlyList<string>? ByGenerator(GeneratorRun run, string network) =>
        run.Result.Results
            .SelectMany(r => r.TrackedSteps.TryGetValue(NetGenGenerator.Steps.Networks, out var steps) ? steps : [])
            .SelectMany(s => s.Outputs)
            .Select(o => (NetworkDeclaration)o.Value)
            .SingleOrDefault(n => n.Class.FullName == network)
            is { } declaration
            ?
            [
                .. declaration
                    .Attributes.Select(a => a.Name)
                    .Where(n => Vocabulary.IsLayer(n) || declaration.Blocks.Any(b => b.FullName == n)),
            ]
            : null;

    /// <summary>Whether a class derives from NetGen's LayerAttribute, at any depth.</summary>
    public static bool IsLayer(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.ToDisplayString() == "NetGen.LayerAttribute" && type.ContainingAssembly.Name == "NetGen.Runtime") return true;
        }

        return false;
    }

    private static string NameOf(INamedTypeSymbol type)
    {
        string name = type.ToDisplayString().Replace("@", "", StringComparison.Ordinal);
        return name[..^"Attribute".Length];
    }

    /// <summary>A library of these texts.</summary>
    /// <param name="name">The assembly's name.</param>
    /// <param name="alias">The extern alias under which alone it is found; null for none.</param>
    /// <param name="sources">One text for each file.</param>
    public static MetadataReference Library(string name, string? alias, params string[] sources)
    {
        var compilation = GeneratorHarness.Compile(sources, true, name: name);
        var reference = GeneratorHarness.Generate(compilation).ToReference();
        return alias is null ? reference : reference.WithAliases([alias]);
    }

    /// <summary>A project "User" with these files and libraries, generated.</summary>
    public static GeneratorRun Project(IEnumerable<string> sources, params MetadataReference[] libraries) =>
        GeneratorHarness.Generate(GeneratorHarness.Compile(sources, true, libraries, "User"));

    /// <summary>Errors and warnings of the compiler and of NetGen.</summary>
    public static IReadOnlyList<Diagnostic> Mistakes(this GeneratorRun run) =>
        [.. run.Analyze(compilerToo: true).Where(d => d.Severity >= DiagnosticSeverity.Warning && !d.IsSuppressed)];
}
