using System.Globalization;

namespace NetGen;

/// <summary>Reads the text of a graph: a header of <c>key: value</c> lines, an empty line, then a table with one node per line.</summary>
internal sealed class GraphReader
{
    private const char Separator = '|';
    private readonly Dictionary<string, string> _header = new(StringComparer.Ordinal);
    private readonly List<string> _outputs = [];
    private readonly List<string> _operators = [];
    private readonly GraphRows _rows;

    public GraphReader(string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        int k = 0;
        for (; k < lines.Length && lines[k].Length > 0; k++)
        {
            int colon = lines[k].IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) throw Bad(k, "expected \"key: value\"");
            string value = lines[k][(colon + 1)..].Trim();
            if (lines[k][..colon] == "output") _outputs.Add(value);
            else if (lines[k][..colon] == "ONNX") _operators.Add(value);
            else _header[lines[k][..colon]] = value;
        }

        var rows = new GraphRows(GraphShape.Parse(Value("input")), _operators);
        // The table's first line names its columns.
        bool isShort = ++k < lines.Length && lines[k] == GraphRows.Columns;
        for (k++; k < lines.Length; k++)
        {
            if (lines[k].Length == 0) continue;
            string[] cells = lines[k].Split(Separator, StringSplitOptions.TrimEntries);
            if (isShort && cells.Length > GraphRows.Count)
                throw Bad(k, $"expected at most {GraphRows.Count} columns, found {cells.Length}");
            // The long form has the line's number, and no operators.
            if (!isShort && cells.Length != GraphRows.Count) throw Bad(k, $"expected {GraphRows.Count} columns, found {cells.Length}");
            rows.Add(isShort ? cells : cells.AsSpan(1));
        }

        _rows = rows;
    }

    public NetworkGraph Read() => new()
    {
        Name = Value("name"),
        Input = _rows.Input,
        Nodes = _rows.Nodes,
        Outputs = [.. _outputs.Select(Output)],
        ParameterCount = Number(Value("parameters")),
        BufferCount = Number(Value("buffers")),
        Macs = new(Value("MACs")),
        Activations = new(Value("activations")),
        PeakInferenceBytes = Optional("peak inference bytes") is { } i ? Number(i) : null,
        PeakTrainingBytes = Optional("peak training bytes") is { } t ? Number(t) : null,
        ReceptiveField = Optional("receptive field") is { } field ? Field(field) : null,
        ValidSizes = Optional("valid sizes")?.Split("; ") ?? [],
    };

    /// <summary><c>Aux1 | 130 | N x 1000 | 0.3</c>; a weight says that it is auxiliary.</summary>
    private static OutputDescription Output(string text)
    {
        string[] cells = text.Split(Separator, StringSplitOptions.TrimEntries);
        if (cells.Length is not (3 or 4))
        {
            throw new FormatException(
                $"The graph's output \"{text}\" must be \"name | node | shape\", with a fourth part, the loss weight, "
                    + "for an auxiliary one.");
        }

        return new(
            cells[0],
            GraphRows.Index(cells[1]),
            GraphShape.Parse(cells[2]),
            cells.Length == 4,
            cells.Length == 4 ? double.Parse(cells[3], CultureInfo.InvariantCulture) : 0);
    }

    private static GraphReceptiveField Field(string text)
    {
        string[] numbers = text.Split(' ');
        return numbers.Length == 4
            ? new(Number(numbers[0]), Number(numbers[1]), Fraction(numbers[2]), Fraction(numbers[3]))
            : throw new FormatException($"The graph's receptive field \"{text}\" must be four numbers.");
    }

    // 32, or 1/2.
    private static double Fraction(string text) =>
        text.Split('/') is [var numerator, var denominator] ? (double)Number(numerator) / Number(denominator) : Number(text);

    private string Value(string key) => Optional(key) ?? throw new FormatException($"The graph's text has no line \"{key}: ...\".");

    private string? Optional(string key) => _header.GetValueOrDefault(key);

    internal static long Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            ? number
            : throw new FormatException($"The graph's text has \"{text}\" where a number is expected.");

    private static FormatException Bad(int line, string why) => new($"Line {line + 1} of the graph's text can't be read: {why}.");
}
