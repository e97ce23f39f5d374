namespace NetGen.Generator.Tests.Inference;

/// <summary>Receptive fields and strides against what each output depends on, row by row.</summary>
public sealed class ReceptiveFieldTests
{
    /// <summary>Arithmetic: two neighbours of an enlarged image are one row of the input, and a pool joins them again.</summary>
    [Theory]
    [InlineData("Upsample(2), MaxPool(2)", 1, "1")]
    [InlineData("Upsample(2)", 1, "1/2")]
    [InlineData("Upsample(2), MaxPool(2, stride: 1, padding: 1)", 2, "1/2")]
    // Row o is between input rows (o - 1) / 2 and o / 2.
    [InlineData("Upsample(2), Conv(4, 3, padding: 1)", 2, "1/2")]
    [InlineData("Upsample(4), Conv(4, 3, padding: 1), Conv(4, 3, padding: 1)", 2, "1/4")]
    [InlineData("Upsample(3), MaxPool(2)", 2, "2/3")]
    [InlineData("Upsample(2, Interpolation.Bilinear)", 2, "1/2")]
    [InlineData("Upsample(2, Interpolation.Bilinear), MaxPool(2)", 3, "1")]
    [InlineData("PixelShuffle(2), MaxPool(2)", 1, "1")]
    [InlineData("ConvTranspose(4, kernel: 2, stride: 2), MaxPool(2)", 1, "1")]
    [InlineData("ConvTranspose(4, kernel: 4, stride: 2, padding: 1), MaxPool(2)", 3, "1")]
    public void Steps_smaller_than_a_pixel_are_fractions(string layers, long field, string stride)
    {
        var net = Inferred.Of($"[Network(4, 16, 16), {layers}] public sealed partial class Net;").ReceptiveField!;
        Assert.Equal((field, field, stride, stride), (net.Height, net.Width, net.StrideH.ToString(), net.StrideW.ToString()));
    }

