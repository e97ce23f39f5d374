using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests;

/// <summary>NETGEN4010 to 4015: what differs from the lock file.</summary>
public class LockRuleTests
{
    private const string Net =
        "[Network(3, 16, 16), Conv(8, 3, Name = \"conv\"), ReLU, Flatten, Linear(10, Name = \"fc\")] public sealed partial class Net;";

    private static IReadOnlyList<string> Verify(string locked, string now) =>
        [.. Marked.Verify(Lock.Options(Lock.Of(locked)), now).Select(d => d.GetMessage())];

    private const string Undo = ". Undo it or, if it's meant, dotnet build -p:NetGenUpdateLock=true";

    [Fact]
    public void What_is_locked_is_silent()
    {
        Assert.Empty(Verify(Net, Net));
        Assert.Empty(Lock.Reported(Lock.Of(Net), Net));
    }

    [Fact]
    public void Without_a_lock_file_nothing_is_asked() => Assert.Empty(Marked.Verify(Net));

    [Fact]
    public void Another_file_of_that_ending_is_no_lock_file() =>
        Assert.Empty(Marked.Verify(ProjectOptions.With(("/project/packages.lock", "what"), ("/project/x.netgen.lock", "what")), Net));

    [Fact]
    public void A_layer_that_costs_the_same_and_has_no_state_is_silent() => Assert.Empty(Verify(Net, Net.Replace("ReLU", "Tanh")));

    // A convolution of 9 instead of 8 channels: 28 parameters more, and 14 * 14 * 27 MACs; linear: 10 * 14 * 14 more of both.
    [Fact]
    public void Changed_costs_are_named_with_their_difference_and_share()
    {
        string message = Marked
            .Verify(
                Lock.Options(Lock.Of(Net)),
                Net.Replace("Conv(8", "Conv(9").Replace("class Net", "class {|NETGEN4012:{|NETGEN4011:Net|}|}"))
            .Single(d => d.Id == "NETGEN4011")
            .GetMessage();
        Assert.StartsWith(
            "Net: parameters 15,914 -> 17,902 (+1,988, +12.5%), MACs 58,016 -> 65,268 (+7,252, +12.5%), activations 1,578 -> 1,774 "
                + "(+196, +12.4%)",
            message,
            StringComparison.Ordinal);
        Assert.EndsWith(Undo, message, StringComparison.Ordinal);
    }

    // 7 * 36 multiply-accumulates at 16 * 16 places, then at 14 * 14.
    [Fact]
    public void Costs_that_change_alone_are_one_error() =>
        Assert.Contains(
            "MACs 64,512 -> 49,392 (-15,120, -23.4%)",
            Assert.Single(
                Verify(
                    "[Network(4, 16, 16), Conv(7, 3, padding: 1), GlobalAvgPool] public sealed partial class Net;",
                    "[Network(4, 16, 16), Conv(7, 3, padding: 0), GlobalAvgPool] public sealed partial class {|NETGEN4011:Net|};")),
            StringComparison.Ordinal);

    [Fact]
    public void Changed_shapes_say_from_what_to_what() =>
        Assert.Equal(
            $"Net: input N x 4 x 16 x 16 -> N x 4 x 32 x 32, output Logits N x 2 x 14 x 14 -> N x 2 x 30 x 30{Undo}",
            Verify(
                "[Network(4, 16, 16), Conv(2, 3)] public sealed partial class Net;",
                "[Network(4, 32, 32), Conv(2, 3)] public sealed partial class {|NETGEN4011:{|NETGEN4010:Net|}|};")[0]);

    [Fact]
    public void Results_that_come_or_go_are_changed_shapes()
    {
        const string Two = "[Network(4, 16, 16), Conv(2, 3), Output(\"c1\"), ReLU] public sealed partial class Net;";
        string one = Two.Replace("Output(\"c1\"), ", "");
        Assert.Equal(
            $"Net: no output C1 N x 2 x 14 x 14 any more{Undo}",
            Assert.Single(Verify(Two, one.Replace("class Net", "class {|NETGEN4010:Net|}"))));
        Assert.Equal($"Net: new output C1 N x 2 x 14 x 14{Undo}", Verify(one, Two.Replace("class Net", "class {|NETGEN4010:Net|}"))[0]);
    }

    [Fact]
    public void A_renamed_layer_is_keys_gone_and_new() =>
        Assert.Equal(
            "Net: 2 keys gone (fc.weight, fc.bias); 2 keys new (head.weight, head.bias): weights saved before don't load as they are "
                + $"(Strict = false drops what is gone){Undo}",
            Assert.Single(Verify(Net, Net.Replace("\"fc\"", "\"head\"").Replace("class Net", "class {|NETGEN4012:Net|}"))));

