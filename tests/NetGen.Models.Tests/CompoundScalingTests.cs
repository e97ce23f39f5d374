namespace NetGen.Models.Tests;

/// <summary>B0 scaled by phi = 0.5.</summary>
[Network(3, 240, 240, Classes = 1000), CompoundEfficientNet(0.5)]
public sealed partial class ScaledByHalf;

/// <summary>B0 scaled by phi = 1.</summary>
[Network(3, 260, 260, Classes = 1000), CompoundEfficientNet(1, dropout: 0.3)]
public sealed partial class ScaledByOne;

/// <summary>B0 scaled by phi = 2.</summary>
[Network(3, 300, 300, Classes = 1000), CompoundEfficientNet(2, dropout: 0.3)]
public sealed partial class ScaledByTwo;

/// <summary>Tan and Le 2019, formula 3: depth alpha^phi, width beta^phi, resolution gamma^phi, alpha beta² gamma² about 2.</summary>
public class CompoundScalingTests
{
    /// <summary>The factors of the authors' program (efficientnet_builder.py), and the phi that they are nearest to.</summary>
    public static TheoryData<double, double, double, double> Published =>
        new()
        {
            { 0.5, 1.0, 1.1, 240 },
            { 1, 1.1, 1.2, 260 },
            { 2, 1.2, 1.4, 300 },
            { 3.5, 1.4, 1.8, 380 },
            { 5, 1.6, 2.2, 456 },
            { 6, 1.8, 2.6, 528 },
            { 7, 2.0, 3.1, 600 },
        };

    /// <summary>Width and size are within 5% of the formula; the larger networks are up to 14% less deep.</summary>
    [Theory, MemberData(nameof(Published))]
    public void B1_to_B7_follow_from_phi(double phi, double width, double depth, double size)
    {
        var scaling = CompoundScaling.EfficientNet;
        Assert.InRange(scaling.Width(phi) / width, 0.95, 1.05);
        Assert.InRange(224 * scaling.Resolution(phi) / size, 0.95, 1.05);
        Assert.InRange(scaling.Depth(phi) / depth, 0.98, 1.16);
        if (phi <= 2) Assert.Equal((width, depth), (Math.Round(scaling.Width(phi), 1), Math.Round(scaling.Depth(phi), 1)));
    }

    [Fact]
    public void B1_to_B3_are_the_networks_of_their_phi()
    {
        Assert.Equal((EfficientNetB1.ParameterCount, EfficientNetB1.Macs), (ScaledByHalf.ParameterCount, ScaledByHalf.Macs));
        Assert.Equal((EfficientNetB2.ParameterCount, EfficientNetB2.Macs), (ScaledByOne.ParameterCount, ScaledByOne.Macs));
        Assert.Equal((EfficientNetB3.ParameterCount, EfficientNetB3.Macs), (ScaledByTwo.ParameterCount, ScaledByTwo.Macs));
    }

    /// <summary>1.2 * 1.1² * 1.15² is 1.92; the cost of B0 to B3 grows by it for each unit of phi.</summary>
    [Fact]
    public void The_cost_doubles_with_phi()
    {
        Assert.Equal(1.92027, CompoundScaling.EfficientNet.Cost(1), 1e-5);
        Assert.InRange((double)EfficientNetB2.Macs / EfficientNetB0.Macs / CompoundScaling.EfficientNet.Cost(1), 0.75, 1.35);
        Assert.InRange((double)EfficientNetB3.Macs / EfficientNetB0.Macs / CompoundScaling.EfficientNet.Cost(2), 0.75, 1.35);
    }

    [Theory]
    [InlineData(1.2, 1.1, 1.3, "make 2.454")]
    [InlineData(1.2, 1.1, 1.0, "make 1.452")]
    [InlineData(2.2, 1, 0.95, "must be 1 or more")]
    [InlineData(double.NaN, 1, 1, "must be 1 or more")]
    public void Coefficients_that_leave_the_constraint_are_refused(double alpha, double beta, double gamma, string message) =>
        Assert.Contains(
            message,
            Assert.Throws<ArgumentException>(() => new CompoundScaling(alpha, beta, gamma)).Message,
            StringComparison.Ordinal);
}
