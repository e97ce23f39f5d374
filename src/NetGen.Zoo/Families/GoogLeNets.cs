using NetGen.Models;

namespace NetGen.Zoo.Families;

internal static class GoogLeNets
{
    public static IReadOnlyList<ZooEntry> All { get; } =
    [
        new(typeof(GoogLeNet), "GoogLeNet (torchvision)", "Szegedy et al. 2014 (arXiv:1409.4842), table 1; batch normalization, and 3x3 where the paper has 5x5")
        {
            Oracle = "googlenet",
            // torchvision 0.14 returns (x, aux2, aux1) from _forward and unpacks it as x, aux1, aux2: its two names are swapped.
            OutputNames = new Dictionary<string, string> { ["aux_logits1"] = nameof(GoogLeNetOutput.Aux2), ["aux_logits2"] = nameof(GoogLeNetOutput.Aux1) },
            Facts = [Fact.Depth(22, "section 5: 22 layers with parameters")],
        },
    ];
}
