using System.Globalization;
using System.Text.RegularExpressions;

namespace NetGen.Generator.Tests.Repairs;

/// <summary>
/// A kind of mistake: what it looks for in a source, and what becomes of each place. Where the result is still valid, it is no mistake.
/// </summary>
/// <param name="Name">What it is called.</param>
/// <param name="Repaired">Of the mistakes planted, the share that some fix must repair altogether.</param>
internal sealed record Fault(string Name, double Repaired, string Pattern, MatchEvaluator Change)
{
    public Fault(string name, double repaired, string pattern, string change) : this(name, repaired, pattern, m => m.Result(change)) { }

    public override string ToString() => Name;

    /// <summary>Every source with one such mistake, in order.</summary>
    public IEnumerable<string> Plant(string source) =>
        Regex.Matches(source, Pattern).Select(m => source[..m.Index] + Change(m) + source[(m.Index + m.Length)..]);

    public static IReadOnlyList<Fault> All { get; } =
    [
        // Shapes.
        new("channels", 1, @"(?<=Conv\()\d+", m => Text(Number(m) + 4)),
        new("channels doubled", 1, @"(?<=Conv\()\d+", m => Text(Number(m) * 2)),
        new("projection removed", 1, @"(?<=\[Branch), Conv\(\d+, kernel: 1, stride: 2[^)]*\)(, BatchNorm)?(?=\] // projection)", ""),
        new("kernel too large", 1, @"(?<=kernel: )\d", "99"),
        new("pair too large", 1, @"\[1, 7\]", "[1, 97]"),
        new("padding removed", 0.9, @", padding: (\d|\[\d, \d\])", ""),
        new("padding too large", 1, @"(?<=Pool\(\d, stride: \d, padding: )\d", "7"),
        new("Same with a stride", 1, @"padding: Same", "padding: Same, stride: 2"),
        new("stride removed", 1, @", stride: 2(?=, bias: false\), BatchNorm\] // projection|, padding: 1, Name)", ""),
        new("stride added", 0.9, @"(?<=kernel: 3)(?=, padding: 1[^\]]*\] // (?:main|right|grouped|2))", ", stride: 2"),
        new("groups", 1, @"(?<=groups: )\d", "7"),
        new("norm's groups", 1, @"(?<=(GroupNorm|ChannelShuffle)\()\d", "7"),
        new("Flatten removed", 1, @"Flatten, ", ""),
        new("pooling removed", 1, @"GlobalAvgPool, (?=Flatten)", ""),
        new("Flatten too early", 1, @"GlobalAvgPool, Flatten", "Flatten, GlobalAvgPool"),
        new("upsampling removed", 1, @"Upsample\([^)]*\), ", ""),
        new("number of classes", 1, @"(?<=(Linear|Conv)\()""classes""", "7"),
        // Names.
        new("variable", 1, @"(?<="")(channels|classes)(?=[ ""])|(?<= )channels(?="")", m => Swap(m.Value)),
        new(
            "layer",
            0.9,
            @"(?<=[\[ ])(Conv|BatchNorm|MaxPool|GlobalAvgPool|Flatten|Linear|Dropout|Upsample|DepthwiseConv|"
                + @"Split|Branch|Concat|Sequential|EndSequential|Tap|Step|Gate)(?=[,(\]])",
            m => Swap(m.Value)),
        new("layer of another library", 1, @"(?<=[\[ ])(Conv|BatchNorm|MaxPool)(?=[,(])", "${1}2d"),
        new("argument", 1, @"(?<=[(, ])(kernel|padding|stride|groups|bias)(?=:)", m => Swap(m.Value)),
        new("property", 1, @"(?<=, )(Name|When|Repeat|Classes|LossWeight)(?= =)", m => Swap(m.Value)),
        new("tap", 1, @"(?<=(Add|Concat)\("")\w+", m => m.Value[1..]),
        new("constant", 1, @"(?<=Interpolation\.|Initialization\.)\w+|(?<=padding: )Same", m => m.Value + "e"),
        new(
            "the same name",
            1,
            @"(?<=Name = "")(?:two|down2|fc2)",
            m =>
                m.Value switch
                {
                    "two" => "one",
                    "down2" => "down1",
                    _ => "fc1",
                }
        ),
        new("dotted name", 1, @"(?<=Name = "")\w+", "features.$0"),
        new("the same tap", 1, @"(?<=Tap\("")half", "full"),
        new("bad output", 1, @"(?<=Output\("")\w+", "1st"),
        // Structure.
        new(
            "closer removed",
            0.9,
            @"(?<=\[)(Add|Concat|Multiply)(, (?=ReLU)|(?=\] // (?:join|end|of both)))",
            m => m.Value.EndsWith(' ') ? "" : "Identity"
        ),
        new("section's end removed", 1, @"\[End\w+\][^\n]*\n", ""),
        new("split removed", 1, @"\[Split\][^\n]*\n", ""),
        new("section's beginning removed", 1, @"\[Sequential[^\n]*\n", ""),
        new("first branch removed", 1, @"(?<=\[Split\][^\n]*\n\[)Branch(\(""\w+""\))?, ", ""),
        new(
            "one branch",
            1,
            @"(?<=\[Split\]\n)\[Branch, Conv\(32, kernel: 3, padding: 1, groups: 4\), BatchNorm\] // grouped\n",
            "// grouped\n"
        ),
        new("empty section", 1, @"(?<=EndSequential\] // of the features\n)", "[Sequential(\"nothing\")]\n[EndSequential]\n"),
        new("output in a section", 1, @"(?<=Gate\(32\))", ", Output(\"gated\")"),
        // Arguments.
        new("stride 0", 1, @"(?<=stride: )\d", "0"),
        new("negative padding", 1, @"(?<=padding: )\d", "-$0"),
        new(
            "percentage",
            1,
            @"(?<=Dropout\(|labelSmoothing: )0\.\d",
            m => Text((long)(double.Parse(m.Value, CultureInfo.InvariantCulture) * 100))
        ),
        new("fraction", 0.7, @"(?<=channels / )\d(?="")", "7"),
        new("loose operator", 0.7, @"(?<="")(channels / )\d(?="")", "$1"),
        new("loose bracket", 1, @"(?<="")(channels / \d)(?="")", "($1"),
        new("unquoted", 1, @"""(channels / \d|classes|2 \* channels)""", "$1"),
        new("kernel left out", 1, @", kernel: \d(?=[,)])", ""),
        new("classes left out", 1, @", Classes = \d+", ""),
        new("optimizer removed", 1, @"(SGD\([^)]*\)|AdamW\([^)]*\)), ", ""),
        new("recipe removed", 1, @"Recipe\([^)]*\), ", ""),
        // Classes.
        new("partial removed", 1, @"partial (?=class Net)", ""),
        new("static", 1, @"sealed (?=partial class Net)", "static "),
        new("record", 1, @"class (?=Net)", "record "),
        new("network removed", 1, @"\[Network[^\n]*\n", ""),
        new(
            "two parts",
            1,
            @"(?<=\n)(\[GlobalAvgPool, Flatten[^\n]*\n|\[Conv\(""classes""[^\n]*\n)([^;]*?)public sealed partial class Net;",
            "public sealed partial class Net;\n\n$1$2public sealed partial class Net { }"
        ),
        new("two dimensions", 1, @"(?<=\[Network\(3, \d+), \d+", ""),
        new("bad input", 1, @"(?<=Network\("")3xHxW", "3,H,W"),
    ];

    private static long Number(Match match) => long.Parse(match.Value, CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Two neighbouring letters swapped, as fingers do.</summary>
    private static string Swap(string name)
    {
        for (int k = name.Length / 2; k > 0; k--)
            if (name[k] != name[k - 1]) return name[..(k - 1)] + name[k] + name[k - 1] + name[(k + 1)..];
        return name + "x";
    }
}
