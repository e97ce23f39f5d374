using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <content>native/nn_activations.cpp.</content>
internal static partial class Ngt
{
    [LibraryImport(Library)] internal static partial nint ngt_act_relu6(TensorHandle x);
    [LibraryImport(Library)] internal static partial int ngt_act_relu6_(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_act_selu(TensorHandle x);
    [LibraryImport(Library)] internal static partial int ngt_act_selu_(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_act_silu(TensorHandle x);
    [LibraryImport(Library)] internal static partial int ngt_act_silu_(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_act_mish(TensorHandle x);
    [LibraryImport(Library)] internal static partial int ngt_act_mish_(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_act_hardswish(TensorHandle x);
    [LibraryImport(Library)] internal static partial int ngt_act_hardswish_(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_act_hardsigmoid(TensorHandle x);
    [LibraryImport(Library)] internal static partial int ngt_act_hardsigmoid_(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_act_log_sigmoid(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_act_gelu(TensorHandle x, Flag tanh);
    [LibraryImport(Library)] internal static partial int ngt_act_gelu_(TensorHandle x, Flag tanh);
    [LibraryImport(Library)] internal static partial nint ngt_act_elu(TensorHandle x, ScalarValue alpha, ScalarValue scale, ScalarValue inputScale);
    [LibraryImport(Library)] internal static partial int ngt_act_elu_(TensorHandle x, ScalarValue alpha, ScalarValue scale, ScalarValue inputScale);
    [LibraryImport(Library)] internal static partial nint ngt_act_celu(TensorHandle x, ScalarValue alpha);
    [LibraryImport(Library)] internal static partial int ngt_act_celu_(TensorHandle x, ScalarValue alpha);
    [LibraryImport(Library)] internal static partial nint ngt_act_leaky_relu(TensorHandle x, ScalarValue slope);
    [LibraryImport(Library)] internal static partial int ngt_act_leaky_relu_(TensorHandle x, ScalarValue slope);
    [LibraryImport(Library)] internal static partial nint ngt_act_hardtanh(TensorHandle x, ScalarValue low, ScalarValue high);
    [LibraryImport(Library)] internal static partial int ngt_act_hardtanh_(TensorHandle x, ScalarValue low, ScalarValue high);
    [LibraryImport(Library)] internal static partial nint ngt_act_threshold(TensorHandle x, double threshold, double value);
    [LibraryImport(Library)] internal static partial int ngt_act_threshold_(TensorHandle x, double threshold, double value);
    [LibraryImport(Library)] internal static partial nint ngt_act_softplus(TensorHandle x, double beta, double threshold);
    [LibraryImport(Library)] internal static partial nint ngt_act_softshrink(TensorHandle x, double lambda);
    [LibraryImport(Library)] internal static partial nint ngt_act_hardshrink(TensorHandle x, double lambda);
    [LibraryImport(Library)] internal static partial nint ngt_act_prelu(TensorHandle x, TensorHandle weight);
    [LibraryImport(Library)] internal static partial nint ngt_act_glu(TensorHandle x, long dim);
}
