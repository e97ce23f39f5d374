using System.Globalization;
using System.Text;
using NetGen.Zoo;

namespace NetGen.Tool;

/// <summary>
/// The page docs/zoo.md: the same table as <c>netgen zoo</c>, with each network's paper and proofs instead of measured errors.
/// </summary>
internal static class ZooPage
{
    public static string Write()
    {
        var text = new StringBuilder(
            """
            # The zoo

            <!-- Written by `netgen docs`: do not edit. -->

            Every network of `NetGen.Models` with the counts that NetGen infers at compile time. Parameters include auxiliary heads;
            multiply-accumulates (of convolutions and linear layers, for one sample) don't. Activations are the elements of all convolution
            outputs; the receptive field is that of the last image-shaped tensor, with its total stride; peak memory is for one sample in
            float32, in evaluation and in training, without parameters.

            `./build.sh zoo` builds and runs all of them and compares each with what is said below it. An *oracle* is what another program,
            PyTorch with torchvision, measured on the same weights and input: keys and shapes of the state dict, parameters,
            multiply-accumulates, every leaf module's type, output and costs, the logits, gradient norms, and the training-mode outputs
            where there are auxiliary heads. Figures are published ones, or arithmetic on the paper's table; a rounded figure agrees when
            the exact number rounds to it.


            """
        );
        LineageSection.Write(text);
        foreach (var family in ZooTable.Families) Write(text, family);
        return text.ToString().TrimEnd() + Environment.NewLine;
    }

    private static void Write(StringBuilder text, ZooFamily family)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"## {family.Name}").AppendLine();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"| network | input | {string.Join(" | ", ZooColumns.OfGraph.Select(c => c.Heading))} |");
        text.AppendLine(CultureInfo.InvariantCulture, $"| --- | --- | {string.Join(" | ", ZooColumns.OfGraph.Select(_ => "---:"))} |");
        foreach (var entry in family.Entries)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| `{entry.Network.Name}` | {ZooColumns.Input(entry.Graph)} "
                    + $"| {string.Join(" | ", ZooColumns.OfGraph.Select(c => c.Cell(entry.Graph)))} |");
        }

        text.AppendLine();
        foreach (var entry in family.Entries)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- **{entry.Title}** (`{entry.Network.Name}`): {entry.Reference}.");
            if (entry.Oracle is { } oracle)
                text.AppendLine(CultureInfo.InvariantCulture, $"  - oracle `{oracle}`, measured on {Oracle.Load(oracle).Source}");
            foreach (var source in entry.Facts.GroupBy(f => f.Source))
            {
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"  - {source.Key}: {string.Join(", ", source.Select(f => $"{f.What} {f.Expected}"))}");
            }
        }

        text.AppendLine();
    }
}
