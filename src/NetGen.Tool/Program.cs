using System.CommandLine;
using NetGen.Tool;

// Each command is a file of its own; this is their list.
var root = new RootCommand("Looks at NetGen networks, and proves those of the zoo.")
{
    ListCommand.Create(),
    TableCommand.Create(),
    ExportCommand.Create(),
    ZooCommand.Create(),
    DocsCommand.Create(),
};
return root.Parse(args).Invoke();
