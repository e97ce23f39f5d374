using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <content>native/nn_losses.cpp.</content>
internal static partial class Ngt
{
    [LibraryImport(Library)] internal static partial nint ngt_cross_entropy(TensorHandle x, TensorHandle y, TensorHandle weight, long reduction, long ignore, double smoothing);
    [LibraryImport(Library)] internal static partial nint ngt_nll_loss(TensorHandle x, TensorHandle y, TensorHandle weight, long reduction, long ignore);
    [LibraryImport(Library)] internal static partial nint ngt_mse_loss(TensorHandle x, TensorHandle y, long reduction);
    [LibraryImport(Library)] internal static partial nint ngt_l1_loss(TensorHandle x, TensorHandle y, long reduction);
    [LibraryImport(Library)] internal static partial nint ngt_smooth_l1_loss(TensorHandle x, TensorHandle y, long reduction, double beta);
    [LibraryImport(Library)] internal static partial nint ngt_huber_loss(TensorHandle x, TensorHandle y, long reduction, double delta);
    [LibraryImport(Library)] internal static partial nint ngt_kl_div(TensorHandle x, TensorHandle y, long reduction, Flag logTarget);
    [LibraryImport(Library)] internal static partial nint ngt_bce(TensorHandle x, TensorHandle y, TensorHandle weight, long reduction);
    [LibraryImport(Library)] internal static partial nint ngt_bce_logits(TensorHandle x, TensorHandle y, TensorHandle weight, TensorHandle posWeight, long reduction);
}
