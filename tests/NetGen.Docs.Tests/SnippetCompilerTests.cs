using Microsoft.CodeAnalysis;

namespace NetGen.Docs.Tests;

public sealed class SnippetCompilerTests
{
    private static async Task<string[]> Ids(string text) =>
        [.. (await SnippetCompiler.Diagnose([("Page.cs", text)])).Select(diagnostic => diagnostic.Id)];

    [Fact]
    public async Task Statements_see_the_implicit_usings_and_torch() =>
        Assert.Empty(await Ids("Console.WriteLine(new[] { TorchSharp.torch.CPU }.Single());"));

    [Fact]
    public async Task A_mistake_is_found() => Assert.Equal(["CS0029"], await Ids("int text = \"text\"; Console.WriteLine(text);"));

    [Fact]
    public async Task A_warning_is_found() => Assert.Equal(["CS8600"], await Ids("string text = null; Console.WriteLine(text);"));

    [Fact]
    public void Blocks_know_their_page_line_and_words()
    {
        var blocks = MarkdownPage.Parse(
            "page.md",
            ["Text", "```csharp fragment NETGEN1001", "[ReLU]", "```", "- item", "  ```bash", "  ls", "  ```"]);
        Assert.Equal(["page.md:2", "page.md:6"], blocks.Select(block => block.ToString()));
        Assert.Equal(["[ReLU]", "ls"], blocks.Select(block => block.Text));
        Assert.Equal(["fragment", "NETGEN1001"], blocks[0].Words);
        Assert.Throws<FormatException>(() => MarkdownPage.Parse("page.md", ["```bash", "ls"]));
    }
}
