using System.Globalization;
using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Training;

/// <summary>
/// The gradients of a network after a backward pass, layer by layer: where they vanish, explode, or never arrive (Glorot and Bengio 2010,
/// "Understanding the difficulty of training deep feedforward neural networks", section 4.2).
/// </summary>
/// <param name="Layers">Every layer with trained parameters, in the order in which the network declares them.</param>
/// <example><code>
/// net.Loss(net.call(images), labels).backward();
/// Console.WriteLine(GradientNorms.Of(net).ToTable());
/// </code></example>
public sealed record GradientNorms(IReadOnlyList<LayerGradient> Layers)
{
    /// <summary>The L2 norm of all gradients together, which <see cref="nn.utils.clip_grad_norm_"/> compares with its limit.</summary>
    public double Total => Math.Sqrt(Layers.Sum(l => l.Norm * l.Norm ?? 0));

    /// <summary>The smallest and the largest norm of a layer that the loss depends on.</summary>
    public (double Least, double Most) Range =>
        (Layers.Min(l => l.Norm ?? double.PositiveInfinity), Layers.Max(l => l.Norm ?? double.NegativeInfinity));

    /// <summary>
    /// Measures the gradients that a module's parameters hold now. Call it after <c>backward()</c> and before the next <c>zero_grad()</c>;
    /// after a generated <c>TrainingStep</c> the gradients are there, too, clipped where that is declared.
    /// </summary>
    /// <param name="module">A network, or a part of one.</param>
    /// <returns>The norms; no tensor is kept.</returns>
    /// <exception cref="InvalidOperationException">The module has no trained parameters, or none of them holds a gradient.</exception>
    public static GradientNorms Of(nn.Module module)
    {
        ArgumentNullException.ThrowIfNull(module);
        using var noGradient = no_grad();
        var layers = module.named_parameters().Where(p => p.parameter.requires_grad)
            .GroupBy(p => p.name[..Math.Max(0, p.name.LastIndexOf('.'))])
            .Select(layer => Measure(layer.Key, [.. layer.Select(p => p.parameter)])).ToList();
        string name = module.GetName();
        if (layers.Count == 0)
            throw new InvalidOperationException($"{name} has no parameter that is trained: there are no gradients to measure.");
        if (layers.All(l => l.Norm is null))
        {
            throw new InvalidOperationException(
                $"No parameter of {name} holds a gradient. Call backward() on a loss first, and measure before zero_grad().");
        }

        return new(layers);
    }

    /// <summary>The layers for people: path, parameters, norm, root mean square, and the norm relative to that of the weights.</summary>
    /// <returns>Lines of text in a fixed-width table.</returns>
    public string ToTable()
    {
        int width = Layers.Max(l => Math.Max("Layer".Length, l.Path.Length));
        var text = new StringBuilder();
        string heading = $"{"Layer".PadRight(width)}  {"Parameters",12}  {"Norm",10}  {"RMS",10}  {"Norm / weights",14}";
        text.AppendLine(heading).AppendLine(new string('-', heading.Length));
        foreach (var layer in Layers)
        {
            text.Append(CultureInfo.InvariantCulture, $"{layer.Path.PadRight(width)}  {layer.Parameters,12:#,0}  {Number(layer.Norm),10}")
                .AppendLine(CultureInfo.InvariantCulture, $"  {Number(layer.RootMeanSquare),10}  {Number(layer.Relative),14}");
        }

        long all = Layers.Sum(l => l.Parameters);
        text.AppendLine(CultureInfo.InvariantCulture, $"{"All".PadRight(width)}  {all,12:#,0}  {Number(Total),10}");
        return text.ToString();
    }

    /// <summary>
    /// The layers for programs: a heading and a line for each layer, values in full precision, nothing where there is no gradient.
    /// </summary>
    /// <returns>Comma-separated values.</returns>
    public string ToCsv()
    {
        var text = new StringBuilder("layer,parameters,norm,weight_norm\n");
        foreach (var layer in Layers)
            text.Append(CultureInfo.InvariantCulture, $"{layer.Path},{layer.Parameters},{layer.Norm:R},{layer.WeightNorm:R}\n");
        return text.ToString();
    }

    /// <summary>
    /// The layers as a picture: a bar for each layer's norm on a logarithmic scale, from the first layer down to the last.
    /// </summary>
    /// <param name="title">The heading.</param>
    /// <returns>An SVG document, which any browser shows.</returns>
    public string ToSvg(string title = "Gradient norms") => GradientPicture.Draw(this, title);

    internal static string Number(double? value) => value?.ToString("0.00e+0", CultureInfo.InvariantCulture) ?? "none";

    private static LayerGradient Measure(string path, IReadOnlyList<TorchSharp.Modules.Parameter> parameters)
    {
        using var scope = NewDisposeScope();
        double? gradient = null;
        double weights = 0;
        foreach (var parameter in parameters)
        {
            weights += SumOfSquares(parameter);
            using Tensor? found = parameter.grad;
            if (found is not null) gradient = (gradient ?? 0) + SumOfSquares(found);
        }

        return new(path, parameters.Sum(p => p.numel()), gradient is { } sum ? Math.Sqrt(sum) : null, Math.Sqrt(weights));
    }

    // In float64: the squares of small float32 gradients would underflow.
    private static double SumOfSquares(Tensor tensor)
    {
        using Tensor wide = tensor.to(ScalarType.Float64, copy: true);
        using Tensor squares = wide * wide;
        using Tensor sum = squares.sum();
        return sum.item<double>();
    }
}
