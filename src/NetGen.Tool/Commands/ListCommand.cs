using System.CommandLine;
using Spectre.Console;

namespace NetGen.Tool;

/// <summary><c>netgen list</c>: all networks of an assembly with their costs.</summary>
internal static class ListCommand
{
    public static Option<FileInfo?> Assembly() =>
        new("--assembly") { Description = "the assembly to look at; NetGen.Models where not given" };

    public static Command Create()
    {
        var assembly = Assembly();
        var command = new Command("list", "Lists networks with their parameters and costs.") { assembly };
        command.SetAction(parsed => UserException.Guard(() => Write(Networks.In(parsed.GetValue(assembly)))));
        return command;
    }

    private static void Write(IReadOnlyList<(Type Type, NetworkGraph Graph)> networks)
    {
        if (networks.Count == 0) throw new UserException("the assembly has no networks: no public class with [Network]");
        var table = new Table().Border(TableBorder.Minimal).AddColumns("Network", "Input", "Output");
        foreach (string column in (string[])["Parameters", "MACs", "Activations"]) table.AddColumn(column, c => c.RightAligned());
        foreach (var (type, graph) in networks)
        {
            table.AddRow(
                type.Name,
                graph.Input.ToString(),
                graph.Outputs[0].Shape.ToString(),
                $"{graph.ParameterCount:N0}",
                graph.Macs.ToString(),
                graph.Activations.ToString());
        }

        AnsiConsole.Write(table);
    }
}
