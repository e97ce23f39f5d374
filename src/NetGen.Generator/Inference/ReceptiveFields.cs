using NetGen.Generator.Layers;

namespace NetGen.Generator.Inference;

/// <summary>
/// Receptive fields by the recurrence of Araujo, Norris and Sim, "Computing Receptive Fields of Convolutional Neural
/// Networks" (Distill, 2019): a window of extent k (dilation included) and stride s takes a field r with total stride j
/// to r + (k - 1) j and s j. Paths that merge give the largest.
/// </summary>
internal static class ReceptiveFields
{
    private static readonly ReceptiveField s_pixel = new(1, 1, 1, 1);

    /// <summary>The field of each value: null for vectors, for what a global window made, and for what depends on nothing else.</summary>
    public static ReceptiveField?[] Of(StepList list)
    {
        var fields = new ReceptiveField?[list.Shapes.Count];
        fields[0] = list.Shapes[0].IsSpatial ? s_pixel : null;
        foreach (var step in list.Steps)
        {
            list.Cancel.ThrowIfCancellationRequested();
            // A gate on one path (squeeze and excitation) sees everything; by convention the field is that of the features it scales.
            var inputs = step.Inputs.Select(v => fields[v]).OfType<ReceptiveField>().ToList();
            fields[step.Output] =
                inputs.Count == 0 || !step.Node.Output.IsSpatial ? null : Through(step.Layer?.Window, inputs.Aggregate(Largest));
        }

        return fields;
    }

    private static ReceptiveField? Through(Window? window, ReceptiveField field) => window switch
    {
        null => field,
        { IsGlobal: true } => null,
        _ => checked(new(
            field.Height + (window.Height - 1) * field.StrideH,
            field.Width + (window.Width - 1) * field.StrideW,
            Shrink(field.StrideH * window.StrideH, window.Enlarged?.Height ?? 1),
            Shrink(field.StrideW * window.StrideW, window.Enlarged?.Width ?? 1))),
    };

    /// <summary>Steps of a fraction of the input's pixel count as one.</summary>
    private static long Shrink(long stride, long scale) => Math.Max(1, stride / scale);

    private static ReceptiveField Largest(ReceptiveField a, ReceptiveField b) => new(
        Math.Max(a.Height, b.Height), Math.Max(a.Width, b.Width), Math.Max(a.StrideH, b.StrideH), Math.Max(a.StrideW, b.StrideW));
}
