using NetGen.Generator.Declarations;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Inference;

/// <summary>
/// Memory of activations: bytes of float32 tensors for one sample, the input included, parameters not; of what layers need
/// in addition to input and output only what their definitions state (<see cref="Layer.Saved"/>, <see cref="Layer.Scratch"/>),
/// not a library's workspaces.
/// </summary>
/// <remarks>
/// A tensor lives from the step that makes it to its last use; a container's input lives until the container returns,
/// because it belongs to the caller, and so does the network's input. Layers whose output shares the input's storage
/// (flatten, dropout in evaluation) take none. In-place activations are ignored, so that what is emitted needs at most this.
/// </remarks>
internal sealed class Memory
{
    private const long BytesPerElement = 4;

    private readonly IReadOnlyList<Step> _steps;
    private readonly int[] _storage;
    private readonly long[] _bytes;
    private readonly int[] _first;
    private readonly int[] _last;

    private readonly (long Saved, long Scratch)[] _own;

    private Memory(StepList list, bool isTraining, InputSize size)
    {
        long Bytes(Dim elements) => checked(elements.Evaluate(size.Height, size.Width) * BytesPerElement);
        // Without auxiliary heads the numbers of the steps change; holds and results follow.
        var kept = Enumerable.Range(0, list.Steps.Count).Where(k => isTraining || !list.Steps[k].IsAuxiliary).ToList();
        _steps = [.. kept.Select(k => list.Steps[k])];
        _storage = [.. Enumerable.Range(0, list.Shapes.Count)];
        _bytes = [.. list.Shapes.Select(s => Bytes(s.Elements))];
        _own = [.. _steps.Select(s => s.Layer is { } l ? (Bytes(l.Saved), Bytes(l.Scratch)) : (0L, 0L))];
        _first = new int[list.Shapes.Count];
        _last = [.. list.Shapes.Select(_ => -1)]; // never made: an auxiliary head's, in evaluation
        for (int k = 0; k < _steps.Count; k++)
        {
            list.Cancel.ThrowIfCancellationRequested();
            var step = _steps[k];
            if (step.Layer is { Aliases: true } layer && !(isTraining && layer.CopiesInTraining))
                _storage[step.Output] = _storage[step.Inputs[0]];
            else
                _first[step.Output] = k;
            foreach (int input in step.Inputs) Use(input, k);
            Use(step.Output, k);
        }

        Use(0, _steps.Count - 1);
        foreach (var result in list.Results.Where(r => isTraining || !r.IsAuxiliary)) Use(result.Value, _steps.Count - 1);
        foreach (var hold in list.Holds.Where(h => isTraining || !h.IsAuxiliary))
            Use(hold.Value, kept.FindLastIndex(k => k <= hold.LastStep));
    }

    /// <summary>The most that lives at once in evaluation mode, in bytes; null where it depends on the input's size.</summary>
    public static long? PeakInference(StepList list) => IsKnown(list) ? PeakInference(list, default) : null;

    /// <summary>The same for an input size.</summary>
    public static long PeakInference(StepList list, InputSize size)
    {
        var memory = new Memory(list, isTraining: false, size);
        return memory.Peak(memory.Storages().Select(s => (memory._bytes[s], memory._first[s], memory._last[s])).Concat(memory.Scratch()));
    }

    /// <summary>
    /// The most that lives at once in training, in bytes; null where it depends on the input's size.
    /// Forward, after step k: what lives, and what any step up to k saved for its backward pass. Backward, at step k: what
    /// steps up to k saved, and the gradients of all values made at or before k and used at or after it. The greater
    /// of both over all k. Batch statistics and the weights' gradients are not counted.
    /// </summary>
    public static long? PeakTraining(StepList list) => IsKnown(list) ? PeakTraining(list, default) : null;

    /// <summary>The same for an input size.</summary>
    public static long PeakTraining(StepList list, InputSize size)
    {
        var memory = new Memory(list, isTraining: true, size);
        var savers = memory.FirstSavers();
        int end = memory._steps.Count - 1;
        // What a layer saved for itself goes when its own backward step is done.
        var own = memory._own.Select((o, k) => (o.Saved, k, end)).ToList();
        long forward = memory.Peak(
            memory.Storages().Select(s => (memory._bytes[s], memory._first[s], savers.ContainsKey(s) ? end : memory._last[s])).Concat(own));
        long backward = memory.Peak(
            savers
                .Select(s => (memory._bytes[s.Key], s.Value, end))
                // The input needs no gradient.
                .Concat(memory.Storages().Where(s => s != 0).Select(s => (memory._bytes[s], memory._first[s], memory._last[s])))
                .Concat(own)
                .Concat(memory.Scratch()));
        return Math.Max(forward, backward);
    }

    private static bool IsKnown(StepList list) => list.Shapes.All(s => s.Dims.All(d => d.IsKnown));

    private IEnumerable<(long, int, int)> Scratch() => _own.Select((o, k) => (o.Scratch, k, k));

    private void Use(int value, int step) => _last[_storage[value]] = Math.Max(_last[_storage[value]], step);

    /// <summary>The values that own their storage.</summary>
    private IEnumerable<int> Storages() => Enumerable.Range(0, _storage.Length).Where(v => _storage[v] == v && _last[v] >= 0);

    /// <summary>The greatest sum of bytes over all steps, each counted from one step to another.</summary>
    private long Peak(IEnumerable<(long Bytes, int From, int To)> spans)
    {
        long[] change = new long[_steps.Count + 1];
        foreach (var (bytes, from, to) in spans)
        {
            change[from] = checked(change[from] + bytes);
            change[to + 1] = checked(change[to + 1] - bytes);
        }

        long sum = 0, peak = 0;
        foreach (long step in change) peak = Math.Max(peak, sum = checked(sum + step));
        return peak;
    }

    /// <summary>For each saved storage the first step whose backward pass reads it, which is the last to release it.</summary>
    private Dictionary<int, int> FirstSavers()
    {
        var savers = new Dictionary<int, int>();
        void Save(int value, int step)
        {
            if (!savers.ContainsKey(_storage[value])) savers.Add(_storage[value], step);
        }

        for (int k = 0; k < _steps.Count; k++)
        {
            var step = _steps[k];
            if (step.Layer is { SavesInput: true } || step.Node is MergeNode { Kind: MergeKind.Multiply })
                foreach (int input in step.Inputs) Save(input, k);
            if (step.Layer is { SavesOutput: true }) Save(step.Output, k);
        }

        return savers;
    }
}
