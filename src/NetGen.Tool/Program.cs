using System.CommandLine;
using NetGen.Tool;

// Each command is a file of its own; this is their list.
var root = new RootCommand("Looks at NetGen networks without running them.")
{
    ListCommand.Create(),
    TableCommand.Create(),
    DocsCommand.Create(),
};
return root.Parse(args).Invoke();
