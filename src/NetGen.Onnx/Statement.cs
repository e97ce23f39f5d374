using System.Globalization;
using Onnx;

namespace NetGen.Onnx;

/// <summary>One operator of a layer, as the layer's own text says it: <c>s=Conv x weight bias strides=[2,2]</c>.</summary>
/// <param name="Result">The name of its result within the layer; null for the last operator.</param>
/// <param name="Operator">ONNX's operator.</param>
/// <param name="Inputs">Names and constants, in order.</param>
/// <param name="Attributes">Its attributes.</param>
internal sealed record Statement(string? Result, string Operator, IReadOnlyList<string> Inputs, IReadOnlyList<AttributeProto> Attributes)
{
    /// <summary>Reads a layer's text.</summary>
    public static IReadOnlyList<Statement> Parse(string text) =>
        text.Length == 0 ? [] : [.. text.Split("; ").Select(ParseOne)];

    private static Statement ParseOne(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int equals = words[0].IndexOf('=', StringComparison.Ordinal);
        var inputs = words.Skip(1).Where(w => !IsAttribute(w)).ToList();
        return new(
            equals < 0 ? null : words[0][..equals],
            words[0][(equals + 1)..],
            inputs,
            [.. words.Skip(1).Where(IsAttribute).Select(Attribute)]);
    }

    private static bool IsAttribute(string word) => word.Contains('=', StringComparison.Ordinal);

    // [1,2] is a list of integers, 3 an integer, 0.5 a float, anything else a text.
    private static AttributeProto Attribute(string word)
    {
        int equals = word.IndexOf('=', StringComparison.Ordinal);
        string value = word[(equals + 1)..];
        var attribute = new AttributeProto { Name = word[..equals] };
        if (value[0] == '[')
        {
            attribute.Type = AttributeProto.Types.AttributeType.Ints;
            attribute.Ints.AddRange(value[1..^1].Split(',').Select(v => long.Parse(v, CultureInfo.InvariantCulture)));
        }
        else if (long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer))
        {
            (attribute.Type, attribute.I) = (AttributeProto.Types.AttributeType.Int, integer);
        }
        else if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
        {
            (attribute.Type, attribute.F) = (AttributeProto.Types.AttributeType.Float, (float)number);
        }
        else
        {
            attribute.Type = AttributeProto.Types.AttributeType.String;
            attribute.S = Google.Protobuf.ByteString.CopyFromUtf8(value);
        }

        return attribute;
    }
}
