using NetGen.Generator.Layers;

namespace NetGen.Generator.Inference;

/// <summary>
/// Receptive fields as in Araujo, Norris and Sim, "Computing Receptive Fields of Convolutional Neural Networks" (Distill, 2019): a window
/// of extent k (dilation included) and stride s takes a field r with total stride j to r + (k - 1) j and s j. An enlarging layer makes
/// the total stride a fraction; then fields differ from row to row, and the largest counts. Paths that merge give all that they see.
/// </summary>
internal static class ReceptiveFields
{
    /// <summary>The field of each value: null for vectors, for what a global window made, and for what depends on nothing else.</summary>
    public static ReceptiveField?[] Of(StepList list)
    {
        var reaches = new (Reach Height, Reach Width)?[list.Shapes.Count];
        reaches[0] = list.Shapes[0].IsSpatial ? (Reach.Input, Reach.Input) : null;
        foreach (var step in list.Steps)
        {
            list.Cancel.ThrowIfCancellationRequested();
            // A gate on one path (squeeze and excitation) sees everything; by convention the field is that of the features it scales.
            var inputs = step.Inputs.Select(v => reaches[v]).OfType<(Reach Height, Reach Width)>().ToList();
            reaches[step.Output] = inputs.Count == 0 || !step.Node.Output.IsSpatial
                ? null
                : Through(step.Layer?.Window, inputs.Aggregate((a, b) => (a.Height.Merge(b.Height), a.Width.Merge(b.Width))));
        }

        return [.. reaches.Select(r => r is var (height, width) && height != Reach.Unknown && width != Reach.Unknown
            ? new ReceptiveField(height.Extent, width.Extent, height.Stride, width.Stride)
            : null)];
    }

    private static (Reach Height, Reach Width)? Through(Window? window, (Reach Height, Reach Width) reach) => window switch
    {
        null => reach,
        { IsGlobal: true } => null,
        { Enlarged: var (rows, columns) } => (reach.Height.Enlarge(rows), reach.Width.Enlarge(columns)),
        _ => (
            reach.Height.Slide(window.Height, window.StrideH, window.PaddingH),
            reach.Width.Slide(window.Width, window.StrideW, window.PaddingW)),
    };
}
