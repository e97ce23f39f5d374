namespace NetGen.Zoo;

/// <summary>Something that a network's graph must show, known from outside the program: a paper, a published table or arithmetic.</summary>
/// <param name="What">What is compared.</param>
/// <param name="Expected">What it must be.</param>
/// <param name="Source">Where that is known from.</param>
/// <param name="Compare">What a graph shows, and whether that agrees.</param>
public sealed record Fact(string What, string Expected, string Source, Func<NetworkGraph, (string Found, bool Agrees)> Compare)
{
    /// <summary>The trained parameters, auxiliary heads included.</summary>
    /// <param name="figure">The number, or a text such as <c>25.55M</c>.</param>
    /// <param name="source">Where the figure is from.</param>
    /// <returns>The fact.</returns>
    public static Fact Parameters(Figure figure, string source) => Number("parameters", figure, source, g => g.ParameterCount);

    /// <summary>The multiply-accumulates of convolutions and linear layers for one sample, without auxiliary heads.</summary>
    /// <inheritdoc cref="Parameters(Figure, string)"/>
    public static Fact Macs(Figure figure, string source) => Number("multiply-accumulates", figure, source, g => g.Macs.Known);

    /// <summary>The elements of all convolutions' outputs for one sample.</summary>
    /// <inheritdoc cref="Parameters(Figure, string)"/>
    public static Fact Activations(Figure figure, string source) => Number("activations", figure, source, g => g.Activations.Known);

    /// <summary>The trained parameters of a layer, or of all layers in a container.</summary>
    /// <param name="path">The path of the layer or container.</param>
    /// <param name="figure">The number, or a text such as <c>159K</c>.</param>
    /// <param name="source">Where the figure is from.</param>
    /// <returns>The fact.</returns>
    public static Fact Parameters(string path, Figure figure, string source) =>
        Number(path + ": parameters", figure, source, g => Under(g, path).Select(n => (long?)n.Parameters).Aggregate((long?)null, Sum));

    /// <summary>The multiply-accumulates of a layer, or of all layers in a container.</summary>
    /// <inheritdoc cref="Parameters(string, Figure, string)"/>
    public static Fact Macs(string path, Figure figure, string source) =>
        Number(path + ": multiply-accumulates", figure, source, g => Under(g, path).Select(n => n.Macs.Known).Aggregate((long?)null, Sum));

    /// <summary>The output's shape of a layer, or of the last layer in a container.</summary>
    /// <param name="path">The path of the layer or container.</param>
    /// <param name="shape">The shape without batch: <c>256 x 28 x 28</c>.</param>
    /// <param name="source">Where it is from.</param>
    /// <returns>The fact.</returns>
    public static Fact Shape(string path, string shape, string source) =>
        Text(
            path + ": output",
            shape,
            source,
            g => Under(g, path).LastOrDefault() is { } last ? string.Join(" x ", last.Output.Dimensions.Select(d => d.Text)) : null);

    /// <summary>The receptive field and the total stride of the last image-shaped tensor.</summary>
    /// <param name="field">Rows and columns that one element sees.</param>
    /// <param name="stride">Rows and columns between neighbours.</param>
    /// <param name="source">Where they are from.</param>
    /// <returns>The fact.</returns>
    public static Fact ReceptiveField(long field, long stride, string source) =>
        Text(
            "receptive field / stride",
            $"{field} / {stride}",
            source,
            g =>
                g.ReceptiveField is { } f && f.Height == f.Width && f.StrideHeight == f.StrideWidth
                    ? $"{f.Height} / {f.StrideHeight}"
                    : g.ReceptiveField?.ToString());

    /// <summary>The number of convolutions and linear layers on the longest path from the input to the main output.</summary>
    /// <param name="layers">The number.</param>
    /// <param name="source">Where it is from.</param>
    /// <returns>The fact.</returns>
    public static Fact Depth(int layers, string source) => Number("depth", layers, source, g => GraphDepth.Of(g));

    /// <summary>Checks the fact on a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <returns>The outcome.</returns>
    public Finding Check(NetworkGraph graph)
    {
        var (found, agrees) = Compare(graph);
        return new(What, $"{Expected} ({Source})", found, agrees);
    }

    private static Fact Number(string what, Figure figure, string source, Func<NetworkGraph, long?> value) =>
        new(
            what,
            figure.ToString(),
            source,
            g =>
                value(g) is { } number
                    ? (((Figure)number).ToString(), figure.Agrees(number))
                    : ("nothing of that name, or a size that isn't known", false));

    private static Fact Text(string what, string expected, string source, Func<NetworkGraph, string?> value) =>
        new(what, expected, source, g => (value(g) ?? "nothing of that name", value(g) == expected));

    private static long? Sum(long? total, long? next) => (total ?? 0) + next;

    private static IEnumerable<GraphNode> Under(NetworkGraph graph, string path) =>
        graph.Nodes.Where(n => n.Path == path || n.Path.StartsWith(path + ".", StringComparison.Ordinal));
}
