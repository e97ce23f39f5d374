using System.Text;
using NetGen.Generator.CSharp;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Emission;

/// <summary>The text that two containers have in common exactly when one class can serve both.</summary>
internal static class Structure
{
    public static string Of(Container container, Func<ContainerNode, string> child)
    {
        var text = new StringBuilder();
        // Blocks of different names stay different classes even where they happen to compute the same.
        text.Append(container.Kind)
            .Append(container.Kind == ContainerKind.Block ? container.TypeStem : "")
            .Append('>')
            .Append(container.Result);
        foreach (var node in container.Nodes)
        {
            text.Append('\n').Append(node.Name).Append('|').Append(string.Join(",", Flow.InputsOf(node))).Append('|');
            switch (node)
            {
                case LayerNode { Layer: var layer }:
                    text.Append(layer.Kind)
                        .Append('|')
                        .Append(layer.ModuleType)
                        .Append('|')
                        .Append(layer.SavesOutput)
                        .Append(layer.SavesInput)
                        .Append(layer.Aliases);
                    foreach (var code in new[] { layer.Factory, layer.Forward, layer.ForwardInPlace }) Append(text.Append('|'), code);
                    break;
                case MergeNode merge:
                    text.Append(merge.Kind);
                    break;
                case ContainerNode inner:
                    text.Append('(').Append(child(inner)).Append(')');
                    break;
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Code? code)
    {
        foreach (var part in code?.Parts ?? [])
        {
            text.Append(part switch
            {
                CodeText { Text: var t } => t,
                CodePlaceholder { Name: var n } => $"<{n}>",
                CodeHole { Name: var n, Type: var t } => $"<{t} {n}>",
                _ => "",
            });
        }
    }
}
