namespace NetGen.Docs.Tests;

public sealed class SnapshotTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static readonly Func<string, string?> s_nothing = _ => null;
    private static readonly Func<string, string?> s_accept = name => name == "NETGEN_SNAPSHOTS" ? "accept" : null;
    private static readonly Func<string, string?> s_acceptInCi = name => name == "NETGEN_SNAPSHOTS" ? "accept" : "true";

    public void Dispose() => _folder.Dispose();

    private string Path => _folder.PathOf("Tests.Case");

    [Fact]
    public void Equal_text_passes_whatever_its_line_ends_and_deletes_a_stale_received_file()
    {
        _folder.Write("Tests.Case.verified.cs", "one\ntwo\n");
        string received = _folder.Write("Tests.Case.received.cs", "old");
        Assert.Null(Snapshot.Compare(Path, "cs", "one\r\ntwo", s_nothing));
        Assert.False(File.Exists(received));
    }

    [Fact]
    public void Different_text_fails_with_the_lines_that_differ_and_leaves_the_received_file()
    {
        _folder.Write("Tests.Case.verified.cs", "one\ntwo\nthree\n");
        string? failure = Snapshot.Compare(Path, "cs", "one\n2\nthree\n", s_nothing);
        Assert.Contains("  one\n- two\n+ 2\n  three\n", failure);
        Assert.Equal("one\n2\nthree\n", File.ReadAllText(Path + ".received.cs"));
        Assert.Equal("one\ntwo\nthree\n", File.ReadAllText(Path + ".verified.cs"));
    }

    [Fact]
    public void A_missing_verified_file_fails_and_accepting_makes_it()
    {
        Assert.Contains("no Tests.Case.verified.cs", Snapshot.Compare(Path, "cs", "text", s_nothing));
        Assert.Null(Snapshot.Compare(Path, "cs", "text", s_accept));
        Assert.Equal("text\n", File.ReadAllText(Path + ".verified.cs"));
        Assert.Equal(["Tests.Case.verified.cs"], Directory.GetFiles(_folder.FullName).Select(System.IO.Path.GetFileName));
    }

    [Fact]
    public void Nothing_is_accepted_in_ci()
    {
        _folder.Write("Tests.Case.verified.cs", "old");
        Assert.NotNull(Snapshot.Compare(Path, "cs", "new", s_acceptInCi));
        Assert.Equal("old", File.ReadAllText(Path + ".verified.cs"));
    }

    [Fact]
    public void Only_the_neighbourhood_of_a_difference_is_shown()
    {
        string expected = string.Join('\n', Enumerable.Range(1, 100));
        string difference = TextDifference.Of(expected, expected.Replace("\n50\n", "\n"));
        Assert.Equal("@ line 47\n  47\n  48\n  49\n- 50\n  51\n  52\n  53\n", difference);
    }
}
