namespace NetGen.Generator.Tests.Inference;

/// <summary>For which sizes symbolic networks work, each worked out from the windows.</summary>
public class ValidityTests
{
    [Fact]
    public void InceptionV3_needs_75() => Assert.Equal(["H >= 75", "W >= 75"], Inferred.Of(Networks.InceptionV3("\"3xHxW\"")).ValidSizes);

    [Fact]
    public void ResNet_works_for_every_size()
    {
        var net = Inferred.Of(Networks.ResNet("2, 2, 2, 2", false, "\"3xHxW\""));
        Assert.Equal(["H >= 1", "W >= 1"], net.ValidSizes);
        Assert.Equal("N x 2048 x ceil(H / 32) x ceil(W / 32)", net.Rows.Last(r => r.Kind == "ReLU").Output.ToString());
    }

    [Fact]
    public void Vgg_needs_32_and_says_which_sizes_drop_rows()
    {
        var net = Inferred.Of(Networks.Vgg16("\"3xHxW\""));
        Assert.Equal(["H >= 32", "W >= 32"], net.ValidSizes);
        Assert.Equal(10, net.Dropped.Count);
        Assert.Contains("unless H even", net.Dropped[0].Text, StringComparison.Ordinal);

        // After the first pool the second drops a row where floor(H / 2) is odd: H mod 4 = 2 or 3.
        Assert.Contains("unless H mod 4 = 0 or 1", net.Dropped[2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_axis_may_be_known() => Assert.Equal(["W >= 5"], Inferred.Of("""
        [Network("3x9xW")]
        [Conv(4, [3, 5])]
        public sealed partial class Net;
        """).ValidSizes);

    [Theory]
    [InlineData("[Tap(\"a\"), MaxPool(2), Upsample(2), Add(\"a\")]", "H >= 2,W >= 2,H even,W even")]
    [InlineData("[Tap(\"a\"), MaxPool(2, Repeat = 4), Upsample(16), Concat(\"a\")]", "H >= 16,W >= 16,H divisible by 16,W divisible by 16")]
    [InlineData("[Tap(\"a\"), Conv(3, kernel: 3, stride: 2), Upsample(2), ZeroPad(0, 1, 0, 1), Add(\"a\")]", "H >= 3,W >= 3,H odd,W odd")]
    [InlineData("[Tap(\"a\"), AvgPool(4), Upsample(4), ZeroPad(1, 2, 1, 2), Add(\"a\")]", "H >= 7,W >= 7,H mod 4 = 3,W mod 4 = 3")]
    [InlineData("[Tap(\"a\"), MaxPool(2), ZeroPad(4, 4, 4, 4), Add(\"a\")]", "H = 15 or H = 16,W = 15 or W = 16")]
    [InlineData("[Split, Branch, MaxPool(2), Branch, AvgPool(3, stride: 2, padding: 1), Add]", "H >= 2,W >= 2,H even,W even")]
    public void Merges_need_divisibility(string layers, string expected) =>
        Assert.Equal(expected, string.Join(",", Inferred.Of($"[Network(\"3xHxW\")] {layers} public sealed partial class Net;").ValidSizes));

    [Fact]
    public void No_size_at_all_is_a_problem()
    {
        // floor(n / 2) + 1 is n for n = 1 and n = 2 alone, where the 9x9 window doesn't fit.
        var result = Inferred.ResultOf("""
            [Network("3xHxW")]
            [Conv(3, kernel: 3)]
            [Tap("a"), MaxPool(2), ZeroPad(0, 1, 0, 1), Conv(3, kernel: 1), Add("a"), Conv(3, kernel: 9)]
            public sealed partial class Net;
            """);
        var problem = Assert.Single(result.Problems);
        Assert.Equal("NETGEN1047", problem.Rule.Id);
    }

    [Theory]
    [InlineData("[Conv(4, kernel: 3, stride: 2)]", 224, "drops the last row of 224")]
    [InlineData("[Conv(4, kernel: 3, stride: 2)]", 225, null)]
    [InlineData("[MaxPool(2)]", 7, "drops the last row of 7")]
    [InlineData("[MaxPool(2, ceil: true)]", 7, null)]
    [InlineData("[MaxPool(4)]", 7, "drops the last 3 rows of 7")]
    [InlineData("[Conv(4, kernel: 7, stride: 2, padding: 3)]", 224, null)]
    public void Known_sizes_say_what_is_dropped(string layer, int height, string? expected)
    {
        var dropped = Inferred.Of($"[Network(3, {height}, 225)] {layer} public sealed partial class Net;").Dropped.Select(d => d.Text).ToList();
        if (expected is null) Assert.DoesNotContain(dropped, t => t.Contains("row"));
        else Assert.Contains(expected, dropped);
    }
}
