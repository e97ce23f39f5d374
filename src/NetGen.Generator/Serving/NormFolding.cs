using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Serving;

/// <summary>
/// Makes a normalization over the batch, which in evaluation multiplies and shifts each channel, part of the affine layer before it.
/// </summary>
internal static class NormFolding
{
    public static void Apply(TwinSteps list)
    {
        var uses = list.CountUses();
        var gone = new Dictionary<TwinStep, TwinStep>();
        foreach (var norm in list.Steps.Where(s => s.Layer?.Layer.Definition.NormalizesOverBatch == true))
        {
            if (norm.Inputs[0] is not { Layer: { Layer.Definition.IsAffine: true } affine } before
                || uses[before] > 1
                || before.Sources[0].Norm is not null
                || !affine
                    .Layer.Definition.Infer(affine.Arguments.With("bias", new BooleanValue(true)), affine.Layer.Input)
                    .IsLayer(out var layer))
            {
                continue;
            }

            before.Node = affine with { Layer = layer, Arguments = affine.Arguments.With("bias", new BooleanValue(true)) };
            before.Sources[0] = new(before.Path, norm.Path, norm.Layer!.Arguments.Number("eps"));
            gone[norm] = before;
        }

        list.Replace(gone);
        list.Steps.RemoveAll(gone.ContainsKey);
    }
}
