using System.Text.RegularExpressions;

namespace NetGen.Docs.Tests;

/// <summary>
/// Turns that make a native reader stop aren't used: there is a plain word for each. American spelling, as in all of .NET's documentation.
/// </summary>
public class PlainEnglishTests
{
    // Patterns of whole words. "Stands for" and what is "stand-alone" mean something else.
    private static readonly (string Turn, string Rather)[] s_turns =
    [
        (@"stands?(?! for\b|-alone| alone)|stood", "is, comes, is written"),
        ("behind", "after"),
        ("beside", "next to, in parallel with, in addition to, compared with"),
        ("mend(s|ed|ing)?", "fix, correct"),
        ("anew", "again; 'regenerate', 'update'"),
        ("afresh", "again"),
        ("so (many|few)", "this many, at most this many"),
        ("nobody", "no one, nothing, not"),
        (@"(held|holds?|holding)( \w+){0,3} against", "checked against, compared with"),
        ("merely", "only"),
        ("tell(s|ing)? of|told of", "describe, report"),
        ("whoever", "the caller, the user, a reader that"),
        ("none but", "only"),
        ("to be had", "available"),
        ("lest", "so that ... not"),
        ("takes? away", "remove"),
        ("cures?", "fix, solution"),
        (@"\w*(normal|initial|regular|recogn|factor|summar|serial|general|optim|organ)is(e|es|ed|ing|ation)", "-ize"),
    ];

    [Fact]
    public void Texts_are_plain_English()
    {
        var files = SourceFiles
            .All()
            .Where(f => !SourceFiles.IsSnapshot(f) && !f.EndsWith($"/{nameof(PlainEnglishTests)}.cs", StringComparison.Ordinal));
        Assert.Empty(files.SelectMany(f => Found(SourceFiles.Read(f)).Select(found => $"{f}: {found}")));
    }

    [Theory]
    [InlineData("The layer stands behind it.", 2)]
    [InlineData("N stands for the batch, in a standard notation.", 0)]
    [InlineData("Each is held against PyTorch.", 1)]
    [InlineData("A test holds them against the table.", 1)]
    [InlineData("Normalisation of noise, otherwise pointwise.", 1)]
    [InlineData("Recommend this amendment.", 0)]
    public void Whole_words_are_found(string text, int count) => Assert.Equal(count, Found(text).Count());

    private static IEnumerable<string> Found(string text) =>
        from turn in s_turns
        from match in Regex.Matches(text, $@"\b(?:{turn.Turn})\b", RegexOptions.IgnoreCase).AsEnumerable()
        select $"line {text.AsSpan(0, match.Index).Count('\n') + 1}: '{match.Value}', rather: {turn.Rather}";
}
