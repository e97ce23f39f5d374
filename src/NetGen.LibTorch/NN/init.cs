using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Initialisers: each fills its tensor in place, outside of autograd, and gives it back.</summary>
        public static partial class init
        {
            /// <summary>Which size keeps its variance: of the activations forward, or of the gradients backward.</summary>
            public enum FanInOut
            {
                /// <summary>Inputs of a unit.</summary>
                FanIn = 0,
                /// <summary>Outputs that a unit reaches.</summary>
                FanOut = 1,
            }

            /// <summary>What follows the layer.</summary>
            public enum NonlinearityType
            {
                /// <summary>Nothing.</summary>
                Linear = 0,
                /// <summary>A convolution.</summary>
                Conv1D = 1,
                /// <summary>A convolution.</summary>
                Conv2D = 2,
                /// <summary>A convolution.</summary>
                Conv3D = 3,
                /// <summary>A transposed convolution.</summary>
                ConvTranspose1D = 4,
                /// <summary>A transposed convolution.</summary>
                ConvTranspose2D = 5,
                /// <summary>A transposed convolution.</summary>
                ConvTranspose3D = 6,
                /// <summary>The logistic function.</summary>
                Sigmoid = 7,
                /// <summary>The hyperbolic tangent.</summary>
                Tanh = 8,
                /// <summary>ReLU.</summary>
                ReLU = 9,
                /// <summary>Leaky ReLU, with its slope as the parameter.</summary>
                LeakyReLU = 10,
            }

            /// <summary>The factor that makes up for a nonlinearity: 1, tanh 5/3, ReLU sqrt(2), leaky ReLU sqrt(2 / (1 + slope^2)).</summary>
            /// <param name="nonlinearity">What follows the layer.</param>
            /// <param name="param">The slope of the leaky ReLU; 0 stands for 0, not for PyTorch's 0.01.</param>
            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0) => nonlinearity switch
            {
                NonlinearityType.Tanh => 5.0 / 3.0,
                NonlinearityType.ReLU => Math.Sqrt(2),
                NonlinearityType.LeakyReLU => Math.Sqrt(2 / (1 + param * param)),
                _ => 1,
            };

            /// <summary>Inputs and outputs of a unit: the first two dimensions, each times the kernel's points.</summary>
            /// <exception cref="ArgumentException">The tensor has fewer than two dimensions.</exception>
            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                var shape = tensor.shape;
                if (shape.Length < 2) throw new ArgumentException("Fan in and fan out can not be computed for tensor with fewer than 2 dimensions");
                var points = shape.Skip(2).Aggregate(1L, (a, b) => a * b);
                return (shape[1] * points, shape[0] * points);
            }

            /// <summary>Every element the same value.</summary>
            public static Tensor constant_(Tensor tensor, Scalar val) => Quietly(tensor, t => t.fill_(val));

            /// <summary>Zeros.</summary>
            public static Tensor zeros_(Tensor tensor) => Quietly(tensor, t => t.zero_());

            /// <summary>Ones.</summary>
            public static Tensor ones_(Tensor tensor) => Quietly(tensor, t => t.fill_(1));

            /// <summary>Uniform between two values.</summary>
            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null) =>
                Quietly(tensor, t => t.uniform_(low, high, generator));

            /// <summary>Normal.</summary>
            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null) =>
                Quietly(tensor, t => t.normal_(mean, std, generator));

            /// <summary>What TorchSharp gives under this name: <c>std + mean * erfinv(u)</c>, held within <paramref name="a"/> and <paramref name="b"/>.</summary>
            /// <remarks>PyTorch draws <c>mean + std * sqrt(2) * erfinv(u)</c>. TorchSharp swaps the two and lacks the root, so that a mean of 0
            /// makes every element <paramref name="std"/>; the same happens here, so that one source gives one result on either.</remarks>
            public static Tensor trunc_normal_(Tensor tensor, double mean = 0, double std = 1, double a = -2, double b = 2, Generator? generator = null) =>
                Quietly(tensor, t =>
                {
                    t.uniform_(0, 1, generator);
                    Ngt.Check(Ngt.ngt_trunc_normal(t.Safe, mean, std, a, b));
                });

            /// <summary>Uniform within +-gain * sqrt(6 / (fan_in + fan_out)) (Glorot and Bengio 2010).</summary>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                var bound = gain * Math.Sqrt(6.0 / (fanIn + fanOut));
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Normal of deviation gain * sqrt(2 / (fan_in + fan_out)) (Glorot and Bengio 2010).</summary>
            public static Tensor xavier_normal_(Tensor tensor, double gain = 1)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return normal_(tensor, 0, gain * Math.Sqrt(2.0 / (fanIn + fanOut)));
            }

            /// <summary>The same as <see cref="xavier_uniform_"/>.</summary>
            public static Tensor glorot_uniform_(Tensor tensor, double gain = 1) => xavier_uniform_(tensor, gain);

            /// <summary>The same as <see cref="xavier_normal_"/>.</summary>
            public static Tensor glorot_normal_(Tensor tensor, double gain = 1) => xavier_normal_(tensor, gain);

            /// <summary>Uniform within +-gain * sqrt(3 / fan) (He et al. 2015).</summary>
            /// <param name="tensor">The weight.</param>
            /// <param name="a">The slope of a leaky ReLU.</param>
            /// <param name="mode">Which fan.</param>
            /// <param name="nonlinearity">What follows, for the gain.</param>
            public static Tensor kaiming_uniform_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU)
            {
                var bound = Math.Sqrt(3) * Deviation(tensor, a, mode, nonlinearity);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Normal of deviation gain / sqrt(fan) (He et al. 2015).</summary>
            public static Tensor kaiming_normal_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU) =>
                normal_(tensor, 0, Deviation(tensor, a, mode, nonlinearity));

            /// <summary>Orthonormal rows or columns of the tensor taken as a matrix (Saxe et al. 2013).</summary>
            /// <exception cref="ArgumentException">The tensor has fewer than two dimensions.</exception>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1)
            {
                if (tensor.dim() < 2) throw new ArgumentException("Only tensors with 2 or more dimensions are supported.", nameof(tensor));
                return Quietly(tensor, t =>
                {
                    t.normal_();
                    Ngt.Check(Ngt.ngt_orthogonal(t.Safe, gain));
                });
            }

            private static double Deviation(Tensor tensor, double a, FanInOut mode, NonlinearityType nonlinearity)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                var fan = mode == FanInOut.FanIn ? fanIn : fanOut;
                return fan == 0 ? 0 : calculate_gain(nonlinearity, a) / Math.Sqrt(fan);
            }

            private static Tensor Quietly(Tensor tensor, Action<Tensor> fill)
            {
                using var _ = no_grad();
                fill(tensor);
                return tensor;
            }
        }
    }
}
