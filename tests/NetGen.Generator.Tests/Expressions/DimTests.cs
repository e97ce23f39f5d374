namespace NetGen.Generator.Tests.Expressions;

/// <summary>What dimensions are called and what simplifies, by identities of arithmetic.</summary>
public class DimTests
{
    private static Dim H => Dim.H;

    private static Dim W => Dim.W;

    [Fact]
    public void Known_numbers_are_arithmetic()
    {
        Dim seven = 7;
        Assert.Equal(10L, (seven + 3).Value);
        Assert.Equal(4L, (seven - 3).Value);
        Assert.Equal(21L, (seven * 3).Value);
        Assert.Equal(3L, seven.FloorDiv(2).Value);
        Assert.Equal(4L, seven.CeilDiv(2).Value);
        Assert.Equal(-4L, (-seven).FloorDiv(2).Value);
        Assert.Equal(-3L, (-seven).CeilDiv(2).Value);
        Assert.Equal(1L, (-seven).Mod(2).Value);
        Assert.Equal(-4L, seven.FloorDiv(-2).Value);
        Assert.Equal(-3L, seven.CeilDiv(-2).Value);
    }

    [Fact]
    public void Equal_expressions_have_one_form()
    {
        Assert.Equal(H + W - H, W);
        Assert.Equal((H + 1) * (H - 1), H * H - 1);
        Assert.Equal((2 * H + 5).FloorDiv(2), H + 2);
        Assert.Equal((2 * H + 5).FloorDiv(4), (H + 2).FloorDiv(2));
        Assert.Equal((H - 3).FloorDiv(2) + 1, (H + 1).FloorDiv(2) - 1);
        Assert.Equal(H.FloorDiv(2).FloorDiv(3), H.FloorDiv(6));
        Assert.Equal((H.FloorDiv(2) + 1).FloorDiv(3), (H + 2).FloorDiv(6));
        Assert.Equal(H.CeilDiv(2).CeilDiv(2), H.CeilDiv(4));
        Assert.Equal((H * 6).FloorDiv(3), 2 * H);
        Assert.True((H - H).IsKnown);
        Assert.True((4 * H * W).IsMultipleOf(4));
        Assert.False((4 * H * W + 2).IsMultipleOf(4));
        Assert.NotEqual(H.FloorDiv(2), H.CeilDiv(2));
    }

    [Fact]
    public void ResNet_and_Inception_strides_collapse()
    {
        // ResNet: 7x7 stride 2 padding 3, then four times 3x3 stride 2 padding 1, is a division by 32, rounded up.
        var size = (H + 2 * 3 - 7).FloorDiv(2) + 1;
        for (int k = 0; k < 4; k++) size = (size + 2 - 3).FloorDiv(2) + 1;
        Assert.Equal(H.CeilDiv(32), size);
        Assert.Equal("ceil(H / 32)", size.ToString());

        // Inception-v3's stem: 3x3 stride 2, 3x3, 3x3 padding 1, 3x3 pool stride 2: (H - 7) / 4.
        var stem = (H - 3).FloorDiv(2) + 1;
        stem = stem - 2;
        stem = (stem - 3).FloorDiv(2) + 1;
        Assert.Equal("floor((H - 7) / 4)", stem.ToString());
    }

    public static TheoryData<string, string> Displays =>
        new()
        {
            { "64", "64" },
            { "H", "H" },
            { "H-2", "H - 2" },
            { "2H", "2 * H" },
            { "HW", "H * W" },
            { "-H", "-H" },
            { "64HW", "64 * H * W" },
            { "floor((H-3)/2)+1", "floor((H - 1) / 2)" },
            { "3*(H-1)*(W-2)", "3 * (H - 1) * (W - 2)" },
            { "H%2", "H mod 2" },
            { "(H-3)%2", "(H + 1) mod 2" },
            { "2H+4", "2 * (H + 2)" },
            { "64*ceil(H/4)*(floor(W/2)-1)", "64 * ceil(H / 4) * floor((W - 2) / 2)" },
            { "H+W", "H + W" },
            { "H*H-W", "H * H - W" },
            { "1-H", "-H + 1" },
        };

    [Theory]
    [MemberData(nameof(Displays))]
    public void Text_is_as_a_person_writes(string what, string expected) => Assert.Equal(expected, (what switch
    {
        "64" => Dim.Known(64),
        "H" => H,
        "H-2" => H - 2,
        "2H" => 2 * H,
        "HW" => W * H,
        "-H" => -H,
        "64HW" => 64 * W * H,
        "floor((H-3)/2)+1" => (H - 3).FloorDiv(2) + 1,
        "3*(H-1)*(W-2)" => 3 * (H - 1) * (W - 2),
        "H%2" => H.Mod(2),
        "(H-3)%2" => (H - 3).Mod(2),
        "2H+4" => 2 * H + 4,
        "64*ceil(H/4)*(floor(W/2)-1)" => 64 * H.CeilDiv(4) * (W.FloorDiv(2) - 1),
        "H+W" => H + W,
        "H*H-W" => H * H - W,
        _ => 1 - H,
    }).ToString());

    [Fact]
    public void Misuse_throws()
    {
        Assert.Throws<InvalidOperationException>(() => H.Value);
        Assert.Throws<DivideByZeroException>(() => H.FloorDiv(0));
        Assert.Throws<OverflowException>(() => Dim.Known(long.MaxValue) + 1);
        Assert.Throws<OverflowException>(() => H * long.MaxValue * 2);
        Assert.NotNull((H * long.MaxValue + (W.FloorDiv(2) + 1) * long.MaxValue).ToString());
    }
}
