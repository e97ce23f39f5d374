using System.Globalization;
using System.Text;
using NetGen.Zoo;

namespace NetGen.Tool;

/// <summary>The page docs/advice.md: what NetGen advises on the zoo's own networks, and why they stay as they are.</summary>
internal static class AdvicePage
{
    public static string Write()
    {
        var text = new StringBuilder(
            """
            # Advice

            <!-- Written by `netgen docs`: do not edit. -->

            NetGen gives [advice](rules/README.md#advice) as suggestions: the arithmetic is that of your network, the reason a paper's, the
            decision yours. The networks of the [zoo](zoo.md) are copies of published ones and must stay what was published, so some advice
            is given on them and not followed. Here is all of it, with the reason; on every other network of the zoo there is none.

            A test compiles the zoo's sources and compares: advice that isn't listed here fails it, and so does a row that no longer
            applies.

            To hide a rule, say so in `.editorconfig`:

            ```ini
            [*.cs]
            dotnet_diagnostic.NETGEN3001.severity = none
            ```

            | advice | networks | why they stay |
            | --- | --- | --- |

            """
        );
        foreach (var row in ZooAdvice.All)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| [{row.Rule}](rules/{row.Rule}.md) | {string.Join(", ", row.Networks.Select(n => $"`{n.Name}`"))} | {row.Reason} |");
        }

        return text.ToString();
    }
}
