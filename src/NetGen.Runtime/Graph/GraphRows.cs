namespace NetGen;

/// <summary>Makes nodes of the lines of a graph's table.</summary>
/// <remarks>
/// Generated code holds a short form: a cell that is empty or missing is the node before, for the inputs; the first input's shape, for the
/// output; else 0, or nothing. A path that begins with <c>^</c> goes on from the path before, less one name for each. The long form, which
/// is for people, begins each line with its number, and has every cell.
/// </remarks>
internal sealed class GraphRows(GraphShape input, IReadOnlyList<string> operators)
{
    /// <summary>The first line of a table in the short form.</summary>
    public const string Columns = "inputs|path|kind|summary|output|parameters|buffers|MACs|mode|ONNX";

    /// <summary>How many cells a line has.</summary>
    public const int Count = 10;

    // No name has such a character.
    private const char Up = '^';

    private static readonly GraphExtent s_zero = new("0");
    private readonly List<GraphNode> _nodes = [];

    /// <summary>The shape of the network's input.</summary>
    public GraphShape Input => input;

    public IReadOnlyList<GraphNode> Nodes => _nodes;

    /// <summary>Adds the node of a line.</summary>
    public void Add(ReadOnlySpan<string> cells)
    {
        int[] inputs = Inputs(At(cells, 0));
        _nodes.Add(new(
            _nodes.Count,
            Path(At(cells, 1)),
            At(cells, 2),
            At(cells, 3),
            inputs,
            At(cells, 4) is { Length: > 0 } shape ? GraphShape.Parse(shape) : ShapeOf(inputs[0]),
            Number(At(cells, 5)),
            Number(At(cells, 6)),
            At(cells, 7) is { Length: > 0 } macs ? new(macs) : s_zero,
            At(cells, 8) == "auxiliary")
        {
            Onnx = Operators(At(cells, 9)),
        });
    }

    /// <summary>The number of a node, or <c>in</c> for the network's input.</summary>
    public static int Index(string cell) => cell == "in" ? NetworkGraph.InputIndex : (int)GraphReader.Number(cell);

    private string? Operators(string cell)
    {
        if (cell.Length == 0) return "";
        if (cell == "-") return null;
        long number = GraphReader.Number(cell);
        return number >= 1 && number <= operators.Count
            ? operators[(int)number - 1]
            : throw new FormatException($"Node {_nodes.Count} of the graph's text has operators {number} of {operators.Count}.");
    }

    private static string At(ReadOnlySpan<string> cells, int index) => index < cells.Length ? cells[index] : "";

    private static long Number(string cell) => cell.Length == 0 ? 0 : GraphReader.Number(cell);

    private int[] Inputs(string cell) => cell.Length == 0 ? [_nodes.Count - 1]
        : cell.Contains(' ', StringComparison.Ordinal) ? [.. cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Index)]
        : [Index(cell)];

    private GraphShape ShapeOf(int node) =>
        node == NetworkGraph.InputIndex ? input
        : node >= 0 && node < _nodes.Count ? _nodes[node].Output
        : throw new FormatException($"Node {_nodes.Count} of the graph's text has the shape of node {node}, which isn't before it.");

    private string Path(string path)
    {
        int up = 0;
        while (up < path.Length && path[up] == Up) up++;
        if (up == 0) return path;
        string before = _nodes.Count == 0 ? "" : _nodes[^1].Path;
        int end = before.Length;
        for (int k = 0; k < up; k++)
        {
            if (end <= 0) throw new FormatException($"The path \"{path}\" of the graph's text goes above \"{before}\".");
            end = before.LastIndexOf('.', end - 1);
        }

        return end < 0 ? path[up..] : string.Concat(before.AsSpan(0, end + 1), path.AsSpan(up));
    }
}
