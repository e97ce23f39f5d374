using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator.Tests.Repairs;

/// <summary>A slip that can happen on any attribute of any network: where it can be made, and what becomes of the text there.</summary>
internal sealed record Slip(string Name, Func<Slip.Place, TextChange?> Make)
{
    private static readonly string[] s_closers = ["Add", "Concat", "Multiply", "EndSequential", "EndAuxiliary"],
        s_openers = ["Split", "Branch", "Sequential", "Auxiliary"];
    private static readonly string[] s_strays =
    [
        "Flatten",
        "MaxPool(2)",
        "Linear(10)",
        "GlobalAvgPool",
        "Conv(48, kernel: 3)",
        "BatchNorm",
        "Add",
        "EndSequential",
        "Split",
        "Tap(\"x\")",
        "Upsample(2)",
    ];
    private static readonly string[] s_windows = ["kernel", "stride", "padding", "groups", "dilation"];

    /// <summary>An attribute of a network or block, and what was drawn for it.</summary>
    public sealed record Place(string Text, AttributeSyntax Attribute, Random Random)
    {
        public string Name => Attribute.Name.ToString();

        public IReadOnlyList<AttributeArgumentSyntax> Arguments => Attribute.ArgumentList is { } list ? [.. list.Arguments] : [];

        public T? Any<T>(IEnumerable<T> among)
            where T : class => among.ToList() is { Count: > 0 } list ? list[Random.Next(list.Count)] : null;

        /// <summary>One place in the text of the attribute's arguments.</summary>
        public TextChange? Replace(string pattern, Func<string, string> change)
        {
            if (Attribute.ArgumentList is not { } list || Any(Regex.Matches(list.ToString(), pattern)) is not { } match) return null;
            return new(new TextSpan(list.SpanStart + match.Index, match.Length), change(match.Value));
        }
    }

    public static IReadOnlyList<Slip> All { get; } =
    [
        new("another number", p => p.Replace(@"(?<![\w.])\d+(?![\w.])", n => Other(long.Parse(n, CultureInfo.InvariantCulture), p.Random))),
        new(
            "another window",
            p =>
                p.Any(p.Arguments.Where(a => s_windows.Contains(a.NameColon?.Name.ToString()))) is { } a
                    ? new(a.Expression.Span, Text(p.Random.Next(6)))
                    : null
        ),
        new(
            "an added window",
            p =>
                p.Name is "Conv" or "MaxPool" or "AvgPool" or "ConvBnReLU" or "ConvReLU"
                && s_windows[p.Random.Next(5)] is var w
                && p.Arguments.Any(a => a.NameColon?.Name.ToString() == w) is false
                && p.Arguments.LastOrDefault(a => a.NameEquals is null) is { } last
                    ? new(new(last.Span.End, 0), $", {w}: {p.Random.Next(2, 5)}")
                    : null
        ),
        new("no such attribute", p => Without(p.Attribute)),
        new("no such list", p => p.Attribute.Parent is AttributeListSyntax list ? new(list.FullSpan, "") : null),
        new("twice", p => p.Name is "Network" ? null : new(new(p.Attribute.Span.End, 0), ", " + p.Attribute)),
        new("misspelt layer", p => new(p.Attribute.Name.Span, Swap(p.Name))),
        new(
            "misspelt argument",
            p =>
                p.Any(p.Arguments.Where(a => a.NameColon is not null || a.NameEquals is not null)) is { } a
                && (a.NameColon?.Name ?? a.NameEquals?.Name) is { } name
                    ? new(name.Span, Swap(name.ToString()))
                    : null
        ),
        new("misspelt variable", p => p.Replace("""(?<="[^"]*)[a-z]\w{2,}(?=[^"]*")|(?<=nameof\()\w+""", Swap)),
        new("closer gone", p => s_closers.Contains(p.Name) ? Without(p.Attribute) : null),
        new("opener gone", p => s_openers.Contains(p.Name) ? Without(p.Attribute) : null),
        new("argument gone", p => p.Any(p.Arguments) is { } a ? Without(p.Text, a) : null),
        new(
            "arguments swapped",
            p =>
                p.Arguments.Where(a => a.NameEquals is null && a.NameColon is null).Take(2).ToList() is [var a, var b]
                    ? new(TextSpan.FromBounds(a.SpanStart, b.Span.End), $"{b}{p.Text[a.Span.End..b.SpanStart]}{a}")
                    : null
        ),
        new(
            "stray attribute",
            p => p.Name is "Network" ? null : new(new(p.Attribute.SpanStart, 0), s_strays[p.Random.Next(s_strays.Length)] + ", ")
        ),
        new(
            "another condition",
            p =>
                p.Replace(
                    "==|!=|&&|>|<",
                    o =>
                        o switch
                        {
                            "==" => "!=",
                            "!=" => "==",
                            "&&" => "||",
                            ">" => "<",
                            _ => ">",
                        }
                )
        ),
        new("broken expression", p => p.Replace("""(?<="[^"]*)(?: [-+*/?:] |[()])(?=[^"]*")""", _ => " ")),
        new("negated", p => p.Replace(@"(?<![\w.""-])\d+(?![\w.])", n => "-" + n)),
        new("unquoted", p => p.Replace(@"""[^""]*""", t => t[1..^1])),
        new("quoted", p => p.Replace(@"(?<![\w.""])\d+(?![\w.""])|nameof\(\w+\)", t => $"\"{t}\"")),
        new("text", p => p.Any(p.Arguments) is { } a ? new(a.Expression.Span, "\"wide\"") : null),
        new("fraction", p => p.Replace(@"(?<![\w.""-])\d+(?![\w.""])", n => n + ".5")),
    ];

