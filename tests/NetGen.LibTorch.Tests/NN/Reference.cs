namespace NetGen.LibTorch.Tests.NN;

/// <summary>Layers in plain loops, written from their definitions.</summary>
internal static class Reference
{
    /// <summary>N x C x H x W numbers; reading outside gives zero.</summary>
    public sealed record Map(long N, long C, long H, long W, double[] V)
    {
        public Map(long n, long c, long h, long w) : this(n, c, h, w, new double[n * c * h * w]) { }

        public ref double At(long n, long c, long y, long x) => ref V[((n * C + c) * H + y) * W + x];

        public bool Holds(long y, long x) => y >= 0 && y < H && x >= 0 && x < W;
    }

    public static Map Convolve(Map x, Map w, double[]? bias, long stride, long pad, long dilation, long groups)
    {
        long Size(long size, long k) => (size + 2 * pad - dilation * (k - 1) - 1) / stride + 1;
        var y = new Map(x.N, w.N, Size(x.H, w.H), Size(x.W, w.W));
        long perGroup = w.N / groups;
        for (long n = 0; n < y.N; n++)
            for (long o = 0; o < y.C; o++)
                for (long i = 0; i < y.H; i++)
                    for (long j = 0; j < y.W; j++)
                    {
                        var sum = bias?[o] ?? 0;
                        for (long c = 0; c < w.C; c++)
                            for (long u = 0; u < w.H; u++)
                                for (long v = 0; v < w.W; v++)
                                {
                                    long r = i * stride - pad + u * dilation, q = j * stride - pad + v * dilation;
                                    if (x.Holds(r, q)) sum += x.At(n, o / perGroup * w.C + c, r, q) * w.At(o, c, u, v);
                                }
                        y.At(n, o, i, j) = sum;
                    }
        return y;
    }

    /// <summary>Every input pixel adds its kernel to the output.</summary>
    public static Map ConvolveTransposed(Map x, Map w, long stride, long pad, long outputPad)
    {
        long Size(long size, long k) => (size - 1) * stride - 2 * pad + k - 1 + outputPad + 1;
        var y = new Map(x.N, w.C, Size(x.H, w.H), Size(x.W, w.W));
        for (long n = 0; n < x.N; n++)
            for (long c = 0; c < x.C; c++)
                for (long i = 0; i < x.H; i++)
                    for (long j = 0; j < x.W; j++)
                        for (long o = 0; o < w.C; o++)
                            for (long u = 0; u < w.H; u++)
                                for (long v = 0; v < w.W; v++)
                                {
                                    long r = i * stride - pad + u, q = j * stride - pad + v;
                                    if (y.Holds(r, q)) y.At(n, o, r, q) += x.At(n, c, i, j) * w.At(c, o, u, v);
                                }
        return y;
    }

    /// <summary>The output size of a pooling: with "ceil", a last window counts if it starts within the input or the left padding.</summary>
    public static long Pooled(long size, long kernel, long stride, long pad, bool ceil)
    {
        if (!ceil) return (size + 2 * pad - kernel) / stride + 1;
        var result = (long)Math.Ceiling((size + 2 * pad - kernel) / (double)stride) + 1;
        return (result - 1) * stride >= size + pad ? result - 1 : result;
    }

    public static Map MaxPool(Map x, long kernel, long stride, long pad, bool ceil)
    {
        var y = new Map(x.N, x.C, Pooled(x.H, kernel, stride, pad, ceil), Pooled(x.W, kernel, stride, pad, ceil));
        Each(y, (n, c, i, j) =>
        {
            var best = double.NegativeInfinity;
            for (long u = 0; u < kernel; u++)
                for (long v = 0; v < kernel; v++)
                    if (x.Holds(i * stride - pad + u, j * stride - pad + v)) best = Math.Max(best, x.At(n, c, i * stride - pad + u, j * stride - pad + v));
            return best;
        });
        return y;
    }

    public static Map AvgPool(Map x, long kernel, long stride, long pad, bool countPad)
    {
        var y = new Map(x.N, x.C, Pooled(x.H, kernel, stride, pad, false), Pooled(x.W, kernel, stride, pad, false));
        Each(y, (n, c, i, j) =>
        {
            double sum = 0, count = 0;
            for (long u = 0; u < kernel; u++)
                for (long v = 0; v < kernel; v++)
                    if (x.Holds(i * stride - pad + u, j * stride - pad + v))
                    {
                        sum += x.At(n, c, i * stride - pad + u, j * stride - pad + v);
                        count++;
                    }
            return sum / (countPad ? kernel * kernel : count);
        });
        return y;
    }

    /// <summary>Windows from floor(i * in / out) to ceil((i + 1) * in / out).</summary>
    public static Map AdaptivePool(Map x, long h, long w, Func<IEnumerable<double>, double> reduce)
    {
        var y = new Map(x.N, x.C, h, w);
        Each(y, (n, c, i, j) =>
        {
            var window = new List<double>();
            for (var r = i * x.H / h; r < ((i + 1) * x.H + h - 1) / h; r++)
                for (var q = j * x.W / w; q < ((j + 1) * x.W + w - 1) / w; q++) window.Add(x.At(n, c, r, q));
            return reduce(window);
        });
        return y;
    }

    public static Map LocalResponse(Map x, long size, double alpha, double beta, double k)
    {
        var y = new Map(x.N, x.C, x.H, x.W);
        Each(y, (n, c, i, j) =>
        {
            double sum = 0;
            for (var d = c - size / 2; d <= c + (size - 1) / 2; d++)
                if (d >= 0 && d < x.C) sum += x.At(n, d, i, j) * x.At(n, d, i, j);
            return x.At(n, c, i, j) / Math.Pow(k + alpha * sum / size, beta);
        });
        return y;
    }

    /// <summary>Mean and biased variance of sets of elements, by the key that each element has.</summary>
    public static Map Normalise(Map x, Func<long, long, long> key, double eps)
    {
        var y = new Map(x.N, x.C, x.H, x.W);
        var groups = new Dictionary<long, List<double>>();
        Each(x, (n, c, i, j) =>
        {
            if (!groups.TryGetValue(key(n, c), out var list)) groups[key(n, c)] = list = [];
            list.Add(x.At(n, c, i, j));
            return x.At(n, c, i, j);
        });
        var moments = groups.ToDictionary(g => g.Key, g => (Mean: g.Value.Average(), Var: g.Value.Select(v => v - g.Value.Average()).Average(d => d * d)));
        Each(y, (n, c, i, j) => (x.At(n, c, i, j) - moments[key(n, c)].Mean) / Math.Sqrt(moments[key(n, c)].Var + eps));
        return y;
    }

    private static void Each(Map y, Func<long, long, long, long, double> value)
    {
        for (long n = 0; n < y.N; n++)
            for (long c = 0; c < y.C; c++)
                for (long i = 0; i < y.H; i++)
                    for (long j = 0; j < y.W; j++) y.At(n, c, i, j) = value(n, c, i, j);
    }
}
