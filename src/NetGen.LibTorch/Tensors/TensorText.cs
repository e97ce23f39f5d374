using System.Globalization;
using System.Text;

namespace TorchSharp;

/// <summary>Writes tensors as text; of long dimensions only the ends.</summary>
internal sealed class TensorText(TensorStringStyle style, string? format, CultureInfo? culture, string? newLine)
{
    /// <summary>Dimensions longer than twice this show this many slices at either end.</summary>
    private const int Edge = 20;

    private readonly CultureInfo _culture = culture ?? CultureInfo.CurrentCulture;
    private readonly string _format = format ?? "g5";
    private readonly string _newLine = newLine ?? Environment.NewLine;
    private readonly (string Open, string Close) _brackets = style == TensorStringStyle.CSharp ? ("{", "}") : ("[", "]");

    public static string Metadata(torch.Tensor t) => $"[{string.Join("x", t.shape)}], type = {t.dtype}, device = {t.device}";

    public string Write(torch.Tensor tensor)
    {
        if (style == TensorStringStyle.Metadata || tensor.is_meta) return Metadata(tensor);
        using var scope = torch.NewDisposeScope();
        using var mode = torch.no_grad();
        var text = new StringBuilder();
        if (style != TensorStringStyle.Numpy) text.Append(Metadata(tensor)).Append(tensor.ndim == 0 ? ", value = " : _newLine);
        Part(text, tensor.detach().cpu(), 0);
        return text.ToString();
    }

    private void Part(StringBuilder text, torch.Tensor part, int depth)
    {
        if (part.ndim == 0)
        {
            text.Append(Number(part.ToScalar(), part.dtype));
            return;
        }
        var (n, nested) = (part.shape[0], part.ndim > 1);
        text.Append(_brackets.Open);
        for (long i = 0; i < n; i++)
        {
            if (i > 0) text.Append(nested ? "," + _newLine + new string(' ', depth + 1) : ", ");
            if (n > 2 * Edge && i == Edge)
            {
                text.Append("...");
                i = n - Edge - 1;
                continue;
            }
            Part(text, part[i], depth + 1);
        }
        text.Append(_brackets.Close);
    }

    private string Number(Scalar value, torch.ScalarType type) => type switch
    {
        torch.ScalarType.Bool => value.ToBoolean() ? "true" : "false",
        torch.ScalarType.ComplexFloat32 or torch.ScalarType.ComplexFloat64 => value.ToComplexFloat64().ToString(_format, _culture),
        _ when torch.is_integral(type) => value.ToInt64().ToString(_culture),
        _ => value.ToDouble().ToString(_format, _culture),
    };
}
