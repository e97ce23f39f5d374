using NetGen.Generator.Declarations;

namespace NetGen.CodeFixes.Editing;

/// <summary>The attributes that end a section.</summary>
internal static class Closers
{
    /// <summary>What closes each section, by the full name of what opens it.</summary>
    public static IReadOnlyDictionary<string, string[]> BySection { get; } = new Dictionary<string, string[]>
    {
        [Vocabulary.Split] = ["Concat", "Add", "Multiply"],
        [Vocabulary.Sequential] = ["EndSequential"],
        [Vocabulary.Auxiliary] = ["EndAuxiliary"],
    };

    /// <summary>Whether an attribute closes a section: one with arguments joins a tap instead.</summary>
    public static bool IsCloser(AttributeUse use) => BySection.Values.Any(c => c.Contains(use.SimpleName))
        && use.Name == $"{Vocabulary.Namespace}.{use.SimpleName}" && use.Arguments.All(a => a.IsProperty);
}
