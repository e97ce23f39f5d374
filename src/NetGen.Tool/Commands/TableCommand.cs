using System.CommandLine;

namespace NetGen.Tool;

/// <summary><c>netgen table NETWORK</c>: the layers of one network with shapes and costs.</summary>
internal static class TableCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("network") { Description = "the class's name, such as GoogLeNet" };
        var assembly = ListCommand.Assembly();
        var command = new Command("table", "Prints a network's layer table: shapes, parameters, MACs, memory.") { name, assembly };
        command.SetAction(parsed => UserException.Guard(() =>
            Console.WriteLine(Networks.Find(parsed.GetValue(assembly), parsed.GetRequiredValue(name)).Graph.ToTable())));
        return command;
    }
}
