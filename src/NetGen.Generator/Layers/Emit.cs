using NetGen.Generator.CSharp;

namespace NetGen.Generator.Layers;

/// <summary>Pieces of generated calls that layers share.</summary>
internal static class Emit
{
    public static readonly Code Nothing = Code.Of($"");

    /// <summary>Forward of a layer with a module.</summary>
    public static readonly Code Call = Code.Of($"{Code.Self}.call({Code.Input})");

    /// <summary>A new handle on the input: what a layer gives that passes its input on, so that disposing one leaves the other.</summary>
    public static readonly Code Alias = Code.Of($"{Code.Input}.alias()");

    /// <summary>
    /// Pairs as arguments of one call: TorchSharp's overloads take either numbers or tuples for all of them, so all are numbers
    /// where each pair has equal halves, and all are tuples otherwise.
    /// </summary>
    public static Code[] Pairs(params (string Name, (long Height, long Width) Value)[] pairs)
    {
        bool square = pairs.All(p => p.Value.Height == p.Value.Width);
        return [.. pairs.Select(p => square
            ? Code.Of($"{Code.Hole(p.Name, p.Value.Height)}")
            : Code.Of($"({Code.Hole(p.Name + "Height", p.Value.Height)}, {Code.Hole(p.Name + "Width", p.Value.Width)})"))];
    }

    public static Code If(bool condition, FormattableString code) => condition ? Code.Of(code) : Nothing;

    /// <summary>A C# literal of a string.</summary>
    public static string Literal(string text) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
}
