using System.Globalization;
using NetGen.Testing;

namespace NetGen.Generator.Tests;

/// <summary>docs/layers.md lists every layer with its arguments and defaults, and no other.</summary>
public sealed class LayerDocumentationTests
{
    [Fact]
    public void Every_layer_has_its_row()
    {
        var rows = File.ReadLines(Repository.PathOf("docs/layers.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 8 && cells[1].StartsWith('`'))
            .ToDictionary(cells => cells[1].Trim('`'), cells => cells[2].Trim('`'), StringComparer.Ordinal);
        Assert.Equal(LayerTable.All.Select(d => d.Name), rows.Keys);
        foreach (var definition in LayerTable.All)
            Assert.Equal(string.Join(", ", definition.Parameters.Select(Text)), rows[definition.Name]);
    }

    private static string Text(LayerParameter parameter) => parameter.Default switch
    {
        null => parameter.Name,
        NumberValue { Number: 2.0 / 3 } => $"{parameter.Name} = 2/3",
        NumberValue { Number: 1e-5 } => $"{parameter.Name} = 1e-5",
        NumberValue { Number: 1e-6 } => $"{parameter.Name} = 1e-6",
        NumberValue n => $"{parameter.Name} = {n.Number.ToString(CultureInfo.InvariantCulture)}",
        var value => $"{parameter.Name} = {value.Display}",
    };
}
