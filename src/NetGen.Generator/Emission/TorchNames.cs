using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Emission;

/// <summary>
/// Makes generated code independent of what the project calls <c>torch</c>. Code with <c>global::</c> in every statement would be hard to
/// read, so only the networks of a project that declares such a name get it.
/// </summary>
internal static class TorchNames
{
    private const string Short = "torch", Full = "global::TorchSharp.torch";

    /// <summary>The same code with the full name of each <c>torch</c> that begins a name. Texts and comments stay.</summary>
    public static string Qualify(string code)
    {
        var text = new StringBuilder(code.Length * 2);
        var before = default(SyntaxToken);
        foreach (var token in SyntaxFactory.ParseTokens(code))
        {
            bool isTorch =
                token.IsKind(SyntaxKind.IdentifierToken)
                && token.Text == Short
                && !before.IsKind(SyntaxKind.DotToken)
                && !before.IsKind(SyntaxKind.ColonColonToken);
            text.Append(isTorch ? token.LeadingTrivia + Full + token.TrailingTrivia : token.ToFullString());
            before = token;
        }

        return text.ToString();
    }
}
