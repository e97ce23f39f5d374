using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.Tensors;

// The default source of random numbers belongs to the process: nothing else may draw meanwhile.
[Collection("Alone")]
public class RandomTests
{
    [Fact]
    public void Seeds_give_the_numbers_that_PyTorch_documents()
    {
        // torch.manual_seed(0); torch.rand(2) and torch.randn(2) in every PyTorch since 1.0, on a processor.
        manual_seed(0);
        Expect.Near(rand(2), [2], [0.4963, 0.7682], 5e-5);
        manual_seed(0);
        Expect.Near(randn(2), [2], [1.5410, -0.2934], 5e-5);
    }

    [Fact]
    public void The_same_seed_gives_the_same_numbers()
    {
        manual_seed(7);
        using var a = randn(5);
        using var b = randn(5);
        random.manual_seed(7);
        using var again = randn(5);
        Assert.True(a.Equals(again));
        Assert.False(a.Equals(b));
        Assert.Equal(7, initial_seed());
    }

    [Fact]
    public void A_generator_of_its_own_is_independent_and_can_be_rewound()
    {
        using var g = new Generator(11);
        using var state = g.get_state();
        using var a = rand([4L], generator: g);
        manual_seed(1);
        using var next = rand([4L], generator: g);
        g.set_state(state);
        Assert.True(a.Equals(rand([4L], generator: g)));
        Assert.True(next.Equals(rand([4L], generator: g)));
        g.manual_seed(11);
        Assert.True(a.Equals(rand([4L], generator: g)));
    }

    [Fact]
    public void The_default_state_can_be_kept_and_restored()
    {
        using var state = get_rng_state();
        using var a = rand(3);
        set_rng_state(state);
        Assert.True(a.Equals(rand(3)));
    }

    [Fact]
    public void Distributions_have_their_moments()
    {
        manual_seed(3);
        const int n = 100_000;
        // Five standard errors: 5 / sqrt(n) = 0.016 times the standard deviation.
        using var normal = empty(n).normal_(2, 3);
        Assert.InRange(normal.mean().ToSingle(), 2 - 0.05f, 2 + 0.05f);
        Assert.InRange(normal.std().ToSingle(), 3 - 0.05f, 3 + 0.05f);
        using var uniform = empty(n).uniform_(-1, 3);
        Assert.InRange(uniform.mean().ToSingle(), 1 - 0.02f, 1 + 0.02f);
        Assert.True(uniform.min().ToSingle() >= -1 && uniform.max().ToSingle() < 3);
        using var coins = empty(n).bernoulli_(0.25);
        Assert.InRange(coins.mean().ToSingle(), 0.25f - 0.01f, 0.25f + 0.01f);
        using var dice = randint(1, 7, [(long)n]);
        Assert.Equal(1, dice.min().ToInt64());
        Assert.Equal(6, dice.max().ToInt64());
    }

    [Fact]
    public void A_permutation_has_every_number_once()
    {
        using var p = randperm(100);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => (long)i), p.data<long>().ToArray().Order());
    }

    [Fact]
    public void Draws_follow_the_weights()
    {
        using var draws = multinomial(tensor(new[] { 0f, 1f, 0f }), 5, replacement: true);
        Expect.Same(draws, [5], 1, 1, 1, 1, 1);
    }
}
