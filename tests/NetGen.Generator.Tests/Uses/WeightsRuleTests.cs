using System.Text.Json;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Generator.Tests;

/// <summary>NETGEN5010 and 5011: files of weights where they are loaded.</summary>
public class WeightsRuleTests
{
    private const string Net = """
        [Network(3, 16, 16), Conv(8, 3, bias: false, Name = "conv")]
        [BatchNorm(Name = "bn"), ReLU, GlobalAvgPool, Flatten, Linear(10, Name = "fc")]
        public sealed partial class Net;

        """;

    /// <summary>The network's state as safetensors has it.</summary>
    private static Dictionary<string, long[]> State() => new()
    {
        ["conv.weight"] = [8, 3, 3, 3],
        ["bn.weight"] = [8],
        ["bn.bias"] = [8],
        ["bn.running_mean"] = [8],
        ["bn.running_var"] = [8],
        ["bn.num_batches_tracked"] = [],
        ["fc.weight"] = [10, 8],
        ["fc.bias"] = [10],
    };

    internal static string Header(Dictionary<string, long[]> state, string path = "/project/weights/net.safetensors", string type = "F32")
    {
        var entries = state.ToDictionary(
            s => s.Key,
            s =>
                (object)
                    new
                    {
                        dtype = s.Value.Length == 0 ? "I64" : type,
                        shape = s.Value,
                        data_offsets = new long[] { 0, 0 },
                    });
        entries["__metadata__"] = new { format = "pt", text = "a \"quoted\" \\ text\n" };
        return $"{path}\n{JsonSerializer.Serialize(entries)}\n";
    }

    private static AnalyzerOptions Options(params string[] headers) =>
        ProjectOptions.With([.. headers.Select((h, k) => ($"/project/obj/{k}.safetensors-header", h))]);

    private static string Class(string statements) =>
        Net
        + $"public static class Program {{ public static void Run(Net net, string folder, string[] some, bool odd) {{ {statements} }} }}";

    private static string Verify(Dictionary<string, long[]> state, string statements) =>
        Assert.Single(Marked.Verify(Options(Header(state)), Class(statements))).GetMessage();

    [Theory]
    [InlineData("net.LoadWeights(\"net.safetensors\");")]
    [InlineData("net.LoadWeights(\"net.safetensors\", new() { Only = [\"fc.\"] });")]
    [InlineData("net.LoadWeights(\"other.safetensors\");")]
    [InlineData("new Net().LoadWeights(\"net.safetensors\", new WeightsOptions { ConvertTypes = true });")]
    public void What_fits_is_silent(string statements) => Assert.Empty(Marked.Verify(Options(Header(State())), Class(statements)));

    [Fact]
    public void Counters_of_batch_normalisation_may_be_missing()
    {
        var state = State();
        state.Remove("bn.num_batches_tracked");
        Assert.Empty(Marked.Verify(Options(Header(state)), Class("net.LoadWeights(\"net.safetensors\");")));
    }

    [Fact]
    public void Another_shape_says_both_and_what_to_leave_out()
    {
        var state = State();
        (state["fc.weight"], state["fc.bias"]) = ([1000, 8], [1000]);
        Assert.Equal(
            "net.safetensors doesn't fit Net: 2 keys of another shape (fc.weight: 1000x8 in the file, 10x8 in the network; fc.bias: "
                + "1000 in the file, 10 in the network). To leave that part of the network as it is: new() { Except = [\"fc.\"] }",
            Verify(state, "net.LoadWeights({|NETGEN5010:\"net.safetensors\"|});"));
        Assert.Empty(Marked.Verify(Options(Header(state)), Class("net.LoadWeights(\"net.safetensors\", new() { Except = [\"fc.\"] });")));
        Assert.Empty(
            Marked.Verify(
                Options(Header(state)),
                Class("var options = new WeightsOptions { Except = new[] { \"fc.\" } }; net.LoadWeights(\"net.safetensors\", options);")));
        Verify(state, "net.LoadWeights({|NETGEN5010:\"net.safetensors\"|}, new() { Strict = false });");
        Verify(state, "net.LoadWeights({|NETGEN5010:\"net.safetensors\"|}, new() { Only = [\"fc.\"] });");
    }

