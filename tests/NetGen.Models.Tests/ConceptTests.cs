using System.Text.RegularExpressions;
using NetGen.Zoo;

namespace NetGen.Models.Tests;

/// <summary>The techniques of docs/concepts.md, and the numbers that the page computes.</summary>
public partial class ConceptTests
{
    [Fact]
    public void Every_technique_of_the_lineage_is_told_in_three_sentences()
    {
        string[] expected =
        [
            "Parameter sharing", "Trainable subsampling", "ReLU instead of tanh", "Overlapping pooling", "Local response normalization",
            "Dropout", "Augmentation with PCA lighting", "mlpconv", "Global average pooling", "Inception", "Bottlenecks", "Auxiliary heads",
            "Factorization", "Asymmetric kernels", "Grid reduction", "Label smoothing", "Batch normalization", "Residual connections",
            "Dense connections", "Pre-activation", "Squeeze and excitation", "Compound scaling", "Deformable sampling",
            "He and Xavier initialization",
        ];
        Assert.Equal(expected.Order(), ConceptTable.All.Select(c => c.Name).Order());
        Assert.All(ConceptTable.All.SelectMany(c => (string[])[c.What, c.Arithmetic, c.Finding]), s => Assert.EndsWith(".", s));
        Assert.All(ConceptTable.All, c => Assert.Matches(@"\b(19|20)\d\d\b", c.Paper));
    }

    [Fact]
    public void Every_attribute_that_a_technique_names_exists()
    {
        var assemblies = (System.Reflection.Assembly[])[typeof(NetworkGraph).Assembly, typeof(GoogLeNet).Assembly];
        foreach (Concept concept in ConceptTable.All)
        {
            string[] names = [.. Attribute().Matches(concept.Code).Select(m => m.Groups[1].Value)];
            Assert.NotEmpty(names);
            Assert.All(names, n => Assert.True(assemblies.Any(a => a.GetType($"NetGen.{n}Attribute") is not null), n));
        }
    }

    // What papers and courses print, and arithmetic on their tables.
    [Theory]
    [InlineData("Parameter sharing", "4,704 values of 1,024 pixels with 156 parameters")] // LeCun et al. 1998, section II.B; 6 x 28 x 28
    [InlineData("Parameter sharing", "4,816,896")] // 4,704 x 1,024
    [InlineData("Trainable subsampling", "6 maps to 14 x 14 with 12 parameters")] // LeCun et al. 1998, section II.B
    [InlineData("Overlapping pooling", "27 rows of 55")] // Krizhevsky et al. 2012, figure 2
    [InlineData("Local response normalization", "477,024")] // 96 x 55 x 55 + 256 x 27 x 27
    [InlineData("Dropout", "54,534,144")] // 9,216 x 4,096 + 4,096 + 4,096 x 4,096 + 4,096
    [InlineData("Augmentation with PCA lighting", "2,048")] // Krizhevsky et al. 2012, section 4.1: "by a factor of 2048"
    [InlineData("mlpconv", "60,928")] // 75 x 192 + 192 + 192 x 160 + 160 + 160 x 96 + 96
    [InlineData("Global average pooling", "50,176 x 1,024 = 51,380,224")] // 7 x 7 x 1,024 x 1,024
    [InlineData("Global average pooling", "the average has 0;")]
    [InlineData("Inception", "854,196,224")] // Stanford's CS231n: 854M
    [InlineData("Inception", "271,351,808")]
    [InlineData("Bottlenecks", "112,896,000")] // 14 x 14 x 48 x 25 x 480: 112.9M
    [InlineData("Bottlenecks", "5,268,480")] // 14 x 14 x (480 x 16 + 16 x 25 x 48): 5.3M
    [InlineData("Bottlenecks", "70,400")] // 256 x 64 + 9 x 64 x 64 + 64 x 256 and 2 x (64 + 64 + 256) of batch norm
    [InlineData("Auxiliary heads", "3,188,840")]
    [InlineData("Batch normalization", "53 normalizations have 53,120 parameters")] // torchvision's resnet50, counted in PyTorch
    [InlineData("Factorization", "76,800 weights")] // 25 x 48 x 64
    [InlineData("Factorization", "56,448, 26.5% fewer")] // 9 x 48 x 56 + 9 x 56 x 64
    [InlineData("Asymmetric kernels", "114,688 weights")] // 7 x 128 x 128
    [InlineData("Asymmetric kernels", "saves 33%, where two 2x2 save 11%")] // Szegedy et al. 2015, section 3.2
    [InlineData("Grid reduction", "N x 768 x 17 x 17 of N x 288 x 35 x 35")] // Szegedy et al. 2015, figure 10 and table 1
    [InlineData("Label smoothing", "0.9001 and that of each other 0.0001")]
    [InlineData("Residual connections", "21,623,848 parameters")]
    [InlineData("Dense connections", "to 256;")] // Huang et al. 2016, section 3: 64 + 6 x 32
    [InlineData("Squeeze and excitation", "2,530,992 parameters more than ResNet-50, 9.9%")] // Hu et al. 2017, section 4: about 2.5M, 10%
    [InlineData("Deformable sampling", "248,886")] // 3 x (9 x 512 + 1) x 18
    [InlineData("Compound scaling", "1.92")] // Tan and Le 2019, section 3.3: about 2
    [InlineData("He and Xavier initialization", "sqrt(2 / 576) = 0.0589")]
    public void A_technique_shows_the_number_that_is_known(string name, string words) =>
        Assert.Contains(words, Space().Replace(ConceptTable.All.Single(c => c.Name == name).Arithmetic, " "));

    [GeneratedRegex(@"(?<=^|\[|, )\[?([A-Z]\w+)(?=[\](,])")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
