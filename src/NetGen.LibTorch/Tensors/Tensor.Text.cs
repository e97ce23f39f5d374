using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Shape, type and device, such as <c>[2x3], type = Float32, device = cpu</c>.</summary>
        public override string ToString() => TensorText.Metadata(this);

        /// <summary>The tensor as text.</summary>
        /// <param name="style">What is written.</param>
        /// <param name="fltFormat">The format of floating-point numbers.</param>
        /// <param name="width">Not used: rows are not broken.</param>
        /// <param name="cultureInfo">Whose decimal point.</param>
        /// <param name="newLine">Between rows.</param>
        public string ToString(TensorStringStyle style, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string? newLine = null) =>
            new TensorText(style == TensorStringStyle.Default ? torch.TensorStringStyle : style, fltFormat, cultureInfo, newLine).Write(this);
    }
}

// Text, and printing it.
public static partial class TensorExtensionMethods
{
    /// <summary>Shape, type and device.</summary>
    public static string metastr(this torch.Tensor tensor) => TensorText.Metadata(tensor);

    /// <summary>The elements as Julia prints arrays.</summary>
    public static string jlstr(this torch.Tensor tensor, string? fltFormat = null, int? width = null, string? newLine = null, CultureInfo? cultureInfo = null) =>
        tensor.ToString(TensorStringStyle.Julia, fltFormat, width, cultureInfo, newLine);

    /// <summary>The elements as NumPy prints arrays.</summary>
    public static string npstr(this torch.Tensor tensor, string? fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null) =>
        tensor.ToString(TensorStringStyle.Numpy, fltFormat, width, cultureInfo, newLine);

    /// <summary>The elements as C# writes arrays.</summary>
    public static string cstr(this torch.Tensor tensor, string? fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null) =>
        tensor.ToString(TensorStringStyle.CSharp, fltFormat, width, cultureInfo, newLine);

    /// <summary>The elements in a style.</summary>
    public static string str(this torch.Tensor tensor, string? fltFormat = null, int? width = null, string? newLine = null, CultureInfo? cultureInfo = null, TensorStringStyle style = TensorStringStyle.Default) =>
        tensor.ToString(style, fltFormat, width, cultureInfo, newLine);

    /// <summary>Writes the tensor to the console, and gives it back.</summary>
    public static torch.Tensor print(this torch.Tensor t, string? fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null, TensorStringStyle style = TensorStringStyle.Default)
    {
        Console.WriteLine(t.ToString(style, fltFormat, width, cultureInfo, newLine));
        return t;
    }
}
