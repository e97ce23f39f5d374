using NetGen.Modules;
using TorchSharp;

namespace NetGen.Runtime.Tests;

public sealed class RadialBasisTests
{
    [Fact]
    public void Outputs_are_squared_distances_to_the_codes()
    {
        using var scope = torch.NewDisposeScope();
        using var module = new RadialBasis(3, 2, "++- -#1");
        var input = torch.tensor(new float[] { 1, 2, -1, 0, 0, 0 }).view(2, 3);
        // Codes (1, 1, -1) and (-1, 1, 1): 0 + 1 + 0 and 4 + 1 + 4; a vector of zeros is 3 from any code.
        Assert.Equal([1f, 9f, 3f, 3f], Values.Of(module.call(input)));
        Assert.Empty(module.parameters());
        Assert.Equal("codes", Assert.Single(module.state_dict()).Key);
    }

    [Fact]
    public void Gradients_are_the_differences()
    {
        using var scope = torch.NewDisposeScope();
        using var module = new RadialBasis(4, 3, "++--+-+-----");
        FiniteDifferences.Check(module, 2, 4);
    }

    /// <summary>A code is 0 from itself and 4 for each differing pixel from another; ten different pictures of 12 x 7 pixels.</summary>
    [Fact]
    public void The_digits_are_ten_different_pictures_of_84_pixels()
    {
        using var scope = torch.NewDisposeScope();
        string[][] digits = [.. Bitmaps.Digits.ReplaceLineEndings("\n").Split("\n\n").Select(d => d.Split('\n'))];
        Assert.Equal(10, digits.Length);
        Assert.All(digits, d => Assert.Equal((12, true), (d.Length, d.All(row => row.Length == 7))));

        using var module = new RadialBasis(84, 10, Bitmaps.Digits);
        float[] distances = Values.Of(module.call(module.codes));
        foreach (var (a, b) in from a in Enumerable.Range(0, 10) from b in Enumerable.Range(0, 10) select (a, b))
        {
            int differing = string.Concat(digits[a]).Zip(string.Concat(digits[b])).Count(p => p.First != p.Second);
            Assert.Equal(4f * differing, distances[a * 10 + b]);
            Assert.Equal(a == b, differing == 0);
        }
    }

    [Fact]
    public void Too_few_signs_are_rejected() =>
        Assert.Contains(
            "There are 5 signs, but 2 codes of 3 need 6",
            Assert.Throws<ArgumentException>(() => new RadialBasis(3, 2, "+++--")).Message,
            StringComparison.Ordinal);
}
