using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Training;

/// <summary>
/// What a loss asks of the results that it compares with classes: scores, of which the largest is the answer, or penalties, of
/// which the smallest is.
/// </summary>
internal static class LossRules
{
    private static readonly Dictionary<Meaning, (string Smallest, string Verb, string Losses)> s_words = new()
    {
        [Meaning.Penalties] = ("penalties, the smallest of which is the answer", "raise", "[DiscriminativePenalty(1)] or [MeanPenalty]"),
        [Meaning.Scores] = ("scores, the largest of which is the answer", "lower", "[CrossEntropy]"),
    };

    /// <summary>Losses that fit what a network gives, the likeliest first.</summary>
    public static IReadOnlyDictionary<Meaning, IReadOnlyList<string>> Fitting { get; } = new Dictionary<Meaning, IReadOnlyList<string>>
    {
        [Meaning.Penalties] = ["DiscriminativePenalty(1)", "MeanPenalty"],
        [Meaning.Scores] = ["CrossEntropy"],
    };

    public static void Check(
        NetworkDeclaration network, Frame frame, ContainerBuilder root, IReadOnlyList<NetworkOutput> outputs, TrainingSettings training,
        ProblemList problems)
    {
        var loss = TrainingTable.LossOf(training);
        if (loss.Asks == Meaning.Open) return;
        IEnumerable<int> heads = outputs.Where(o => o is { IsAuxiliary: true, LossWeight: not 0 }).Select(o => o.Value);
        foreach (int value in heads.Prepend(root.Current).Distinct())
        {
            var (given, answer) = Answers.Of(root.Nodes, value);
            if (given == Meaning.Open || given == loss.Asks || answer is not LayerNode maker) continue;
            int declared = IndexOf(network, loss.Name);
            var (which, verb, losses) = s_words[given];
            Origin origin = declared < 0 ? maker.Origin : frame.OriginOf(declared);
            string said = declared < 0 ? "cross entropy, the loss where none is declared," : $"[{loss.Name}]";
            problems.Note(new Problem(new TextFinding(Rules.LossMismatch, [maker.Layer.Kind, which, said, verb, losses]), origin, null));
            return;
        }
    }

    private static int IndexOf(NetworkDeclaration network, string loss)
    {
        for (int k = 0; k < network.Attributes.Count; k++)
            if (TrainingTable.Find(network.Attributes[k].Name)?.Name == loss) return k;
        return -1;
    }
}
