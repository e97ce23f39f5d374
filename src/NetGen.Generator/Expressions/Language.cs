namespace NetGen.Generator.Expressions;

/// <summary>The words of the expression language that no block declares.</summary>
internal static class Language
{
    /// <summary>Channels that enter the block or network.</summary>
    public const string In = "in";

    /// <summary>The current tensor's channels, or its features.</summary>
    public const string Channels = "channels";

    /// <summary>The current tensor's rows.</summary>
    public const string Height = "height";

    /// <summary>The current tensor's columns.</summary>
    public const string Width = "width";

    /// <summary>The network's classes.</summary>
    public const string Classes = "classes";

    /// <summary>The index of the innermost repetition, from 0.</summary>
    public const string Index = "i";

    /// <summary>The padding that keeps height and width.</summary>
    public const string Same = "Same";

    /// <summary>The value of <see cref="Same"/>: that of <c>NetGen.Constants.Same</c>.</summary>
    public const int SameValue = int.MinValue;

    /// <summary>
    /// The current tensor among the taps of a merge: the value of <c>NetGen.Constants.Current</c>, which can't name a tap.
    /// </summary>
    public const string Current = "<current>";

    /// <summary>
    /// Variables that every block has, or may have in some network; <see cref="Index"/> is one more where something is repeated.
    /// </summary>
    public static IReadOnlyList<string> Variables { get; } = [In, Channels, Height, Width, Classes];

    /// <summary>Words with one value everywhere.</summary>
    public static IReadOnlyList<string> Constants { get; } = [Same, "true", "false"];
}
