namespace NetGen.Onnx.Tests.Layers;

// Each layer with arguments that aren't its defaults, on sizes that don't divide. Names are the layers', with a word on what is special.

[Network(6, 13, 17), Conv(8, kernel: 3, stride: 2, padding: 1, dilation: 2, groups: 2)]
public sealed partial class ConvDilated;

[Network(6, 13, 17), Conv(8, kernel: [3, 5], padding: [0, 2], bias: false)]
public sealed partial class ConvRectangular;

[Network(6, 13, 17), Conv(8, kernel: 4, padding: Same)]
public sealed partial class ConvSameEven;

[Network("6xHxW"), DepthwiseConv(3, stride: 2, padding: 1, multiplier: 2)]
public sealed partial class DepthwiseAnySize;

[Network(6, 7, 9), ConvTranspose(8, kernel: 3, stride: 2, padding: 1, outputPadding: 1, groups: 2), BatchNorm]
public sealed partial class ConvTransposeNormed;

[Network(6, 7, 9), ConvTranspose(8, kernel: [2, 3], stride: [2, 3], dilation: [2, 2], bias: false)]
public sealed partial class ConvTransposeDilated;

[Network(6, 13, 17), DeformConv(8, kernel: 3, stride: 2, padding: 1, offsetGroups: 2), BatchNorm]
public sealed partial class DeformConvPlain;

[Network("6xHxW"), DeformConv(8, kernel: 3, padding: 1, groups: 2, bias: false, modulated: true)]
public sealed partial class DeformConvModulated;

[Network(3, 12, 12), SparseConv(4, kernel: 5, table: "0 1; 1 2; 2; 0 2 1", stride: 2, padding: 1)]
public sealed partial class SparseConvTable;

[Network(6, 13, 17), Conv(8, kernel: 1), BatchNorm(eps: 1e-3, affine: false)]
public sealed partial class BatchNormPlain;

[Network(6, 13, 17), ReLU, BatchNorm(eps: 1e-3)]
public sealed partial class BatchNormAlone;

[Network(12), Linear(7), BatchNorm]
public sealed partial class BatchNormVector;

[Network("6xHxW"), GroupNorm(3, eps: 1e-3)]
public sealed partial class GroupNormAnySize;

[Network(6, 13, 17), GroupNorm(2, affine: false)]
public sealed partial class GroupNormPlain;

[Network("6xHxW"), InstanceNorm(affine: true)]
public sealed partial class InstanceNormAnySize;

[Network("6xHxW"), LayerNorm(eps: 1e-3)]
public sealed partial class LayerNormImage;

[Network("6xHxW"), ChannelsLast, LayerNorm(affine: false), Linear(9), GELU, Linear(5, bias: false), ChannelsFirst]
public sealed partial class ChannelsLastLayers;

[Network(12), LayerNorm]
public sealed partial class LayerNormVector;

[Network("6xHxW"), LocalResponseNorm(5, alpha: 0.5, k: 2)]
public sealed partial class ResponseNormOdd;

[Network("6xHxW"), LocalResponseNorm(4, alpha: 0.5, beta: 0.5, k: 2)]
public sealed partial class ResponseNormEven;

[Network("3xHxW"), LocalContrastNorm(5)]
public sealed partial class ContrastNorm;

[Network(6, 13, 17), MaxPool(3, stride: 2, padding: 1, ceil: true)]
public sealed partial class MaxPoolCeil;

[Network(6, 13, 16), MaxPool(2, stride: 3, ceil: true)]
public sealed partial class MaxPoolCeilApart;

[Network("6xHxW"), MaxPool(3, stride: 1, padding: 1, dilation: 2)]
public sealed partial class MaxPoolDilated;

[Network(6, 14, 17), AvgPool(3, stride: 2, padding: 1, ceil: true)]
public sealed partial class AvgPoolCeilCounting;

[Network(6, 14, 17), AvgPool(3, stride: 2, padding: 1, ceil: true, countIncludePad: false)]
public sealed partial class AvgPoolCeil;

[Network("6xHxW"), AvgPool(3, stride: 2, padding: 1)]
public sealed partial class AvgPoolCounting;

[Network(6, 13, 17), AdaptiveAvgPool([4, 5])]
public sealed partial class AdaptiveAvgUneven;

[Network(6, 5, 5), AdaptiveAvgPool(7)]
public sealed partial class AdaptiveAvgEnlarging;

[Network(6, 12, 15), AdaptiveAvgPool([4, 5])]
public sealed partial class AdaptiveAvgEven;

[Network(6, 13, 17), AdaptiveMaxPool([4, 5])]
public sealed partial class AdaptiveMaxUneven;

[Network(6, 12, 15), AdaptiveMaxPool([4, 5])]
public sealed partial class AdaptiveMaxEven;

[Network("6xHxW"), GlobalMaxPool, Flatten, Linear(5)]
public sealed partial class GlobalMaxAnySize;

[Network("6xHxW"), Subsampling]
public sealed partial class SubsamplingAnySize;

[Network(9), Linear(3), ScaledTanh, RadialBasis(2, "+-+ -++"), MeanPenalty]
public sealed partial class RadialBasisOutput;

[Network("6xHxW"), ChannelShuffle(3), ChannelScale(initial: 2), Scale(0.3), LayerScale(0.5)]
public sealed partial class ChannelLayers;

[Network("8xHxW"), PixelShuffle(2), ChannelPad(before: 1, after: 2), Narrow(1, 3), ZeroPad(1, 2, 3, 4)]
public sealed partial class Movements;

[Network("6xHxW"), Upsample(3), Upsample(2, Interpolation.Bilinear)]
public sealed partial class Upsamplings;

[Network("6xHxW"), LeakyReLU(0.2), ELU(0.7), SELU, SiLU, Mish, GELU, Hardswish]
[Conv(5, kernel: 1), ReLU6, Softplus(2, 0.5), Hardsigmoid]
public sealed partial class ActivationsAnySize;

[Network(9), ScaledTanh(1.5, 0.5), Tanh, Linear(7), LogSoftmax]
public sealed partial class ActivationsVector;

[Network("6xHxW"), Sigmoid, Softmax, Dropout(0.4), StochasticDepth(0.3), Identity]
public sealed partial class NothingInEvaluation;

[Network("6xHxW"), Tap("x"), Split]
[Branch, Conv(4, kernel: 1), Branch, Branch, Conv(5, kernel: 3, padding: 1)]
[Concat, Conv(6, kernel: 1), Add("x"), Split]
[Branch, Branch, GlobalAvgPool, Conv(6, kernel: 1), Sigmoid]
[Multiply]
public sealed partial class Merges;

[Network("3xHxW", Classes = 5), Conv(4, kernel: 3), Output("c1")]
[Auxiliary("aux", LossWeight = 0.3), GlobalAvgPool, Flatten, Linear("classes"), EndAuxiliary]
[ReLU, Output("c2"), GlobalAvgPool, Flatten, Linear("classes")]
public sealed partial class SeveralOutputs;
