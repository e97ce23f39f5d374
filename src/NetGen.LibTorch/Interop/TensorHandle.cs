using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>Owns one native <c>at::Tensor</c>; an invalid one stands for an absent optional argument.</summary>
internal sealed class TensorHandle : SafeHandle
{
    public static readonly TensorHandle None = new(0);

    public TensorHandle(nint handle) : base(0, ownsHandle: true) => SetHandle(handle);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        Ngt.ngt_tensor_free(handle);
        return true;
    }
}
