using NetGen.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace Experiments.Running;

/// <summary>A network in an experiment, made for one run.</summary>
internal interface IContender : IDisposable
{
    /// <summary>One training step.</summary>
    /// <param name="images">N x 1 x 28 x 28.</param>
    /// <param name="labels">N classes.</param>
    /// <param name="share">The learning rate as a share of the declared one.</param>
    /// <returns>The main output's cross entropy, without auxiliary heads, and how many images were recognized.</returns>
    (double Loss, long Correct) Step(Tensor images, Tensor labels, double share);

    /// <summary>The gradients of the last step.</summary>
    GradientNorms Gradients();

    /// <summary>Cross entropy (summed) and recognized images in evaluation.</summary>
    (double Loss, long Correct) Evaluate(Tensor images, Tensor labels);
}

/// <summary>A contender of a class that NetGen wrote.</summary>
/// <param name="network">The network.</param>
/// <param name="optimizer">Its optimizer.</param>
/// <param name="lossOf">The declared loss, auxiliary heads included.</param>
/// <param name="logitsOf">The main output.</param>
internal sealed class Contender<TNetwork, TOutput>(
    TNetwork network, optim.Optimizer optimizer, Func<TNetwork, TOutput, Tensor, Tensor> lossOf, Func<TOutput, Tensor> logitsOf)
    : IContender
    where TNetwork : nn.Module<Tensor, TOutput>
{
    private readonly double _learningRate = optimizer.ParamGroups.First().LearningRate;

    public (double Loss, long Correct) Step(Tensor images, Tensor labels, double share)
    {
        using var scope = NewDisposeScope();
        foreach (var group in optimizer.ParamGroups) group.LearningRate = _learningRate * share;
        FreedMemory.Keep();
        network.train();
        optimizer.zero_grad();
        var output = network.call(images);
        lossOf(network, output, labels).backward();
        optimizer.step();
        using var noGradients = no_grad();
        var logits = logitsOf(output);
        return (nn.functional.cross_entropy(logits, labels).ToDouble(), logits.argmax(1).eq(labels).sum().ToInt64());
    }

    public GradientNorms Gradients() => GradientNorms.Of(network);

    public (double Loss, long Correct) Evaluate(Tensor images, Tensor labels)
    {
        using var scope = NewDisposeScope();
        using var noGradients = no_grad();
        network.eval();
        var logits = logitsOf(network.call(images));
        var loss = nn.functional.cross_entropy(logits, labels, reduction: nn.Reduction.Sum);
        return (loss.ToDouble(), logits.argmax(1).eq(labels).sum().ToInt64());
    }

    public void Dispose()
    {
        optimizer.Dispose();
        network.Dispose();
    }
}
