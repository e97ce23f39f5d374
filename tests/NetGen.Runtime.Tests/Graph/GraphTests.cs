namespace NetGen.Tests;

/// <summary>The description of a graph: reading, sizes and the printed table.</summary>
public class GraphTests
{
    private const string Text = """
        name: Tiny
        input: N x 3 x H x 8
        output: Logits | 2 | N x 4
        output: Aux1 | 1 | N x 6 x floor((H - 1) / 2) x 3 | 0.3
        parameters: 1004
        buffers: 7
        MACs: 162 * floor((H - 1) / 2) * 3
        activations: 18 * floor((H - 1) / 2)
        valid sizes: H >= 3

        # | inputs | path   | kind | summary          | output                          | parameters | buffers | MACs                          | mode
        0 | in     | conv1  | Conv | 3x3, 6, stride 2 | N x 6 x floor((H - 1) / 2) x 3  | 1000       | 0       | 162 * floor((H - 1) / 2) * 3  |
        1 | 0      | aux1.0 | ReLU |                  | N x 6 x floor((H - 1) / 2) x 3  | 0          | 7       | 0                             | auxiliary
        2 | 0 in   | sum    | Add  |                  | N x 4                           | 4          | 0       | 0                             |
        """;

    private static readonly NetworkGraph s_graph = NetworkGraph.Parse(Text);

    [Fact]
    public void Reads_nodes_and_edges()
    {
        Assert.Equal(("Tiny", 1004L, 7L), (s_graph.Name, s_graph.ParameterCount, s_graph.BufferCount));
        Assert.Equal([(-1, 0), (0, 1), (0, 2), (-1, 2)], s_graph.Edges.Select(e => (e.From, e.To)));
        Assert.Equal("N x 3 x H x 8", s_graph.Edges.Last().Shape.ToString());
        Assert.Equal([false, true, false], s_graph.Nodes.Select(n => n.IsAuxiliary));
        Assert.Equal([("Logits", 0.0), ("Aux1", 0.3)], s_graph.Outputs.Select(o => (o.Name, o.LossWeight)));
        Assert.Equal(["H >= 3"], s_graph.ValidSizes);
        Assert.Equal(4 * 1011, s_graph.StateBytes);
        Assert.Null(s_graph.PeakInferenceBytes);
    }

    [Fact]
    public void Reads_a_receptive_field_with_the_stride_of_a_fraction()
    {
        string text = Text.Replace("valid sizes:", "receptive field: 7 5 3/4 2\nvalid sizes:", StringComparison.Ordinal);
        Assert.Equal(new GraphReceptiveField(7, 5, 0.75, 2), NetworkGraph.Parse(text).ReceptiveField);
        Assert.Null(s_graph.ReceptiveField);
    }

    /// <summary>A cell that is left out is the node before, its shape, or 0; a <c>^</c> takes a name off the path before.</summary>
    [Fact]
    public void Reads_the_short_form_of_generated_code()
    {
        var graph = NetworkGraph.Parse(Short);
        Assert.Equal(
            ["stem", "layer1.0.conv", "layer1.0.bn", "layer1.1.conv", "sum", "head.0"],
            graph.Nodes.Select(n => n.Path));
        Assert.Equal([(-1, 0), (0, 1), (1, 2), (2, 3), (3, 4), (0, 4), (-1, 5)], graph.Edges.Select(e => (e.From, e.To)));
        Assert.Equal(
            ["N x 3 x 8 x 8", "N x 4 x 8 x 8", "N x 4 x 8 x 8", "N x 4 x 8 x 8", "N x 4 x 8 x 8", "N x 3 x 8 x 8"],
            graph.Nodes.Select(n => n.Output.ToString()));
        Assert.Equal([0, 16, 8, 20, 0, 0], graph.Nodes.Select(n => n.Parameters));
        Assert.Equal([0, 0, 9, 0, 0, 0], graph.Nodes.Select(n => n.Buffers));
        Assert.Equal([0, 768, 0, 1024, 0, 0], graph.Nodes.Select(n => n.Macs.Known!.Value));
        Assert.Equal([false, false, false, false, false, true], graph.Nodes.Select(n => n.IsAuxiliary));
    }

