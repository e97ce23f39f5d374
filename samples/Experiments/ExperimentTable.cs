using Experiments.Networks;
using Experiments.Running;
using NetGen;
using TorchSharp;
using static TorchSharp.torch;

namespace Experiments;

/// <summary>All experiments.</summary>
internal static class ExperimentTable
{
    public static IReadOnlyList<Experiment> All { get; } =
    [
        new(
            "auxiliary", "What does an auxiliary head do to the gradients of a deep network, and to what it learns?",
            "Szegedy et al. 2014, section 5: heads against vanishing gradients. "
            + "Szegedy et al. 2015, section 4: heads regularize, and more so with batch norm.",
            [
                Single("plain", DeepPlain.Graph, () => new DeepPlain(), n => n.CreateOptimizer(), (n, o, t) => n.Loss(o, t)),
                WithHead(
                    "plain, head", DeepPlainWithHead.Graph, () => new DeepPlainWithHead(), n => n.CreateOptimizer(),
                    (n, o, t) => n.Loss(o, t), (DeepPlainWithHeadOutput o) => o.Logits),
                Single("norm", DeepNormalized.Graph, () => new DeepNormalized(), n => n.CreateOptimizer(), (n, o, t) => n.Loss(o, t)),
                WithHead(
                    "norm, head", DeepNormalizedWithHead.Graph, () => new DeepNormalizedWithHead(), n => n.CreateOptimizer(),
                    (n, o, t) => n.Loss(o, t), (DeepNormalizedWithHeadOutput o) => o.Logits),
                WithHead(
                    "norm, normalized head", DeepNormalizedWithNormalizedHead.Graph, () => new DeepNormalizedWithNormalizedHead(),
                    n => n.CreateOptimizer(), (n, o, t) => n.Loss(o, t), (DeepNormalizedWithNormalizedHeadOutput o) => o.Logits),
            ])
        { Images = 10_000, Epochs = 2, ShowsGradients = true },
        new(
            "degradation", "Is a deeper plain network harder to train, and a deeper residual one not?",
            "He et al. 2015, section 4.2 and figure 6: on CIFAR-10 the training error of plain networks rises from 20 to 56 layers; "
            + "that of residual ones falls.",
            [
                Single("plain-20", Plain20.Graph, () => new Plain20(), n => n.CreateOptimizer(), (n, o, t) => n.Loss(o, t)),
                Single("plain-56", Plain56.Graph, () => new Plain56(), n => n.CreateOptimizer(), (n, o, t) => n.Loss(o, t)),
                Single("ResNet-20", Residual20.Graph, () => new Residual20(), n => n.CreateOptimizer(), (n, o, t) => n.Loss(o, t)),
                Single("ResNet-56", Residual56.Graph, () => new Residual56(), n => n.CreateOptimizer(), (n, o, t) => n.Loss(o, t)),
            ])
        { Images = 8_000, Batch = 32 },
        new(
            "stacked", "Are two 3x3 convolutions better than one 5x5, and does the ReLU between them matter?",
            "Simonyan and Zisserman 2014, section 4.1: 5x5 instead of pairs of 3x3 has a top-1 error 7% higher. "
            + "Szegedy et al. 2015, section 3.1: 77.2% with a ReLU between factors, 76.2% without.",
            [
                Single("one 5x5", One5x5.Graph, () => new One5x5(), n => n.CreateOptimizer(), (n, o, t) => n.Loss(o, t)),
                Single("two 3x3", Two3x3.Graph, () => new Two3x3(), n => n.CreateOptimizer(), (n, o, t) => n.Loss(o, t)),
                Single(
                    "two 3x3, no ReLU between", Two3x3Linear.Graph, () => new Two3x3Linear(),
                    n => n.CreateOptimizer(), (n, o, t) => n.Loss(o, t)),
            ])
        { Images = 10_000, Epochs = 2 },
        new(
            "lrn", "Does response normalization help VGG's configuration A?",
            "Simonyan and Zisserman 2014, section 4.1: A-LRN doesn't improve on A. "
            + "Krizhevsky et al. 2012, section 3.3: it took 1.4 points off AlexNet's top-1 error.",
            [
                Single("A", SmallVGGA.Graph, () => new SmallVGGA(), n => n.CreateOptimizer(), (n, o, t) => n.Loss(o, t)),
                Single("A-LRN", SmallVGGALRN.Graph, () => new SmallVGGALRN(), n => n.CreateOptimizer(), (n, o, t) => n.Loss(o, t)),
            ])
        { Images = 10_000, Epochs = 2 },
    ];

    private static Contestant Single<TNetwork>(
        string name, NetworkGraph graph, Func<TNetwork> create, Func<TNetwork, optim.Optimizer> optimizer,
        Func<TNetwork, Tensor, Tensor, Tensor> loss)
        where TNetwork : nn.Module<Tensor, Tensor> => WithHead(name, graph, create, optimizer, loss, (Tensor logits) => logits);

    private static Contestant WithHead<TNetwork, TOutput>(
        string name, NetworkGraph graph, Func<TNetwork> create, Func<TNetwork, optim.Optimizer> optimizer,
        Func<TNetwork, TOutput, Tensor, Tensor> loss, Func<TOutput, Tensor> logits)
        where TNetwork : nn.Module<Tensor, TOutput> => new(name, graph, () =>
        {
            var network = create();
            return new Contender<TNetwork, TOutput>(network, optimizer(network), loss, logits);
        });
}
