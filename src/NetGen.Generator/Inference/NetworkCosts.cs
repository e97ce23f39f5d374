using System.Threading;
using NetGen.Generator.Expressions;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator.Inference;

/// <summary>A network's costs in words; those of a symbolic network as a formula where it is short, and at an example size.</summary>
/// <param name="inferred">The network.</param>
/// <param name="cancel">Ends the search for an example size.</param>
internal sealed class NetworkCosts(InferredGraph inferred, CancellationToken cancel = default)
{
    /// <summary>A longer formula says nothing to a reader.</summary>
    private const int LongestFormula = 48;

    private const long BytesPerParameter = 4;

    private readonly Lazy<StepList> _steps = new(() => StepList.Of(inferred.Graph));
    private readonly Lazy<InputSize?> _example = new(() =>
        inferred.Macs.IsKnown && inferred.Graph.Root.Input.Dims.All(d => d.IsKnown)
            ? null
            : InputSize.Example(StepList.Of(inferred.Graph, cancel)));

    /// <summary>The size at which costs are shown that depend on it; null where none does (or none is known to work).</summary>
    public InputSize? Example => _example.Value;

    public long ParameterBytes =>
        inferred.ParameterCount > long.MaxValue / BytesPerParameter ? long.MaxValue : inferred.ParameterCount * BytesPerParameter;

    public long ParameterCount => inferred.ParameterCount;

    /// <summary>All multiply-accumulates, of the example size where they depend on it; null where they aren't known.</summary>
    public long? Macs => ValueOf(inferred.Macs);

    public bool HasMemory => inferred.PeakInferenceBytes is not null || Example is not null;

    /// <summary>Where one sample's activations take how much.</summary>
    public string Memory
    {
        get
        {
            if (!HasMemory) return "memory depends on the input's size";
            var size = Example ?? default;
            long inference = inferred.PeakInferenceBytes ?? Inference.Memory.PeakInference(_steps.Value, size),
                training = inferred.PeakTrainingBytes ?? Inference.Memory.PeakTraining(_steps.Value, size);
            string at = inferred.PeakInferenceBytes is null ? $" of {size}" : "";
            return $"one sample{at} takes {Text.Bytes(inference)} in inference and {Text.Bytes(training)} in training at the peak, "
                + $"in addition to {Text.Bytes(ParameterBytes)} of parameters";
        }
    }

    /// <summary><c>; receptive field 427 x 427, stride 32</c>, empty for a network of vectors.</summary>
    public string ReceptiveField =>
        inferred.ReceptiveField is not { } seen
            ? ""
            : $"; receptive field {Text.Invariant(seen.Height)} x {Text.Invariant(seen.Width)}, "
                + $"stride {(seen.StrideH == seen.StrideW ? seen.StrideH.ToString() : $"({seen.StrideH}, {seen.StrideW})")}";

    /// <summary>The shape of the output, or of each by its name.</summary>
    public string Outputs => inferred.Graph.Outputs is [var only] ? only.Shape.ToString()
        : string.Join(", ", inferred.Graph.Outputs.Select(o => $"{o.Name} {o.Shape}{(o.IsAuxiliary ? " (in training)" : "")}"));

    /// <summary>Memory and receptive field in a sentence; empty where nothing is known.</summary>
    public string Describe()
    {
        string text = HasMemory ? MemoryOrNot() + ReceptiveField : ReceptiveField;
        text = text.TrimStart(';', ' ');
        return text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text.Substring(1) + ".";
    }

    // At an example size an absurd network may need more bytes than 64 bits count.
    private string MemoryOrNot()
    {
        try
        {
            return Memory;
        }
        catch (OverflowException)
        {
            return "";
        }
    }

    /// <summary>Multiply-accumulates and activations.</summary>
    public string Work
    {
        get
        {
            string macs = Show(inferred.Macs, "MACs"), activations = Show(inferred.Activations, "activations"), at = $" at {Example}";
            return (
                    macs.EndsWith(at, StringComparison.Ordinal) && activations.EndsWith(at, StringComparison.Ordinal)
                        ? macs.Substring(0, macs.Length - at.Length)
                        : macs)
                + ", "
                + activations;
        }
    }

    /// <summary>Numbers of five digits and more as people read them.</summary>
    private static string Grouped(string formula) =>
        System.Text.RegularExpressions.Regex.Replace(
            formula,
            @"\d{5,}",
            m => Text.TryRead(m.Value, out long number) ? Text.Count(number) : m.Value);

    /// <summary>A known number, or a formula with its value at the example size.</summary>
    public string Show(Dim cost, string unit)
    {
        if (cost.IsKnown) return $"{Text.Count(cost.Value)} {unit}";
        string formula = Grouped(cost.ToString());
        if (ValueOf(cost) is not { } value) return $"{formula} {unit}";
        return formula.Length <= LongestFormula
            ? $"{formula} {unit} ({Text.Count(value)} at {Example})"
            : $"{Text.Count(value)} {unit} at {Example}";
    }

    /// <summary>A cost as a number, of the example size where it depends on it.</summary>
    public long? ValueOf(Dim cost) => cost.IsKnown ? cost.Value : Example is { } size ? cost.Evaluate(size.Height, size.Width) : null;
}
