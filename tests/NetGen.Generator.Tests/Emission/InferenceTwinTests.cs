using NetGen.Generator.Graph;
using NetGen.Generator.Serving;
using NetGen.Generator.Tests.Inference;

namespace NetGen.Generator.Tests;

/// <summary>Of which layers an inference twin consists, and whose weights they take.</summary>
public class InferenceTwinTests
{
    [Theory]
    [InlineData("Conv(4, 3), BatchNorm, ReLU", "Conv(conv1+bn1) ReLU")]
    [InlineData("Conv(4, 3, bias: false), BatchNorm(eps: 1e-3), Dropout(0.5), ReLU", "Conv(conv1+bn1) ReLU")]
    [InlineData("DepthwiseConv(3), BatchNorm", "DepthwiseConv(conv1+bn1)")]
    [InlineData("Flatten, Linear(5), BatchNorm", "Flatten Linear(fc1+bn1)")]
    [InlineData("DeformConv(4, 3), BatchNorm", "DeformConv(conv1+bn1)")]
    // Nothing affine is before it, a second one follows, or something else reads what it would change.
    [InlineData("BatchNorm, Conv(4, 3)", "BatchNorm(bn1) Conv(conv1)")]
    [InlineData("Conv(4, 3), ReLU, BatchNorm", "Conv(conv1) ReLU BatchNorm(bn1)")]
    [InlineData("Conv(4, 3), BatchNorm, BatchNorm", "Conv(conv1+bn1) BatchNorm(bn2)")]
    [InlineData("Conv(4, 3), Tap(\"raw\"), BatchNorm, Add(\"raw\")", "Conv(conv1) BatchNorm(bn1) Add")]
    [InlineData("Conv(4, 3), Output(\"raw\"), BatchNorm", "Conv(conv1) BatchNorm(bn1)")]
    // Its weight has the outputs on the second axis.
    [InlineData("ConvTranspose(4, 3), BatchNorm", "ConvTranspose(convtranspose1) BatchNorm(bn1)")]
    public void Normalization_becomes_part_of_the_affine_layer_before_it(string layers, string expected) =>
        Assert.Equal(expected, Twin(layers));

    [Theory]
    [InlineData(
        "Split, Branch, Conv(4, 1), Branch, Conv(6, 1), Conv(4, 3, padding: 1), Concat",
        "Conv(conv1,conv2) Narrow Narrow Conv(conv3) Concat")]
    [InlineData(
        "Split, Branch, Conv(4, 1), BatchNorm, Branch, Conv(6, 1), BatchNorm, Concat",
        "Conv(conv1+bn1,conv2+bn2) Narrow Narrow Concat")]
    [InlineData("Split, Branch, Conv(4, 1), Branch, Conv(4, 3, padding: 1), Concat", "Conv(conv1) Conv(conv2) Concat")]
    [InlineData("Split, Branch, Conv(4, 1), Branch, Conv(4, 1, bias: false), Concat", "Conv(conv1) Conv(conv2) Concat")]
    [InlineData(
        "Split, Branch, Conv(4, 1), Branch, MaxPool(3, 1, padding: 1), Conv(4, 1), Concat",
        "Conv(conv1) MaxPool Conv(conv2) Concat")]
    public void Pointwise_convolutions_of_one_tensor_become_one(string layers, string expected) => Assert.Equal(expected, Twin(layers));

    [Fact]
    public void What_only_training_needs_is_left_out() => Assert.Equal(
        "Conv(conv1) ReLU",
        Twin("Conv(4, 3), Auxiliary(\"aux\"), Flatten, Linear(2), EndAuxiliary, Identity, ReLU, Dropout(0.1)"));

    private static string Twin(string layers)
    {
        var graph = Inferred.Of($"[Network(4, 8, 8), Inference]\n[{layers}]\npublic sealed partial class Net;").Graph;
        var twin = InferenceTwin.Of(graph, default);
        var sources = twin.Weights.ToDictionary(
            l => l.Name,
            l => $"({string.Join(",", l.Sources.Select(s => s.Norm is null ? s.Path : $"{s.Path}+{s.Norm}"))})");
        return string.Join(" ", twin.Graph.Root.Nodes.Select(n => Kind(n) + sources.GetValueOrDefault(n.Name)));
    }

    private static string Kind(Node node) => node is LayerNode layer ? layer.Layer.Kind : ((MergeNode)node).Kind.ToString();
}
