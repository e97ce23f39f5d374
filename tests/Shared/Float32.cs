namespace NetGen.Testing;

/// <summary>How far apart two programs' results of one formula may be, both computed in float32.</summary>
internal static class Float32
{
    /// <summary>Above this many standard deviations a normally distributed error is one case in 16,000.</summary>
    private const double Deviations = 4;

    /// <summary>u = 2^-24: the largest relative error of one rounding to nearest.</summary>
    public static double UnitRoundoff { get; } = Math.Pow(2, -24);

    /// <summary>
    /// The relative error of a network's outputs. A layer that sums n products rounds n times. Where the errors are independent, their
    /// sum grows with the root of their number (Higham and Mary 2019, "A new approach to probabilistic rounding error analysis"). Both
    /// programs make such an error, in an order of summation of their own.
    /// </summary>
    /// <param name="fanIns">How many products each layer sums for one output.</param>
    public static double ErrorOf(IEnumerable<long> fanIns) => Deviations * Math.Sqrt(2.0 * fanIns.Sum()) * UnitRoundoff;
}