    public override string ToString() => Name;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Other(long n, Random random) => Text(new[] { n + 1, 2 * n, n - 1, 0, 7, n * 10, n + 3 }[random.Next(7)]);

    /// <summary>Two neighbouring letters swapped, as fingers do.</summary>
    private static string Swap(string name)
    {
        for (int k = name.Length / 2; k > 0; k--)
            if (name[k] != name[k - 1]) return name[..(k - 1)] + name[k] + name[k - 1] + name[(k + 1)..];
        return name + "x";
    }

    private static TextChange Without(AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        int at = list.Attributes.IndexOf(attribute);
        return list.Attributes.Count == 1 ? new(list.FullSpan, "")
            : at > 0 ? new(TextSpan.FromBounds(list.Attributes[at - 1].Span.End, attribute.Span.End), "")
            : new(TextSpan.FromBounds(attribute.SpanStart, list.Attributes[1].SpanStart), "");
    }

    private static TextChange Without(string text, AttributeArgumentSyntax argument)
    {
        var (start, end) = (argument.SpanStart, argument.Span.End);
        if (text[..start].EndsWith(", ", StringComparison.Ordinal)) return new(TextSpan.FromBounds(start - 2, end), "");
        return new(TextSpan.FromBounds(start, text[end..].StartsWith(", ", StringComparison.Ordinal) ? end + 2 : end), "");
    }

    /// <summary>A source with one slip at a random place; null where it can't be made on what was drawn.</summary>
    public string? Plant(string source, Random random)
    {
        var types = CSharpSyntaxTree
            .ParseText(source, GeneratorHarness.ParseOptions)
            .GetRoot()
            .DescendantNodes()
            .OfType<TypeDeclarationSyntax>()
            .ToList();
        // Every second one in the network itself, which comes last.
        var type =
            random.Next(2) == 0
                ? types.Last(t => t.AttributeLists.SelectMany(l => l.Attributes).Any(a => a.Name.ToString() == "Network"))
                : types[random.Next(types.Count)];
        var attributes = type.AttributeLists.SelectMany(l => l.Attributes).ToList();
        foreach (int at in Enumerable.Range(0, attributes.Count).OrderBy(_ => random.Next()))
        {
            if (Make(new(source, attributes[at], random)) is { } change)
                return source[..change.Span.Start] + change.NewText + source[change.Span.End..];
        }

        return null;
    }
}
