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
        Assert.Equal("drops the last row of H when H is odd", net.Dropped[0].Text);

        // After the first pool the second drops a row where floor(H / 2) is odd: H mod 4 = 2 or 3.
        Assert.Equal("drops the last row of floor(H / 2) when H mod 4 = 2 or 3", net.Dropped[2].Text);
        Assert.Equal("drops the last row of floor(H / 16) when H mod 32 >= 16", net.Dropped[8].Text);
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

    [Theory]
    // floor(n / 2) + 500 = n for n = 999 (499 + 500) and n = 1000 (500 + 500).
    [InlineData("[Tap(\"a\"), MaxPool(2), ZeroPad(250, 250, 250, 250), Add(\"a\")]", "H = 999 or H = 1000,W = 999 or W = 1000")]
    // floor(n / 4) + 3 = n for n = 3 + floor(n / 4): 3 (0), and 4 (1), not 5.
    [InlineData("[Tap(\"a\"), ZeroPad(0, 4, 0, 4), MaxPool(4), ZeroPad(1, 1, 1, 1), Add(\"a\")]", "H = 3 or H = 4,W = 3 or W = 4")]
    public void Sizes_that_merge_far_away_or_rarely_are_found(string layers, string expected) =>
        Assert.Equal(expected, string.Join(",", Inferred.Of($"[Network(\"3xHxW\")] {layers} public sealed partial class Net;").ValidSizes));

    [Theory]
    [InlineData("[MaxPool(4)]", "drops up to 3 rows of H unless H is divisible by 4")]
    [InlineData("[MaxPool(3)]", "drops up to 2 rows of H unless H is divisible by 3")]
    [InlineData("[Conv(4, kernel: 3, stride: 2)]", "drops the last row of H when H is even")]
    [InlineData("[Conv(4, kernel: 3, stride: 2), Conv(4, kernel: 3, stride: 2, padding: 1)]", "drops the last row of H when H is even")]
    // 16 x 16 patches drop up to 15; with padding 1 only what is more than the padding below.
    [InlineData("[Conv(4, kernel: 16, stride: 16)]", "drops up to 15 rows of H unless H is divisible by 16")]
    [InlineData("[Conv(4, kernel: 20, stride: 20, padding: 1)]", "drops up to 18 rows of H when H mod 20 <= 17")]
    // The sum needs even sizes, of which the pool drops nothing; and odd ones, of which it drops a row each time.
    [InlineData("[Tap(\"a\"), MaxPool(2), Upsample(2), Add(\"a\")]", null)]
    [InlineData("[Tap(\"a\"), MaxPool(2), Upsample(2), ZeroPad(0, 1, 0, 1), Add(\"a\")]", "drops the last row of H for every input")]
    public void Symbolic_sizes_say_when_rows_are_dropped(string layers, string? expected) =>
        Assert.Equal(
            expected,
            Inferred
                .Of($"[Network(\"3xHxW\")] {layers} public sealed partial class Net;")
                .Dropped.Select(d => d.Text)
                .FirstOrDefault(t => t.Contains("row")));

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
        var dropped = Inferred
            .Of($"[Network(3, {height}, 225)] {layer} public sealed partial class Net;")
            .Dropped.Select(d => d.Text)
            .ToList();
        if (expected is null) Assert.DoesNotContain(dropped, t => t.Contains("row"));
        else Assert.Contains(expected, dropped);
    }
}
