namespace NetGen.Generator.Tests.Expressions;

/// <summary>Random trees of operations: the canonical form must compute what the operations compute one by one.</summary>
public class DimPropertyTests
{
    private static readonly (long H, long W)[] s_sizes =
    [
        .. from h in new long[] { 1, 2, 3, 7, 8, 31, 32, 33, 224, 299, 1023 } from w in new long[] { 1, 5, 16, 97, 224 } select (h, w),
    ];

    /// <summary>A tree as a dimension, as a function of H and W that knows nothing of dimensions, and as text.</summary>
    private sealed record Tree(Dim Dim, Func<long, long, long> Direct, string Text);

    [Fact]
    public void Canonical_form_computes_the_same()
    {
        var random = new Random(20130704);
        var byForm = new Dictionary<Dim, Tree>();
        for (int k = 0; k < 3000; k++)
        {
            var tree = Draw(random, 1 + k % 5);
            foreach (var (h, w) in s_sizes)
            {
                Assert.True(
                    tree.Direct(h, w) == tree.Dim.Evaluate(h, w),
                    $"{tree.Text} at H = {h}, W = {w}: {tree.Dim} gives {tree.Dim.Evaluate(h, w)}, not {tree.Direct(h, w)}");
            }

            if (byForm.TryGetValue(tree.Dim, out var other))
                Assert.All(s_sizes, s => Assert.Equal(other.Direct(s.H, s.W), tree.Direct(s.H, s.W)));
            else
                byForm.Add(tree.Dim, tree);
        }

        // Otherwise equality was never put to the test.
        Assert.InRange(byForm.Count, 300, 2900);
    }

    [Fact]
    public void Text_means_the_dimension()
    {
        var random = new Random(7);
        for (int k = 0; k < 1000; k++)
        {
            var tree = Draw(random, 1 + k % 4);
            string text = tree.Dim.ToString();
            if (text.Contains("mod")) continue; // not an operator of the expression language
            Assert.True(Expression.Parse(text).IsExpression(out var expression), text);
            foreach (var (h, w) in s_sizes)
            {
                var value = expression.Evaluate(new Variables(("H", new IntegerValue(h)), ("W", new IntegerValue(w))));
                Assert.Equal(new IntegerValue(tree.Direct(h, w)), value.Value);
            }
        }
    }

    [Fact]
    public void Bounds_hold()
    {
        var random = new Random(99);
        for (int k = 0; k < 1000; k++)
        {
            var tree = Draw(random, 1 + k % 4);
            var bounds = Bounds.Of(tree.Dim);
            foreach (var (h, w) in s_sizes)
            {
                Assert.True(bounds.Minimum is not { } least || least <= tree.Direct(h, w), tree.Text);
                Assert.True(bounds.Maximum is not { } most || most >= tree.Direct(h, w), tree.Text);
            }
        }
    }

    private static Tree Draw(Random random, int depth)
    {
        if (depth == 0)
        {
            long number = random.Next(-9, 10);
            return random.Next(3) switch
            {
                0 => new(Dim.H, (h, _) => h, "H"),
                1 => new(Dim.W, (_, w) => w, "W"),
                _ => new(number, (_, _) => number, $"{number}"),
            };
        }

        var a = Draw(random, depth - 1);
        long divisor = random.Next(1, 9);
        switch (random.Next(7))
        {
            case 0:
                return new(a.Dim.FloorDiv(divisor), (h, w) => Floor(a.Direct(h, w), divisor), $"floor({a.Text} / {divisor})");
            case 1:
                return new(a.Dim.CeilDiv(divisor), (h, w) => -Floor(-a.Direct(h, w), divisor), $"ceil({a.Text} / {divisor})");
            case 2:
                return new(
                    a.Dim.Mod(divisor),
                    (h, w) => a.Direct(h, w) - divisor * Floor(a.Direct(h, w), divisor),
                    $"({a.Text} mod {divisor})");
            case 3 when depth < 4:
                var c = Draw(random, depth - 1);
                return new(a.Dim * c.Dim, (h, w) => a.Direct(h, w) * c.Direct(h, w), $"({a.Text}) * ({c.Text})");
            case 4:
                var d = Draw(random, random.Next(depth));
                return new(a.Dim - d.Dim, (h, w) => a.Direct(h, w) - d.Direct(h, w), $"({a.Text} - {d.Text})");
            default:
                var b = Draw(random, random.Next(depth));
                return new(a.Dim + b.Dim, (h, w) => a.Direct(h, w) + b.Direct(h, w), $"({a.Text} + {b.Text})");
        }
    }

    /// <summary>
    /// Rounding down by rational arithmetic of its own: the double is exact enough for the sizes used, decimals are exact.
    /// </summary>
    private static long Floor(long dividend, long divisor) => (long)Math.Floor((decimal)dividend / divisor);
}
