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
        var tokens = SyntaxFactory.ParseTokens(code).ToList();
        for (int k = 0; k < tokens.Count; k++)
        {
            var token = tokens[k];
            bool isTorch =
                token.IsKind(SyntaxKind.IdentifierToken)
                && token.Text == Short
                && tokens[k + 1].IsKind(SyntaxKind.DotToken)
                && !(k > 0 && s_others.Contains(tokens[k - 1].Kind()));
            if (isTorch) text.Append(token.LeadingTrivia).Append(Full).Append(token.TrailingTrivia);
            else text.Append(token.ToFullString());
        }

        return text.ToString();
    }

    // After these, the name is another one.
    private static readonly HashSet<SyntaxKind> s_others = [SyntaxKind.DotToken, SyntaxKind.ColonColonToken, SyntaxKind.NamespaceKeyword];
}
