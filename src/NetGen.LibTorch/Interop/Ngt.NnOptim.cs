using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <content>native/nn_optim.cpp. Lists are arrays of handles; state that is created during the call is written back into its array.</content>
internal static partial class Ngt
{
    [LibraryImport(Library)] internal static partial int ngt_grads_clear(ReadOnlySpan<nint> parameters, long count, Flag toNone);
    [LibraryImport(Library)] internal static partial int ngt_param_replace(TensorHandle parameter, int type, int deviceType, int deviceIndex, Flag nonBlocking);
    [LibraryImport(Library)] internal static partial int ngt_sgd_step(ReadOnlySpan<nint> parameters, Span<nint> buffers, long count, double lr, double momentum, double dampening, double decay, Flag nesterov, Flag maximize);
    [LibraryImport(Library)] internal static partial int ngt_adam_step(ReadOnlySpan<nint> parameters, ReadOnlySpan<nint> averages, ReadOnlySpan<nint> squares, ReadOnlySpan<nint> maxima, Span<long> steps, long count, double lr, double beta1, double beta2, double eps, double decay, Flag amsgrad, Flag maximize, Flag decoupled);
    [LibraryImport(Library)] internal static partial int ngt_rmsprop_step(ReadOnlySpan<nint> parameters, ReadOnlySpan<nint> squares, ReadOnlySpan<nint> averages, ReadOnlySpan<nint> buffers, Span<long> steps, long count, double lr, double alpha, double eps, double decay, double momentum, Flag centered, Flag maximize);
    [LibraryImport(Library)] internal static partial int ngt_clip_grad_norm(ReadOnlySpan<nint> parameters, long count, double maxNorm, double p, out double total);
    [LibraryImport(Library)] internal static partial int ngt_clip_grad_value(ReadOnlySpan<nint> parameters, long count, double limit);
    [LibraryImport(Library)] internal static partial int ngt_trunc_normal(TensorHandle x, double mean, double std, double low, double high);
    [LibraryImport(Library)] internal static partial int ngt_orthogonal(TensorHandle x, double gain);
}
