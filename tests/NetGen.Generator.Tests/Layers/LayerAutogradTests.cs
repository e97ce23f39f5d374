using TorchSharp;

namespace NetGen.Generator.Tests;

/// <summary>What layers say of their storage and backward passes holds on torch.</summary>
public sealed class LayerAutogradTests
{
    private static readonly IReadOnlyList<LayerCase> s_cases = LayerCases.OfAll(30, d => d.Parameters.Count == 0 ? 2 : 4);
    private static readonly List<Layer> s_layers = [.. s_cases.Select(c => c.Infer().Layer!)];
    private static readonly CompiledLayers s_compiled = CompiledLayers.Of(s_layers);

    [Fact]
    public void In_place_forms_give_the_same_numbers_and_gradients() => ForEach((k, layer, module) =>
    {
        if (layer.ForwardInPlace is null) return;
        var (output, gradient) = Run(layer, x => s_compiled.Forward(k, module, x, false));
        var (inPlace, inPlaceGradient) = Run(layer, x => s_compiled.ForwardInPlace(k, module, x, false));
        Assert.Equal(output, inPlace);
        // From the output instead of the input the same slopes come out a few roundings apart.
        Assert.All(gradient.Zip(inPlaceGradient), g => Assert.Equal(g.First, g.Second, 1e-5f));
    });

    [Fact]
    public void In_place_forms_overwrite_their_input() => ForEach((k, layer, module) =>
    {
        if (layer.ForwardInPlace is null) return;
        var input = Input(layer);
        var output = s_compiled.ForwardInPlace(k, module, input, false);
        Assert.Equal(output.data<float>().ToArray(), input.data<float>().ToArray());
    });

    [Fact]
    public void Inputs_that_are_not_saved_may_be_overwritten() => ForEach((k, layer, module) =>
    {
        // A layer that returns its input saves nothing itself, but what overwrites its input overwrites its output.
        if (layer.SavesInput || layer.Aliases) return;
        var (_, gradient) = Run(layer, x => s_compiled.Forward(k, module, x, false));
        var (_, overwritten) = Run(layer, x => s_compiled.Forward(k, module, x, false), before: x => x.add_(1));
        Assert.Equal(gradient, overwritten);
    });

    [Fact]
    public void Outputs_that_are_not_saved_may_be_overwritten() => ForEach((k, layer, module) =>
    {
        if (layer.SavesOutput) return;
        var (_, gradient) = Run(layer, x => s_compiled.Forward(k, module, x, false), square: false);
        var (_, overwritten) = Run(layer, x => s_compiled.Forward(k, module, x, false).mul_(1), square: false);
        Assert.Equal(gradient, overwritten);
    });

    [Fact]
    public void Outputs_with_their_own_storage_do_not_reach_the_input() => ForEach((k, layer, module) =>
    {
        if (layer.Aliases) return;
        using var none = torch.no_grad();
        var input = Input(layer);
        float[] before = input.data<float>().ToArray();
        s_compiled.Forward(k, module, input, false).add_(1);
        Assert.Equal(before, input.data<float>().ToArray());
    });

    private static void ForEach(Action<int, Layer, torch.nn.Module> test)
    {
        for (int k = 0; k < s_layers.Count; k++)
        {
            using var scope = torch.NewDisposeScope();
            using var module = s_compiled.Make(k);
            module.eval();
            try
            {
                test(k, s_layers[k], module);
            }
            catch (Exception problem) when (problem is not OutOfMemoryException)
            {
                throw new InvalidOperationException($"{s_cases[k]}: {problem.Message}", problem);
            }
        }
    }

    private static torch.Tensor Input(Layer layer) =>
        torch
            .arange(2 * layer.Input.Elements.Value, dtype: torch.ScalarType.Float32)
            .reshape([2, .. layer.Input.Dims.Select(d => d.Value)])
            .remainder(7)
            .sub_(3.5);

    private static torch.Tensor Constants(torch.Tensor like) =>
        torch.arange(like.numel(), dtype: torch.ScalarType.Float32).remainder(5).reshape(like.shape);

    /// <summary>
    /// Output and gradient of the input for the loss sum(y^2) or, where y may be overwritten, sum(k y) with constants k: of a normalized
    /// channel the plain sum is always 0, and its gradient nothing but roundings.
    /// </summary>
    private static (float[] Output, float[] Gradient) Run(
        Layer layer,
        Func<torch.Tensor, torch.Tensor> forward,
        Action<torch.Tensor>? before = null,
        bool square = true)
    {
        var leaf = Input(layer).requires_grad_();
        // What a layer gets in a network is the result of another one, not a leaf; adding saves nothing.
        var input = leaf + 0;
        var output = forward(input);
        float[] values = output.detach().clone().contiguous().data<float>().ToArray();
        before?.Invoke(input);
        (output * (square ? output : Constants(output))).sum().backward();
        return (values, leaf.grad!.data<float>().ToArray());
    }
}
