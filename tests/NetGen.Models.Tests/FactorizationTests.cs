namespace NetGen.Models.Tests;

/// <summary>One 5x5 convolution.</summary>
[Network(64, 17, 17), Conv(64, kernel: 5, padding: 2, bias: false)]
public sealed partial class OneFive;

/// <summary>Two 3x3 convolutions with the same field.</summary>
[Network(64, 17, 17), Conv(64, kernel: 3, padding: 1, bias: false), Conv(64, kernel: 3, padding: 1, bias: false)]
public sealed partial class TwoThrees;

/// <summary>One 3x3 convolution.</summary>
[Network(64, 17, 17), Conv(64, kernel: 3, padding: 1, bias: false)]
public sealed partial class OneThree;

/// <summary>A 1x3 and a 3x1 convolution.</summary>
[Network(64, 17, 17), Conv(64, [1, 3], padding: [0, 1], bias: false), Conv(64, [3, 1], padding: [1, 0], bias: false)]
public sealed partial class Asymmetric;

/// <summary>Two 2x2 convolutions.</summary>
[Network(64, 17, 17), Conv(64, kernel: 2, padding: Same, bias: false), Conv(64, kernel: 2, padding: Same, bias: false)]
public sealed partial class TwoTwos;

/// <summary>The linear layer that GoogLeNet leaves out.</summary>
[Network(1024, 7, 7), Flatten, Linear(1024, bias: false)]
public sealed partial class FullyConnected;

/// <summary>The average that GoogLeNet has in its place.</summary>
[Network(1024, 7, 7), GlobalAvgPool, Flatten]
public sealed partial class Averaged;

/// <summary>The savings from which the inception papers argue.</summary>
public class FactorizationTests
{
    /// <summary>Szegedy et al. 2015, section 3.1: (9 + 9) / 25 of the weights and the cost, 28% saved.</summary>
    [Fact]
    public void Two_3x3_cost_18_where_a_5x5_costs_25()
    {
        Assert.Equal((OneFive.ParameterCount * 18, OneFive.Macs * 18), (TwoThrees.ParameterCount * 25, TwoThrees.Macs * 25));
        Assert.Equal(OneFive.Graph.ReceptiveField, TwoThrees.Graph.ReceptiveField);
    }

    /// <summary>Section 3.2: 3x1 after 1x3 saves 33% of a 3x3.</summary>
    [Fact]
    public void Asymmetric_convolutions_save_a_third() =>
        Assert.Equal((OneThree.ParameterCount * 2, OneThree.Macs * 2), (Asymmetric.ParameterCount * 3, Asymmetric.Macs * 3));

    /// <summary>Section 3.2: two 2x2 save only 11% of a 3x3.</summary>
    [Fact]
    public void Two_2x2_save_a_ninth() =>
        Assert.Equal((OneThree.ParameterCount * 8, OneThree.Macs * 8), (TwoTwos.ParameterCount * 9, TwoTwos.Macs * 9));

    /// <summary>
    /// Szegedy et al. 2014, section 5, and Lin et al. 2013, section 3.2: averaging has nothing to train where a linear layer has 7 * 7 *
    /// 1024 * 1024 weights.
    /// </summary>
    [Fact]
    public void Averaging_has_no_weights() => Assert.Equal((51_380_224, 0), (FullyConnected.ParameterCount, Averaged.ParameterCount));
}
