namespace NetGen.Generator.Tests.Differential;

/// <summary>
/// Draws layers that work on an image of any shape and keep its height and width: bodies of blocks and of repeated sections,
/// where the drawer can't know the channels.
/// </summary>
/// <param name="channels">Expressions for channels that have a value in the body's place.</param>
/// <param name="kernels">Expressions for odd kernels.</param>
/// <param name="conditions">Boolean expressions.</param>
/// <param name="blocks">Blocks that may be used.</param>
/// <param name="names">Whether members may be given names, which must then be unique in the body's place.</param>
internal sealed class BodyDrawer(
    Random random,
    string[] channels,
    string[] kernels,
    string[] conditions,
    IReadOnlyList<DrawnBlock> blocks,
    bool names)
{
    private static readonly string[] s_windows =
    [
        "MaxPool(3, stride: 1, padding: 1)",
        "AvgPool(3, stride: 1, padding: 1)",
        "DepthwiseConv(3, padding: 1)",
        "DepthwiseConv(3, padding: Same, multiplier: 2)",
    ];

    private static readonly string[] s_activations =
    [
        // Every one that works on each value by itself, the most common one more often.
        "ReLU", "ReLU", "ReLU", "LeakyReLU(0.1)", "Sigmoid",
        .. LayerTable.All.Where(l => l is { Family: LayerFamily.Activation, GivesScores: false }).Select(l => l.Name),
    ];

    private int _variables;
    private int _names;

    public static string Activation(Random random) => random.Of(s_activations);

    /// <summary>That many items, each on a line.</summary>
    public IEnumerable<string> Draw(int items, int depth) => Enumerable.Range(0, items).SelectMany(_ => Item(depth));

    private IEnumerable<string> Item(int depth) =>
        random.Weighted<Func<IEnumerable<string>>>([
            (6, () => [Conv(random.Of(channels))]),
            (6, () => [$"[{Activation(random)}]"]),
            (3, () => [$"[BatchNorm{Condition()}]"]),
            (1, () => [$"[{random.Of("GroupNorm(1)", "ChannelScale", "ChannelScale(0.5)", "LocalResponseNorm(3)", "Identity")}]"]),
            (1, () => [$"[{random.Of("Dropout(0.3)", "Dropout2d(0.2)", "StochasticDepth(0.2)")}]"]),
            (1, () => [$"[{random.Of(s_windows)}]"]),
            (1, () => [$"[Conv(\"channels\", kernel: 3, padding: 1, Repeat = {random.Next(1, 3)})]"]),
            (blocks.Count > 0 ? 2 : 0, () => [random.Of([.. blocks]).Use(random, random.Of(channels))]),
            (depth > 0 ? 3 : 0, () => Split(depth - 1)),
            (depth > 0 ? 1 : 0, () => Skip(depth - 1)),
            (names ? 1 : 0, () => [$"[Conv(\"channels\", kernel: 1, Name = \"named{_names++}_{{i + 1}}\", Repeat = {random.Next(1, 4)})]"]),
            (
                1,
                () =>
                    [
                        $"[Split(When = \"{random.Of([.. conditions, "channels % 2 == 0"])}\"), Branch, Branch, Conv(\"channels\", "
                            + "kernel: 1), Add]",
                    ]),
            (
                1,
                () =>
                    [
                        $"[Split, Branch(Repeat = {random.Next(1, 3)}), Conv(\"i + 2\", kernel: "
                            + $"1), Branch(When = \"{random.Of([.. conditions, "channels > 5"])}\"), ReLU, Branch, Concat]",
                    ]),
            (
                depth > 0 && names ? 1 : 0,
                () => [$"[Sequential(\"part{_names++}\"{Repeat()})]", .. Draw(random.Next(1, 3), depth - 1), "[EndSequential]"]),
        ])();

    private string Conv(string channels)
    {
        string kernel = random.Of(kernels);
        string padding = random.Percent(30) ? "Same" : int.TryParse(kernel, out int k) ? $"{k / 2}" : $"({kernel} - 1) / 2";
        string size = random.Percent(15) ? "kernel: \"(1, 3)\", padding: \"(0, 1)\""
            : int.TryParse(kernel, out _) ? $"kernel: {kernel}, padding: {(padding == "Same" ? "Same" : padding)}"
            : $"kernel: \"{kernel}\", padding: \"{padding}\"";
        string name = names && random.Percent(20) ? $", Name = \"named{_names++}\"" : "";
        return $"[Conv(\"{channels}\", {size}{(random.Percent(40) ? ", bias: false" : "")}{name})]";
    }

    private string Condition() => conditions.Length > 0 && random.Percent(40) ? $"(When = \"{random.Of(conditions)}\")" : "";

    private string Repeat() =>
        random.Percent(40) ? $", Repeat = {random.Next(1, 3)}"
        : random.Percent(30) ? $", When = \"{random.Of([.. conditions, "channels < 7"])}\""
        : "";

    private IEnumerable<string> Split(int depth)
    {
        // The channels before the split, for branches that must end with as many.
        string variable = $"v{depth}_{_variables++}";
        string named() => names && random.Percent(30) ? $"(\"branch{_names++}\")" : "";
        IEnumerable<string> Branch(params string[] last)
        {
            string name = named();
            int items = random.Next(0, 3);
            string[] lines = [.. Draw(items, depth), .. last];
            // A branch gives its one item its own name, which can't have another.
            bool isNamed = items + last.Length == 1
                && (lines[0].Contains("Name = ", StringComparison.Ordinal)
                    || lines[0].StartsWith("[Sequential(", StringComparison.Ordinal));
            return [$"[Branch{(isNamed ? "" : name)}]", .. lines];
        }

        string wide = random.Of(channels);
        return random.Next(5) switch
        {
            0 => ["[Split]", .. Branch(), .. Branch($"[Conv(\"{wide}\", kernel: 1)]"), .. random.Percent(30) ? Branch() : [], "[Concat]"],
            1 =>
            [
                $"[Let(\"{variable}\", \"{wide}\")]",
                "[Split]",
                .. Branch($"[Conv(\"{variable}\", kernel: 1)]"),
                .. Branch($"[Conv(\"{variable}\", kernel: 1, bias: false)]", "[BatchNorm]"),
                "[Add]",
            ],
            2 =>
            [
                $"[Let(\"{variable}\", \"channels\")]",
                "[Split]",
                .. Branch($"[Conv(\"{variable}\", kernel: 1)]"),
                "[Branch]",
                "[Add]",
                $"[{Activation(random)}]",
            ],
            3 =>
            [
                $"[Let(\"{variable}\", \"channels\")]",
                "[Split]",
                "[Branch]",
                "[Branch, GlobalAvgPool]",
                $"[Conv(\"max(1, floor({variable} / 2))\", kernel: 1), ReLU, Conv(\"{variable}\", kernel: 1), Sigmoid]",
                "[Multiply]",
            ],
            _ =>
            [
                "[Split]",
                "[Branch, ReLU]",
                .. random.Percent(50) ? ["[Branch, Sigmoid]"] : (string[])["[Branch]"],
                random.Of("[Add]", "[Multiply]", "[Concat]"),
            ],
        };
    }

    /// <summary>A tap, layers, and the join: the current tensor ends with the channels it had.</summary>
    private IEnumerable<string> Skip(int depth)
    {
        string tap = $"tap{depth}_{_variables++}", variable = tap + "c";
        return
        [
            $"[Let(\"{variable}\", \"channels\"), Tap(\"{tap}\")]", .. Draw(random.Next(1, 3), depth), $"[Conv(\"{variable}\", kernel: 1)]",
            random.Percent(50) ? $"[{Activation(random)}]" : "[Identity]", $"[{random.Of("Add", "Multiply", "Concat")}(\"{tap}\")]",
        ];
    }
}
