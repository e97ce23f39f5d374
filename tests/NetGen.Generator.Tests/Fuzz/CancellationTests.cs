using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Fuzz;

/// <summary>
/// When somebody types on, the editor cancels what it had begun: soon after that nothing of ours runs, however large the network is.
/// Processor time of the thread is measured, which other programs change little.
/// </summary>
[Collection(MeasuredAlone.Name)]
public class CancellationTests
{
    private const double MostMilliseconds = 100;
    private const int Moments = 6;
    private const string Tail = "[GlobalAvgPool, Flatten, Linear(10)]";

    private static readonly Dictionary<string, string> s_networks = new()
    {
        ["4,000 layers"] = Network("[Conv(4, 3, padding: 1, Repeat = 3990)]" + Tail),
        ["4,000 layers of any size"] = Network("[Conv(4, 3, padding: 1, Repeat = 3990)]" + Tail, "3xHxW"),
        ["1,300 sequentials"] = Network(
            "[Sequential(\"s\", Repeat = 1300), Conv(\"i + 1\", 3, padding: 1), BatchNorm, ReLU, EndSequential]" + Tail),
        ["25,000 attributes that are met"] = Network(
            $"[Sequential(\"s\", Repeat = 4000), {Times("Let(\"a\", 1), ", 4)} ReLU(When = \"i < 3990\"), EndSequential]" + Tail),
        ["24,000 attributes that are written"] = Network(Times("[ReLU]", 3900) + Times("[Let(\"a\", 1)]", 20_000) + Tail),
        ["a split into 4,000 paths"] = Network("[Split, Branch(Repeat = 3990), ReLU, Branch, Concat]" + Tail),
        ["4,000 mistakes"] = Network(Times("[Conv(\"nope\", 1), Conv(4, 99), Sequential(\"a b\"), EndSequential]", 2000) + Tail),
    };

    public static TheoryData<string> Networks() => [.. s_networks.Keys];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Ends_the_generator_soon(string name)
    {
        var compilation = GeneratorHarness.Compile(s_networks[name]);
        var driver = CSharpGeneratorDriver.Create(GeneratorHarness.Generators, parseOptions: GeneratorHarness.ParseOptions);
        AssertSoon(cancel => driver.RunGenerators(compilation, cancel));
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Ends_the_checks_soon(string name)
    {
        var source = NetworkSource.Read(GeneratorHarness.Compile(s_networks[name]), default);
        var network = source.Networks.Single();
        AssertSoon(cancel =>
        {
            var declaration = source.Close(network.Class, cancel)!;
            if (NetworkAnalysis.Of(declaration, cancel).Inferred is { } inferred)
                _ = Adviser.Find(inferred, declaration, _ => true, cancel: cancel).Count();
        });
    }

    [Fact]
    public void Leaves_nothing_of_what_was_cancelled()
    {
        var source = NetworkSource.Read(GeneratorHarness.Compile(s_networks["4,000 layers"]), default);
        var declaration = source.Close(source.Networks.Single().Class)!;
        NetworkAnalysis.Forget();
        Assert.Throws<OperationCanceledException>(() => NetworkAnalysis.Of(declaration, new CancellationToken(canceled: true)));
        Assert.Equal(3993, NetworkAnalysis.Of(declaration).Inferred!.Rows.Count);
    }

    private static void AssertSoon(Action<CancellationToken> action)
    {
        // Compiled once, and timed, so that the moments are spread over all of the work.
        double whole = 0;
        for (int run = 0; run < 2; run++)
        {
            NetworkAnalysis.Forget();
            double start = ThreadClock.Milliseconds;
            action(default);
            whole = ThreadClock.Milliseconds - start;
        }

        var random = new Random(1);
        for (int moment = 0; moment < Moments; moment++)
        {
            double after = random.NextDouble() * whole;
            // A collection of garbage, or the just-in-time compiler, may fall into one; hardly into three.
            double least = Enumerable.Range(0, 3).Select(_ => After(after, action)).TakeWhile(t => t > MostMilliseconds).Count() == 3
                ? After(after, action)
                : 0;
            Assert.True(least <= MostMilliseconds, $"{least:F0} ms of work after a cancellation at {after:F0} of {whole:F0} ms");
        }
    }

    /// <summary>Milliseconds that the thread works after its work was cancelled.</summary>
    private static double After(double milliseconds, Action<CancellationToken> action)
    {
        NetworkAnalysis.Forget();
        using var source = new CancellationTokenSource();
        using var started = new ManualResetEventSlim();
        Func<double> clock = () => 0;
        double end = 0;
        var thread = new Thread(() =>
        {
            clock = ThreadClock.OfThisThread();
            started.Set();
            try
            {
                action(source.Token);
            }
            catch (OperationCanceledException)
            {
                // What is asked for.
            }

            end = clock();
        });
        thread.Start();
        started.Wait();
        thread.Join(TimeSpan.FromMilliseconds(milliseconds));
        double cancelled = thread.IsAlive ? clock() : double.MaxValue;
        source.Cancel();
        thread.Join();
        return Math.Max(0, end - cancelled);
    }

    private static string Network(string body, string input = "3x32x32") =>
        $"[Network(\"{input}\", Classes = 10)]\n{body}\npublic sealed partial class Net;\n";

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
