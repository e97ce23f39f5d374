namespace NetGen.Generator.Tests;

/// <summary>Many keys in few lines, and back.</summary>
public class KeyPatternTests
{
    private static StateKey Key(string name, params long[] shape) => new(name, [.. shape], "Float32");

    [Fact]
    public void Numbers_become_ranges_and_names_become_sets() =>
        Assert.Equal(
            [
                "layer1.[0-2].bn[1-2].{weight,bias} 64",
                "layer1.0.conv1.weight 64x3x3x3",
                "layer1.[1-2].conv1.weight 64x64x3x3",
                "fc.bias 10",
            ],
            KeyPattern.Fold([
                .. from block in Enumerable.Range(0, 3)
                from bn in new[] { 1, 2 }
                from tensor in new[] { "weight", "bias" }
                select Key($"layer1.{block}.bn{bn}.{tensor}", 64),
                Key("layer1.0.conv1.weight", 64, 3, 3, 3),
                Key("layer1.1.conv1.weight", 64, 64, 3, 3),
                Key("layer1.2.conv1.weight", 64, 64, 3, 3),
                Key("fc.bias", 10),
            ]));

    [Fact]
    public void Types_and_scalars_stand_beside_the_name() =>
        Assert.Equal(
            ["bn[1,3].num_batches_tracked scalar Int64"],
            KeyPattern.Fold([new("bn1.num_batches_tracked", [], "Int64"), new("bn3.num_batches_tracked", [], "Int64")]));

    [Theory]
    [InlineData("a.b", "a.b")]
    [InlineData("a[1-3,5].{x,y}", "a1.x a1.y a2.x a2.y a3.x a3.y a5.x a5.y")]
    [InlineData("[9-10].w", "9.w 10.w")]
    public void Patterns_stand_for_every_choice(string pattern, string keys) =>
        Assert.Equal(keys.Split(' '), KeyPattern.Expand(pattern, 100));

    [Theory]
    [InlineData("")]
    [InlineData("a..b")]
    [InlineData("a[")]
    [InlineData("a[]")]
    [InlineData("a[2-1]")]
    [InlineData("a[1-2-3]")]
    [InlineData("a[x]")]
    [InlineData("{a,}")]
    [InlineData("{a")]
    [InlineData("a,b")]
    [InlineData("a[0-999999999].b[0-999999999]")]
    [InlineData("a[0-2147483647]")]
    [InlineData("a[0-99999999999999999999]")]
    public void What_is_no_pattern_or_too_large_has_no_keys(string pattern) => Assert.Null(KeyPattern.Expand(pattern, 1000));

    // Any set of keys, drawn so that places coincide often: leading zeros, numbers and names mixed, several lengths and shapes.
    [Fact]
    public void Whatever_is_folded_unfolds_to_the_same_keys()
    {
        var random = new Random(4711);
        string[] segments = ["0", "1", "2", "10", "01", "bn1", "bn2", "bn02", "conv-1", "conv-2", "weight", "bias", "x9"];
        for (int round = 0; round < 500; round++)
        {
            var keys = Enumerable
                .Range(0, random.Next(1, 40))
                .Select(_ => string.Join(".", Enumerable.Range(0, random.Next(1, 4)).Select(_ => segments[random.Next(segments.Length)])))
                .Distinct()
                .Select(name => Key(name, random.Next(1, 3)))
                .ToList();
            var unfolded = KeyPattern
                .Fold(keys)
                .Select(line => line.Split(' '))
                .SelectMany(parts => KeyPattern.Expand(parts[0], 1000)!.Select(name => $"{name} {parts[1]}"));
            Assert.Equal(keys.Select(k => $"{k.Name} {k.Text}").Order(StringComparer.Ordinal), unfolded.Order(StringComparer.Ordinal));
        }
    }
}
