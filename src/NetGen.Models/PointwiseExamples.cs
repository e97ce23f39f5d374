namespace NetGen.Models;

/// <summary>What a 5x5 convolution costs on 14 x 14 x 480: 48 channels take 112,896,000 multiply-accumulates.</summary>
/// <remarks>
/// Arithmetic on Szegedy et al. 2014 (arXiv:1409.4842), table 1, inception (4a): its input, its 16 reduced and its 48 channels.
/// </remarks>
[Network(480, 14, 14), Conv(48, kernel: 5, padding: 2, bias: false, Name = "conv")]
public sealed partial class DirectConvolutionExample;

/// <summary>The same 48 channels by a 1x1 convolution to 16 channels first: 5,268,480 multiply-accumulates, a twenty-first.</summary>
/// <remarks>
/// Arithmetic on Szegedy et al. 2014 (arXiv:1409.4842), table 1, inception (4a): its input, its 16 reduced and its 48 channels.
/// </remarks>
[Network(480, 14, 14), Conv(16, kernel: 1, bias: false, Name = "reduce"), Conv(48, kernel: 5, padding: 2, bias: false, Name = "conv")]
public sealed partial class ReducedConvolutionExample;

/// <summary>A fully connected layer on 7 x 7 x 1024: 1,024 values take 51,380,224 weights.</summary>
/// <remarks>
/// After Szegedy et al. 2014 (arXiv:1409.4842), section 5, which has average pooling in the place of such a layer.
/// </remarks>
[Network(1024, 7, 7), Flatten, Linear(1024, bias: false, Name = "fc")]
public sealed partial class FullyConnectedExample;

/// <summary>Global average pooling on 7 x 7 x 1024: 1,024 values without a weight.</summary>
/// <remarks>Lin et al. 2013 (arXiv:1312.4400), section 3.2; Szegedy et al. 2014 (arXiv:1409.4842), section 5.</remarks>
[Network(1024, 7, 7), GlobalAvgPool(Name = "avgpool"), Flatten]
public sealed partial class AveragePoolingExample;
