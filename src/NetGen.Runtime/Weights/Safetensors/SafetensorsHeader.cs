using System.Text.Json;
using System.Text.Unicode;
using NetGen.Files;

namespace NetGen.Safetensors;

/// <summary>A tensor as a safetensors header describes it.</summary>
internal sealed record SafetensorsEntry(string Key, ElementType Type, long[] Shape, long Begin, long End)
{
    public string Offsets => $"[{Begin}, {End}]";
}

/// <summary>
/// A safetensors header: <c>{"__metadata__": {text: text}, key: {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]}}</c>.
/// </summary>
internal sealed record SafetensorsHeader(IReadOnlyList<SafetensorsEntry> Entries, IReadOnlyDictionary<string, string> Metadata)
{
    public const string MetadataKey = "__metadata__";

    // Header, entry, list: nothing lies deeper.
    private const int MaxDepth = 3;

    public static SafetensorsHeader Parse(MappedFile file, byte[] json)
    {
        if (!Utf8.IsValid(json)) throw file.Refuse("the header", "UTF-8", "other bytes");
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            return Read(ref reader);
        }
        // InvalidOperationException: a text with half a surrogate pair.
        catch (Exception damage) when (damage is JsonException or InvalidOperationException or Misfit)
        {
            string where = $"the header, at byte {SafetensorsReader.LengthBytes + reader.TokenStartIndex}";
            var misfit = damage as Misfit ?? new("JSON as the safetensors format wants it", damage.Message.TrimEnd('.'));
            throw file.Refuse(where, misfit.Expected, misfit.Found, cause: damage);
        }
    }

    private static SafetensorsHeader Read(ref Utf8JsonReader reader)
    {
        var entries = new List<SafetensorsEntry>();
        var keys = new HashSet<string>();
        Dictionary<string, string> metadata = [];
        Next(ref reader, JsonTokenType.StartObject, "an object");
        while (NextName(ref reader) is { } key)
        {
            if (!keys.Add(key)) throw new Misfit("each key once", $"{Quoted.Name(key)} twice");
            if (key == MetadataKey) metadata = ReadMetadata(ref reader);
            else entries.Add(ReadEntry(ref reader, key));
        }

        // Only spaces may follow; the reader rejects anything else.
        reader.Read();
        return new(entries, metadata);
    }

    private static Dictionary<string, string> ReadMetadata(ref Utf8JsonReader reader)
    {
        var metadata = new Dictionary<string, string>();
        Next(ref reader, JsonTokenType.StartObject, "an object of texts");
        while (NextName(ref reader) is { } name)
        {
            Next(ref reader, JsonTokenType.String, "a text");
            if (!metadata.TryAdd(name, reader.GetString()!)) throw new Misfit("each name once", $"{Quoted.Name(name)} twice");
        }

        return metadata;
    }

    private static SafetensorsEntry ReadEntry(ref Utf8JsonReader reader, string key)
    {
        ElementType? type = null;
        long[]? shape = null, offsets = null;
        Next(ref reader, JsonTokenType.StartObject, $"an object that describes {Quoted.Name(key)}");
        while (NextName(ref reader) is { } name)
        {
            if (name == "dtype" && type is null) type = ReadType(ref reader, key);
            else if (name == "shape" && shape is null) shape = ReadNumbers(ref reader, Shape.MaxRank);
            else if (name == "data_offsets" && offsets is null) offsets = ReadNumbers(ref reader, 2);
            else throw new Misfit($"dtype, shape and data_offsets of {Quoted.Name(key)}, each once", Quoted.Name(name));
        }

        if (type is null || shape is null || offsets is not [var begin, var end])
            throw new Misfit($"dtype, shape and two data_offsets of {Quoted.Name(key)}", "fewer");
        return new(key, type, shape, begin, end);
    }

    private static ElementType ReadType(ref Utf8JsonReader reader, string key)
    {
        Next(ref reader, JsonTokenType.String, "the name of an element type");
        string name = reader.GetString()!;
        return ElementType.OfSafetensors(name)
            ?? throw new Misfit(
                $"an element type for {Quoted.Name(key)} that torch has "
                    + $"({string.Join(", ", ElementType.All.Select(t => t.Safetensors).OfType<string>())})",
                Quoted.Name(name));
    }

    private static long[] ReadNumbers(ref Utf8JsonReader reader, int most)
    {
        var numbers = new List<long>();
        Next(ref reader, JsonTokenType.StartArray, "a list of integers");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out long number) || number < 0)
                throw new Misfit("an integer from 0 to 2^63 - 1", Token(ref reader));
            if (numbers.Count == most) throw new Misfit($"at most {most} integers", "more");
            numbers.Add(number);
        }

        return [.. numbers];
    }

    private static void Next(ref Utf8JsonReader reader, JsonTokenType type, string expected)
    {
        if (!reader.Read() || reader.TokenType != type) throw new Misfit(expected, Token(ref reader));
    }

    private static string? NextName(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.PropertyName ? reader.GetString() : null;

    private static string Token(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number
            ? Quoted.Name(System.Text.Encoding.UTF8.GetString(reader.ValueSpan))
            : $"{reader.TokenType}";

    /// <summary>What is wrong with the header, on its way to the one place that knows where.</summary>
    private sealed class Misfit(string expected, string found) : Exception
    {
        public string Expected => expected;

        public string Found => found;
    }
}