    [Theory]
    [InlineData("^bn", "^^^^^bn", "goes above")]
    [InlineData("3 0|sum|Add", "9|sum|Add", "isn't before it")]
    [InlineData("stem|Identity", "stem|Identity|||||||||x", "at most 10 columns")]
    public void A_damaged_short_form_says_what_is_wrong(string from, string to, string message) =>
        Assert.Contains(
            message,
            Assert.Throws<FormatException>(() => NetworkGraph.Parse(Short.Replace(from, to, StringComparison.Ordinal))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Is_read_once_for_all_threads()
    {
        NetworkGraph? field = null;
        byte[] text = System.Text.Encoding.UTF8.GetBytes(Short);
        var seen = new System.Collections.Concurrent.ConcurrentBag<NetworkGraph>();
        Parallel.For(0, 1000, _ => seen.Add(NetworkGraph.ReadOnce(ref field, text)));
        Assert.All(seen, g => Assert.Same(field, g));
    }

    private const string Short = """
        name: Short
        input: N x 3 x 8 x 8
        output: Logits | 4 | N x 4 x 8 x 8
        parameters: 44
        buffers: 9
        MACs: 1792
        activations: 512

        inputs|path|kind|summary|output|parameters|buffers|MACs|mode|ONNX
        |stem|Identity
        |layer1.0.conv|Conv|1x1, 4|N x 4 x 8 x 8|16||768
        |^bn|BatchNorm|||8|9
        |^^1.conv|Conv|1x1, 4||20||1024
        3 0|sum|Add|2 paths
        in|head.0|ReLU||||||auxiliary
        """;

    [Fact]
    public void Sizes_are_known_for_a_given_input()
    {
        Assert.Null(s_graph.Macs.Known);
        Assert.Equal(162 * 5 * 3, s_graph.Macs.At(12, 8));
        Assert.Equal(6 * 5 * 3, s_graph.Nodes[0].Output.ElementsAt(12, 8));
        Assert.Equal(16, s_graph.Nodes[2].OutputBytes);
    }

    [Theory]
    [InlineData("floor((H - 3) / 2) + 1", 10, 0, 4)]
    [InlineData("ceil(H / 4) * W - 2", 9, 5, 13)]
    [InlineData("(H - 1) mod 4", 8, 0, 3)]
    [InlineData("-2 * (H + W) + floor((floor(H / 2) + 1) / 3)", 8, 1, -17)]
    [InlineData("floor((H - 9) / 2)", 4, 0, -3)]
    [InlineData("4096", 1, 1, 4096)]
    public void Expressions_have_the_values_of_paper_and_pencil(string text, long height, long width, long expected) =>
        Assert.Equal(expected, new GraphExtent(text).At(height, width));

    [Theory]
    [InlineData("H +")]
    [InlineData("floor(H)")]
    [InlineData("2 H")]
    [InlineData("x")]
    public void An_expression_that_is_none_says_where(string text) =>
        Assert.Contains("position", Assert.Throws<FormatException>(() => new GraphExtent(text).At(1, 1)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("name: Tiny", "title: Tiny", "name")]
    [InlineData("buffers: 7", "buffers: seven", "seven")]
    [InlineData("| auxiliary", "", "expected 10 columns, found 9")]
    [InlineData("N x 3 x H x 8", "3 x H x 8", "must begin with")]
    public void A_damaged_text_says_what_is_wrong(string from, string to, string message) =>
        Assert.Contains(
            message,
            Assert.Throws<FormatException>(() => NetworkGraph.Parse(Text.Replace(from, to, StringComparison.Ordinal))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void The_table_shows_shapes_parameters_costs_and_memory()
    {
        string[] lines = s_graph.ToTable().ReplaceLineEndings("\n").Split('\n');
        Assert.Matches(@"^Layer +Kind +Output +Parameters +MACs +Memory$", lines[0]);
        Assert.Matches(
            @"^conv1 +Conv 3x3, 6, stride 2 +N x 6 x floor\(\(H - 1\) / 2\) x 3 +1,000 +162 \* floor\(\(H - 1\) / 2\) \* 3 +\?$",
            lines[2]);
        Assert.Matches(@"^aux1\.0 \(training\) +ReLU ", lines[3]);
        Assert.Matches(@"^sum +Add +N x 4 +4 +0 +16 B$", lines[4]);
        Assert.Contains("Parameters  1,004 (3.9 KiB with buffers, float32)", lines);
    }
}
