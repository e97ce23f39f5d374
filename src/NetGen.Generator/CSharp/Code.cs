using System.Globalization;
using NetGen.Generator.Support;

namespace NetGen.Generator.CSharp;

/// <summary>
/// A piece of generated C# in which every number that may differ between instances of one block is a hole:
/// identical blocks become one nested class whose constructor takes the holes that differ.
/// </summary>
/// <remarks>Written as an interpolated string: <c>Code.Of($"torch.nn.Linear({Code.Hole("inFeatures", 512)}, 10)")</c>.
/// Interpolated holes stay holes, interpolated <see cref="Code"/> is spliced in, anything else is text. The input
/// tensor of a layer's forward expression is <see cref="Input"/>, its module property <see cref="Self"/>.</remarks>
internal sealed record Code(EquatableArray<CodePart> Parts)
{
    /// <summary>Stands for the input tensor's name in a forward expression.</summary>
    public static readonly CodePart Input = new CodePlaceholder("input");

    /// <summary>Stands for the property that holds the layer's module.</summary>
    public static readonly CodePart Self = new CodePlaceholder("self");

    public static CodePart Hole(string name, long value) => new CodeHole(name, Text.Invariant(value), "long");

    public static CodePart Hole(string name, double value) => new CodeHole(name, Number(value), "double");

    /// <summary>
    /// A number that TorchSharp takes as a Scalar: written as a field that holds it, since what nothing holds can be collected during a
    /// call.
    /// </summary>
    public static CodePart Scalar(string name, double value) => new CodeHole(name, Number(value), "double") { IsScalar = true };

    /// <summary>The Scalar 1: the factor of a second summand, and the scales of ELU's output and input.</summary>
    public static CodeHole One { get; } = new("one", Number(1), "double") { IsScalar = true };

    public static CodePart Hole(string name, bool value) => new CodeHole(name, value ? "true" : "false", "bool");

    /// <summary>A double as a C# literal that reads back as the same double.</summary>
    public static string Number(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.IndexOfAny(['.', 'E', 'N', 'I']) >= 0 ? text : text + ".0";
    }

    public static Code Of(FormattableString text)
    {
        var parts = new List<CodePart>();
        string format = text.Format;
        int start = 0, next = 0;
        void Literal(int end)
        {
            if (end > start) parts.Add(new CodeText(format.Substring(start, end - start).Replace("{{", "{").Replace("}}", "}")));
        }

        for (int k = 0; k < format.Length; k++)
        {
            if (format[k] is '{' or '}' && k + 1 < format.Length && format[k + 1] == format[k]) { k++; continue; }

            if (format[k] != '{') continue;
            Literal(k);
            k = format.IndexOf('}', k);
            start = k + 1;
            switch (text.GetArgument(next++))
            {
                case CodePart part: parts.Add(part); break;
                case Code code: parts.AddRange(code.Parts); break;
                case var other: parts.Add(new CodeText(Convert.ToString(other, CultureInfo.InvariantCulture) ?? "")); break;
            }
        }

        Literal(format.Length);
        return new(parts.ToEquatableArray());
    }

    public IEnumerable<CodeHole> Holes => Parts.OfType<CodeHole>();
}

internal abstract record CodePart;

internal sealed record CodeText(string Text) : CodePart;

/// <summary>A literal with a name that becomes a constructor parameter where instances differ.</summary>
/// <param name="Name">camelCase parameter name, such as <c>inChannels</c>.</param>
/// <param name="Literal">The C# literal of this instance.</param>
/// <param name="Type">The C# type of the parameter: long, double or bool.</param>
internal sealed record CodeHole(string Name, string Literal, string Type) : CodePart
{
    /// <summary>TorchSharp takes the number as a Scalar.</summary>
    public bool IsScalar { get; init; }
}

internal sealed record CodePlaceholder(string Name) : CodePart;