    [Fact]
    public void Missing_and_unexpected_keys_are_named_where_all_must_fit()
    {
        var state = State();
        state.Remove("fc.bias");
        state["head.bias"] = [10];
        Assert.Equal(
            "net.safetensors doesn't fit Net: 1 key missing from the file (fc.bias); 1 key not in the network (head.bias). "
                + "To load what both have: new() { Strict = false }",
            Verify(state, "net.LoadWeights({|NETGEN5010:\"net.safetensors\"|});"));
        Assert.Empty(Marked.Verify(Options(Header(state)), Class("net.LoadWeights(\"net.safetensors\", new() { Strict = false });")));
    }

    [Fact]
    public void A_prefix_is_found_and_honoured()
    {
        var state = State().ToDictionary(s => "backbone." + s.Key, s => s.Value);
        Assert.EndsWith(
            ". The file's keys begin with 'backbone.': load it with new() { Prefix = \"backbone.\" }",
            Verify(state, "net.LoadWeights({|NETGEN5010:\"net.safetensors\"|});"),
            StringComparison.Ordinal);
        Assert.Empty(
            Marked.Verify(Options(Header(state)), Class("net.LoadWeights(\"net.safetensors\", new() { Prefix = \"backbone.\" });")));
        Assert.Equal(
            "net.safetensors doesn't fit Net: no key of the file begins with 'body.' (they begin with backbone)",
            Verify(state, "net.LoadWeights({|NETGEN5010:\"net.safetensors\"|}, new() { Prefix = \"body.\" });"));
    }

    [Fact]
    public void A_prefix_that_lacks_its_point_is_completed() =>
        Assert.EndsWith(
            ". The file's keys begin with 'backbone.': load it with new() { Prefix = \"backbone.\" }",
            Verify(
                State().ToDictionary(s => "backbone." + s.Key, s => s.Value),
                "net.LoadWeights({|NETGEN5010:\"net.safetensors\"|}, new() { Prefix = \"backbone\" });"),
            StringComparison.Ordinal);

    [Fact]
    public void Transposed_weights_are_seen()
    {
        var state = State();
        (state["fc.weight"], state["conv.weight"]) = ([8, 10], [3, 3, 3, 8]);
        Assert.EndsWith(
            ". The file's weights are transposed: convert them where they were written",
            Verify(state, "net.LoadWeights({|NETGEN5010:\"net.safetensors\"|});"),
            StringComparison.Ordinal);
    }

    // As torch's Sequential names them.
    [Fact]
    public void Names_that_differ_alone_are_seen()
    {
        var state = new Dictionary<string, long[]>();
        foreach (var (key, shape) in State())
        {
            state[
                (
                    key[..key.IndexOf('.')] switch
                    {
                        "conv" => "0",
                        "bn" => "1",
                        _ => "5",
                    }) + key[key.IndexOf('.')..]
            ] = shape;
        }

        Assert.EndsWith(
            ". Their shapes agree in this order: give the layers the file's names (Name = ...), or the file's keys those of the network",
            Verify(state, "net.LoadWeights({|NETGEN5010:\"net.safetensors\"|});"),
            StringComparison.Ordinal);
    }

