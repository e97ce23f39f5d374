using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Reading;
using NetGen.Generator.Reporting;

namespace NetGen.Generator.Checks;

/// <summary>A project whose C# is older than what is generated gets no generated code, and one error.</summary>
internal static class OldLanguage
{
    /// <summary>The error, at the first network or block; null where there is none.</summary>
    public static Diagnostic? Find(Compilation compilation, NetworkSource source) =>
        At(compilation, source) is { } first
            ? Diagnostic.Create(
                Descriptors.Of(Rules.OldLanguage),
                ProblemReporter.NameOf(first),
                first.Class.Header.Name,
                GeneratedLanguage.Version.ToDisplayString(),
                ((CSharpCompilation)compilation).LanguageVersion.ToDisplayString())
            : null;

    /// <summary>The class that has the error; null where there is none.</summary>
    public static SourcePart? At(Compilation compilation, NetworkSource source) =>
        GeneratedLanguage.IsSupported(compilation)
            ? null
            : source.Parts.FirstOrDefault(p => p.Class.IsNetwork || p.Class is { IsBlock: true, Header.IsPartial: true });
}