    [Fact]
    public void A_shape_that_differs_can_not_be_loaded() =>
        Assert.Contains(
            "2 keys of another shape (fc.weight 10x1568 -> 20x1568, fc.bias 10 -> 20): weights saved before don't load (but for what "
                + "LoadWeights leaves out with Except)",
            Verify(
                Net,
                Net.Replace("Linear(10", "Linear(20").Replace("class Net", "class {|NETGEN4012:{|NETGEN4011:{|NETGEN4010:Net|}|}|}"))[2],
            StringComparison.Ordinal);

    [Fact]
    public void New_keys_alone_load_without_strictness() =>
        Assert.Contains(
            "5 keys new (bn1.weight, bn1.bias, bn1.running_mean, ...): weights saved before lack the new keys (they load with Strict "
                + "= false)",
            Verify(Net, Net.Replace("ReLU", "BatchNorm, ReLU").Replace("class Net", "class {|NETGEN4012:{|NETGEN4011:Net|}|}"))[1],
            StringComparison.Ordinal);

    [Fact]
    public void The_place_in_the_lock_file_goes_with_it()
    {
        string text = Lock.Of(Net);
        var found = Marked.Verify(Lock.Options(text), Net.Replace("\"fc\"", "\"head\"").Replace("class Net", "class {|NETGEN4012:Net|}"))[
            0
        ];
        var place = Assert.Single(found.AdditionalLocations);
        Assert.Equal("/project/netgen.lock", place.GetLineSpan().Path);
        Assert.Equal("network Net", text.Substring(place.SourceSpan.Start, place.SourceSpan.Length));
    }

    [Fact]
    public void Costs_that_depend_on_the_size_are_compared_as_expressions()
    {
        const string Symbolic = "[Network(\"3xHxW\"), Conv(8, 3)] public sealed partial class Net;";
        Assert.Empty(Verify(Symbolic, Symbolic));
        Assert.Contains(
            "MACs ",
            Verify(
                Symbolic,
                Symbolic.Replace("Conv(8, 3)", "Conv(8, 3, stride: 2)").Replace("class Net", "class {|NETGEN4011:{|NETGEN4010:Net|}|}"))[1],
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_that_is_not_locked_is_a_warning() => Assert.Equal(
        "Other isn't in netgen.lock, so that nothing guards its costs and keys: add it by dotnet build -p:NetGenUpdateLock=true",
        Assert.Single(Verify(Net, Net + "\n[Network(4), Linear(2)] public sealed partial class {|NETGEN4013:Other|};")));

    [Fact]
    public void A_locked_network_that_is_gone_is_a_warning_in_the_lock_file()
    {
        string text = Lock.Of(Net, "namespace Shop; [Network(4), Linear(2)] public sealed partial class Other;");
        var found = Assert.Single(Lock.Reported(text, Net));
        Assert.Equal(
            ("NETGEN4014", "network Shop.Other"),
            (found.Id, text.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length)));
        Assert.Equal(
            "netgen.lock has Shop.Other, which is no network of this project any more: "
                + "regenerate it with dotnet build -p:NetGenUpdateLock=true",
            found.GetMessage());
    }

    [Fact]
    public void A_merge_conflict_is_one_error_at_its_line_and_nothing_else_is_said()
    {
        string text = Lock.Of(Net).Replace("  MACs", "<<<<<<< ours\n  MACs");
        var found = Assert.Single(Lock.Reported(text, Net.Replace("Conv(8", "Conv(9")));
        Assert.Equal(
            ("NETGEN4015", "<<<<<<< ours"),
            (found.Id, text.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length)));
        Assert.Empty(Marked.Verify(Lock.Options(text), Net.Replace("Conv(8", "Conv(9")));
    }

    [Fact]
    public void An_empty_lock_file_is_refused() => Assert.Equal("NETGEN4015", Assert.Single(Lock.Reported("", Net)).Id);

    [Fact]
    public void While_it_is_written_anew_nothing_is_compared() =>
        Assert.Empty(Marked.Verify(Lock.Options("<<<<<<<").And(("NetGenUpdateLock", "true")), Net));

    [Fact]
    public void A_broken_network_is_its_own_error_alone() => Assert.Equal("NETGEN1041",
        Assert.Single(Marked.Verify(Lock.Options(Lock.Of(Net)), Net.Replace("Conv(8, 3", "Conv(8, {|NETGEN1041:30|}"))).Id);
}
