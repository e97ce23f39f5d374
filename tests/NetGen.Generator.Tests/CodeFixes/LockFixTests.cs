namespace NetGen.Generator.Tests;

/// <summary>Fixes that change the lock file and leave the sources: they must make the very file that a build makes.</summary>
public class LockFixTests
{
    private const string Old =
        "namespace Shop;\n[Network(3, 16, 16), Conv(8, 3, Name = \"conv\"), ReLU, Flatten, Linear(10, Name = \"fc\")] public sealed "
            + "partial class Net;\n";

    private const string New =
        "namespace Shop;\n[Network(3, 16, 16), Conv(9, 3, Name = \"conv\"), ReLU, Flatten, Linear(12, Name = \"head\")] public sealed "
            + "partial class Net;\n";

    private const string Other = "[Network(4), Linear(2)] public sealed partial class Other;",
        Wider = "[Network(4), Linear(3)] public sealed partial class Other;",
        Another = "[Network(5), Linear(2)] public sealed partial class Another;";

    private static void IsSilent(string locked, params string[] sources)
    {
        Assert.Empty(Marked.Verify(Lock.Options(locked), sources));
        Assert.Empty(Lock.Reported(locked, sources));
    }

    private static IEnumerable<string> Titles(string locked, params string[] sources) =>
        FixHarness.LockTitles(locked, sources).Where(t => t.Contains("netgen.lock", StringComparison.Ordinal)).Distinct();

    // Shapes, costs and keys differ: one change of the entry settles all three.
    [Fact]
    public void A_change_is_accepted()
    {
        Assert.Equal(["Accept the change of Net in netgen.lock", "Update netgen.lock"], Titles(Lock.Of(Old), New));
        string after = FixHarness.FixLock("Accept the change of Net in netgen.lock", Lock.Of(Old), [New]);
        Assert.Equal(Lock.Of(New), after);
        IsSilent(after, New);
    }

    [Fact]
    public void Accepting_one_network_leaves_the_others_to_the_character()
    {
        string locked = Lock.Of(Old, Other).Replace("network Other", "# Ours.\nnetwork Other", StringComparison.Ordinal);
        Assert.Equal(
            Lock.Of(New, Other).Replace("network Other", "# Ours.\nnetwork Other", StringComparison.Ordinal),
            FixHarness.FixLock("Accept the change of Net in netgen.lock", locked, [New, Wider]));
        string after = FixHarness.FixLock("Accept the change of Other in netgen.lock", Lock.Of(Old, Other), [New, Wider]);
        Assert.Equal(Lock.Of(Old, Wider), after);
        Assert.Equal(
            ["NETGEN4010", "NETGEN4011", "NETGEN4012"],
            Marked
                .Verify(
                    Lock.Options(after),
                    New.Replace("class Net", "class {|NETGEN4012:{|NETGEN4011:{|NETGEN4010:Net|}|}|}", StringComparison.Ordinal),
                    Wider)
                .Select(d => d.Id));
    }

    [Theory]
    [InlineData("Add Another to netgen.lock", Other, Another)]
    [InlineData("Add Other to netgen.lock", Another, Other)]
    public void A_network_is_added_where_its_name_belongs(string title, string locked, string added)
    {
        string after = FixHarness.FixLock(title, Lock.Of(Old, locked), [Old, locked, added]);
        Assert.Equal(Lock.Of(Old, locked, added), after);
        IsSilent(after, Old, locked, added);
    }

    [Fact]
    public void A_network_is_added_to_a_file_without_any() =>
        Assert.Equal(Lock.Of(Other), FixHarness.FixLock("Add Other to netgen.lock", Lock.Of(Other).Split("\nnetwork")[0], [Other]));

    [Fact]
    public void Stale_entries_are_removed_in_the_file_itself()
    {
        string after = FixHarness.FixLock("Remove Shop.Net from netgen.lock", Lock.Of(Old, Other, Another), [Other]);
        Assert.Equal(Lock.Of(Other, Another), after);
        Assert.Equal("Another", Assert.Single(Lock.Reported(after, Other)).GetMessage().Split(' ')[2].TrimEnd(','));
    }

    // Changed, new, gone and untouched, from any of the diagnostics.
    [Fact]
    public void The_whole_file_is_written_anew()
    {
        string after = FixHarness.FixLock(
            "Update netgen.lock",
            Lock.Of(Old, Other).Replace("# What", "# Once, what", StringComparison.Ordinal),
            [New, Another]);
        Assert.Equal(Lock.Of(New, Another), after);
        IsSilent(after, New, Another);
    }

    [Fact]
    public void A_file_with_a_merge_conflict_is_written_anew()
    {
        string conflict = Lock.Of(Old).Replace("  MACs", "<<<<<<< ours\n  MACs", StringComparison.Ordinal);
        Assert.Equal(["Update netgen.lock"], Titles(conflict, New));
        Assert.Equal(Lock.Of(New), FixHarness.FixLock("Update netgen.lock", conflict, [New]));
    }

    // A build would fail and write nothing; what was locked of the broken network stays.
    [Fact]
    public void A_broken_network_keeps_its_entry()
    {
        string broken = New.Replace("Conv(9, 3", "Conv(9, 30", StringComparison.Ordinal);
        Assert.Equal(Lock.Of(Old, Wider), FixHarness.FixLock("Update netgen.lock", Lock.Of(Old, Other), [broken, Wider]));
        Assert.DoesNotContain(
            "Update netgen.lock",
            Titles(Lock.Of(Old).Replace("  MACs", "<<<<<<< ours\n  MACs", StringComparison.Ordinal), broken, Other));
    }

    [Fact]
    public void Accepting_everywhere_takes_all_networks_at_once()
    {
        string after = FixHarness.FixLock(
            "Accept the change of Net in netgen.lock",
            Lock.Of(Old, Other),
            [New, Wider, Another],
            everywhere: true);
        Assert.Equal(Lock.Of(New, Wider, Another), after);
        IsSilent(after, New, Wider, Another);
    }

    [Fact]
    public void Line_ends_of_the_file_stay()
    {
        static string Windows(string text) => text.Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Equal(
            Windows(Lock.Of(New, Other)),
            FixHarness.FixLock("Accept the change of Net in netgen.lock", Windows(Lock.Of(Old, Other)), [New, Other]));
        Assert.Equal(Windows(Lock.Of(New, Other)), FixHarness.FixLock("Update netgen.lock", Windows(Lock.Of(Old)), [New, Other]));
    }

    [Fact]
    public void Networks_in_other_types_and_blocks_of_other_files_are_read_too()
    {
        const string Block = "[Conv(nameof(c), 3), ReLU] public sealed partial class StepAttribute(int c) : BlockAttribute;";
        const string Before = "public static partial class Zoo { [Network(3, 16, 16), Step(4)] public sealed partial class Net; }";
        string after = FixHarness.FixLock(
            "Accept the change of Net in netgen.lock",
            Lock.Of(Block, Before),
            [Block, Before.Replace("Step(4)", "Step(5)", StringComparison.Ordinal)]);
        Assert.Equal(Lock.Of(Block, Before.Replace("Step(4)", "Step(5)", StringComparison.Ordinal)), after);
    }
}
