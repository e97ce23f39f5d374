namespace NetGen.Package.Tests;

public sealed class ConsumerTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Fact]
    public void Networks_compile_through_the_package_and_know_their_parameters()
    {
        using var consumer = new Consumer(package, """
            Console.WriteLine(Small.ParameterCount);

            [Network(3, 32, 32, Classes = 10)]
            [ConvBnReLU(16, kernel: 3, padding: 1), GlobalAvgPool, Flatten, Linear("classes")]
            public sealed partial class Small;

            [Network(192, 28, 28)]
            [Inception(b1x1:64, r3:96, c3:128, r5:16, c5:32, pool:32)]
            public sealed partial class OneInception;

            [Network(256, 56, 56)]
            [Residual(Bottleneck)]
            public sealed partial class OneResidual;
            """);
        var build = consumer.Build();
        Assert.True(build.Status == 0, build.Output);
        const int Convolution = 3 * 16 * 3 * 3, BatchNorm = 2 * 16, Classifier = 16 * 10 + 10;
        Assert.Equal($"{Convolution + BatchNorm + Classifier}", consumer.Run().Output.Trim());
    }

    [Fact]
    public void A_mistake_in_a_network_is_one_error_of_ours()
    {
        using var consumer = new Consumer(package, """
            Console.WriteLine(typeof(Broken));

            [Network(3, 4, 4, Classes = 10)]
            [Conv(16, kernel: 7), Flatten, Linear("classes")]
            public sealed partial class Broken;
            """);
        var build = consumer.Build();
        Assert.Equal(1, build.Status);
        var errors = build.Output.Split('\n').Where(line => line.Contains(": error ")).Distinct();
        Assert.Contains("error NETGEN1", Assert.Single(errors));
    }
}
