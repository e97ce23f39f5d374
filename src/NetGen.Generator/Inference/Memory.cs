namespace NetGen.Generator;

/// <summary>
/// Memory of activations: bytes of float32 tensors for one sample, the input included, parameters and workspaces not.
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

    private Memory(StepList list, bool isTraining)
    {
        // Without auxiliary heads the numbers of the steps change; holds and results follow.
        var kept = Enumerable.Range(0, list.Steps.Count).Where(k => isTraining || !list.Steps[k].IsAuxiliary).ToList();
        _steps = [.. kept.Select(k => list.Steps[k])];
        _storage = [.. Enumerable.Range(0, list.Shapes.Count)];
        _bytes = [.. list.Shapes.Select(s => checked(s.Elements.Value * BytesPerElement))];
        _first = new int[list.Shapes.Count];
        _last = [.. list.Shapes.Select(_ => -1)]; // never made: an auxiliary head's, in evaluation
        for (int k = 0; k < _steps.Count; k++)
        {
            var step = _steps[k];
            if (step.Layer is { Aliases: true }) _storage[step.Output] = _storage[step.Inputs[0]];
            else _first[step.Output] = k;
            foreach (int input in step.Inputs) Use(input, k);
            Use(step.Output, k);
        }

        Use(0, _steps.Count - 1);
        foreach (var result in list.Results.Where(r => isTraining || !r.IsAuxiliary)) Use(result.Value, _steps.Count - 1);
        foreach (var hold in list.Holds.Where(h => isTraining || !h.IsAuxiliary)) Use(hold.Value, kept.FindLastIndex(k => k <= hold.LastStep));
    }

    /// <summary>The most that lives at once in evaluation mode, in bytes; null where it depends on the input's size.</summary>
    public static long? PeakInference(StepList list)
    {
        if (!IsKnown(list)) return null;
        var memory = new Memory(list, isTraining: false);
        return memory.Peak(memory.Storages().Select(s => (s, memory._first[s], memory._last[s])));
    }

    /// <summary>
    /// The most that lives at once in training, in bytes; null where it depends on the input's size.
    /// Forward, after step k: what lives, and what any step up to k saved for its backward pass. Backward, at step k: what
    /// steps up to k saved, and the gradients of all values made at or before k and used at or after it. The greater
    /// of both over all k. Masks, pooling indices and batch statistics are not counted.
    /// </summary>
    public static long? PeakTraining(StepList list)
    {
        if (!IsKnown(list)) return null;
        var memory = new Memory(list, isTraining: true);
        var savers = memory.FirstSavers();
        int end = memory._steps.Count - 1;
        long forward = memory.Peak(memory.Storages().Select(s => (s, memory._first[s], savers.ContainsKey(s) ? end : memory._last[s])));
        long backward = memory.Peak(savers.Select(s => (s.Key, s.Value, end))
            .Concat(memory.Storages().Where(s => s != 0).Select(s => (s, memory._first[s], memory._last[s])))); // the input needs no gradient
        return Math.Max(forward, backward);
    }

    private static bool IsKnown(StepList list) => list.Shapes.All(s => s.Dims.All(d => d.IsKnown));

    private void Use(int value, int step) => _last[_storage[value]] = Math.Max(_last[_storage[value]], step);

    /// <summary>The values that own their storage.</summary>
    private IEnumerable<int> Storages() => Enumerable.Range(0, _storage.Length).Where(v => _storage[v] == v && _last[v] >= 0);

    /// <summary>The greatest sum of bytes over all steps, each storage counted from one step to another.</summary>
    private long Peak(IEnumerable<(int Storage, int From, int To)> spans)
    {
        long[] change = new long[_steps.Count + 1];
        foreach (var (storage, from, to) in spans)
        {
            change[from] = checked(change[from] + _bytes[storage]);
            change[to + 1] = checked(change[to + 1] - _bytes[storage]);
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
