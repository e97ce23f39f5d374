using System.Globalization;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>
/// Pieces of ONNX operators as text. A layer's operators are statements such as <c>Conv x weight bias strides=[2,2]</c>, separated by
/// <c>"; "</c>: an operator, its inputs and its attributes.
/// </summary>
/// <remarks>
/// An input is <c>x</c> (the layer's input), a tensor of the layer's state by its name (<c>self</c> for a bare parameter), <c>_</c> for
/// one that is left out, a constant, or a name that an earlier statement gave its result: <c>s=Sigmoid x; Mul x s</c>. The last statement
/// makes the layer's output; where there is none, the output is the input. A constant has a type, a shape unless it is one number, and
/// values, of which one fills the shape: <c>f(0.5)</c>, <c>f[64](1.0)</c>, <c>i[2](0,1)</c>.
/// </remarks>
internal static class Onnx
{
    /// <summary>The operators of a layer that passes its input on in evaluation.</summary>
    public const string Identity = "";

    /// <summary>
    /// More numbers than this aren't written into one constant, nor windows into one layer: no network of images needs so large ones.
    /// </summary>
    public const long MostNumbers = 65_536, MostWindows = 1024;

    /// <summary>A number as an attribute of type float: <c>0.5</c>, <c>1.0</c>.</summary>
    public static string Float(double number)
    {
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.IndexOfAny(['.', 'E', 'e']) < 0 ? text + ".0" : text;
    }

    /// <summary>One constant number.</summary>
    public static string Scalar(double number) => $"f({Float(number)})";

    /// <summary>A constant vector of one number.</summary>
    public static string Fill(long length, double number) => $"f[{Text.Invariant(length)}]({Float(number)})";

    /// <summary>Weights and biases of a normalization that has none: ones and zeros.</summary>
    public static string Plain(long channels) => $"{Fill(channels, 1)} {Fill(channels, 0)}";

    /// <summary>A constant vector of integers.</summary>
    public static string Integers(params long[] numbers) => $"i[{Text.Invariant(numbers.Length)}]{Join("(", numbers, ")")}";

    /// <summary>An attribute of a list of integers.</summary>
    public static string List(string name, params long[] numbers) => $"{name}={Join("[", numbers, "]")}";

    /// <summary>Attributes for height and width.</summary>
    public static string Pair(string name, (long Height, long Width) pair) => List(name, pair.Height, pair.Width);

    /// <summary>A Pad with zeros: places before and after, for each axis in order.</summary>
    public static string Pad(string input, long[] before, long[] after) => $"Pad {input} {Integers([.. before, .. after])}";

    /// <summary>Scales and shifts the channels of an image by the state's <c>weight</c> and <c>bias</c>.</summary>
    public static string Affine(string input) =>
        $"w=Reshape weight {Integers(1, -1, 1, 1)}; b=Reshape bias {Integers(1, -1, 1, 1)}; z=Mul {input} w; Add z b";

    private static string Join(string open, long[] numbers, string close) =>
        open + string.Join(",", numbers.Select(Text.Invariant)) + close;
}
