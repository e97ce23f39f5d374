using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Docs.Tests;

/// <summary>A test's name is a sentence, its words separated by underscores.</summary>
public class TestNameTests
{
    [Fact]
    public void Names_of_tests_are_sentences()
    {
        var names =
            from file in SourceFiles.CSharp()
            where file.StartsWith("tests/", StringComparison.Ordinal)
            from method in CSharpSyntaxTree.ParseText(SourceFiles.Read(file)).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            where method.AttributeLists.SelectMany(l => l.Attributes).Any(a => a.Name.ToString() is "Fact" or "Theory")
            where !IsSentence(method.Identifier.Text)
            select $"{file}: {method.Identifier.Text}";
        Assert.Empty(names);
    }

    [Theory]
    [InlineData("A_name", true)]
    [InlineData("Works", true)]
    [InlineData("TorchSharp_loads_it", true)]
    [InlineData("LoadsIt", false)]
    public void Words_are_separated(string name, bool isSentence) => Assert.Equal(isSentence, IsSentence(name));

    private static bool IsSentence(string name) => name.Contains('_') || !name.Skip(1).Any(char.IsUpper);
}
