using NetGen.Deformation;
using TorchSharp;

namespace NetGen;

public static partial class Functional
{
    /// <summary>
    /// Deformable convolution: a convolution whose kernel elements are each moved by an offset, element k of output position p at p stride
    /// - padding + k dilation + offset(k, p). Between pixels the input is bilinear, outside it is 0.
    /// N x C x H x W becomes N x channels x H' x W' with H' = floor((H + 2 padding - dilation (kernel - 1) - 1) / stride) + 1, W' alike.
    /// </summary>
    /// <param name="input">N x C x H x W.</param>
    /// <param name="offset">N x 2 offsetGroups kh kw x H' x W', in pixels: for each group of C / offsetGroups channels and each kernel
    /// element, row by row, the pair (dy, dx).</param>
    /// <param name="weight">channels x C / groups x kh x kw; the groups follow from it and C.</param>
    /// <param name="bias">channels numbers, or null.</param>
    /// <param name="stride">Steps between windows.</param>
    /// <param name="padding">Rows and columns of zeros on each side.</param>
    /// <param name="dilation">Distance between the kernel's elements.</param>
    /// <param name="mask">N x offsetGroups kh kw x H' x W', a factor for each sampled value (the second version), or null for ones.</param>
    /// <returns>N x channels x H' x W'; differentiable in every tensor given.</returns>
    /// <remarks>torchvision.ops.deform_conv2d. Dai et al.: Deformable convolutional networks, 2017 (arXiv:1703.06211), section 2.1;
    /// the mask: Zhu et al.: Deformable ConvNets v2, 2018 (arXiv:1811.11168), section 3.2.
    /// Training keeps about five times the C kh kw H' W' sampled values of each image, evaluation two.</remarks>
    /// <exception cref="ArgumentException">Shapes don't fit each other; the message says what was expected and found.</exception>
    public static torch.Tensor DeformConv2d(
        torch.Tensor input,
        torch.Tensor offset,
        torch.Tensor weight,
        torch.Tensor? bias = null,
        long stride = 1,
        long padding = 0,
        long dilation = 1,
        torch.Tensor? mask = null) =>
        DeformConv2d(input, offset, weight, bias, (stride, stride), (padding, padding), (dilation, dilation), mask);

    /// <summary>Deformable convolution with a stride, padding and dilation of its own for each axis, height first.</summary>
    /// <inheritdoc cref="DeformConv2d(torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor?, long, long, long, torch.Tensor?)"/>
    public static torch.Tensor DeformConv2d(
        torch.Tensor input,
        torch.Tensor offset,
        torch.Tensor weight,
        torch.Tensor? bias,
        (long Height, long Width) stride,
        (long Height, long Width) padding,
        (long Height, long Width) dilation,
        torch.Tensor? mask = null)
    {
        var window = DeformableWindow.Of(input, offset, weight, bias, stride, padding, dilation, mask);
        using var product = Product(input, offset, weight, bias, mask, window);
        using var images = product.view(window.OutChannels, window.Batch, window.OutHeight, window.OutWidth);
        using var swapped = images.transpose(0, 1);
        return swapped.contiguous();
    }

    /// <summary>One matrix product per group over the whole batch: groups x channels / groups x N H' W'.</summary>
    private static torch.Tensor Product(
        torch.Tensor input,
        torch.Tensor offset,
        torch.Tensor weight,
        torch.Tensor? bias,
        torch.Tensor? mask,
        DeformableWindow window)
    {
        using var sampled = BilinearSampler.Sample(input, offset, mask, window);
        using var columns = sampled.view(
            window.Groups,
            window.Channels / window.Groups * window.Area,
            window.Batch * window.OutHeight * window.OutWidth);
        using var rows = weight.reshape(window.Groups, window.OutChannels / window.Groups, window.Channels / window.Groups * window.Area);
        var product = rows.bmm(columns);
        if (bias is null) return product;
        // Not baddbmm: TorchSharp's adds its second argument to the product of its tensor and its first, unlike PyTorch's.
        using var sums = bias.view(window.Groups, -1, 1);
        return product.add_(sums, Scalars.One);
    }
}
