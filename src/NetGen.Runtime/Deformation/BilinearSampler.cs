using TorchSharp;

namespace NetGen.Deformation;

/// <summary>Samples images between their pixels, where a deformable convolution's offsets say.</summary>
internal static class BilinearSampler
{
    /// <summary>
    /// Every value that the kernel is multiplied with: C x kh kw x N x H' x W' in row-major order (given as offsetGroups x C / offsetGroups
    /// x kh kw N H' W'), the batch inside so that one matrix product serves all of it.
    /// </summary>
    public static torch.Tensor Sample(torch.Tensor input, torch.Tensor offset, torch.Tensor? mask, DeformableWindow window)
    {
        using var planes = Planes(input, window);
        using var offsets = offset.reshape(
            window.Batch,
            window.OffsetGroups,
            window.KernelHeight,
            window.KernelWidth,
            2,
            window.OutHeight,
            window.OutWidth);
        using var y = Position(offsets, 0, window.Height, window.Rows);
        using var x = Position(offsets, 1, window.Width, window.Columns);
        // Where a sample is exactly on a pixel, its slope is that toward the next one, as in torchvision.
        using var top = Floor(y);
        using var left = Floor(x);
        using var first = FirstPlaces(top, left, window);

        using var lower = y - top;
        using var upper = Complement(lower, mask, window);
        using var lowerMasked = Masked(lower, mask, window);
        using var right = x - left;
        using var rest = Complement(right, null, window);

        var sampled = Corner(planes, first, 0, upper, rest);
        try
        {
            AddCorner(sampled, planes, first, 1, upper, right);
            AddCorner(sampled, planes, first, window.PaddedWidth, lowerMasked, rest);
            AddCorner(sampled, planes, first, window.PaddedWidth + 1, lowerMasked, right);
            return sampled;
        }
        catch
        {
            sampled.Dispose();
            throw;
        }
    }

    /// <summary>
    /// The images with one row (column) of zeros before and two after, which is all that bilinear sampling can see of the outside once
    /// positions are cut to [-1, H]: offsetGroups x C / offsetGroups x N (H + 3) (W + 3).
    /// </summary>
    private static torch.Tensor Planes(torch.Tensor input, DeformableWindow window)
    {
        using var padded = torch.nn.functional.pad(input, [1, 2, 1, 2]);
        using var swapped = padded.transpose(0, 1);
        return swapped.reshape(
            window.OffsetGroups,
            window.Channels / window.OffsetGroups,
            window.Batch * window.PaddedHeight * window.PaddedWidth);
    }

    /// <summary>
    /// Rows (axis 0) or columns (axis 1) at which the input is read, cut to [-1, size]: offsetGroups x kh x kw x N x H' x W'.
    /// </summary>
    private static torch.Tensor Position(torch.Tensor offsets, long axis, long size, DeformableAxis steps)
    {
        using var moved = offsets.select(4, axis);
        using var permuted = moved.permute(1, 2, 3, 0, 4, 5);
        using var ordered = permuted.contiguous();
        using var windows = Range(-steps.Padding, steps.Windows, steps.Stride, offsets.dtype, offsets.device);
        using var elements = Range(0, steps.Kernel, steps.Dilation, offsets.dtype, offsets.device);
        using var windowsInPlace = axis == 0 ? windows.view(-1, 1) : windows.view(1, -1);
        using var elementsInPlace = axis == 0 ? elements.view(-1, 1, 1, 1, 1) : elements.view(-1, 1, 1, 1);
        using var grid = windowsInPlace.add(elementsInPlace, Scalars.One);
        using var position = ordered.add(grid, Scalars.One);
        // Beyond these bounds all is 0, and so is the slope.
        using Scalar end = size;
        return position.clamp(Scalars.MinusOne, end);
    }

    private static torch.Tensor Range(long first, long count, long step, torch.ScalarType type, torch.Device device)
    {
        using Scalar start = first, end = first + count * step, distance = step;
        return torch.arange(start, end, distance, type, device);
    }

    private static torch.Tensor Floor(torch.Tensor position)
    {
        using var constant = position.detach();
        return constant.floor();
    }

    /// <summary>The index of the pixel at the top left of each sample in the planes: offsetGroups x 1 x kh kw N H' W'.</summary>
    private static torch.Tensor FirstPlaces(torch.Tensor top, torch.Tensor left, DeformableWindow window)
    {
        using var row = Place(top, window.Height);
        using var column = Place(left, window.Width);
        using var images = Range(0, window.Batch, 1, torch.ScalarType.Int64, top.device);
        using var starts = images.view(-1, 1, 1);
        using Scalar rowLength = window.PaddedWidth, planeLength = window.PaddedHeight * window.PaddedWidth;
        row.mul_(rowLength).add_(column, Scalars.One);
        row.add_(starts, planeLength);
        return row.reshape(window.OffsetGroups, 1, -1);
    }

    /// <summary>
    /// Index of the padded row or column. A position that isn't a number must not lead out of the planes; it makes its output NaN by its
    /// weights.
    /// </summary>
    private static torch.Tensor Place(torch.Tensor floor, long size)
    {
        using var whole = floor.to_type(torch.ScalarType.Int64);
        using Scalar end = size;
        using var bounded = whole.clamp(Scalars.MinusOne, end);
        return bounded.add(Scalars.One, Scalars.One);
    }

    private static torch.Tensor Complement(torch.Tensor fraction, torch.Tensor? mask, DeformableWindow window)
    {
        using var negative = fraction.neg();
        using var complement = negative.add(Scalars.One, Scalars.One);
        return Masked(complement, mask, window);
    }

    private static torch.Tensor Masked(torch.Tensor factor, torch.Tensor? mask, DeformableWindow window)
    {
        if (mask is null) return factor.alias();
        using var split = mask.reshape(
            window.Batch,
            window.OffsetGroups,
            window.KernelHeight,
            window.KernelWidth,
            window.OutHeight,
            window.OutWidth);
        using var ordered = split.permute(1, 2, 3, 0, 4, 5);
        return factor * ordered;
    }

    /// <summary>The pixels at one corner of the samples, each times its part of the area.</summary>
    private static torch.Tensor Corner(torch.Tensor planes, torch.Tensor first, long step, torch.Tensor vertical, torch.Tensor horizontal)
    {
        using var weights = Weights(first, vertical, horizontal);
        using var values = Values(planes, first, step);
        return values * weights;
    }

    /// <summary>Adds the pixels at one corner of the samples, each times its part of the area, to the sum.</summary>
    private static void AddCorner(
        torch.Tensor sum,
        torch.Tensor planes,
        torch.Tensor first,
        long step,
        torch.Tensor vertical,
        torch.Tensor horizontal)
    {
        using var weights = Weights(first, vertical, horizontal);
        using var values = Values(planes, first, step);
        sum.addcmul_(values, weights, Scalars.One);
    }

    private static torch.Tensor Weights(torch.Tensor first, torch.Tensor vertical, torch.Tensor horizontal)
    {
        using var parts = vertical * horizontal;
        return parts.reshape(first.shape);
    }

    private static torch.Tensor Values(torch.Tensor planes, torch.Tensor first, long step)
    {
        using Scalar distance = step;
        using var places = first.add(distance, Scalars.One);
        using var everyChannel = places.expand(planes.shape[0], planes.shape[1], first.shape[2]);
        return planes.gather(2, everyChannel);
    }
}
