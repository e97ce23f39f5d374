using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.CodeFixes;

namespace NetGen.Live.Tests;

/// <summary>NetGen's fixes, as an editor finds them in their assembly.</summary>
internal static class Fixes
{
    public static IReadOnlyList<CodeFixProvider> Providers { get; } =
    [
        .. typeof(TextFix)
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(CodeFixProvider)) && !t.IsAbstract)
            .OrderBy(t => t.Name, StringComparer.Ordinal)
            .Select(t => (CodeFixProvider)Activator.CreateInstance(t)!),
    ];
}
