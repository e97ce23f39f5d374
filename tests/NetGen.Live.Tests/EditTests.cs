namespace NetGen.Live.Tests;

/// <summary>
/// The sample edited in a workspace, a character at a time. In every state nothing crashes, and generated files and diagnostics are those
/// of the same text compiled from nothing; each test ends where it began.
/// </summary>
public class EditTests(OpenSample sample) : IClassFixture<OpenSample>
{
    private const string Block = """
        namespace FashionMnist;

        [Split]
        [Branch, Conv("c", kernel: 3, padding: 1), ReLU]
        [Branch, Conv("c", kernel: 1)]
        [Add]
        public sealed partial class TwinAttribute(int c) : BlockAttribute;
        """;

    private const string User = """
        namespace FashionMnist;

        [Network(3, 8, 8, Classes = 2)]
        [Twin(4), Twin(6)]
        [GlobalAvgPool, Flatten, Linear("classes")]
        public sealed partial class Twins;
        """;

    [Fact]
    public void The_sample_opens() => Assert.Empty(sample.Failures);

    [Fact]
    public async Task A_network_typed_into_an_empty_file() => await EditAsync(async editor =>
    {
        const string text =
            "[Network(3, 8, 8, Classes = 2)]\n[Conv(4, 3), ReLU]\n[Split, Branch, Branch, Conv(\"in + 1\", 1), Add]\n[Flatten, "
                + "Linear(\"classes\")]\nsealed partial class N;";
        await editor.AddAsync("N.cs");
        await editor.TypeAsync("N.cs", text);
        // in + 1 channels and 4: that is 3 + 1.
        Assert.Empty(editor.Errors);
        Assert.Contains("N.g.cs", editor.Last.Generated.Keys);
        await editor.RetypeAsync("N.cs", "+ 1", "* 2");
        Assert.Contains("NETGEN1043", Assert.Single(editor.Errors), StringComparison.Ordinal);
        await editor.EraseAsync("N.cs", "\"in * 2\"");
        await editor.TypeAsync("N.cs", "4", before: ", 1), Add");
        Assert.Empty(editor.Errors);
        await editor.RemoveAsync("N.cs");
    });

    [Fact]
    public async Task A_block_that_networks_of_another_file_use() => await EditAsync(async editor =>
    {
        await editor.AddAsync("Twin.cs", Block);
        await editor.AddAsync("Twins.cs", User);
        Assert.Empty(editor.Errors);
        await editor.RetypeAsync("Twin.cs", "\"c\", kernel: 1", "7, kernel: 1");
        Assert.Contains(
            editor.Errors,
            e => e.Contains("NETGEN1043", StringComparison.Ordinal) && e.Contains("Twins.cs", StringComparison.Ordinal));
        await editor.UndoAsync();
        Assert.Empty(editor.Errors);

        // The name, and with it what its users mean: they are broken until it is back.
        await editor.RetypeAsync("Twin.cs", "wi", "r");
        Assert.Contains(
            editor.Errors,
            e => e.Contains("CS0246", StringComparison.Ordinal) && e.Contains("Twins.cs", StringComparison.Ordinal));
        await editor.PasteAsync("Twins.cs", "Twin(4), Twin(6)", "Trn(4), Trn(6)");
        Assert.Empty(editor.Errors);

        // A block that uses itself, for a moment.
        await editor.PasteAsync("Twin.cs", "[Add]", "[Add, Trn(1)]");
        Assert.Contains(editor.Errors, e => e.Contains("NETGEN1030", StringComparison.Ordinal));
        await editor.UndoAsync(checkEach: false);
        Assert.Empty(editor.Errors);
        await editor.RemoveAsync("Twin.cs");
        Assert.NotEmpty(editor.Errors);
        await editor.RemoveAsync("Twins.cs");
    });

    [Fact]
    public async Task What_stands_in_other_files_and_changes_what_a_network_says() => await EditAsync(async editor =>
    {
        await editor.AddAsync("Sizes.cs", "namespace FashionMnist;\n\npublic static class Sizes { public const int Kernel = 3; }\n");
        await editor.AddAsync("Twin.cs", Block.Replace("kernel: 3", "kernel: Sizes.Kernel", StringComparison.Ordinal));
        await editor.AddAsync("Twins.cs", User.Replace("[Twin(4)", "[Conv(4, Sizes.Kernel), Twin(4)", StringComparison.Ordinal));
        Assert.Empty(editor.Errors);
        await editor.RetypeAsync("Sizes.cs", "3", "11");
        Assert.Contains(
            editor.Errors,
            e => e.Contains("NETGEN1041", StringComparison.Ordinal) && e.Contains("Twins.cs", StringComparison.Ordinal));
        await editor.UndoAsync();
        Assert.Empty(editor.Errors);

        // An attribute of the project's own hides NetGen's, and what it hid comes back.
        await editor.AddAsync("Mine.cs", "namespace FashionMnist;\n\npublic sealed class Conv(int a, int k) : System.Attribute;\n");
        await editor.TypeAsync("Mine.cs", "Attribute", before: "(int a");
        await editor.RemoveAsync("Mine.cs");
        Assert.Empty(editor.Errors);

        // A using of all files gives a name another meaning.
        await editor.AddAsync("Usings.cs");
        await editor.PasteAsync("Usings.cs", "", "global using Flatten = NetGen.ReLUAttribute;\n");
        await editor.PasteAsync("Usings.cs", "ReLU", "Flatten");
        foreach (string file in (string[])["Usings.cs", "Twins.cs", "Twin.cs", "Sizes.cs"]) await editor.RemoveAsync(file);
    });

