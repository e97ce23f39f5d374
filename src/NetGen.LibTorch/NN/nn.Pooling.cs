using TorchSharp.Modules;
using static TorchSharp.Sizes;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The maximum over windows of N x C x L maps.</summary>
        public static MaxPool1d MaxPool1d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) => new(kernel_size, stride, padding, dilation, ceil_mode);

        /// <summary>The maximum over windows of N x C x H x W maps; an absent stride is the window's size.</summary>
        public static MaxPool2d MaxPool2d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) => new(All(kernel_size, 2), All(stride ?? kernel_size, 2), All(padding ?? 0, 2), All(dilation ?? 1, 2), ceil_mode);

        /// <summary>The maximum over windows of N x C x H x W maps; an absent stride is the window's size.</summary>
        public static MaxPool2d MaxPool2d((long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null, bool ceil_mode = false) => new(Of(kernel_size), Of(stride ?? kernel_size), Of(padding ?? (0, 0)), Of(dilation ?? (1, 1)), ceil_mode);

        /// <summary>The maximum over windows of N x C x H x W maps; an absent stride is the window's size.</summary>
        public static MaxPool2d MaxPool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) => new(kernel_size, stride ?? kernel_size, Or(padding, 0, 2, nameof(padding)), Or(dilation, 1, 2, nameof(dilation)), ceil_mode);

        /// <summary>The mean over windows of N x C x L maps.</summary>
        public static AvgPool1d AvgPool1d(long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false, bool count_include_pad = true) => new(kernel_size, stride, padding, ceil_mode, count_include_pad);

        /// <summary>The mean over windows of N x C x H x W maps; an absent stride is the window's size.</summary>
        public static AvgPool2d AvgPool2d(long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => new(All(kernel_size, 2), All(stride ?? kernel_size, 2), All(padding ?? 0, 2), ceil_mode, count_include_pad, divisor_override);

        /// <summary>The mean over windows of N x C x H x W maps; an absent stride is the window's size.</summary>
        public static AvgPool2d AvgPool2d((long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => new(Of(kernel_size), Of(stride ?? kernel_size), Of(padding ?? (0, 0)), ceil_mode, count_include_pad, divisor_override);

        /// <summary>The mean over windows of N x C x H x W maps; an absent stride is the window's size.</summary>
        public static AvgPool2d AvgPool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => new(kernel_size, stride ?? kernel_size, Or(padding, 0, 2, nameof(padding)), ceil_mode, count_include_pad, divisor_override);

        /// <summary>The mean over as many windows as give an output length.</summary>
        public static AdaptiveAvgPool1d AdaptiveAvgPool1d(long output_size) => new(output_size);

        /// <summary>The mean over as many windows as give an output size.</summary>
        public static AdaptiveAvgPool2d AdaptiveAvgPool2d(long output_size) => new(All(output_size, 2));

        /// <summary>The mean over as many windows as give an output size.</summary>
        public static AdaptiveAvgPool2d AdaptiveAvgPool2d((long, long) output_size) => new(Of(output_size));

        /// <summary>The mean over as many windows as give an output size.</summary>
        public static AdaptiveAvgPool2d AdaptiveAvgPool2d(long[] output_size) => new(output_size);

        /// <summary>The maximum over as many windows as give an output length.</summary>
        public static AdaptiveMaxPool1d AdaptiveMaxPool1d(long output_size) => new(output_size);

        /// <summary>The maximum over as many windows as give an output size.</summary>
        public static AdaptiveMaxPool2d AdaptiveMaxPool2d(long[] output_size) => new(output_size);
    }
}
