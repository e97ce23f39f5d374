using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator.Tests;

/// <summary>Sources in which <c>{|NETGEN1024:text|}</c> marks what a diagnostic of that id must underline, exactly.</summary>
internal static class Marked
{
    /// <summary>A marked place of a file.</summary>
    public sealed record Place(string Id, string File, TextSpan Span, string Text)
    {
        public override string ToString() => $"{Id} at {File} {Span}: {Text}";
    }

    /// <summary>The text without its marks, and the marked places.</summary>
    public static (string Text, IReadOnlyList<Place> Places) Parse(string marked, string file)
    {
        var text = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var spans = new List<(string Id, TextSpan Span)>();
        for (int k = 0; k < marked.Length; k++)
        {
            if (marked.AsSpan(k).StartsWith("{|"))
            {
                int colon = marked.IndexOf(':', k);
                open.Push((marked[(k + 2)..colon], text.Length));
                k = colon;
            }
            else if (marked.AsSpan(k).StartsWith("|}"))
            {
                var (id, start) = open.Pop();
                spans.Add((id, TextSpan.FromBounds(start, text.Length)));
                k++;
            }
            else
            {
                text.Append(marked[k]);
            }
        }

        Assert.Empty(open);
        string plain = text.ToString();
        return (plain, [.. spans.Select(s => new Place(s.Id, file, s.Span, plain.Substring(s.Span.Start, s.Span.Length)))]);
    }

    /// <summary>
    /// Runs generator, compiler and analyzers: errors and warnings must be exactly the marked ones. Of the info rules, those that are
    /// marked at all must be at exactly the marked places.
    /// </summary>
    /// <returns>The marked diagnostics, in the order of their places.</returns>
    public static IReadOnlyList<Diagnostic> Verify(params string[] sources) => Verify(new AnalyzerOptions([]), sources);

    /// <summary>
    /// The same for a project with additional files or build properties; what is reported in additional files isn't looked at.
    /// </summary>
    public static IReadOnlyList<Diagnostic> Verify(AnalyzerOptions options, params string[] sources)
    {
        var parsed = sources.Select((s, k) => Parse(s, $"Test{k}.cs")).ToList();
        var expected = parsed
            .SelectMany(p => p.Places)
            .OrderBy(p => p.File, StringComparer.Ordinal)
            .ThenBy(p => p.Span)
            .ThenBy(p => p.Id, StringComparer.Ordinal)
            .ToList();
        var run = GeneratorHarness.Generate([.. parsed.Select(p => p.Text)]) with { Options = options };
        var found = run.Analyze(compilerToo: true)
            .Where(d =>
                !d.IsSuppressed
                && d.Location.Kind != LocationKind.ExternalFile
                && (d.Severity >= DiagnosticSeverity.Warning || expected.Any(e => e.Id == d.Id)))
            .OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(d => d.Location.SourceSpan)
            .ThenBy(d => d.Id, StringComparer.Ordinal)
            .ToList();
        var places = found.ConvertAll(d => new Place(d.Id, d.Location.SourceTree?.FilePath ?? "", d.Location.SourceSpan, TextOf(d)));
        var shown = found.Zip(places, (d, p) => $"{p} | {d.GetMessage()}");
        Assert.True(
            expected.SequenceEqual(places),
            $"Expected:\n{string.Join('\n', expected)}\nFound:\n{string.Join('\n', shown)}");
        return found;
    }

    private static string TextOf(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan) ?? "";
}