    /// <summary>A file of halves: wrong for a network that isn't converted, and without options that convert it.</summary>
    [Theory]
    [InlineData("new Net().LoadWeights({|NETGEN5010:\"net.safetensors\"|});")]
    [InlineData("var own = new Net(); own.eval(); own.LoadWeights({|NETGEN5010:\"net.safetensors\"|});")]
    [InlineData("new Net().LoadWeights(\"net.safetensors\", new() { ConvertTypes = true });")]
    [InlineData("net.LoadWeights(\"net.safetensors\");")]
    [InlineData("var own = new Net(); own.half(); own.LoadWeights(\"net.safetensors\");")]
    [InlineData("var own = new Net(); Convert(own); own.LoadWeights(\"net.safetensors\"); static void Convert(Net n) { }")]
    public void Types_are_compared_where_they_are_certain(string statements)
    {
        var found = Marked.Verify(Options(Header(State(), type: "F16")), "using TorchSharp; " + Class(statements));
        if (found is [var error])
        {
            Assert.Equal(
                "net.safetensors doesn't fit Net: 7 keys of another type (conv.weight: Float16 in the file, Float32 in the network; "
                    + "bn.weight: Float16 in the file, Float32 in the network; bn.bias: Float16 in the file, Float32 in the network; "
                    + "...). To convert them: new() { ConvertTypes = true }",
                error.GetMessage());
        }
    }

