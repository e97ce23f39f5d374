using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Docs.Tests;

/// <summary>No line of C# is longer than .editorconfig's max_line_length, which no compiler or formatter checks.</summary>
public class LineLengthTests
{
    private const int Max = 140;

    [Fact]
    public void Lines_have_at_most_140_columns() =>
        Assert.Empty(SourceFiles.CSharp().SelectMany(f => LongLines(SourceFiles.Read(f)).Select(n => $"{f}:{n}")));

    [Fact]
    public void The_limit_is_that_of_editorconfig() =>
        Assert.Contains($"max_line_length = {Max}", SourceFiles.Read(".editorconfig"), StringComparison.Ordinal);

    [Fact]
    public void Only_the_text_of_raw_strings_may_be_longer()
    {
        string blank = new(' ', Max);
        string[] lines = ["class A", "{", $"{blank}// too long", "    string x = \"\"\"", $"{blank}// a text", "        \"\"\";", "}"];
        Assert.Equal([3], LongLines(string.Join('\n', lines)));
    }

    /// <summary>The numbers of the lines that are too long, except texts of raw strings, which are in another language.</summary>
    private static IEnumerable<int> LongLines(string source)
    {
        var root = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
        foreach (var line in root.GetText().Lines.Where(l => l.Span.Length > Max))
        {
            var token = root.FindToken(line.Start + Max);
            bool isText = token.Parent is InterpolatedStringTextSyntax
                || token.Kind() is SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
                || token.Parent!.FirstAncestorOrSelf<InterpolationSyntax>()?.Parent is InterpolatedStringExpressionSyntax
                {
                    StringStartToken.RawKind: (int)SyntaxKind.InterpolatedMultiLineRawStringStartToken,
                };
            bool isInside = token.FullSpan.Contains(line.Start + Max) && !token.LeadingTrivia.FullSpan.Contains(line.Start + Max);
            if (!isText || !isInside) yield return line.LineNumber + 1;
        }
    }
}
