using System.Globalization;
using System.Text.RegularExpressions;

namespace NetGen.Generator.Tests.Inference;

/// <summary>What is said of a symbolic network's sizes, against the same network declared for each size from 1 to 300.</summary>
public class SymbolicPropertyTests
{
    private const int Largest = 300, Channels = 4;

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_said_of_sizes_is_what_happens_at_each_size(int seed)
    {
        string layers = Draw(new Random(seed));
        string Source(string input, string name) => $"[Network({input})]\n{layers}\npublic sealed partial class {name};";
        var symbolic = Inferred.TryOf(Source($"\"{Channels}xHxW\"", "Net"), out string problem);
        var known = Inferred.AllOf([.. Enumerable.Range(1, Largest).Select(n => Source($"{Channels}, {n}, {n}", $"Net{n}"))]);
        for (int n = 1; n <= Largest; n++)
        {
            var net = known[n - 1];
            bool said = symbolic is not null && symbolic.ValidSizes.All(c => SizeWords.Hold(c, c[0], n));
            Assert.True(
                said == net is not null,
                $"{layers}\n{n}: {(net is null ? "doesn't work" : "works")}, "
                    + $"but it is said: {(symbolic is null ? problem : string.Join(", ", symbolic.ValidSizes))}");
            if (net is null || symbolic is null) continue;

            var dropped = net.Dropped.ToDictionary(d => (d.Path, Axis(d.Text)), d => Count(d.Text));
            var predicted = symbolic.Dropped.Where(d => Happens(d.Text, n)).ToList();
            string found = string.Join("; ", net.Dropped.Select(d => $"{d.Path} {d.Text}"));
            string reported = string.Join("; ", symbolic.Dropped.Select(d => $"{d.Path} {d.Text}"));
            Assert.True(
                predicted.Select(d => (d.Path, Axis(d.Text))).ToHashSet().SetEquals(dropped.Keys),
                $"{layers}\n{n}: {found}\nsaid: {reported}");
            Assert.All(predicted, d => Assert.InRange(dropped[(d.Path, Axis(d.Text))], 1, Count(d.Text)));
            Assert.Equal(net.Macs.Value, symbolic.Macs.Evaluate(n, n));
            Assert.Equal(net.Rows.Select(r => r.Output.Elements.Value), symbolic.Rows.Select(r => r.Output.Elements.Evaluate(n, n)));
        }
    }

    private static string Axis(string text) => text.Contains(" row") ? "row" : "column";

    // "drops the last row of", "drops the last 3 rows of", "drops up to 3 rows of".
    private static long Count(string text) =>
        Regex.Match(text, @"^drops (?:the last|up to) (?:(\d+) )?(?:row|column)s? of ") is { Success: true } match
            ? match.Groups[1].Success
                ? long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
                : 1
            : throw new FormatException($"'{text}' doesn't say how many.");

    private static bool Happens(string text, long size)
    {
        if (text.EndsWith(" for every input", StringComparison.Ordinal)) return true;
        var match = Regex.Match(text, " (when|unless) (([HW]) .+)$");
        Assert.True(match.Success, text);
        return SizeWords.Hold(match.Groups[2].Value, match.Groups[3].Value[0], size) == (match.Groups[1].Value == "when");
    }

    /// <summary>Windows of all kinds, enlarging, padding, and sums of paths that agree for some sizes alone.</summary>
    private static string Draw(Random random)
    {
        var layers = new List<string>();
        int taps = 0;
        for (int k = random.Next(2, 6); k > 0; k--)
        {
            switch (random.Next(10))
            {
                case 0:
                    layers.Add($"MaxPool({random.Next(2, 4)}, stride: {random.Next(1, 4)}{(random.Next(2) == 0 ? ", ceil: true" : "")})");
                    break;
                case 1:
                    layers.Add($"AvgPool({random.Next(2, 5)})");
                    break;
                case 2:
                    layers.Add(
                        $"Conv({Channels}, kernel: [{random.Next(1, 6)}, {random.Next(1, 6)}], stride: "
                            + $"[{random.Next(1, 3)}, {random.Next(1, 4)}], padding: {random.Next(3)})");
                    break;
                case 3:
                    layers.Add($"ConvTranspose({Channels}, kernel: {random.Next(1, 4)}, stride: {random.Next(1, 3)})");
                    break;
                case 4:
                    layers.Add(
                        $"Tap(\"t{taps}\"), MaxPool(2), Upsample(2){(random.Next(2) == 0 ? ", ZeroPad(0, 1, 0, 1)" : "")}, "
                            + $"Add(\"t{taps++}\")");
                    break;
                case 5:
                    layers.Add(
                        $"Split, Branch, MaxPool({random.Next(1, 4)}, stride: 2), Branch, Conv({Channels}, kernel: 3, stride: "
                            + $"2, padding: {random.Next(2)}), Concat, Conv({Channels}, 1)");
                    break;
                case 6:
                    int pad = random.Next(1, 30);
                    layers.Add($"Tap(\"t{taps}\"), AvgPool({random.Next(2, 4)}), ZeroPad({pad}, 0, {pad}, 0), Add(\"t{taps++}\")");
                    break;
                default:
                    layers.Add(
                        $"Conv({Channels}, kernel: {random.Next(1, 8)}, stride: {random.Next(1, 5)}, padding: {random.Next(4)}, "
                            + $"dilation: {random.Next(1, 3)})");
                    break;
            }
        }

        return $"[{string.Join(", ", layers)}]";
    }
}
