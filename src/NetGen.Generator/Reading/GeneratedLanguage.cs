using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Reading;

/// <summary>The version of C# that generated code is written in.</summary>
internal static class GeneratedLanguage
{
    /// <summary>The oldest version that compiles it: it has raw strings. The package's global usings need C# 10.</summary>
    public const LanguageVersion Version = LanguageVersion.CSharp11;

    /// <summary>Whether a project's C# compiles it.</summary>
    public static bool IsSupported(Compilation compilation) => compilation is CSharpCompilation { LanguageVersion: >= Version };

    /// <summary>Whether files of these options compile it.</summary>
    public static bool IsSupported(ParseOptions options) => options is CSharpParseOptions { LanguageVersion: >= Version };
}