    [Fact]
    public void Weights_of_members_are_checked_by_their_own_keys()
    {
        Assert.Empty(
            Marked.Verify(
                Options(Header(new() { ["weight"] = [10, 8], ["bias"] = [10] })),
                Class("net.Fc.LoadWeights(\"net.safetensors\");")));
        Assert.StartsWith(
            "net.safetensors doesn't fit Net.Fc: 1 key of another shape (weight: 12x8 in the file, 10x8 in the network)",
            Verify(new() { ["weight"] = [12, 8], ["bias"] = [10] }, "net.Fc.LoadWeights({|NETGEN5010:\"net.safetensors\"|});"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fc.weight", 12L, "F32", "", "Load with Except = [\"fc.\"]", ", new() { Except = [\"fc.\"] }")]
    [InlineData(
        "fc.weight",
        12L,
        "F32",
        ", new() { Prefix = \"\" }",
        "Load with Except = [\"fc.\"]",
        ", new() { Prefix = \"\", Except = [\"fc.\"] }")]
    [InlineData(
        "fc.weight",
        12L,
        "F32",
        ", new WeightsOptions { Except = [\"bn.\"] }",
        "Load with Except = [\"bn.\", \"fc.\"]",
        ", new WeightsOptions { Except = [\"bn.\", \"fc.\"] }")]
    [InlineData(
        "more.weight",
        12L,
        "F32",
        ", new WeightsOptions()",
        "Load with Strict = false",
        ", new WeightsOptions() { Strict = false }")]
    [InlineData("fc.weight", 10L, "BF16", "", "Load with ConvertTypes = true", ", new() { ConvertTypes = true }")]
    public void A_fix_writes_the_option(string key, long rows, string type, string options, string title, string repaired)
    {
        var state = State();
        state[key] = [rows, 8];
        string header = Header(state, type: type);
        string Source(string given) =>
            "[Network(3, 16, 16), Conv(8, 3, bias: false, Name = \"conv\"), BatchNorm(Name = \"bn\"), ReLU, GlobalAvgPool, Flatten, "
                + "Linear(10, Name = \"fc\")] public sealed partial class Net;\n"
            + $"public static class Program {{ public static void Run() => new Net().LoadWeights(\"net.safetensors\"{given}); }}";
        Assert.Equal(Source(repaired), Assert.Single(FixHarness.Fix(title, ("0.safetensors-header", header), [Source(options)])));
        Assert.Empty(Marked.Verify(Options(header), Source(repaired)));
    }

    [Fact]
    public void A_file_of_which_nothing_fits_is_wrong_without_strictness_too() =>
        Verify(new() { ["other.weight"] = [1] }, "net.LoadWeights({|NETGEN5010:\"net.safetensors\"|}, new() { Strict = false });");

    /// <summary>A file that fits nothing: silence here means that it isn't certain which file, or which keys of it.</summary>
    [Theory]
    [InlineData("net.LoadWeights({|NETGEN5010:\"weights/net.safetensors\"|});")]
    [InlineData("net.LoadWeights({|NETGEN5010:\"../weights\\\\net.safetensors\"|});")]
    [InlineData("net.LoadWeights({|NETGEN5010:Path.Combine(folder, \"net.safetensors\")|});")]
    [InlineData("var path = \"net.safetensors\"; net.LoadWeights({|NETGEN5010:path|});")]
    [InlineData("net.LoadWeights(folder);")]
    [InlineData("net.LoadWeights(folder + \"net.safetensors\");")]
    [InlineData("net.LoadWeights(\"elsewhere/net.safetensors\");")]
    [InlineData("net.LoadWeights(\"mynet.safetensors\");")]
    [InlineData("net.LoadWeights(\"net.safetensors\", new() { Except = some });")]
    [InlineData("net.LoadWeights(\"net.safetensors\", new() { Strict = odd });")]
    [InlineData("net.LoadWeights(\"net.safetensors\", odd ? null : new WeightsOptions());")]
    public void Only_what_is_certain_is_reported(string statements) =>
        Marked.Verify(Options(Header(new() { ["x"] = [1] })), Class(statements));

    [Fact]
    public void Of_two_files_of_the_name_nothing_is_said() =>
        Assert.Empty(
            Marked.Verify(
                Options(Header(new() { ["x"] = [1] }), Header(State(), "/project/old/net.safetensors")),
                Class("net.LoadWeights(\"net.safetensors\");")));

    [Theory]
    [InlineData(
        "!it has fewer than 8 bytes",
        "net.safetensors can't be read as safetensors: it has fewer than 8 bytes. Write it again, or load another file")]
    [InlineData(
        "{ \"a\": ",
        "net.safetensors can't be read as safetensors: its header is no JSON object. Write it again, or load another file")]
    [InlineData(
        "{ \"a\": { \"dtype\": \"F32\" } }",
        "net.safetensors can't be read as safetensors: its header has no shape for 'a'. Write it again, or load another file")]
    [InlineData(
        "{ \"a\": { \"shape\": [-1] } }",
        "net.safetensors can't be read as safetensors: its header has no shape for 'a'. Write it again, or load another file")]
    public void A_damaged_file_is_an_error_where_it_is_loaded(string header, string message) =>
        Assert.Equal(
            message,
            Assert
                .Single(
                    Marked.Verify(
                        Options($"/project/net.safetensors\n{header}\n"),
                        Class("net.LoadWeights({|NETGEN5011:\"net.safetensors\"|});")))
                .GetMessage());

    [Fact]
    public void Weights_of_networks_of_references_are_checked_too() =>
        Assert.StartsWith(
            "resnet.safetensors doesn't fit ResNet18: 122 keys missing from the file (conv1.weight, bn1.weight, bn1.bias, ...); "
                + "1 key not in the network (x)",
            Assert
                .Single(
                    Marked.Verify(
                        Options("/resnet.safetensors\n{\"x\":{\"shape\":[]}}"),
                        "public static class Program { public static void Run(NetGen.Models.ResNet18 net) => "
                            + "net.LoadWeights({|NETGEN5010:\"resnet.safetensors\"|}); }"))
                .GetMessage(),
            StringComparison.Ordinal);

    /// <summary>What System.Text.Json reads, ours reads alike; what it refuses, ours may take or refuse, but never throws.</summary>
    [Fact]
    public void Headers_are_read_as_JSON()
    {
        Assert.Equal("a\"\\/\b\f\n\r\tA", Json.Parse("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\""));
        Assert.Null(Json.Parse("{} {}"));
        Assert.Null(Json.Parse(new string('[', 100_000)));
        string good = JsonSerializer.Serialize(new { a = new { shape = new[] { 1, 2 }, dtype = "F32" }, b = true });
        var random = new Random(3);
        for (int round = 0; round < 5000; round++)
        {
            char[] text = good.ToCharArray();
            for (int k = random.Next(1, 4); k > 0; k--) text[random.Next(text.Length)] = "{}[]\",:\\u0 1"[random.Next(12)];
            Json.Parse(new string(text, 0, random.Next(text.Length + 1)));
        }
    }
}
