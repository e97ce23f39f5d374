using TorchSharp;

namespace NetGen.Runtime.Tests;

/// <summary>Numbers of tensors in row-major order.</summary>
internal static class Values
{
    public static float[] Of(torch.Tensor tensor) => tensor.detach().contiguous().data<float>().ToArray();

    public static void Set(torch.Tensor tensor, params float[] values)
    {
        using var none = torch.no_grad();
        tensor.copy_(torch.tensor(values).view(tensor.shape));
    }
}
