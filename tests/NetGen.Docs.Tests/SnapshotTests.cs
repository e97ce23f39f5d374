namespace NetGen.Docs.Tests;

public sealed class SnapshotTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static readonly Func<string, string?> Nothing = _ => null;
    private static readonly Func<string, string?> Accept = name => name == "NETGEN_SNAPSHOTS" ? "accept" : null;
    private static readonly Func<string, string?> AcceptInCi = name => name == "NETGEN_SNAPSHOTS" ? "accept" : "true";

    public void Dispose() => folder.Dispose();

    private string Path => folder.PathOf("Tests.Case");

    [Fact]
    public void Equal_text_passes_whatever_its_line_ends_and_deletes_a_stale_received_file()
    {
        folder.Write("Tests.Case.verified.cs", "one\ntwo\n");
        var received = folder.Write("Tests.Case.received.cs", "old");
        Assert.Null(Snapshot.Compare(Path, "cs", "one\r\ntwo", Nothing));
        Assert.False(File.Exists(received));
    }

    [Fact]
    public void Different_text_fails_with_the_lines_that_differ_and_leaves_the_received_file()
    {
        folder.Write("Tests.Case.verified.cs", "one\ntwo\nthree\n");
        var failure = Snapshot.Compare(Path, "cs", "one\n2\nthree\n", Nothing);
        Assert.Contains("  one\n- two\n+ 2\n  three\n", failure);
        Assert.Equal("one\n2\nthree\n", File.ReadAllText(Path + ".received.cs"));
        Assert.Equal("one\ntwo\nthree\n", File.ReadAllText(Path + ".verified.cs"));
    }

    [Fact]
    public void A_missing_verified_file_fails_and_accepting_makes_it()
    {
        Assert.Contains("no Tests.Case.verified.cs", Snapshot.Compare(Path, "cs", "text", Nothing));
        Assert.Null(Snapshot.Compare(Path, "cs", "text", Accept));
        Assert.Equal("text\n", File.ReadAllText(Path + ".verified.cs"));
        Assert.Equal(["Tests.Case.verified.cs"], Directory.GetFiles(folder.FullName).Select(System.IO.Path.GetFileName));
    }

    [Fact]
    public void Nothing_is_accepted_in_ci()
    {
        folder.Write("Tests.Case.verified.cs", "old");
        Assert.NotNull(Snapshot.Compare(Path, "cs", "new", AcceptInCi));
        Assert.Equal("old", File.ReadAllText(Path + ".verified.cs"));
    }

    [Fact]
    public void Only_the_neighbourhood_of_a_difference_is_shown()
    {
        var expected = string.Join('\n', Enumerable.Range(1, 100));
        var difference = TextDifference.Of(expected, expected.Replace("\n50\n", "\n"));
        Assert.Equal("@ line 47\n  47\n  48\n  49\n- 50\n  51\n  52\n  53\n", difference);
    }
}