    [Fact]
    public async Task A_network_broken_and_mended() => await EditAsync(async editor =>
    {
        await editor.EraseAsync("FashionNet.cs", "partial");
        Assert.Contains(editor.Errors, e => e.Contains("NETGEN1001", StringComparison.Ordinal));
        await editor.UndoAsync();
        await editor.EraseAsync("FashionNet.cs", "\")]\n[Cross");
        await editor.UndoAsync();

        // A comment, a string and an #if swallow what follows until they end.
        await editor.TypeAsync("FashionNet.cs", "/*x*/", before: "[MaxPool");
        await editor.TypeAsync("FashionNet.cs", "#if X\n#endif\n", before: "[MaxPool");
        await editor.RetypeAsync("FashionNet.cs", "classes", "\U0001D4A9 + \\u00e9\\ud800");
        await editor.UndoAsync(checkEach: false);

        // The whole class twice, and its layers on two parts.
        string text = (await editor.Project.Documents.Single(d => d.Name == "FashionNet.cs").GetTextAsync()).ToString();
        await editor.PasteAsync("FashionNet.cs", text, text + text[text.IndexOf('[', StringComparison.Ordinal)..]);
        await editor.PasteAsync("FashionNet.cs", "[Network(1, 28, 28, Classes = 10)]\n", "");
        Assert.Contains(editor.Errors, e => e.Contains("NETGEN1003", StringComparison.Ordinal));
        await editor.UndoAsync();

        // Its name, of which other files speak.
        await editor.RetypeAsync("FashionNet.cs", "FashionNet", "Net");
        await editor.UndoAsync();
    });

    [Fact]
    public async Task Mistakes_mended_by_the_light_bulb() => await EditAsync(async editor =>
    {
        await editor.AddAsync("Twin.cs", Block.Replace("[Branch, Conv(\"c\", kernel: 1)]", "[Branch]", StringComparison.Ordinal));
        await editor.AddAsync("Twins.cs", User.Replace("\"classes\"", "\"clases\"", StringComparison.Ordinal));
        // The identity has 3 channels, the other path 4; after the misspelt word nothing is known.
        Assert.Contains(editor.Errors, e => e.Contains("NETGEN1024", StringComparison.Ordinal));
        await editor.FixAsync("Twins.cs", "Change 'clases' to 'classes'");
        Assert.DoesNotContain(editor.Errors, e => e.Contains("NETGEN1024", StringComparison.Ordinal));
        await editor.PasteAsync("Twin.cs", "[Branch]", "[Branch, Conv(\"c\", kernel: 1)]");
        Assert.Empty(editor.Errors);

        // A fix, and an edit on top of what it wrote.
        await editor.EraseAsync("FashionNet.cs", "partial ");
        await editor.FixAsync("FashionNet.cs", "Make FashionNet partial");
        Assert.Empty(editor.Errors);
        await editor.RetypeAsync("FashionNet.cs", "partial", "partial");

        // Where a network is used.
        await editor.AddAsync(
            "Use.cs",
            "namespace FashionMnist;\n\nusing static TorchSharp.torch;\n\npublic static class Use { public static Tensor Run(Twins net) "
                + "=> net.call(zeros(4, 8, 8, 3)); }\n");
        Assert.Contains("NETGEN5001", Assert.Single(editor.Errors), StringComparison.Ordinal);
        await editor.FixAsync("Use.cs", "Add .permute(0, 3, 1, 2)");
        Assert.Empty(editor.Errors);
        foreach (string file in (string[])["Use.cs", "Twins.cs", "Twin.cs"]) await editor.RemoveAsync(file);
    });

    private async Task EditAsync(Func<Editor, Task> edits)
    {
        var editor = new Editor(sample.Project, sample.Fresh);
        await editor.CheckAsync(everywhere: true);
        var before = editor.Last;
        Assert.Empty(editor.Errors);
        await edits(editor);
        await editor.CheckAsync(everywhere: true);
        Assert.Equal("", Report.Difference(editor.Last, before));
    }
}
