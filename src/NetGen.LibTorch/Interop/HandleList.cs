namespace TorchSharp.Interop;

/// <summary>The handles of several tensors for one call, and the tensors kept alive during it.</summary>
internal readonly struct HandleList
{
    private readonly IReadOnlyList<torch.Tensor?> _tensors;

    public HandleList(IEnumerable<torch.Tensor?>? tensors)
    {
        _tensors = tensors as IReadOnlyList<torch.Tensor?> ?? tensors?.ToArray() ?? [];
        Handles = new nint[_tensors.Count];
        for (var i = 0; i < Handles.Length; i++) Handles[i] = _tensors[i]?.Handle ?? 0;
    }

    public nint[] Handles { get; }

    public int Count => Handles.Length;

    /// <summary>Called after the native call: until here the garbage collector must not free the tensors.</summary>
    public T Done<T>(T result)
    {
        GC.KeepAlive(_tensors);
        return result;
    }
}