    /// <summary>Two windows of three rows, one row apart, are four rows.</summary>
    [Fact]
    public void Merged_paths_see_what_each_of_them_sees()
    {
        var net = Inferred.Of("""
            [Network(4, 16, 16)]
            [Split]
            [Branch, MaxPool(3, stride: 2, padding: 1)]
            [Branch, ZeroPad(bottom: 2, right: 2), MaxPool(3, stride: 2), Conv(4, 1)]
            [Add]
            public sealed partial class Net;
            """).ReceptiveField;
        // 2 o - 1 to 2 o + 1, and 2 o to 2 o + 2: 4 rows.
        Assert.Equal(new ReceptiveField(4, 4, 2, 2), net);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Fields_and_strides_are_those_of_the_dependences(int seed)
    {
        var random = new Random(seed);
        var drawn = Enumerable.Range(0, 25).Select(_ => Draw(random)).ToList();
        var graphs = Inferred.AllOf(drawn.Select((d, k) =>
            $"[Network(16, {Rows.Size}, {Rows.Size}), {string.Join(", ", d.Select(l => l.Attribute))}] "
                + $"public sealed partial class Net{k};"));
        int compared = 0;
        foreach (var (layers, graph) in drawn.Zip(graphs))
        {
            string name = string.Join(", ", layers.Select(l => l.Attribute));
            Assert.True(graph is not null, name);
            var rows = layers.Aggregate(Rows.Input, (r, l) => l.Apply(r));
            var seen = graph.ReceptiveField!;
            // Enough rows that none of the borders reaches: a whole period of them.
            int period = (int)layers.Aggregate(1L, (p, l) => p * l.Enlarges);
            if (rows.Inner.Count < 2 * period + 1) continue;
            compared++;
            long field = rows.Inner.Max(r => r.Last - r.First + 1);
            Assert.True(seen.Height == field, $"{name}: {seen}, but {field}");
            long advance = rows.Inner[period].First - rows.Inner[0].First;
            Assert.True(seen.StrideH == Fraction.Of(advance, period), $"{name}: stride {seen.StrideH}, but {advance} in {period}");
            Assert.Equal((seen.Height, seen.StrideH), (seen.Width, seen.StrideW));
        }

        Assert.InRange(compared, 10, 25);
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    private static List<DrawnLayer> Draw(Random random)
    {
        var layers = new List<DrawnLayer>();
        // Kernels of a transposed convolution below its stride would leave rows that see nothing.
        for (int k = 0, count = random.Next(2, 6); k < count; k++)
        {
            int kernel = random.Next(1, 5), stride = random.Next(1, 3), padding = random.Next(0, kernel / 2 + 1), scale = random.Next(1, 4);
            layers.Add(random.Next(7) switch
            {
                0 or 1 => new($"Conv(16, {kernel}, stride: {stride}, padding: {padding})", 1, r => r.Slide(kernel, stride, padding, 1)),
                2 => new($"MaxPool({kernel}, stride: {stride}, padding: {padding})", 1, r => r.Slide(kernel, stride, padding, 1)),
                3 => new($"Conv(16, {kernel}, padding: {padding}, dilation: 2)", 1, r => r.Slide(kernel, 1, padding, 2)),
                4 => new($"Upsample({scale})", scale, r => r.Repeat(scale)),
                5 => new($"Upsample({scale}, Interpolation.Bilinear)", scale, r => r.Interpolate(scale)),
                _ => new(
                    $"ConvTranspose(16, {scale + padding}, stride: {scale}, padding: {padding})",
                    scale,
                    r => r.Transposed(scale + padding, scale, padding)),
            });
        }

        return layers;
    }

    private sealed record DrawnLayer(string Attribute, int Enlarges, Func<Rows, Rows> Apply);

    /// <summary>Which rows of the input each row of a value depends on; null where a border has a part in it.</summary>
    private sealed record Rows(IReadOnlyList<(long First, long Last)?> All)
    {
        public const int Size = 96;

        public static Rows Input { get; } = new([.. Enumerable.Range(0, Size).Select(k => ((long, long)?)(k, k))]);

        public IReadOnlyList<(long First, long Last)> Inner => [.. All.OfType<(long, long)>()];

        // PyTorch's definition of a convolution or a pool.
        public Rows Slide(int kernel, int stride, int padding, int dilation) =>
            Of((All.Count + 2 * padding - dilation * (kernel - 1) - 1) / stride + 1, o =>
                Enumerable.Range(0, kernel).Select(k => o * stride - padding + k * dilation));

        public Rows Repeat(int scale) => Of(All.Count * scale, o => [o / scale]);

        // The source of row o is (o + 1/2) / s - 1/2, between two rows unless it is whole.
        public Rows Interpolate(int scale) => Of(All.Count * scale, o =>
        {
            int twice = 2 * o + 1 - scale, below = (int)Math.Floor(twice / (2.0 * scale));
            return twice == below * 2 * scale ? [below] : [below, below + 1];
        });

        // Each input is scattered over a kernel's rows.
        public Rows Transposed(int kernel, int stride, int padding)
        {
            int size = (All.Count - 1) * stride - 2 * padding + kernel;
            var sources = Enumerable.Range(0, size).Select(_ => new List<int>()).ToList();
            // Inputs beyond the borders would reach some rows, too.
            for (int i = -kernel; i < All.Count + kernel; i++)
            {
                for (int k = 0; k < kernel; k++)
                    if (i * stride - padding + k is >= 0 and var o && o < size) sources[o].Add(i);
            }

            return Of(size, o => sources[o]);
        }

        private Rows Of(int size, Func<int, IEnumerable<int>> sources) => new(
        [
            .. Enumerable.Range(0, Math.Max(0, size)).Select(o =>
            {
                var seen = sources(o).Select(i => i >= 0 && i < All.Count ? All[i] : null).ToList();
                return seen.Contains(null) || seen.Count == 0
                    ? null
                    : ((long, long)?)(seen.Min(r => r!.Value.First), seen.Max(r => r!.Value.Last));
            }),
        ]);
    }
}
